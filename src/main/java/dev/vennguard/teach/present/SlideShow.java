package dev.vennguard.teach.present;

import java.util.List;

/**
 * Slides one after the other, each gate by gate.
 *
 * @param slides at least one
 * @param at the slide that is shown, from 0
 * @param lit how many of its steps are shown, from 0
 */
public record SlideShow(List<Slide> slides, int at, int lit) {
  /**
   * Copies the list.
   *
   * @throws IllegalArgumentException if there is no slide
   */
  public SlideShow {
    slides = List.copyOf(slides);
    if (slides.isEmpty()) {
      throw new IllegalArgumentException("no slides");
    }
  }

  /** A show at its beginning, or at another slide. */
  public static SlideShow from(List<Slide> slides, int first) {
    return new SlideShow(slides, Math.clamp(first, 0, slides.size() - 1), 0);
  }

  /** The slide that is shown. */
  public Slide slide() {
    return slides.get(at);
  }

  /** Whether the answer is there. */
  public boolean answered() {
    return lit == slide().steps();
  }

  /** One step further: the next gate, behind the last one the next slide; the same at the end. */
  public SlideShow next() {
    if (!answered()) {
      return new SlideShow(slides, at, lit + 1);
    }
    return at == slides.size() - 1 ? this : new SlideShow(slides, at + 1, 0);
  }

  /** One step back: to where {@link #next} came from; the same at the beginning. */
  public SlideShow back() {
    if (lit > 0) {
      return new SlideShow(slides, at, lit - 1);
    }
    return at == 0 ? this : new SlideShow(slides, at - 1, slides.get(at - 1).steps());
  }

  /** The first step of all. */
  public SlideShow first() {
    return new SlideShow(slides, 0, 0);
  }

  /** The last step of all. */
  public SlideShow last() {
    return new SlideShow(slides, slides.size() - 1, slides.getLast().steps());
  }
}
