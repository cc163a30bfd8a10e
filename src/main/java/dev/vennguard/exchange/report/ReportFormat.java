package dev.vennguard.exchange.report;

import dev.vennguard.policy.Layers;
import dev.vennguard.prove.result.AssertionResult;
import dev.vennguard.workspace.SituationReport;
import java.util.List;

/** The formats of what {@code assert} and {@code diff} report. */
public enum ReportFormat {
  TEXT,
  JSON;

  /** What became of assertions about these layers. */
  public String assertions(
      Layers layers, SituationReport situation, List<AssertionResult> results) {
    AssertionReport report = new AssertionReport(layers, situation, results);
    return switch (this) {
      case TEXT -> report.text();
      case JSON -> report.json();
    };
  }

  /** What a change does, action by action. */
  public String differences(DiffContent content) {
    return switch (this) {
      case TEXT -> new DiffText(content).write();
      case JSON -> DiffJson.write(content);
    };
  }
}
