package dev.vennguard.exchange.report;

import java.util.List;
import java.util.stream.Collectors;

/** A row of a table, as RFC 4180 has it. */
public final class CsvRow {
  private static final String END = "\r\n";

  private CsvRow() {}

  /** The cells as one line. */
  public static String of(List<String> cells) {
    return cells.stream().map(CsvRow::cell).collect(Collectors.joining(",", "", END));
  }

  /** A cell that a spreadsheet would take for a formula is defused by an apostrophe. */
  static String cell(String text) {
    String safe = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    boolean plain = safe.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
  }
}
