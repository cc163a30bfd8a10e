package dev.vennguard.ui.explain;

import dev.vennguard.decide.request.Request;

/** What the card tells the window. */
public interface ExplainListener {
  /** A statement is to be shown in its text. */
  void jump(Place place);

  /** A request is to be put on the clipboard as a command of AWS's own simulator. */
  void copy(Request request);

  /** Whether requests can be tried elsewhere in the window. */
  boolean offersTrial();

  /** A request is to be tried elsewhere in the window. */
  void tryOut(Request request);

  /** A change is to be carried out. */
  void apply(ChangeOffer offer);

  /** The card is to be closed. */
  void close();
}
