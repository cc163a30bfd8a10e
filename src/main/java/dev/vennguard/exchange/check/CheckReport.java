package dev.vennguard.exchange.check;

import dev.vennguard.lint.kit.FindingSeverity;
import java.time.LocalDate;
import java.util.ArrayList;
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
 * @param accepted findings that do not count, each for a reason
 */
public record CheckReport(
    LocalDate catalogue,
    List<String> files,
    List<CheckEntry> entries,
    boolean compared,
    FailOn gate,
    CheckContext context,
    List<AcceptedFinding.Found> accepted) {
  /** Copies the lists. */
  public CheckReport {
    files = List.copyOf(files);
    entries = List.copyOf(entries);
    accepted = List.copyOf(accepted);
  }

  /** The same without those findings that are accepted: these are told apart, with the reasons. */
  public CheckReport accepting(List<AcceptedFinding> findings) {
    List<CheckEntry> open = new ArrayList<>();
    List<AcceptedFinding.Found> found = new ArrayList<>(accepted);
    for (CheckEntry entry : entries) {
      findings.stream()
          .filter(one -> one.covers(entry))
          .findFirst()
          .ifPresentOrElse(
              one -> found.add(new AcceptedFinding.Found(entry, one.reason())),
              () -> open.add(entry));
    }
    return new CheckReport(catalogue, files, open, compared, gate, context, found);
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
    return new CheckReport(catalogue, files, fresh, compared, gate, context, accepted);
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
    all = accepted.isEmpty() ? all : all + "; " + accepted.size() + " accepted";
    return compared ? "%s; %d not in the baseline".formatted(all, fresh()) : all;
  }
}
