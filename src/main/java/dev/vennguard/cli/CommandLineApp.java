package dev.vennguard.cli;

import dev.vennguard.cli.catalogue.CatalogueCommand;
import dev.vennguard.cli.io.BadInputException;
import dev.vennguard.cli.io.Console;
import dev.vennguard.cli.io.ExitStatus;
import dev.vennguard.cli.io.PathConverter;
import dev.vennguard.cli.io.ProgramVersion;
import dev.vennguard.cli.lesson.LessonCommand;
import dev.vennguard.cli.open.OpenCommand;
import dev.vennguard.cli.open.PolicyFiles;
import dev.vennguard.cli.option.CompletionCommand;
import dev.vennguard.cli.option.ManualCommand;
import dev.vennguard.syntax.text.OneLine;
import dev.vennguard.workspace.Edit;
import dev.vennguard.workspace.StatedSituation;
import java.io.File;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command {@code vennguard}: without a subcommand it opens the window. */
@Command(
    name = CommandLineApp.NAME,
    mixinStandardHelpOptions = true,
    versionProvider = ProgramVersion.class,
    description =
        "Shows what an AWS IAM permissions boundary really leaves of an identity policy."
            + " Without a command the window opens.")
public final class CommandLineApp implements Callable<Integer> {
  static final String NAME = "vennguard";

  private static final String FIRST_SAMPLE = "developer-delegation";

  /** These tell of all commands. */
  private static final String COMPLETION = "completion";

  private static final String MANUAL = "manual";

  private final Console console;
  private final WindowPort window;

  @Mixin private LayerOptions layers = new LayerOptions();

  @Mixin private SituationOptions situation = new SituationOptions();

  @Option(
      names = "--sample",
      paramLabel = "NAME",
      description = "opens the window on a bundled pair of policies")
  private String sample = "";

  private CommandLineApp(Console console, WindowPort window) {
    this.console = console;
    this.window = window;
  }

  /**
   * Runs a command line.
   *
   * @return the exit status of the process
   */
  public static int run(Console console, WindowPort window, String... arguments) {
    return new Ending(console)
        .of(() -> {
          if (opensSample(arguments)) {
            return openSample(window, arguments);
          }
          return opensFile(console, window, arguments)
              ? openFile(window, PathConverter.path(arguments[0]))
              : parsed(console, window, arguments);
        });
  }

  /** What a desktop does with a file that belongs to the program; a command's name is a command. */
  private static boolean opensFile(Console console, WindowPort window, String... arguments)
      throws BadInputException {
    return arguments.length == 1
        && !arguments[0].startsWith("-")
        && !commands(console, window).containsKey(arguments[0])
        && Files.isRegularFile(PathConverter.path(arguments[0]));
  }

  private static int openFile(WindowPort window, Path file) {
    return window.open(
        new WindowPort.Start(
            new Edit.Replace(List.of()), "", StatedSituation.NOTHING, Optional.of(file)));
  }

  /** The window on a sample needs no parser of command lines, which takes a tenth of a second. */
  private static boolean opensSample(String... arguments) {
    return arguments.length == 0 || (arguments.length == 2 && arguments[0].equals("--sample"));
  }

  private static int openSample(WindowPort window, String... arguments) throws BadInputException {
    String name = arguments.length == 0 ? FIRST_SAMPLE : arguments[1];
    return window.open(new Samples().load(name, StatedSituation.NOTHING));
  }

