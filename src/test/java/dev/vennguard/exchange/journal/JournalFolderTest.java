package dev.vennguard.exchange.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vennguard.exchange.file.FileForm;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.workspace.DocumentId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalFolderTest {
  @TempDir private Path home = Path.of("");

  @Test
  void whatWasKept_isThereAtTheNextStart() throws IOException {
    JournalPage page = page("a \"text\"\nwith \u202e and \ud83d\ude00 and \r\n");
    Journal journal = new JournalFolder(folder()).begin();
    journal.keep(page("older"));
    journal.keep(page);
    journal.leave();

    List<Left> left = new JournalFolder(folder()).left();
    assertThat(left).hasSize(1);
    Left.Kept kept = (Left.Kept) left.getFirst();
    assertThat(kept.page()).isEqualTo(page);
    assertThat(kept.page().unsaved()).hasSize(1);
    kept.journal().end();
    assertThat(names()).containsExactly("gate");
  }

  @Test
  void pageThatAPowerCutSpoilt_givesWayToTheOneBefore() throws IOException {
    Journal journal = new JournalFolder(folder()).begin();
    journal.keep(page("on the disk"));
    journal.secure();
    journal.keep(page("in the cache"));
    Files.write(journal.file(), new byte[0]);
    journal.leave();

    List<Left> left = new JournalFolder(folder()).left();
    assertThat(left).hasSize(1);
    assertThat(((Left.Kept) left.getFirst()).page()).isEqualTo(page("on the disk"));
    ((Left.Kept) left.getFirst()).journal().end();
    assertThat(names()).containsExactly("gate");
  }

  @Test
  void onlyTheOwner_canReadIt_andNobodyForeseesItsName() throws IOException {
    Journal journal = new JournalFolder(folder()).begin();
    journal.keep(page("x"));

    assertThat(mode(folder())).isEqualTo("rwx------");
    assertThat(mode(journal.file())).isEqualTo("rw-------");
    assertThat(journal.file().getFileName().toString()).matches("[0-9a-f]{32}\\.json");
    journal.end();
  }

  @Test
  void savedSession_leavesNothing() throws IOException {
    Journal journal = new JournalFolder(folder()).begin();
    journal.keep(page("x"));
    journal.forget();
    assertThat(journal.file()).doesNotExist();
    journal.end();
    assertThat(names()).containsExactly("gate");
  }

  @Test
  void sessionsStandSideBySide_theNewestFirst() throws IOException {
    JournalFolder folder = new JournalFolder(folder());
    for (String text : List.of("one", "two", "three")) {
      Journal journal = folder.begin();
      journal.keep(page(text));
      long time = Instant.parse("2026-11-26T00:00:00Z").toEpochMilli() + text.length() * 1000L;
      Files.setLastModifiedTime(
          journal.file(), java.nio.file.attribute.FileTime.fromMillis(time + text.charAt(0)));
      journal.leave();
    }
    assertThat(folder.left()).as("held by this process").isEmpty();
    assertThat(new JournalFolder(folder()).left())
        .extracting(left -> ((Left.Kept) left).page().documents().getFirst().text())
        .containsExactly("three", "two", "one");
  }

  @Test
  void brokenJournal_isPutAside_andTheOthersAreOffered() throws IOException {
    Random random = new Random(7);
    Journal whole = new JournalFolder(folder()).begin();
    whole.keep(page("whole"));
    byte[] bytes = Files.readAllBytes(whole.file());
    whole.leave();
    for (int i = 0; i < 12; i++) {
      Journal broken = new JournalFolder(folder()).begin();
      broken.keep(page("x"));
      int length = i == 0 ? 0 : random.nextInt(bytes.length - 1);
      Files.write(broken.file(), java.util.Arrays.copyOf(bytes, length));
      broken.leave();
    }
    Journal newer = new JournalFolder(folder()).begin();
    newer.keep(page("x"));
    String text = Files.readString(newer.file());
    Files.writeString(newer.file(), text.replace("vennguard-journal/1", "vennguard-journal/9"));
    newer.leave();

    List<Left> left = new JournalFolder(folder()).left();
    assertThat(left).filteredOn(Left.Kept.class::isInstance).hasSize(1);
    assertThat(left)
        .filteredOn(Left.Broken.class::isInstance)
        .hasSize(13)
        .allSatisfy(one -> assertThat(((Left.Broken) one).aside()).exists())
        .extracting(one -> ((Left.Broken) one).reason())
        .contains("it is no whole journal", "it was written by another version of Vennguard");

    Path oldest =
        left.stream()
            .filter(Left.Broken.class::isInstance)
            .map(one -> ((Left.Broken) one).aside())
            .findFirst()
            .orElseThrow();
    Files.setLastModifiedTime(oldest, FileTime.from(Instant.EPOCH));
    new JournalFolder(folder()).left();
    assertThat(names().stream().filter(name -> name.endsWith(".broken")))
        .as("those of earlier starts are bounded")
        .hasSize(JournalFolder.MOST_BROKEN)
        .doesNotContain(oldest.getFileName().toString());
  }

  @Test
  void link_isNotFollowed() throws IOException {
    Path elsewhere = Files.createDirectory(home.resolve("elsewhere"));
    Files.createSymbolicLink(folder(), elsewhere);
    assertThatThrownBy(() -> new JournalFolder(folder()).begin())
        .isInstanceOf(IOException.class)
        .hasMessageContaining("link");

    Files.delete(folder());
    Journal journal = new JournalFolder(folder()).begin();
    Path victim = Files.writeString(home.resolve("victim"), "mine");
    Path draft =
        journal
            .file()
            .resolveSibling(journal.file().getFileName().toString().replace("json", "tmp"));
    Files.createSymbolicLink(draft, victim);
    journal.keep(page("x"));
    assertThat(victim).hasContent("mine");
    assertThat(Files.exists(draft, LinkOption.NOFOLLOW_LINKS)).isFalse();
    journal.end();
  }

  @Test
  void session_thatLives_isNotOffered_andOneThatWasKilledIs() throws Exception {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Process other =
        new ProcessBuilder(
                java,
                "-cp",
                System.getProperty("java.class.path"),
                JournalHolder.class.getName(),
                folder().toString())
            .start();
    assertThat(other.inputReader(StandardCharsets.UTF_8).readLine()).isEqualTo("kept");
    assertThat(new JournalFolder(folder()).left()).isEmpty();

    other.destroyForcibly().waitFor();
    assertThat(new JournalFolder(folder()).left()).hasSize(1);
  }

  static JournalPage page(String text) {
    JournalDocument document =
        new JournalDocument(
            new DocumentId(LayerKind.SCP, 2, 3),
            "a.json",
            "/home/ada/a.json",
            new FileForm("\r\n", StandardCharsets.UTF_16LE, true),
            text,
            "saved",
            "0123");
    return new JournalPage(Instant.parse("2026-11-26T14:02:11.123Z"), List.of(document));
  }

  private Path folder() {
    return home.resolve("journal");
  }

  private List<String> names() throws IOException {
    try (var files = Files.list(folder())) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private static String mode(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }
}
