package dev.vennguard.design;

import java.util.Optional;

/** A way to make a document under work shorter that allows at least as much. */
interface Move {
  /** What it would do as the document stands; nothing where that is void or saves nothing. */
  Optional<Step> step();
}
