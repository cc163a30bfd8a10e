package dev.vennguard.ui.shell.spoken;

import static dev.vennguard.ui.SampleSnapshots.allow;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.catalog.SharedCatalogue;
import dev.vennguard.ui.SampleSnapshots;
import dev.vennguard.ui.shell.spoken.SpokenChanges.State;
import dev.vennguard.workspace.Counts;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SpokenChangesTest {
  private final SampleSnapshots snapshots = new SampleSnapshots();
  private final SpokenChanges changes = new SpokenChanges();
  private final Optional<Integer> put =
      Optional.of(SharedCatalogue.get().action("s3:PutObject").orElseThrow().index());

  private State state(String identity, Optional<Integer> action, String problems, String stale) {
    Counts counts =
        new Counts(snapshots.pair(identity, allow("s3:GetObject", "s3:PutObject")).evaluation());
    return new State(counts, action, problems, stale);
  }

  private String since(String identity) {
    return changes.since(state(identity, put, "No problems", ""));
  }

  @Test
  void verdictAndCounts_areToldOnce_whereTheyBecameOtherwise() {
    assertThat(since(allow("s3:GetObject"))).as("what was there at first is no news").isEmpty();
    assertThat(since(allow("s3:GetObject", "s3:PutObject")))
        .isEqualTo("s3:PutObject: allowed, was unused. 4 allowed, was 3; 0 unused, was 1.");
    assertThat(since(allow("s3:GetObject", "s3:PutObject"))).as("nothing is new").isEmpty();
  }

  @Test
  void ofAnotherAction_itsOwnCardSpeaks() {
    since(allow("s3:GetObject"));
    State none = state(allow("s3:GetObject", "s3:PutObject"), Optional.empty(), "1 warning", "");
    assertThat(changes.since(none)).isEqualTo("4 allowed, was 3; 0 unused, was 1. 1 warning.");
  }

  @Test
  void whileATextIsBroken_thatIsSaid_andNoNumberThatMayBeOld() {
    since(allow("s3:GetObject"));
    String text = allow("s3:GetObject", "s3:PutObject");
    assertThat(changes.since(state(text, put, "1 error", "showing the state of 14:02")))
        .isEqualTo("Showing the state of 14:02. 1 error.");
    assertThat(changes.since(state(text, put, "1 error", "showing the state of 14:02"))).isEmpty();
  }
}
