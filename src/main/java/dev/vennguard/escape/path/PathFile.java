package dev.vennguard.escape.path;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A list of paths: one JSON object a line ({@code escapes.md} has its members). Strict: what is
 * unknown, missing, double or of another type is a fault with its line. Never throws.
 */
public final class PathFile {
  private PathFile() {}

  /**
   * What stands in a list.
   *
   * @param paths those that could be read, in order
   * @param faults what is wrong; a list with faults is not to be used
   */
  public record Content(List<EscapePath> paths, List<Fault> faults) {
    /** Copies the lists. */
    public Content {
      paths = List.copyOf(paths);
      faults = List.copyOf(faults);
    }
  }

  /**
   * Something wrong.
   *
   * @param line from 1
   * @param message what, and what to do
   */
  public record Fault(int line, String message) {}

  /** Reads a list. */
  public static Content read(String text) {
    List<EscapePath> paths = new ArrayList<>();
    List<Integer> lines = new ArrayList<>();
    List<Fault> faults = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      PathLine read = new PathLine(line);
      for (String fault : read.faults()) {
        faults.add(new Fault(number, fault));
      }
      if (read.faults().isEmpty()) {
        EscapePath path = read.path();
        if (!ids.add(path.id())) {
          faults.add(new Fault(number, "`id` is taken: `%s`".formatted(path.id())));
        }
        paths.add(path);
        lines.add(number);
      }
    }
    for (int i = 0; i < paths.size(); i++) {
      for (String named : paths.get(i).of()) {
        if (!ids.contains(named)) {
          faults.add(new Fault(lines.get(i), "`of` names no path: `%s`".formatted(named)));
        }
      }
    }
    return new Content(paths, faults);
  }
}
