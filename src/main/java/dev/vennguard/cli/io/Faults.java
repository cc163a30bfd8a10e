package dev.vennguard.cli.io;

import dev.vennguard.syntax.problem.Problem;
import dev.vennguard.syntax.problem.Severity;
import dev.vennguard.syntax.text.LineIndex;
import dev.vennguard.syntax.text.Span;
import dev.vennguard.workspace.Document;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;

/** All that is wrong with the files of a command, to be told at once and by place. */
public final class Faults {
  private static final int MOST = 50;

  private final List<Fault> faults = new ArrayList<>();

  /** One of them; without a place the line is 0. */
  private record Fault(String file, int line, int column, String message) {
    String text() {
      return line == 0 ? message : "%s:%s:%s: %s".formatted(file, line, column, message);
    }
  }

  /** What the exception says; its message names the file. */
  public void add(BadInputException bad) {
    faults.add(new Fault("", 0, 0, String.valueOf(bad.getMessage())));
  }

  /** One at a place of a file. */
  public void add(String file, LineIndex lines, int offset, String message) {
    faults.add(new Fault(file, lines.line(offset), lines.column(offset), message));
  }

  /** The errors among them. */
  public void add(String file, LineIndex lines, List<Problem> problems) {
    for (Problem problem : problems) {
      if (problem.severity() == Severity.ERROR) {
        add(file, lines, problem.span().start(), problem.message());
      }
    }
  }

  /** The errors of a document; one that cannot be read has at least one. */
  public void add(Document document) {
    int before = faults.size();
    add(document.path(), document.reading().lines(), document.reading().problems());
    if (!document.sound() && faults.size() == before) {
      add(document, Span.at(0), "cannot be read as a policy");
    }
  }

  /** One at a place of a document. */
  public void add(Document document, Span span, String message) {
    add(document.path(), document.reading().lines(), span.start(), message);
  }

  /** One line for each, by file and place; what is beyond fifty is counted. */
  private List<String> lines() {
    List<Fault> sorted = new ArrayList<>(new LinkedHashSet<>(faults));
    sorted.sort(
        Comparator.comparing(Fault::file)
            .thenComparingInt(Fault::line)
            .thenComparingInt(Fault::column));
    List<String> shown = new ArrayList<>();
    sorted.stream().limit(MOST).map(Fault::text).forEach(shown::add);
    int more = sorted.size() - MOST;
    if (more > 0) {
      shown.add("and " + more + " more");
    }
    return shown;
  }

  /** Tells all of it, if there is any. */
  public void print(Console console) {
    if (!faults.isEmpty()) {
      console.say(String.valueOf(exception().getMessage()));
    }
  }

  /**
   * Goes on only if nothing is wrong.
   *
   * @throws BadInputException with all of it
   */
  public void throwIfAny() throws BadInputException {
    if (!faults.isEmpty()) {
      throw exception();
    }
  }

  /** All of it; there is something. */
  public BadInputException exception() {
    return new BadInputException(lines());
  }
}
