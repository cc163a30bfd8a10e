package dev.vennguard.exchange.review;

import dev.vennguard.exchange.json.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ObjectNode;

/** A review file, in and out (review.md). */
public final class ReviewFile {
  /** How its name ends. */
  public static final String ENDING = ".vennguard.json";

  private ReviewFile() {}

  /** Reads a file; never throws. */
  public static ReviewContent read(String text) {
    return new ReviewReader(text).read();
  }

  /** Whether a text claims to be a review file, of whatever version. */
  public static boolean recognised(String text) {
    return text.contains("\"vennguard-review/");
  }

  /** The text of the file: two spaces, members in a fixed order, documents line by line. */
  public static String write(ReviewRecord record) {
    return Json.write(tree(record));
  }

  /** The same as a tree. */
  public static ObjectNode tree(ReviewRecord record) {
    ObjectNode tree = ReviewFields.tree(record);
    try {
      if (Json.mapper().readTree(record.origin()) instanceof ObjectNode old) {
        KeptMembers.merge(tree, old);
      }
    } catch (JacksonException notJson) {
      return tree;
    }
    return tree;
  }
}
