package dev.vennguard.exchange;

import dev.vennguard.exchange.file.AtomicFile;
import java.io.IOException;
import java.nio.file.Path;

/** Writes one file in a process of its own, which has its own umask. */
public final class AtomicWriter {
  private AtomicWriter() {}

  public static void main(String[] args) throws IOException {
    AtomicFile.write(Path.of(args[0]), "x");
  }
}
