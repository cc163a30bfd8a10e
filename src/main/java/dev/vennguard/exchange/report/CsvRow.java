package dev.vennguard.exchange.report;

import java.util.List;
import java.util.stream.Collectors;

/** A row of a table, as RFC 4180 has it. */
public final class CsvRow {
  private static final String END = "\r\n";

  private CsvRow() {}

  /** The cells as one line. A cell that a spreadsheet would take for a formula is defused. */
  public static String of(List<String> cells) {
    return cells.stream().map(MatrixCsv::cell).collect(Collectors.joining(",", "", END));
  }
}
