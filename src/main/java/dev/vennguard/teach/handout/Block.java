package dev.vennguard.teach.handout;

import dev.vennguard.teach.present.CircleCounts.Counted;

/** A piece of a sheet, before it is HTML or a picture. */
public sealed interface Block {
  /** A heading; level 1 is the title of the sheet. */
  record Heading(int level, String text) implements Block {}

  /** A paragraph in the subset of Markdown that lessons are written in. */
  record Paragraph(String text) implements Block {}

  /** An item of a list. */
  record Item(String text) implements Block {}

  /** A document, with its name above it. */
  record Code(String title, String text) implements Block {}

  /** Room to write an answer into. */
  record Lines(int count) implements Block {}

  /** The two circles with their numbers. */
  record Circles(Counted counts) implements Block {}
}
