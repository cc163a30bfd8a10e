package dev.vennguard.explain.words;

import dev.vennguard.policy.LayerId;
import java.util.List;

/** What the layers are called in sentences and on chips. */
public final class LayerWords {
  private LayerWords() {}

  /** With its article: {@code the boundary}. */
  public static String the(LayerId layer) {
    return "the " + plain(layer);
  }

  /** For a chip: {@code boundary}. */
  public static String chip(LayerId layer) {
    String name =
        switch (layer.kind()) {
          case RCP -> "RCP";
          case SCP -> "SCP";
          case RESOURCE -> "resource policy";
          case IDENTITY -> "identity";
          case BOUNDARY -> "boundary";
          case SESSION -> "session";
        };
    return layer.level() == 0 ? name : name + " " + (layer.level() + 1);
  }

  private static String plain(LayerId layer) {
    String name =
        switch (layer.kind()) {
          case RCP -> "RCP";
          case SCP -> "SCP";
          case RESOURCE -> "resource policy";
          case IDENTITY -> "identity policy";
          case BOUNDARY -> "boundary";
          case SESSION -> "session policy";
        };
    return layer.level() == 0 ? name : name + " of level " + (layer.level() + 1);
  }

  /** {@code a}, {@code a and b}, {@code a, b and c}. */
  public static String and(List<String> words) {
    return join(words, " and ");
  }

  /** {@code a}, {@code a or b}, {@code a, b or c}. */
  public static String or(List<String> words) {
    return join(words, " or ");
  }

  private static String join(List<String> words, String last) {
    if (words.size() < 2) {
      return String.join("", words);
    }
    return String.join(", ", words.subList(0, words.size() - 1)) + last + words.getLast();
  }
}