  private static int parsed(Console console, WindowPort window, String... arguments) {
    Map<String, Supplier<Object>> all = commands(console, window);
    String first = arguments.length == 0 ? "" : arguments[0];
    // To look at all commands, and at the options of the window, takes longer than some of them
    // take.
    boolean alone = all.containsKey(first) && !first.equals(COMPLETION) && !first.equals(MANUAL);
    CommandLine line =
        new CommandLine(
            alone ? CommandSpec.create().name(NAME) : new CommandLineApp(console, window));
    (alone ? Map.of(first, all.get(first)) : all)
        .forEach((name, command) -> line.addSubcommand(command.get()));
    for (CommandLine command : line.getSubcommands().values()) {
      command.getCommandSpec().mixinStandardHelpOptions(true).versionProvider(new ProgramVersion());
    }
    if (!alone) {
      line.addSubcommand(new CommandLine.HelpCommand());
    }
    line.setCaseInsensitiveEnumValuesAllowed(true);
    // A file may be named @x.json, and a pattern of an action cannot come from one.
    line.setExpandAtFiles(false);
    line.registerConverter(Path.class, new PathConverter());
    // Help is kept until it is whole: picocli would answer for what happens while it is written.
    StringWriter help = new StringWriter();
    line.setOut(new PrintWriter(help));
    line.setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8));
    line.setParameterExceptionHandler((wrong, _) -> misused(console, wrong));
    line.setExecutionExceptionHandler((failure, _, _) -> new Ending(console).of(failure));
    int status = line.execute(arguments);
    console.print(help.toString());
    return status;
  }

  /** By name, in the order in which the help lists them. */
  private static Map<String, Supplier<Object>> commands(Console console, WindowPort window) {
    Map<String, Supplier<Object>> all = new LinkedHashMap<>();
    all.put("matrix", () -> new MatrixCommand(console));
    all.put("explain", () -> new ExplainCommand(console));
    all.put("evaluate", () -> new EvaluateCommand(console));
    all.put("effective", () -> new EffectiveCommand(console));
    all.put("design", () -> new DesignCommand(console));
    all.put("assert", () -> new AssertCommand(console));
    all.put("check", () -> new CheckCommand(console));
    all.put("diff", () -> new DiffCommand(console));
    all.put("examples", () -> new ExamplesCommand(console));
    all.put("verify", () -> new VerifyCommand(console));
    all.put("export", () -> new ExportCommand(console));
    all.put("open", () -> new OpenCommand(console));
    all.put("render", () -> new RenderCommand(console, window));
    all.put(COMPLETION, () -> new CompletionCommand(console));
    all.put(MANUAL, () -> new ManualCommand(console));
    all.put("catalogue", () -> CatalogueCommand.line(console));
    all.put("lesson", () -> LessonCommand.line(console));
    return all;
  }

  /** What was typed is quoted: a terminal must not obey it. */
  private static int misused(Console console, ParameterException wrong) {
    CommandLine command = wrong.getCommandLine();
    if (wrong instanceof UnmatchedArgumentException all && command.getParent() == null) {
      Optional<String> path = noCommand(all.getUnmatched().getFirst());
      if (path.isPresent()) {
        console.say(OneLine.of(path.get()));
        return ExitStatus.BAD_INPUT;
      }
    }
    console.say(OneLine.of(String.valueOf(wrong.getMessage())));
    if (!UnmatchedArgumentException.printSuggestions(wrong, command.getErr())) {
      command.usage(command.getErr());
    }
    return ExitStatus.BAD_INPUT;
  }

  /** What is meant as a path is no misspelt command: why the window does not open it. */
  private static Optional<String> noCommand(String argument) {
    if (argument.startsWith("-")) {
      return Optional.empty();
    }
    File path = new File(argument);
    if (path.isDirectory()) {
      return Optional.of(argument + " is a folder: name one file in it, or a file by each option");
    }
    if (path.exists()) {
      return Optional.of(
          argument
              + ": one file opens by its name alone; several are named by --identity,"
              + " --boundary and the other options");
    }
    return argument.contains("/") || argument.contains(".")
        ? Optional.of("there is no file " + argument + ", and no command of that name")
        : Optional.empty();
  }

  @Override
  public Integer call() throws BadInputException {
    StatedSituation stated = situation.stated(console);
    if (layers.files().given()) {
      return window.open(
          new WindowPort.Start(layers.files().open(new PolicyFiles(console)), "", stated));
    }
    return window.open(new Samples().load(sample.isEmpty() ? FIRST_SAMPLE : sample, stated));
  }
}
