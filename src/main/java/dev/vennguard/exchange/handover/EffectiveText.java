package dev.vennguard.exchange.handover;

import dev.vennguard.prove.Prover;
import dev.vennguard.prove.effective.EffectivePolicy;
import dev.vennguard.prove.effective.EffectiveResult;
import dev.vennguard.prove.result.ProofSettings;
import dev.vennguard.syntax.DocumentSize;
import dev.vennguard.syntax.PolicyPrinter;
import dev.vennguard.syntax.text.Indent;
import dev.vennguard.workspace.Document;
import dev.vennguard.workspace.Snapshot;
import java.util.Locale;
import java.util.function.BooleanSupplier;

/**
 * One document that allows what the layers of a snapshot allow together.
 *
 * @param words how large it is, or why there is none
 * @param json the document; empty if there is none
 */
public record EffectiveText(String words, String json) {
  private static final int MOST = 2;

  /**
   * Looks for it.
   *
   * @param outOfTime once it says yes, nothing is looked for any longer
   */
  public static EffectiveText of(Snapshot snapshot, BooleanSupplier outOfTime) {
    if (!snapshot.documents().stream().allMatch(one -> one.sound() || one.blank())) {
      String broken =
          snapshot.documents().stream()
              .filter(one -> !one.sound() && !one.blank())
              .map(Document::title)
              .findFirst()
              .orElse("");
      return new EffectiveText("`" + broken + "` cannot be read: correct it first.", "");
    }
    EffectiveResult result =
        new EffectivePolicy(
                snapshot.evaluation().catalogue(),
                new Prover(ProofSettings.thorough().until(outOfTime)))
            .of(snapshot.evaluation().layers());
    return switch (result) {
      case EffectiveResult.Document(var policy) -> {
        String text = PolicyPrinter.print(policy, Indent.TWO_SPACES) + "\n";
        yield new EffectiveText(size(text), text);
      }
      case EffectiveResult.Impossible impossible -> {
        String more = impossible.reasons().size() > MOST ? "; and more of that sort" : "";
        yield new EffectiveText(
            "No single document allows exactly the same: "
                + String.join("; ", impossible.reasons().stream().limit(MOST).toList())
                + more
                + ".",
            "");
      }
    };
  }

  private static String size(String text) {
    int size = DocumentSize.of(text).withoutWhiteSpace();
    return String.format(
        Locale.ROOT,
        "Allows exactly what all layers together allow: proved. %,d of %,d characters%s.",
        size,
        DocumentSize.MANAGED_POLICY,
        size > DocumentSize.MANAGED_POLICY ? ", too long for one managed policy" : "");
  }
}
