package dev.vennguard.explain.words;

import dev.vennguard.policy.LayerId;
import dev.vennguard.policy.LayerKind;
import java.util.List;

/** What the layers are called in sentences and on chips. */
public final class LayerWords {
  private LayerWords() {}

  /** With its article: {@code the boundary}. */
  public static String the(LayerId layer) {
    String policy =
        switch (layer.kind()) {
          case RCP, SCP, RESOURCE, BOUNDARY -> "";
          case IDENTITY, SESSION -> " policy";
        };
    return "the " + brief(layer.kind()) + policy + level(layer);
  }

  /** For a chip: {@code boundary}, {@code SCP 2}. */
  public static String chip(LayerId layer) {
    return layer.level() == 0
        ? brief(layer.kind())
        : brief(layer.kind()) + " " + (layer.level() + 1);
  }

  /** Within a button: {@code identity}, {@code SCP of level 2}. */
  public static String brief(LayerId layer) {
    return brief(layer.kind()) + level(layer);
  }

  /** At the beginning of a row or a button: {@code Identity}, {@code SCP of level 2}. */
  public static String title(LayerId layer) {
    return new Sentence(brief(layer)).capital().text();
  }

  private static String brief(LayerKind kind) {
    return switch (kind) {
      case RCP -> "RCP";
      case SCP -> "SCP";
      case RESOURCE -> "resource policy";
      case IDENTITY -> "identity";
      case BOUNDARY -> "boundary";
      case SESSION -> "session";
    };
  }

  private static String level(LayerId layer) {
    return layer.level() == 0 ? "" : " of level " + (layer.level() + 1);
  }

  /** All of them: {@code the boundary and the session policy}. */
  public static String all(List<LayerId> layers) {
    return and(layers.stream().map(LayerWords::the).toList());
  }

  /**
   * What is subject to layers: {@code , as far as the boundary allows}; empty if there are none.
   */
  static String asFarAs(List<LayerId> layers) {
    return layers.isEmpty()
        ? ""
        : ", as far as " + all(layers) + (layers.size() > 1 ? " allow" : " allows");
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
