package dev.vennguard.syntax.problem;

/** Says what keeps a text from being JSON and what to do, in plain words. */
final class JsonMistakeWords {
  private static final String ENDS = "the document ends too early: ";

  private JsonMistakeWords() {}

  static String of(JsonMistake mistake) {
    return switch (mistake) {
      case JsonMistake.Comment() -> "JSON has no comments: remove this one";
      case JsonMistake.OddBlank(char first) ->
          "invisible character U+%04X: remove it or write an ordinary space".formatted((int) first);
      case JsonMistake.OddQuotes(char written) ->
          "%s quotes %s: write plain double quotes `\"`"
              .formatted(
                  written == '\'' ? "single" : "typographic",
                  Quoted.quote(String.valueOf(written)));
      case JsonMistake.UnfinishedText() -> "unfinished text: the closing quote is missing";
      case JsonMistake.ControlCharacter(char written) ->
          written == '\t'
              ? "a tab inside a text: write `\\t`"
              : "control character U+%04X inside a text: remove it".formatted((int) written);
      case JsonMistake.UnfinishedEscape() ->
          "unfinished escape: `\\u` needs four hexadecimal digits";
      case JsonMistake.UnknownEscape() -> "unknown escape: write `\\\\` for a backslash";
      case JsonMistake.UpperCase(String word) -> "write `" + word + "` in lower case";
      case JsonMistake.NoQuotes(String word, boolean closed) ->
          (closed ? "the opening quote is missing" : "quotes are missing")
              + ": write `\""
              + Quoted.cutShort(word)
              + "\"`";
      case JsonMistake.OfBrackets brackets -> of(brackets);
      case JsonMistake.OfDocument document -> of(document);
    };
  }

  private static String of(JsonMistake.OfDocument mistake) {
    return switch (mistake) {
      case JsonMistake.EmptyDocument() -> "the document is empty: paste a policy or open a file";
      case JsonMistake.NoBrace() -> "this is not JSON: a policy starts with `{`";
      case JsonMistake.TextBefore() ->
          "this is not part of the document: remove everything before the first `{`";
      case JsonMistake.TextBehind() -> "the document ends before this text: remove the text";
    };
  }

  private static String of(JsonMistake.OfBrackets mistake) {
    return switch (mistake) {
      case JsonMistake.NoName(char bracket) ->
          "a name and a colon are missing before `%s`".formatted(bracket);
      case JsonMistake.EndsInside(char close, char open, int line) ->
          ENDS + "`%s` is missing for the `%s` of line %s".formatted(close, open, line);
      case JsonMistake.Unclosed(char close, char open, int line) ->
          "`%s` is missing: the `%s` of line %s is not closed".formatted(close, open, line);
      case JsonMistake.Unexpected(char written) -> "unexpected `" + written + "`: remove it";
      case JsonMistake.CommaBefore(char close) -> "comma before `" + close + "`: remove it";
      case JsonMistake.NoComma() -> "a comma is missing here";
      case JsonMistake.NoColon(String name) -> "a colon is missing after " + Quoted.quote(name);
      case JsonMistake.NoValue(String name, boolean colon, boolean ends) ->
          (ends ? ENDS : "")
              + (colon
                  ? "the value of " + Quoted.quote(name) + " is missing"
                  : "a colon and a value are missing after " + Quoted.quote(name));
    };
  }
}
