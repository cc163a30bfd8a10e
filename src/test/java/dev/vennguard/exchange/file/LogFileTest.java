package dev.vennguard.exchange.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFileTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-26T14:02:11Z"), ZoneOffset.UTC);

  @TempDir private Path folder = Path.of("");

  @Test
  void mistake_isLogged_withoutWhatItsMessageQuotes() throws IOException {
    LogFile log = new LogFile(folder.resolve("log"), CLOCK);
    log.event("started");
    log.fault(
        new IllegalStateException(
            "arn:aws:iam::123456789012:role/x", new IOException("Sid `secret`")));

    String text = Files.readString(log.file());
    assertThat(text)
        .startsWith("2026-11-26T14:02:11Z started")
        .contains("mistake: java.lang.IllegalStateException")
        .contains("because of java.io.IOException")
        .contains("LogFileTest.mistake_isLogged")
        .doesNotContain("arn:aws")
        .doesNotContain("secret");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(log.file())))
        .isEqualTo("rw-------");
  }

  @Test
  void log_isBounded() throws IOException {
    LogFile log = new LogFile(folder, CLOCK);
    for (int i = 0; i < 3_000; i++) {
      log.event("x".repeat(500));
    }
    try (var files = Files.list(folder)) {
      assertThat(files.mapToLong(file -> file.toFile().length()).sum()).isLessThan(600_000);
    }
  }

  @Test
  void link_isNotFollowed() throws IOException {
    Path victim = Files.writeString(folder.resolve("victim"), "");
    LogFile log = new LogFile(folder.resolve("log"), CLOCK);
    Files.createDirectory(folder.resolve("log"));
    Files.createSymbolicLink(log.file(), victim);

    assertThatThrownBy(() -> log.event("started")).isInstanceOf(IOException.class);
    assertThat(victim).isEmptyFile();
  }
}
