package dev.vennguard.workspace.finding;

import dev.vennguard.explain.compare.EffectComparison;
import dev.vennguard.lint.kit.LintedDocument;
import dev.vennguard.lint.kit.QuickFix;
import dev.vennguard.policy.Layers;
import dev.vennguard.syntax.text.TextChange;
import dev.vennguard.workspace.Document;
import dev.vennguard.workspace.Inquiry;
import dev.vennguard.workspace.Snapshot;
import dev.vennguard.workspace.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** What a window asks about findings, answered where the workspace is. */
public final class FindingInquiry {
  /** Made with the first question: it takes some milliseconds that no start is to wait for. */
  private final List<Linting> made = new ArrayList<>();

  private Linting linting(Workspace workspace) {
    if (made.isEmpty()) {
      made.add(new Linting(workspace.snapshot().evaluation().catalogue()));
    }
    return made.getFirst();
  }

  /** What is found in the newest texts; where the report is not complete, asking again goes on. */
  public Inquiry<LintReport> report() {
    return (workspace, _) -> linting(workspace).report(workspace.snapshot());
  }

  /** What the fix of a finding would do; nothing if its text has changed or it has none. */
  public Inquiry<Optional<FixPreview>> fix(ShownFinding found) {
    return new Fix(found);
  }

  private record Fix(ShownFinding found) implements Inquiry<Optional<FixPreview>> {
    @Override
    public Optional<FixPreview> answer(Workspace workspace, BooleanSupplier waits) {
      Snapshot snapshot = workspace.snapshot();
      Optional<Document> document = snapshot.document(found.document());
      Optional<QuickFix> fix = found.named().finding().fix();
      if (document.isEmpty() || fix.isEmpty() || !holds(document.get())) {
        return Optional.empty();
      }
      LintedDocument linted = Linting.linted(document.get());
      List<TextChange> changes = fix.get().changes(linted);
      String now = TextChange.apply(document.get().text(), changes);
      Layers after = workspace.layersWith(found.document(), now);
      EffectComparison effect = workspace.reasons().effect(snapshot.evaluation(), after, waits);
      return Optional.of(
          new FixPreview(snapshot, document.get(), fix.get().title(), changes, effect));
    }

    /** A fix speaks of statements by number: it is for the text that it was found in. */
    private boolean holds(Document document) {
      return !found.stale()
          && found.span().equals(found.named().finding().span())
          && found.span().end() <= document.text().length()
          && document
              .text()
              .substring(found.span().start(), found.span().end())
              .equals(found.named().excerpt());
    }
  }
}
