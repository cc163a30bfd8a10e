package dev.vennguard.exchange.design;

import dev.vennguard.design.ClosedBoundary;
import dev.vennguard.design.DesignResult.Boundary;
import dev.vennguard.escape.PathGrade;
import dev.vennguard.escape.PathResult;
import dev.vennguard.escape.close.ClosingProposal;
import dev.vennguard.exchange.report.ActionLines;
import dev.vennguard.exchange.report.ActionLines.Limits;
import dev.vennguard.explain.words.Capitals;
import dev.vennguard.prove.PolicyDiff.Entry;
import dev.vennguard.prove.result.Answer;
import dev.vennguard.syntax.text.OneLine;
import dev.vennguard.workspace.SituationWords;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What there is to say of a designed boundary, for people: beside the document, which is plain. */
public final class DesignNotes {
  private static final int MOST = 6;
  private static final Limits LIMITS = new Limits(6, 8, 6);

  private final DesignContent content;
  private final For reader;
  private final StringBuilder text = new StringBuilder();

  /** Who reads them. */
  public enum For {
    /** Of a command, which has options. */
    TERMINAL("--close adds a statement that closes it", "--close adds statements that close them"),
    /** Of the panel, which says of whom all verdicts speak elsewhere. */
    WINDOW(
        "tick the box above, and a Deny statement closes it",
        "tick the box above, and Deny statements close them");

    private final String closesOne;
    private final String closesAll;

    For(String closesOne, String closesAll) {
      this.closesOne = closesOne;
      this.closesAll = closesAll;
    }
  }

  /** Tells of this. */
  public DesignNotes(DesignContent content, For reader) {
    this.content = content;
    this.reader = reader;
  }

  /** The notes, a line each. */
  public String text() {
    ClosedBoundary boundary = content.boundary();
    Boundary design = boundary.design();
    if (reader == For.TERMINAL) {
      line(SituationWords.line(content.situation()));
    }
    line("%,d of %,d characters without white space", boundary.size(), content.most());
    line(proved(design.exact(), boundary.closing().isPresent()));
    listed("it has room for more than they allow, of %s:", design.beyond(), Answer.Found.class);
    listed(
        "whether it has room for more is not decided of %s:",
        design.beyond(), Answer.Unknown.class);
    listed(
        "with it more would be allowed than with the boundary given, of %s:",
        design.gained(), Answer.Found.class);
    listed(
        "whether more would be allowed than with the boundary given is not decided of %s:",
        design.gained(), Answer.Unknown.class);
    wildcards(design.wildcards());
    doors(boundary);
    return text.toString();
  }

  private void listed(String words, List<Entry> entries, Class<? extends Answer> answer) {
    List<Entry> some =
        entries.stream().filter(one -> answer.isInstance(one.difference().gained())).toList();
    if (!some.isEmpty()) {
      line(words, count(some.size(), "action", "actions"));
      new ActionLines(content.catalogue(), LIMITS).append(text, content.actions(some), "  ");
    }
  }

  private static String proved(boolean exact, boolean closing) {
    if (exact) {
      return closing
          ? "proved: but for the Deny statements at its end it allows exactly what the policies"
              + " allow"
          : "proved: it allows exactly what the policies allow, and no boundary is narrower";
    }
    return closing
        ? "proved: it cuts off nothing that the policies allow but what the Deny statements at its"
            + " end refuse"
        : "proved: it cuts off nothing that the policies allow";
  }

  private void wildcards(List<String> wildcards) {
    if (!wildcards.isEmpty()) {
      line(
          "wildcards that the policies do not have, and that match what AWS may add: %s",
          listed(wildcards));
    }
  }

  private void doors(ClosedBoundary boundary) {
    long open = boundary.doors().count(PathGrade.OPEN);
    if (open == 0) {
      line("ways out of it: %s", boundary.doors().line());
      return;
    }
    Optional<ClosingProposal> closing = boundary.closing();
    if (closing.isPresent()) {
      line(
          "%s added, closing %s; of all actions: %s",
          count(closing.get().added().size(), "Deny statement is", "Deny statements are"),
          count(closing.get().closes().size(), "way out", "ways out"),
          closing.get().loss());
    } else {
      line(
          "%s: %s; %s",
          count(
              (int) open,
              "way out of it is open",
              open > MOST ? "ways out of it are open, such as these" : "ways out of it are open"),
          String.join(", ", open(boundary).stream().limit(MOST).toList()),
          content.closing()
              ? "no Deny statements close them all: `check` tells of each"
              : open == 1 ? reader.closesOne : reader.closesAll);
    }
  }

  private static List<String> open(ClosedBoundary boundary) {
    return boundary.doors().doors().stream()
        .filter(one -> one.grade() == PathGrade.OPEN)
        .map(DesignNotes::named)
        .toList();
  }

  private static String named(PathResult result) {
    return result.path().id() + " " + result.path().title();
  }

  private static String count(int number, String one, String more) {
    return String.format(Locale.ROOT, "%,d %s", number, number == 1 ? one : more);
  }

  private static String listed(List<String> names) {
    String first = String.join(", ", names.subList(0, Math.min(MOST, names.size())));
    return names.size() > MOST ? first + " and %,d more".formatted(names.size() - MOST) : first;
  }

  private void line(String format, Object... values) {
    String words = OneLine.of(String.format(Locale.ROOT, format, values));
    text.append(reader == For.WINDOW ? Capitals.first(words) : words).append('\n');
  }
}
