package dev.vennguard.syntax.problem;

import dev.vennguard.syntax.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Collects problems. Only the first {@value #MOST} are kept, so that a picture dropped into an
 * editor does not fill the memory; the others are counted.
 */
public final class Problems {
  /** How many problems of a document are kept. */
  public static final int MOST = 1000;

  private final List<Problem> found = new ArrayList<>();
  private int omitted;
  private Soundness soundness = Soundness.SOUND;
  private boolean notJson;
  private final Set<Span> syntax = new HashSet<>();

  /**
   * Adds a problem, unless it most likely goes away once the text is JSON: what is missing may be
   * coming, and what was wrongly quoted may be right.
   */
  public void add(Mistake mistake, Span span) {
    ProblemCode code = mistake.code();
    if ((notJson && code.premature()) || syntax.contains(span)) {
      return;
    }
    if (code.soundness() == Soundness.UNSOUND) {
      soundness = Soundness.UNSOUND;
    }
    if (found.size() < MOST) {
      found.add(new Problem(mistake, span));
    } else {
      omitted++;
    }
  }

  /** Takes over what the JSON parser found; all of it but a byte order mark is unsound. */
  public void addAll(List<Problem> problems) {
    for (Problem problem : problems) {
      found.add(problem);
      syntax.add(problem.span());
      if (problem.code() != ProblemCode.BYTE_ORDER_MARK) {
        soundness = Soundness.UNSOUND;
        notJson |= problem.code() != ProblemCode.DUPLICATE_MEMBER;
      }
    }
  }

  /** Whether the document still means something, for all its problems. */
  public Soundness soundness() {
    return soundness;
  }

  /** Whether what comes now is only counted, so that nobody reads its words. */
  public boolean full() {
    return found.size() >= MOST;
  }

  /** How many there are; for {@link #reset}. */
  public int mark() {
    return found.size();
  }

  /** Forgets what came after the mark; for a reader that goes back and reads once more. */
  public void reset(int mark) {
    while (found.size() > mark) {
      found.removeLast();
    }
  }

  /** All of them in the order of the text. */
  public List<Problem> sorted() {
    if (found.isEmpty()) {
      return List.of();
    }
    List<Problem> all = new ArrayList<>(found);
    all.sort(Comparator.comparingInt((Problem problem) -> problem.span().start()));
    if (omitted > 0) {
      all.add(new Problem(new Mistake.OfText.More(omitted), all.getLast().span()));
    }
    return List.copyOf(all);
  }
}
