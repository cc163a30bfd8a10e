package dev.vennguard.prove.effective;

import dev.vennguard.catalog.Catalogue;
import dev.vennguard.policy.Layer;
import dev.vennguard.policy.Statement;
import java.util.List;

/**
 * The statements of a layer that names no principals as one document of 2012-10-17 says them:
 * nameless, made shorter by how they are written, not by proofs.
 */
public final class PlainStatements {
  private final Simplifier tidy;

  /** Tells actions by this catalogue. */
  public PlainStatements(Catalogue catalogue) {
    this.tidy = new Simplifier(new ActionNaming(catalogue));
  }

  /** What the layer says, the statements that allow first. */
  public List<Statement> of(Layer layer) {
    return tidy.tidy(
        layer.policies().stream()
            .flatMap(policy -> policy.statements().stream())
            .map(NormalForm::statement)
            .toList());
  }
}
