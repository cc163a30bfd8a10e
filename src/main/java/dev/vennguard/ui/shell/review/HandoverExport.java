package dev.vennguard.ui.shell.review;

import dev.vennguard.catalog.Catalogue;
import dev.vennguard.exchange.file.AtomicFolder;
import dev.vennguard.exchange.handover.Examination;
import dev.vennguard.exchange.handover.Handover;
import dev.vennguard.exchange.handover.HandoverForm;
import dev.vennguard.exchange.handover.ReviewFolder;
import dev.vennguard.exchange.review.OpenReview;
import dev.vennguard.exchange.review.ReviewFile;
import dev.vennguard.exchange.review.ReviewRecord;
import dev.vennguard.explain.coverage.Stopped;
import dev.vennguard.live.LiveModel;
import dev.vennguard.session.LiveSession;
import dev.vennguard.ui.shell.command.Command;
import dev.vennguard.ui.shell.command.Commands;
import dev.vennguard.ui.shell.file.PolicyFile;
import dev.vennguard.workspace.Snapshot;
import dev.vennguard.workspace.Workspace;
import dev.vennguard.workspace.door.StatedBoundary;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Hands on what is open, in every form that the command line writes. The work is done beside the
 * window, on a workspace of its own: typing goes on.
 */
public final class HandoverExport {
  private final LiveSession session;
  private final ReviewAround around;
  private final ReviewDesk desk;
  private String roleName = "reviewed-role";

  /** What came of the work. */
  private sealed interface Made {
    record Text(String text) implements Made {}

    record Folder(int files, boolean effective) implements Made {}

    record Failed(String words) implements Made {}

    /** A defect of the program. */
    record Broken(Throwable defect) implements Made {}

    /** Somebody ended it before anything was written. */
    record Ended() implements Made {}
  }

  /**
   * @param desk has the review that is handed on
   */
  public HandoverExport(LiveSession session, ReviewAround around, ReviewDesk desk) {
    this.session = session;
    this.around = around;
    this.desk = desk;
  }

  /** Adds a command for each form. */
  public void addTo(Commands commands) {
    for (HandoverForm form : HandoverForm.values()) {
      commands.add(
          new Command("export.as-" + form.id(), title(form) + "…", "", () -> ask(form, commands)));
    }
  }

  private static String title(HandoverForm form) {
    return switch (form) {
      case REVIEW -> "Export as a review file";
      case STATEMENT -> "Export as an in-toto Statement";
      case FOLDER -> "Export as a folder to sign: documents, effective policy, record";
      case AWS_CLI -> "Export as an AWS CLI script";
      case TERRAFORM -> "Export as Terraform";
      case CLOUDFORMATION -> "Export as CloudFormation (YAML)";
      case CLOUDFORMATION_JSON -> "Export as CloudFormation (JSON)";
      case MARKDOWN -> "Export as Markdown for a pull request";
      case CSV -> "Export every action as CSV";
      case HTML -> "Export as an HTML report";
    };
  }

  private static String name(HandoverForm form) {
    return switch (form) {
      case REVIEW -> "review" + ReviewFile.ENDING;
      case STATEMENT -> "review.intoto.json";
      case FOLDER -> "reviewed";
      case AWS_CLI -> "attach.sh";
      case TERRAFORM -> "reviewed.tf";
      case CLOUDFORMATION -> "reviewed.template.yaml";
      case CLOUDFORMATION_JSON -> "reviewed.template.json";
      case MARKDOWN -> "review.md";
      case CSV -> "actions.csv";
      case HTML -> "review.html";
    };
  }

  /** Whether it is for a role, which has a name. */
  private static boolean named(HandoverForm form) {
    return switch (form) {
      case AWS_CLI, TERRAFORM, CLOUDFORMATION, CLOUDFORMATION_JSON -> true;
      case REVIEW, STATEMENT, FOLDER, MARKDOWN, CSV, HTML -> false;
    };
  }

  private void ask(HandoverForm form, Commands commands) {
    session.ask(
        this,
        (workspace, waits) -> workspace.snapshot(),
        snapshot -> commands.guarded(() -> ask(form, snapshot, commands)));
  }

