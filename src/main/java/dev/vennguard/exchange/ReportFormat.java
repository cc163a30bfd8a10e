package dev.vennguard.exchange;

import dev.vennguard.catalog.Catalogue;
import dev.vennguard.prove.AssertionResult;
import dev.vennguard.prove.PolicyDiff;
import java.util.List;

/** The formats of what {@code assert} and {@code diff} report. */
public enum ReportFormat {
  TEXT,
  JSON;

  /** What became of assertions. */
  public String assertions(List<AssertionResult> results) {
    return switch (this) {
      case TEXT -> AssertionReport.text(results);
      case JSON -> AssertionReport.json(results);
    };
  }

  /** What a change does, action by action. */
  public String differences(Catalogue catalogue, List<PolicyDiff.Entry> entries) {
    return switch (this) {
      case TEXT -> DiffReport.text(catalogue, entries);
      case JSON -> DiffReport.json(catalogue, entries);
    };
  }
}
