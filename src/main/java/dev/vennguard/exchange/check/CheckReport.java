package dev.vennguard.exchange.check;

import dev.vennguard.lint.kit.FindingSeverity;
import java.time.LocalDate;
import java.util.List;

/**
 * All that a check found.
 *
 * @param catalogue the date of the data
 * @param files the files that were checked, in order
 * @param entries the findings, by file and place
 * @param compared whether they were compared with a baseline
 * @param gate which of them count
 * @param context what is said beside them
 */
public record CheckReport(
    LocalDate catalogue,
    List<String> files,
    List<CheckEntry> entries,
    boolean compared,
    FailOn gate,
    CheckContext context) {
  /** Copies the lists. */
  public CheckReport {
    files = List.copyOf(files);
    entries = List.copyOf(entries);
  }

  /** Whether a finding makes the check fail. */
  public boolean fails(CheckEntry entry) {
    return entry.fresh() && gate.includes(entry);
  }

  /** Whether the check fails. */
  public boolean failed() {
    return entries.stream().anyMatch(this::fails);
  }

  /** The same with those findings only that the baseline lacks. */
  public CheckReport changedOnly() {
    List<CheckEntry> fresh = entries.stream().filter(CheckEntry::fresh).toList();
    return new CheckReport(catalogue, files, fresh, compared, gate, context);
  }

  /** How many findings are that bad. */
  long count(FindingSeverity severity) {
    return entries.stream().filter(one -> one.severity() == severity).count();
  }

  /** How many findings the baseline lacks. */
  long fresh() {
    return entries.stream().filter(CheckEntry::fresh).count();
  }

  /** {@code 2 errors, 1 warning}, or that there is nothing. */
  String summary() {
    StringBuilder words = new StringBuilder();
    for (FindingSeverity severity : FindingSeverity.values()) {
      long count = count(severity);
      if (count > 0) {
        words.append(words.isEmpty() ? "" : ", ");
        words.append(count).append(' ').append(severity.text()).append(count == 1 ? "" : "s");
      }
    }
    String all = words.isEmpty() ? "no findings" : words.toString();
    return compared ? "%s; %d not in the baseline".formatted(all, fresh()) : all;
  }
}