  private void ask(HandoverForm form, Snapshot snapshot, Commands commands) {
    String obstacle = OpenReview.obstacle(snapshot);
    if (!obstacle.isEmpty()) {
      around.notice().warn("nothing was exported: " + obstacle);
      return;
    }
    if (named(form)) {
      Optional<String> role = around.asker().line(title(form), "Name of the role", roleName);
      if (role.isEmpty()) {
        return;
      }
      roleName = role.get();
    }
    Optional<Path> to =
        form == HandoverForm.FOLDER
            ? around.asker().newFolder(title(form), name(form))
            : around.asker().save(title(form), name(form));
    to.ifPresent(path -> write(form, snapshot, path, commands));
  }

  private void write(HandoverForm form, Snapshot snapshot, Path path, Commands commands) {
    ReviewRecord record = desk.review().record().now(snapshot);
    String role = roleName;
    StatedBoundary stated = around.settings().statedBoundary();
    StatedBoundary said =
        stated.boundaries().isEmpty()
            ? new StatedBoundary(record.boundaryArn(), stated.delegated())
            : stated;
    LocalDate today = LocalDate.now(around.clock());
    WorkSheet sheet =
        new WorkSheet(PolicyFile.name(path), around.sheets(), around.threads().display());
    Asked asked = new Asked(said, role, today, sheet);
    around
        .threads()
        .slow()
        .execute(() -> {
          Made made = guarded(form, snapshot, record, asked, path);
          around
              .threads()
              .display()
              .execute(() -> commands.guarded(() -> finished(path, made, sheet)));
        });
  }

  /** What was said beside the documents. */
  private record Asked(StatedBoundary said, String role, LocalDate today, WorkSheet sheet) {}

  private Made guarded(
      HandoverForm form, Snapshot snapshot, ReviewRecord record, Asked asked, Path path) {
    try {
      return made(form, snapshot, record, asked, path);
    } catch (Stopped ended) {
      return new Made.Ended();
    } catch (RuntimeException | StackOverflowError defect) {
      // A sheet that nothing closes would cover the window: the fault is told when it is gone.
      return new Made.Broken(defect);
    }
  }

  private Made made(
      HandoverForm form, Snapshot snapshot, ReviewRecord record, Asked asked, Path path) {
    Catalogue catalogue = snapshot.evaluation().catalogue();
    Workspace workspace = new Workspace(new LiveModel(catalogue), around.clock());
    workspace.apply(record.open(""));
    Examination examined =
        form.examined()
            ? Examination.of(record, catalogue, asked.said(), asked.sheet()::ended)
            : Examination.none(record);
    Handover handover = new Handover(record.withDoors(examined.doors()), workspace, asked.role());
    List<String> obstacles = handover.obstacles(form);
    if (!obstacles.isEmpty()) {
      return new Made.Failed(String.join("; ", obstacles));
    }
    if (form != HandoverForm.FOLDER) {
      return new Made.Text(handover.write(form, examined, asked.today(), asked.sheet()));
    }
    Handover.Folder folder = handover.folder(asked.sheet()::ended);
    if (asked.sheet().ended()) {
      return new Made.Ended();
    }
    try {
      AtomicFolder.make(path, folder.files());
      return new Made.Folder(folder.files().size(), folder.reasons().isEmpty());
    } catch (FileAlreadyExistsException there) {
      return new Made.Failed("there is something of that name already; name another folder");
    } catch (IOException failed) {
      return new Made.Failed(PolicyFile.reason(failed));
    }
  }

  private void finished(Path path, Made made, WorkSheet sheet) {
    boolean ended = sheet.ended();
    sheet.close();
    switch (made) {
      case Made.Text _ when ended -> finished(path, new Made.Ended(), sheet);
      case Made.Ended() ->
          around
              .notice()
              .tell("`%s` was not written: it was ended".formatted(PolicyFile.name(path)));
      case Made.Broken(Throwable defect) -> around.notice().fault(defect);
      case Made.Text(String text) ->
          around.saving().export(path, text.getBytes(StandardCharsets.UTF_8));
      case Made.Folder(int files, boolean effective) ->
          around
              .notice()
              .tell(
                  "wrote %d files into `%s`%s; `verify` checks its %s"
                      .formatted(
                          files,
                          path,
                          effective ? "" : " (no single document allows exactly the same)",
                          ReviewFolder.STATEMENT));
      case Made.Failed(String words) ->
          around.notice().warn("`%s` was not written: %s".formatted(path, words));
    }
  }
}
