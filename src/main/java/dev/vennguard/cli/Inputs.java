package dev.vennguard.cli;

import dev.vennguard.catalog.Catalogue;
import dev.vennguard.live.LiveModel;
import dev.vennguard.policy.Layers;
import dev.vennguard.syntax.Problem;
import dev.vennguard.syntax.Severity;
import dev.vennguard.workspace.Document;
import dev.vennguard.workspace.Edit;
import dev.vennguard.workspace.Snapshot;
import dev.vennguard.workspace.Workspace;
import java.io.PrintStream;
import java.time.Clock;
import java.util.List;
import java.util.function.BooleanSupplier;

/** From named files to an evaluated workspace, or to a message with file, line and column. */
final class Inputs {
  private final Catalogue catalogue;
  private final PrintStream err;

  Inputs(Catalogue catalogue, PrintStream err) {
    this.catalogue = catalogue;
    this.err = err;
  }

  /**
   * Evaluates documents. What IAM would refuse but can still be understood is said on standard
   * error, and the run goes on.
   *
   * @throws BadInputException if a document cannot be understood
   */
  Workspace evaluate(Edit.Replace documents) throws BadInputException {
    return evaluate(documents, () -> false);
  }

  /**
   * The layers that documents make, without a proof about them.
   *
   * @throws BadInputException if a document cannot be understood
   */
  Layers layers(Edit.Replace documents) throws BadInputException {
    return evaluate(documents, () -> true).snapshot().evaluation().layers();
  }

  private Workspace evaluate(Edit.Replace documents, BooleanSupplier outOfTime)
      throws BadInputException {
    Workspace workspace = new Workspace(new LiveModel(catalogue), Clock.systemUTC());
    Snapshot snapshot = workspace.apply(List.of(documents), outOfTime);
    for (Document document : snapshot.documents()) {
      if (!document.sound()) {
        throw new BadInputException(firstError(document));
      }
      document.reading().problems().stream()
          .filter(problem -> problem.severity() == Severity.ERROR)
          .forEach(problem -> err.println(at(document, problem)));
    }
    return workspace;
  }

  private static String firstError(Document document) {
    return document.reading().problems().stream()
        .filter(problem -> problem.severity() == Severity.ERROR)
        .findFirst()
        .map(problem -> at(document, problem))
        .orElse(document.path() + ":1:1: cannot be read as a policy");
  }

  private static String at(Document document, Problem problem) {
    int start = problem.span().start();
    return "%s:%d:%d: %s"
        .formatted(
            document.path(),
            document.reading().lines().line(start),
            document.reading().lines().column(start),
            problem.message());
  }
}
