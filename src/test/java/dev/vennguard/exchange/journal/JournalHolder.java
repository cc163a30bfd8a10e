package dev.vennguard.exchange.journal;

import java.io.IOException;
import java.nio.file.Path;

/** A session in a process of its own, which lives until it is killed. */
final class JournalHolder {
  private JournalHolder() {}

  public static void main(String[] args) throws IOException {
    Journal journal = new JournalFolder(Path.of(args[0])).begin();
    journal.keep(JournalFolderTest.page("x"));
    System.out.println("kept");
    int ended = System.in.read();
    assert ended < 0 && journal.file() != null;
  }
}
