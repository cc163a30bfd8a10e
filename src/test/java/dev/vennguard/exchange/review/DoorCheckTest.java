package dev.vennguard.exchange.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.catalog.SharedCatalogue;
import dev.vennguard.escape.path.PathLibrary;
import dev.vennguard.exchange.SampleLibrary;
import dev.vennguard.exchange.handover.Examination;
import dev.vennguard.exchange.review.ReviewVerdict.Finding;
import dev.vennguard.exchange.review.ReviewVerdict.Kind;
import dev.vennguard.live.SharedModel;
import dev.vennguard.workspace.Snapshot;
import dev.vennguard.workspace.Workspace;
import dev.vennguard.workspace.door.StatedBoundary;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Recorded ways out are held against those of today. */
class DoorCheckTest {
  @Test
  void doors_areComparedWithThoseRecorded() {
    SampleLibrary library = new SampleLibrary();
    Snapshot snapshot =
        new Workspace(SharedModel.get(), Clock.systemUTC())
            .apply(List.of(library.load(library.sample("developer-delegation").orElseThrow())));
    ReviewRecord plain = ReviewRecord.of(snapshot);
    Examination examined =
        Examination.of(plain, SharedCatalogue.get(), StatedBoundary.NOTHING, () -> false);
    RecordedDoors doors = examined.doors();
    assertThat(doors.said()).contains(StatedBoundary.NOTHING);
    assertThat(doors.open()).isNotEmpty();

    assertThat(verdict(plain).notes()).anyMatch(one -> one.contains("were not recorded"));
    ReviewRecord read =
        ReviewFile.read(ReviewFile.write(plain.withDoors(doors))).record().orElseThrow();
    assertThat(read.doors()).isEqualTo(doors);
    ReviewVerdict same = verdict(read);
    assertThat(found(same)).isEmpty();

    RecordedDoor first = doors.open().getFirst();
    List<RecordedDoor> fewer = new ArrayList<>(doors.open());
    fewer.removeFirst();
    assertThat(found(verdict(read.withDoors(new RecordedDoors(doors.said(), fewer)))))
        .containsExactly(
            "the way out %s is %s today, recorded was closed".formatted(first.id(), first.grade()));
    List<RecordedDoor> more = new ArrayList<>(doors.open());
    String closed = closed(doors);
    more.add(new RecordedDoor(closed, "open", ""));
    more.add(new RecordedDoor("gone-path", "open", ""));
    ReviewVerdict better = verdict(read.withDoors(new RecordedDoors(doors.said(), more)));
    assertThat(found(better)).isEmpty();
    assertThat(better.notes())
        .contains(
            "the way out " + closed + " is closed today, recorded was open",
            "the way out gone-path is recorded and not known any more");
  }

  private static String closed(RecordedDoors doors) {
    List<String> open = doors.open().stream().map(RecordedDoor::id).toList();
    return PathLibrary.bundled().paths().stream()
        .map(one -> one.id())
        .filter(id -> !open.contains(id))
        .findFirst()
        .orElseThrow();
  }

  private static ReviewVerdict verdict(ReviewRecord record) {
    return new ReviewCheck(SharedCatalogue.get(), Clock.systemUTC(), () -> false).check(record);
  }

  private static List<String> found(ReviewVerdict verdict) {
    return verdict.findings().stream()
        .filter(one -> one.kind() == Kind.DOOR)
        .map(Finding::words)
        .toList();
  }
}
