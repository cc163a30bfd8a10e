package dev.vennguard.ui.review;

import dev.vennguard.exchange.review.OpenReview;

/** Told of what is wanted of a review. */
public interface ReviewListener {
  /** Another review is to be opened. */
  void open();

  /** A decision is to be recorded and saved. */
  void decide(OpenReview.Said said);

  /** The file is to be checked. */
  void verify();

  /** What differs from the reviewed version is to be shown. */
  void changes();

  /** The command that signs the file is to be copied. */
  void copyCommand();
}
