package dev.vennguard.workspace;

import dev.vennguard.policy.LayerKind;
import java.util.List;

/** A change to the workspace. */
public sealed interface Edit {
  /**
   * The text of a document was edited.
   *
   * @param document which one
   * @param text its whole new text
   * @param revision grows with every edit; an edit that is older than the document is left aside
   */
  record Text(DocumentId document, String text, long revision) implements Edit {}

  /**
   * A text was brought into a document from outside; the document is made if there is none.
   *
   * @param document which one
   * @param title what its tab says
   * @param path the file it comes from, or the empty text
   * @param text the text, as saved
   */
  record Load(DocumentId document, String title, String path, String text) implements Edit {}

  /**
   * A document was saved.
   *
   * @param document which one
   * @param title what its tab says from now on
   * @param path the file it was saved to
   * @param text the text that was saved
   */
  record Saved(DocumentId document, String title, String path, String text) implements Edit {}

  /**
   * A document was closed.
   *
   * @param document which one
   */
  record Close(DocumentId document) implements Edit {}

  /**
   * A policy type was switched on or off; its documents stay as they are.
   *
   * @param layer which policy type
   * @param position from now on
   */
  record Switch(LayerKind layer, Position position) implements Edit {}

  /** Whether a policy type counts. */
  enum Position {
    ON,
    /** Its documents are kept, but not evaluated. */
    OFF
  }

  /**
   * Everything was replaced: a sample or an empty workspace.
   *
   * @param documents what is there from now on
   */
  record Replace(List<Load> documents) implements Edit {
    /** Copies the list. */
    public Replace {
      documents = List.copyOf(documents);
    }
  }

  /**
   * What is there was pinned, to compare with from now on. Broken texts cannot be pinned: nothing
   * happens while there is one.
   *
   * @param title what it is called: {@code reviewed 14 Nov}
   */
  record Pin(String title) implements Edit {}

  /**
   * Other texts were pinned. If one of them is broken nothing happens.
   *
   * @param title what they are called
   * @param documents the texts
   */
  record PinTexts(String title, List<Load> documents) implements Edit {
    /** Copies the list. */
    public PinTexts {
      documents = List.copyOf(documents);
    }
  }

  /** Nothing is compared any longer. */
  record Unpin() implements Edit {}

  /**
   * Says what is known of the requests that are asked about.
   *
   * @param situation all of it; what it leaves open is read off the policies
   */
  record State(StatedSituation situation) implements Edit {}
}
