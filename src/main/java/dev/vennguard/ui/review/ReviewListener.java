package dev.vennguard.ui.review;

import dev.vennguard.exchange.review.OpenReview;
import dev.vennguard.exchange.review.ReviewRemark;
import dev.vennguard.exchange.review.SuppressedFinding;
import java.util.List;

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

  /** These are the notes on actions and statements now. */
  void remarks(List<ReviewRemark> all);

  /** These are the findings that are accepted now. */
  void accepted(List<SuppressedFinding> all);

  /** The file of those who may sign is to be chosen. */
  void signers();

  /** The command that signs the file is to be copied. */
  void copyCommand();
}
