package dev.vennguard.ui.shell;

import dev.vennguard.catalog.CatalogueReader;
import dev.vennguard.exchange.journal.JournalFolder;
import dev.vennguard.live.LiveModel;
import dev.vennguard.session.LiveSession;
import dev.vennguard.session.Threads;
import dev.vennguard.start.WindowLauncher;
import dev.vennguard.ui.shell.file.Documents;
import dev.vennguard.ui.shell.file.FileStates;
import dev.vennguard.ui.shell.file.JournalKeeper;
import dev.vennguard.workspace.DocumentId;
import dev.vennguard.workspace.Edit;
import dev.vennguard.workspace.Workspace;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.locks.LockSupport;

/**
 * Types a growing number without end, as the window would hand it on, and says each before it types
 * it: until it is killed. With all threads of the real window but the one that paints.
 */
final class JournalTypist {
  private static final long PAUSE = 10_000_000;

  private JournalTypist() {}

  public static void main(String[] args) {
    Executor engine = Executors.newSingleThreadExecutor();
    Executor display = Executors.newSingleThreadExecutor();
    var disk = Executors.newSingleThreadExecutor();
    Workspace workspace =
        new Workspace(new LiveModel(CatalogueReader.bundled()), Clock.systemUTC());
    workspace.apply(
        List.of(
            new Edit.Replace(
                List.of(new Edit.Load(DocumentId.IDENTITY, "identity.json", "", "")))));
    Threads threads =
        new Threads(engine, display, disk, ForkJoinPool.commonPool(), WindowLauncher.soon(disk));
    LiveSession session = new LiveSession(workspace, engine, display, Throwable::printStackTrace);
    Documents documents = new Documents(session, Map.of(), new FileStates());
    JournalKeeper keeper =
        new JournalKeeper(
            new JournalFolder(Path.of(args[0])),
            threads,
            Clock.systemUTC(),
            documents,
            Throwable::printStackTrace);
    session.onSnapshot(keeper::published);
    keeper.prepare();
    // A user sees the window first.
    CompletableFuture.runAsync(() -> {}, disk).join();
    String filler = " ".repeat(Integer.parseInt(args[1]));
    for (long number = 1; ; number++) {
      System.out.println(System.currentTimeMillis() + " " + number);
      String text = number + filler;
      keeper.typed(DocumentId.IDENTITY, text);
      session.submit(new Edit.Text(DocumentId.IDENTITY, text, number));
      LockSupport.parkNanos(PAUSE);
    }
  }
}
