package dev.vennguard.cli.io;

import dev.vennguard.syntax.text.OneLine;
import java.util.List;
import java.util.stream.Collectors;

/** Input that a command cannot work with; the message is for people and says where and what. */
public final class BadInputException extends Exception {
  private static final long serialVersionUID = 1L;

  /** In one line, whatever the words quote. */
  public BadInputException(String message) {
    super(OneLine.of(message));
  }

  /** A line for each. */
  public BadInputException(List<String> messages) {
    super(messages.stream().map(OneLine::of).collect(Collectors.joining("\n")));
  }
}
