package dev.vennguard.exchange;

import dev.vennguard.catalog.Catalogue;
import dev.vennguard.policy.Layers;
import dev.vennguard.prove.AssertionResult;
import dev.vennguard.prove.PolicyDiff;
import java.util.List;

/** The formats of what {@code assert} and {@code diff} report. */
public enum ReportFormat {
  TEXT,
  JSON;

  /** What became of assertions about these layers. */
  public String assertions(Layers layers, List<AssertionResult> results) {
    return switch (this) {
      case TEXT -> new AssertionReport(layers, results).text();
      case JSON -> new AssertionReport(layers, results).json();
    };
  }

  /**
   * What a change does, action by action.
   *
   * @param sides the layers before and after it
   */
  public String differences(
      Catalogue catalogue, List<Layers> sides, List<PolicyDiff.Entry> entries) {
    DiffReport report = new DiffReport(catalogue, new RequestText(sides));
    return switch (this) {
      case TEXT -> report.text(entries);
      case JSON -> report.json(entries);
    };
  }
}
