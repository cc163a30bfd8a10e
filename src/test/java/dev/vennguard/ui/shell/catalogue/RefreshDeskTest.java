package dev.vennguard.ui.shell.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.catalog.Catalogue;
import dev.vennguard.catalog.SmallCatalogue;
import dev.vennguard.exchange.catalogue.CatalogueStore;
import dev.vennguard.live.LiveModel;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.refresh.CatalogueRefresh;
import dev.vennguard.refresh.ReferenceServer;
import dev.vennguard.refresh.RefreshException;
import dev.vennguard.refresh.RefreshLimits;
import dev.vennguard.session.Threads;
import dev.vennguard.ui.kit.OverlayHost;
import dev.vennguard.ui.shell.command.Commands;
import dev.vennguard.workspace.DocumentId;
import dev.vennguard.workspace.Edit;
import dev.vennguard.workspace.Snapshot;
import dev.vennguard.workspace.Workspace;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

/** The sheet that renews the catalogue, without a window around it. */
class RefreshDeskTest {
  @TempDir private Path folder = Path.of("");

  private final Catalogue small = SmallCatalogue.of(Set.of("sqs", "sns", "sts"));
  private final Commands commands =
      new Commands(
          problem -> {
            throw new AssertionError(problem);
          },
          words -> {});
  private final List<Runnable> later = new ArrayList<>();

  @Test
  void refresh_asksFirst_thenKeepsAndTells() throws Exception {
    FxToolkit.registerPrimaryStage();
    CatalogueStore store = new CatalogueStore(Optional.of(folder));
    try (ReferenceServer server =
        new ReferenceServer(SmallCatalogue.of(Set.of("sqs", "sns", "sts", "ses")))) {
      OverlayHost host =
          host(
              store,
              new CatalogueRefresh(server.list(), RefreshLimits.USUAL, Map.of())::read,
              Runnable::run);
      commands.run("help.catalogue");
      assertThat(words(host)).contains("the only thing here that uses the network");
      assertThat(store.load().refreshed()).isEmpty();
      node(host, "refresh-start", Button.class).fire();
      assertThat(words(host)).startsWith("Done. The new catalogue is in force from the next start");
      assertThat(node(host, "refresh-told", TextArea.class).getText())
          .contains("new services (1): ses")
          .contains("`*` covers")
          .contains("ses:BatchGetMetricData");
      assertThat(store.load().catalogue().service("ses")).isPresent();
      node(host, "refresh-close", Button.class).fire();
      assertThat(host.shows("refresh")).isFalse();
    }
  }

  @Test
  void refresh_thatFailsOrIsEnded_changesNothing() throws Exception {
    FxToolkit.registerPrimaryStage();
    CatalogueStore store = new CatalogueStore(Optional.of(folder));
    OverlayHost host =
        host(
            store,
            (known, today, watch) -> {
              throw new RefreshException("https://a/b.json: the answer was 404");
            },
            later::add);
    commands.run("help.catalogue");
    node(host, "refresh-start", Button.class).fire();
    // A sheet over it does not end it.
    Pane other = new Pane();
    host.open(other, other, Pos.CENTER);
    assertThat(host.shows("refresh")).isFalse();
    host.close();
    assertThat(host.shows("refresh")).isTrue();
    later.forEach(Runnable::run);
    assertThat(words(host)).contains("could not be renewed").contains("stays in force");
    assertThat(node(host, "refresh-told", TextArea.class).getText()).contains("404");
    host.close();
    commands.run("help.catalogue");
    node(host, "refresh-start", Button.class).fire();
    String before = words(host);
    host.close();
    later.getLast().run();
    assertThat(before).startsWith("Asking AWS");
    assertThat(store.load().refreshed()).isEmpty();
  }

  private OverlayHost host(CatalogueStore store, RefreshSource source, Executor slow) {
    OverlayHost host = new OverlayHost(new Pane());
    Threads threads = new Threads(Runnable::run, Runnable::run, Runnable::run, slow, Runnable::run);
    new RefreshDesk(host, this::snapshot, threads, store, Clock.systemUTC(), source)
        .addTo(commands);
    return host;
  }

  private Snapshot snapshot() {
    String text =
        "{\"Version\":\"2012-10-17\",\"Statement\":{\"Effect\":\"Allow\",\"Action\":\"*\","
            + "\"Resource\":\"*\"}}";
    DocumentId id = new DocumentId(LayerKind.IDENTITY, 0, 0);
    return new Workspace(new LiveModel(small), Clock.systemUTC())
        .apply(List.of(new Edit.Replace(List.of(new Edit.Load(id, "dev", "", text)))));
  }

  private static String words(OverlayHost host) {
    return node(host, "refresh-words", Label.class).getText();
  }

  private static <T extends Node> T node(OverlayHost host, String id, Class<T> type) {
    return type.cast(host.lookup("#" + id));
  }
}
