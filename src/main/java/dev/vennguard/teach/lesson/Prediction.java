package dev.vennguard.teach.lesson;

import dev.vennguard.decide.Decision;
import java.util.List;
import java.util.Optional;

/**
 * What somebody says will happen, and what does: the four answers of a question.
 *
 * @param kind what happens
 * @param by the policy type that decides, as in {@code boundary} or {@code scp2}; {@link #TOGETHER}
 *     where several allow, but never the same request; empty for allowed and depends
 */
public record Prediction(Kind kind, String by) {
  /** No policy type refuses by itself. */
  public static final String TOGETHER = "together";

  /** It goes through. */
  public static final Prediction ALLOWED = new Prediction(Kind.ALLOWED, "");

  /** Some requests go through and some do not. */
  public static final Prediction DEPENDS = new Prediction(Kind.DEPENDS, "");

  private static final List<String> LAYERS =
      List.of("identity", "boundary", "session", "resource", "scp", "rcp");

  /** The four answers. */
  public enum Kind {
    ALLOWED("allowed"),
    /** A Deny statement applies. */
    EXPLICIT("explicit"),
    /** A policy type that had to allow does not. */
    IMPLICIT("implicit"),
    DEPENDS("depends");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /** The word in files. */
    public String word() {
      return word;
    }
  }

  /** Refused because no statement of that policy type allows. */
  public static Prediction implicit(String by) {
    return new Prediction(Kind.IMPLICIT, by);
  }

  /** Refused by a Deny statement of that policy type. */
  public static Prediction explicit(String by) {
    return new Prediction(Kind.EXPLICIT, by);
  }

  /** What a decision comes to. */
  public static Prediction of(Decision decision) {
    return switch (decision.result()) {
      case ALLOWED -> ALLOWED;
      case EXPLICIT_DENY -> explicit(decision.decidedBy().text());
      case IMPLICIT_DENY -> implicit(decision.decidedBy().text());
    };
  }

  /** As a file spells it: {@code allowed}, {@code implicit boundary}. */
  public String text() {
    return by.isEmpty() ? kind.word() : kind.word() + " " + by;
  }

  /** The answer that a file spells so. */
  public static Optional<Prediction> parse(String text) {
    int space = text.indexOf(' ');
    String word = space < 0 ? text : text.substring(0, space);
    String by = space < 0 ? "" : text.substring(space + 1).strip();
    for (Kind kind : Kind.values()) {
      boolean refused = kind == Kind.EXPLICIT || kind == Kind.IMPLICIT;
      if (kind.word().equals(word) && refused == !by.isEmpty() && (by.isEmpty() || known(by))) {
        return Optional.of(new Prediction(kind, by));
      }
    }
    return Optional.empty();
  }

  private static boolean known(String by) {
    String kind = by.replaceAll("[2-9]$", "");
    return by.equals(TOGETHER) || (LAYERS.contains(kind) && (by.equals(kind) || !fixed(kind)));
  }

  /** Only organisations have levels. */
  private static boolean fixed(String kind) {
    return !kind.equals("scp") && !kind.equals("rcp");
  }
}
