package dev.vennguard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.catalog.SharedCatalogue;
import dev.vennguard.refresh.ReferenceServer;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code catalogue}, with a server on this computer. */
class CatalogueCommandTest {
  private static final String BUNDLED = "date      2026-09-26";

  @TempDir private Path folder = Path.of("");

  @Test
  void update_isInForceForAllCommands_untilItIsResetOrDamaged() throws IOException {
    Path policy = folder.resolve("dev.json");
    Files.writeString(
        policy,
        """
        {"Version": "2012-10-17",
         "Statement": {"Effect": "Allow", "Action": "sqs:*", "Resource": "*"}}
        """);
    try (ReferenceServer server = new ReferenceServer(SharedCatalogue.get())) {
      CommandRun dry = run("update", "--dry-run", "--url", server.list().toString());
      assertThat(dry.status()).isZero();
      assertThat(dry.err()).contains("456 of 456 services").contains("nothing is kept");
      assertThat(run("show").out()).contains(BUNDLED).contains("this program");
      CommandRun done = run("update", "--url", server.list().toString(), policy.toString());
      assertThat(done.status()).as(done.err()).isZero();
      assertThat(done.err()).contains("kept in ");
      assertThat(done.out()).contains("says the same as that of 2026-09-26");
    }
    assertThat(run("show").out()).doesNotContain(BUNDLED).contains("catalogue.tsv.gz");
    Path kept = folder.resolve("catalogue.tsv.gz");
    Files.write(kept, new byte[] {31, -117, 8});
    CommandRun damaged = run("show");
    assertThat(damaged.out()).contains(BUNDLED);
    assertThat(damaged.err()).contains("cannot be read");
    assertThat(run("reset").out()).contains("in force again");
    assertThat(kept).doesNotExist();
    assertThat(run("show").err()).isEmpty();
  }

  @Test
  void update_thatFails_saysWhatStays() throws IOException {
    CommandRun open = run("update", "--url", "http://example.com/list.json");
    assertThat(open.status()).isEqualTo(2);
    assertThat(open.err()).contains("begins with https://");
    CommandRun nobody = run("update", "--url", "http://localhost:%d/list".formatted(closedPort()));
    assertThat(nobody.status()).isEqualTo(4);
    assertThat(nobody.err()).contains("the catalogue of 2026-09-26 stays in force");
    assertThat(folder).isEmptyDirectory();
  }

  private static int closedPort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private CommandRun run(String... arguments) {
    List<String> all = new ArrayList<>(List.of("catalogue"));
    all.addAll(List.of(arguments));
    return CommandRun.of("", Optional.of(folder), all);
  }
}
