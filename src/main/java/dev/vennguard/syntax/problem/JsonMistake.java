package dev.vennguard.syntax.problem;

/** What keeps a text from being JSON, as a value; {@link MistakeWords} says it. */
public sealed interface JsonMistake {
  /** About the document as a whole. */
  sealed interface OfDocument extends JsonMistake {}

  /** About brackets, and what stands between parts. */
  sealed interface OfBrackets extends JsonMistake {}

  /** A comment. */
  record Comment() implements JsonMistake {}

  /** Blanks that JSON does not have, or characters that nobody sees. */
  record OddBlank(char first) implements JsonMistake {}

  /** Single or typographic quotes. */
  record OddQuotes(char written) implements JsonMistake {}

  /** A text without end. */
  record UnfinishedText() implements JsonMistake {}

  /** A control character inside a text. */
  record ControlCharacter(char written) implements JsonMistake {}

  /** {@code \\u} with less than four digits. */
  record UnfinishedEscape() implements JsonMistake {}

  /** A backslash before something that needs none. */
  record UnknownEscape() implements JsonMistake {}

  /** Nothing but white space. */
  record EmptyDocument() implements OfDocument {}

  /** A text without any brace. */
  record NoBrace() implements OfDocument {}

  /** Something before the document. */
  record TextBefore() implements OfDocument {}

  /** Something behind the document. */
  record TextBehind() implements OfDocument {}

  /** A bracket where an object needs a name. */
  record NoName(char bracket) implements OfBrackets {}

  /** The text ends inside a bracket, which was opened in that line. */
  record EndsInside(char close, char open, int line) implements OfBrackets {}

  /** A bracket that was opened in that line is not closed. */
  record Unclosed(char close, char open, int line) implements OfBrackets {}

  /** A comma, colon or bracket too many. */
  record Unexpected(char written) implements OfBrackets {}

  /** A comma before a closing bracket. */
  record CommaBefore(char close) implements OfBrackets {}

  /** Two parts without a comma. */
  record NoComma() implements OfBrackets {}

  /**
   * A name without value.
   *
   * @param colon whether there is a colon at least
   * @param ends whether the text ends there
   */
  record NoValue(String name, boolean colon, boolean ends) implements OfBrackets {}

  /** A name and a value without colon. */
  record NoColon(String name) implements OfBrackets {}

  /** {@code True} and its kin; the word is as JSON has it. */
  record UpperCase(String word) implements JsonMistake {}

  /** A word without quotes, or with the closing one only. */
  record NoQuotes(String word, boolean closed) implements JsonMistake {}
}
