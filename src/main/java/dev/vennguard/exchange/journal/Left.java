package dev.vennguard.exchange.journal;

import java.nio.file.Path;

/** What a session left that ended without saving. */
public sealed interface Left {
  /**
   * It can be restored.
   *
   * @param journal now held by this session: no other offers it meanwhile
   * @param page what would be lost
   */
  record Kept(Journal journal, JournalPage page) implements Left {}

  /**
   * It cannot be read. It was put aside, not deleted.
   *
   * @param aside where it is
   * @param reason the end of a sentence
   */
  record Broken(Path aside, String reason) implements Left {}
}
