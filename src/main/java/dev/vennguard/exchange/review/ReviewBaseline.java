package dev.vennguard.exchange.review;

import java.util.List;

/**
 * The texts that the review compares with.
 *
 * @param title what they are called
 * @param documents the texts
 */
public record ReviewBaseline(String title, List<ReviewedDocument> documents) {
  /** Copies the list. */
  public ReviewBaseline {
    documents = List.copyOf(documents);
  }
}
