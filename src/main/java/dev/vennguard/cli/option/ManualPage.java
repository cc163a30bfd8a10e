package dev.vennguard.cli.option;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The page of the manual, for {@code man}, from what the commands say of themselves. */
public final class ManualPage {
  private final StringBuilder page = new StringBuilder();

  private ManualPage() {}

  /**
   * The page as roff.
   *
   * @param line the program with all its commands
   * @param version of the program
   */
  public static String write(CommandLine line, String version) {
    return new ManualPage().of(line, version);
  }

  private String of(CommandLine line, String version) {
    CommandSpec spec = line.getCommandSpec();
    page.append(".\\\" Written from the commands by `vennguard manual`.\n");
    page.append(".TH VENNGUARD 1 \"\" \"Vennguard ")
        .append(escaped(version))
        .append("\" \"User Commands\"\n");
    heading("NAME");
    page.append(
        "vennguard \\- what an AWS IAM permissions boundary leaves of an identity policy\n");
    heading("SYNOPSIS");
    page.append(".B vennguard\n[\\fIOPTION\\fR]...\n.br\n.B vennguard\n\\fICOMMAND\\fR")
        .append(" [\\fIOPTION\\fR]...\n");
    heading("DESCRIPTION");
    text(description(spec));
    options(spec);
    heading("COMMANDS");
    commands(line, "");
    heading("EXIT STATUS");
    status("0", "Fine.");
    status("1", "The answer is no: findings, a failed assertion, a difference.");
    status("2", "Bad input.");
    status("3", "A mistake in Vennguard itself, or no memory left.");
    status("4", "There is no whole answer: the time was up, or the output could not be written.");
    heading("FILES");
    page.append(".TP\n.I ~/.config/vennguard\n");
    text("Settings, the journal of what is not saved, and a renewed catalogue.");
    heading("SEE ALSO");
    page.append(".BR aws (1),\n.BR ssh-keygen (1)\n");
    return page.toString();
  }

  private void commands(CommandLine line, String before) {
    for (CommandLine command : line.getSubcommands().values()) {
      CommandSpec spec = command.getCommandSpec();
      String name = (before + " " + spec.name()).strip();
      page.append(".SS ").append(escaped(name)).append('\n');
      text(description(spec));
      options(spec);
      commands(command, name);
    }
  }

  private void options(CommandSpec spec) {
    for (PositionalParamSpec one : spec.positionalParameters()) {
      if (!one.hidden()) {
        page.append(".TP\n\\fI").append(escaped(one.paramLabel())).append("\\fR\n");
        text(description(one));
      }
    }
    for (OptionSpec one : spec.options()) {
      if (!one.hidden()) {
        List<String> names = new ArrayList<>();
        for (String name : one.names()) {
          names.add("\\fB" + escaped(name) + "\\fR");
        }
        String value = one.arity().max() == 0 ? "" : "=\\fI" + escaped(one.paramLabel()) + "\\fR";
        page.append(".TP\n").append(String.join(", ", names)).append(value).append('\n');
        text(description(one));
      }
    }
  }

  private static String description(CommandSpec spec) {
    return plain(String.join(" ", spec.usageMessage().description()));
  }

  private static String description(ArgSpec argument) {
    String words = String.join(" ", argument.description());
    List<String> candidates = new ArrayList<>();
    if (argument.completionCandidates() != null) {
      argument.completionCandidates().forEach(candidates::add);
    }
    String fallback = argument.defaultValue();
    return plain(
        words
            .replace(
                "${COMPLETION-CANDIDATES}", String.join(", ", candidates).toLowerCase(Locale.ROOT))
            .replace("${DEFAULT-VALUE}", fallback == null ? "none" : fallback));
  }

  /** Descriptions are formats: {@code %n} ends a line in them. */
  private static String plain(String format) {
    return format.replace("%n", " ").replace("%%", "%");
  }

  private void heading(String title) {
    page.append(".SH ").append(title).append('\n');
  }

  private void status(String number, String words) {
    page.append(".TP\n.B ").append(number).append('\n');
    text(words);
  }

  /** One paragraph; a line that began with a dot would be a command. */
  private void text(String words) {
    String line = escaped(words.strip());
    page.append(line.startsWith(".") || line.startsWith("'") ? "\\&" : "")
        .append(line)
        .append('\n');
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\e")
        .replace("-", "\\-")
        .replace("…", "\\&...")
        .replace("'", "\\(aq")
        .replace("`", "\\(ga")
        .replace("^", "\\(ha")
        .replace("~", "\\(ti");
  }
}
