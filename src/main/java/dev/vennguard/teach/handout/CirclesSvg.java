package dev.vennguard.teach.handout;

import dev.vennguard.teach.lesson.TeachWords;
import dev.vennguard.teach.present.CircleCounts.Counted;

/** The two circles as SVG. They are not to scale: the numbers say how much is in each part. */
final class CirclesSvg {
  /** Of the picture, in its own units. */
  static final int WIDTH = 420;

  /** Of the picture, in its own units. */
  static final int HEIGHT = 190;

  private CirclesSvg() {}

  static String write(Counted counts, TeachWords words) {
    String description = describe(counts, words);
    return """
    <svg xmlns="http://www.w3.org/2000/svg" width="%s" height="%s" viewBox="0 0 %s %s" role="img" \
    aria-label="%s">
    <g fill="none" stroke="#222" stroke-width="2">
    <circle cx="160" cy="100" r="75"/>
    <circle cx="260" cy="100" r="75" stroke-dasharray="6 3"/>
    </g>
    <g font-family="DejaVu Sans, Arial, sans-serif" font-size="14" text-anchor="middle" fill="#111">
    <text x="120" y="105">%s</text>
    <text x="210" y="105" font-weight="bold">%s</text>
    <text x="300" y="105">%s</text>
    <text x="110" y="18">%s</text>
    <text x="310" y="18">%s</text>
    </g>
    </svg>
    """
        .formatted(
            WIDTH,
            HEIGHT,
            WIDTH,
            HEIGHT,
            HtmlText.escaped(description),
            counts.identity(),
            counts.both(),
            counts.boundary(),
            HtmlText.escaped(words.say("layer.identity")),
            HtmlText.escaped(words.say("layer.boundary")));
  }

  /** The picture in words. */
  static String describe(Counted counts, TeachWords words) {
    return words.say(
        "handout.circles", counts.identity(), counts.both(), counts.boundary(), counts.denied());
  }
}
