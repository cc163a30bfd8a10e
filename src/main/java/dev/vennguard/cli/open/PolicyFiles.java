package dev.vennguard.cli.open;

import dev.vennguard.cli.io.BadInputException;
import dev.vennguard.cli.io.Console;
import dev.vennguard.exchange.found.Holder;
import dev.vennguard.exchange.found.Opened;
import dev.vennguard.exchange.found.Opened.Recognised;
import dev.vennguard.exchange.found.Opened.Refused;
import dev.vennguard.exchange.found.OpenedPolicy;
import dev.vennguard.exchange.open.Choice;
import dev.vennguard.exchange.open.Opener;
import dev.vennguard.exchange.review.ReviewFile;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.syntax.text.OneLine;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The policies in files of any form that opens, and what is told of them. */
public final class PolicyFiles {
  /** IAM takes at most 131,072 characters (EVALUATION §1.1); far beyond that it is no policy. */
  private static final int LARGEST_POLICY = 1_000_000;

  private final SourceFiles files;
  private final Console console;
  private final Map<Asked, Opened> opened = new HashMap<>();
  private final Set<String> told = new HashSet<>();
  private String boundaryArn = "";

  /** A file, and what of it is wanted: documents of others were not kept. */
  private record Asked(Path file, Choice choice) {}

  /**
   * Reads files once, and standard input.
   *
   * @param console where standard input is, and where is told what was recognised
   */
  public PolicyFiles(Console console) {
    this.console = console;
    this.files = new SourceFiles(console.in());
  }

  /** The file's name for messages. */
  public static String title(Path file) {
    return SourceFiles.title(file);
  }

  /**
   * The text of a file that is no policy; {@code -} is standard input.
   *
   * @throws BadInputException if it cannot be read, is too large, or is not text
   */
  public String read(Path file) throws BadInputException {
    return files.text(file, LARGEST_POLICY);
  }

  /**
   * Likewise of a file that may be large.
   *
   * @throws BadInputException if it cannot be read, is too large, or is not text
   */
  public String large(Path file) throws BadInputException {
    return files.text(file, Opener.LARGEST_TEXT);
  }

  /**
   * What a file is; told on standard error unless it is a policy document as it stands.
   *
   * @throws BadInputException if it cannot be read, or is nothing that opens
   */
  public Recognised open(Path file, ChoiceOptions options) throws BadInputException {
    // Standard input can be read once, so all of it is kept.
    Choice choice = SourceFiles.standardInput(file) ? Choice.NOTHING : options.choice();
    Asked asked = new Asked(file, choice);
    Opened known = opened.get(asked);
    if (known == null) {
      known = files.open(file, new Opener(options.values()), choice);
      opened.put(asked, known);
    } else if (SourceFiles.standardInput(file) && known instanceof Recognised one && plain(one)) {
      throw SourceFiles.namedTwice();
    }
    return switch (known) {
      case Refused(int line, int column, String message) ->
          throw new BadInputException("%s:%d:%d: %s".formatted(file, line, column, message));
      case Recognised found -> {
        boundary(found, options.choice());
        if (!plain(found) || !found.notes().isEmpty()) {
          tell(file + ": " + found.what());
          found.notes().forEach(note -> tell("  " + note));
        }
        yield found;
      }
    };
  }

  private void boundary(Recognised found, Choice choice) {
    List<Holder> meant =
        found.holders().size() == 1
            ? found.holders()
            : found.holders().stream().filter(choice::names).toList();
    if (meant.size() == 1 && boundaryArn.isEmpty()) {
      boundaryArn = meant.getFirst().boundaryArn();
    }
  }

  /** The ARN of the boundary of whoever was chosen in a file, or empty. */
  public String boundaryArn() {
    return boundaryArn;
  }

  /**
   * The policies of a type in a file; of SCPs and RCPs by level.
   *
   * @throws BadInputException if there are none, or it is not clear which
   */
  public List<List<Picked>> pick(Path file, LayerKind kind, ChoiceOptions options)
      throws BadInputException {
    Recognised found = open(file, options);
    if (plain(found) && options.choice().policy().isEmpty()) {
      OpenedPolicy only = found.policies().getFirst();
      if (only.source().length() > LARGEST_POLICY) {
        throw tooLarge(file);
      }
      if (ReviewFile.recognised(only.source())) {
        throw new BadInputException(file + ": is a review, of several policies: name it by --from");
      }
      return List.of(
          List.of(
              new Picked(
                  title(file),
                  file.toString(),
                  found.notes().isEmpty() ? file.toString() : "",
                  only.text())));
    }
    return switch (options.choice().of(found, kind)) {
      case Choice.Chosen.Unclear(String message) ->
          throw new BadInputException(file + ": " + message);
      case Choice.Chosen.Policies(List<List<OpenedPolicy>> levels, List<String> notes) -> {
        notes.forEach(note -> tell("  " + note));
        List<List<Picked>> picked = new ArrayList<>();
        for (List<OpenedPolicy> level : levels) {
          picked.add(level.stream().map(one -> picked(file, found, one)).toList());
        }
        yield List.copyOf(picked);
      }
    };
  }

  private static Picked picked(Path file, Recognised found, OpenedPolicy one) {
    boolean only = found.policies().size() == 1 && found.holders().isEmpty();
    String title = only ? title(file) : one.name();
    return new Picked(title, only ? file.toString() : file + "#" + one.name(), "", one.text());
  }

  private static boolean plain(Recognised found) {
    return found.policies().size() == 1
        && found.policies().getFirst().form() == OpenedPolicy.Form.AS_WRITTEN
        && found.holders().isEmpty();
  }

  private static BadInputException tooLarge(Path file) {
    return new BadInputException(
        file
            + ":1:1: is larger than 1 MB, and a policy has at most 131,072 characters; name a file"
            + " that holds one policy document, or a dump of an account");
  }

  /** Tells something on standard error: once, however often a file is named. */
  public void tell(String words) {
    if (told.add(words)) {
      console.say(OneLine.of(words));
    }
  }
}
