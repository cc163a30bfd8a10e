package dev.vennguard.cli.option;

/** How a command that has nothing to tabulate tells what it did. */
public enum TextOrJson {
  /** Sentences. */
  TEXT,
  /** One JSON document. */
  JSON
}
