package dev.vennguard.exchange.handover;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.exchange.SampleLibrary;
import dev.vennguard.live.Evaluation;
import dev.vennguard.live.SharedModel;
import dev.vennguard.prove.result.Outcome;
import dev.vennguard.workspace.Counts;
import dev.vennguard.workspace.Counts.Standing;
import dev.vennguard.workspace.Workspace;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A report says of an action what the window says of it. */
class HandoverCountsTest {
  private static Evaluation sample() {
    SampleLibrary library = new SampleLibrary();
    Workspace workspace = new Workspace(SharedModel.get(), Clock.systemUTC());
    return workspace
        .apply(List.of(library.load(library.sample("developer-delegation").orElseThrow())))
        .evaluation();
  }

  @Test
  void numbersAndWords_areThoseOfTheWindow() {
    Evaluation evaluation = sample();
    Counts window = new Counts(evaluation);
    HandoverCounts report = new HandoverCounts(evaluation);

    assertThat(report.standings())
        .containsEntry(Standing.NEVER_APPLIES, window.count(Standing.NEVER_APPLIES))
        .containsEntry(Standing.UNUSED, window.count(Standing.UNUSED));
    assertThat(report.standings().values().stream().mapToInt(Integer::intValue).sum())
        .as("each action stands somewhere, once")
        .isEqualTo(evaluation.catalogue().size());
    assertThat(report.circles().svg())
        .contains(
            "cut off: " + window.count(Standing.CUT_OFF),
            "effective: " + window.effective().count(),
            "unused: " + window.count(Standing.UNUSED));
    assertThat(report.word("iam:CreateRole", Outcome.BOUNDARY_ONLY)).isEqualTo("never applies");
    assertThat(report.word("gone:Action", Outcome.UNDECIDED)).isEqualTo("undecided");
  }
}
