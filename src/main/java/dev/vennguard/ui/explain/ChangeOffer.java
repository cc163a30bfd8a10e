package dev.vennguard.ui.explain;

import dev.vennguard.explain.words.Sentence;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.syntax.text.TextChange;
import dev.vennguard.workspace.DocumentId;
import java.util.List;

/**
 * A change that the card offers.
 *
 * @param label a few words for its button
 * @param layer the layer that it changes first
 * @param words the change in words
 * @param effect what becomes of the action and of how many others
 * @param documents the texts that it changes
 * @param others the other actions that change, each in a few words
 * @param caution why one should look twice, in a few words; empty if there is no reason
 */
public record ChangeOffer(
    Sentence label,
    LayerKind layer,
    Sentence words,
    Sentence effect,
    List<DocumentChange> documents,
    List<String> others,
    String caution) {
  /** Copies the lists. */
  public ChangeOffer {
    documents = List.copyOf(documents);
    others = List.copyOf(others);
  }

  /** The same offer with another label. */
  ChangeOffer withLabel(Sentence other) {
    return new ChangeOffer(other, layer, words, effect, documents, others, caution);
  }

  /**
   * What it does to one text.
   *
   * @param document which one
   * @param title what its tab says
   * @param before the text that the changes were made for
   * @param changes what is replaced in it
   * @param lines the lines that go and come
   */
  public record DocumentChange(
      DocumentId document,
      String title,
      String before,
      List<TextChange> changes,
      List<DiffLine> lines) {
    /** Copies the lists. */
    public DocumentChange {
      changes = List.copyOf(changes);
      lines = List.copyOf(lines);
    }
  }

  /** Whether a line goes or comes. */
  public enum LineKind {
    OLD("−", "removed"),
    NEW("+", "added");

    private final String sign;
    private final String word;

    LineKind(String sign, String word) {
      this.sign = sign;
      this.word = word;
    }

    /** What stands before the line. */
    String sign() {
      return sign;
    }

    /** What a screen reader says before the line. */
    String word() {
      return word;
    }
  }

  /**
   * A line of the preview.
   *
   * @param number in the old or the new text, from 1
   */
  public record DiffLine(LineKind kind, int number, String text) {}

  /**
   * All offers for an action.
   *
   * @param title what they are good for
   * @param offers the smallest effect first
   * @param note why there are none; empty if there are some
   */
  public record Offers(String title, List<ChangeOffer> offers, String note) {
    /** Copies the list. */
    public Offers {
      offers = List.copyOf(offers);
    }
  }
}
