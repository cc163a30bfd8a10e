package dev.vennguard.completion;

import dev.vennguard.completion.CompletionSpot.Kind;
import dev.vennguard.syntax.PolicyKind;
import dev.vennguard.syntax.json.JsonNode;
import dev.vennguard.syntax.json.JsonNode.ArrayNode;
import dev.vennguard.syntax.json.JsonNode.Member;
import dev.vennguard.syntax.json.JsonNode.ObjectNode;
import dev.vennguard.syntax.json.JsonNode.TextNode;
import dev.vennguard.syntax.json.JsonParser;
import dev.vennguard.syntax.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Finds out what stands at a caret. A character that the text does not have is put there, and the
 * tolerant reader says in what it stands: so a place is found in broken text as well, and where
 * nothing is written yet.
 */
final class CaretReader {
  private static final char FIRST_MARK = '\uE000';
  private static final char LAST_MARK = '\uE0FF';

  private final String text;
  private final int caret;
  private final PolicyKind policy;
  private final char mark;
  private final int added;
  private final JsonNode root;
  private final List<String> names = new ArrayList<>();
  private final List<ObjectNode> objects = new ArrayList<>();

  private CaretReader(String text, int caret, PolicyKind policy, char mark) {
    this.text = text;
    this.caret = caret;
    this.policy = policy;
    this.mark = mark;
    // The reader takes a quote right behind a bare word for the end of it.
    boolean apart =
        text.startsWith("\"", caret)
            && (caret == 0 || !Character.isLetterOrDigit(text.charAt(caret - 1)));
    String put = apart ? mark + " " : String.valueOf(mark);
    added = put.length();
    root = JsonParser.parse(text.substring(0, caret) + put + text.substring(caret)).root();
  }

  /** What stands at a caret; nothing in a comment, in an escape and where nothing can stand. */
  static Optional<CompletionSpot> read(String text, int caret, PolicyKind policy) {
    if (text.isBlank()) {
      CompletionToken all =
          new CompletionToken(new Span(0, text.length()), "", "", false, false, false);
      OpenDocument none = OpenDocument.blank(policy);
      return Optional.of(
          new CompletionSpot(Kind.DOCUMENT, all, none, OpenStatement.NONE, "", "", ""));
    }
    for (char mark = FIRST_MARK; mark <= LAST_MARK; mark++) {
      if (text.indexOf(mark) < 0) {
        CaretReader reader = new CaretReader(text, caret, policy, mark);
        return reader.in(reader.root, false);
      }
    }
    return Optional.empty();
  }

  private Optional<CompletionSpot> in(JsonNode node, boolean inList) {
    if (!node.span().contains(caret)) {
      return Optional.empty();
    }
    return switch (node) {
      case TextNode written -> token(written.value(), written.span(), inList).flatMap(this::valued);
      case ArrayNode list -> first(list.elements(), element -> in(element, true));
      case ObjectNode object -> {
        objects.add(object);
        Optional<CompletionSpot> found = first(object.members(), this::in);
        objects.removeLast();
        yield found;
      }
      case JsonNode.NumberNode _,
          JsonNode.BooleanNode _,
          JsonNode.NullNode _,
          JsonNode.BrokenNode _ ->
          Optional.empty();
    };
  }

  private static <T> Optional<CompletionSpot> first(
      List<T> parts, Function<T, Optional<CompletionSpot>> look) {
    for (T part : parts) {
      Optional<CompletionSpot> found = look.apply(part);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private Optional<CompletionSpot> in(Member member) {
    if (member.nameSpan().contains(caret)) {
      return token(member.name(), member.nameSpan(), false).flatMap(this::named);
    }
    names.add(member.name());
    Optional<CompletionSpot> found = in(member.value(), false);
    names.removeLast();
    return found;
  }

  private Optional<CompletionSpot> named(CompletionToken token) {
    if (names.isEmpty()) {
      return Optional.of(spot(Kind.DOCUMENT_MEMBER, token));
    }
    if (!names.getFirst().equals("Statement")) {
      return Optional.empty();
    }
    if (names.size() == 1) {
      return Optional.of(spot(Kind.STATEMENT_MEMBER, token));
    }
    boolean condition = names.get(1).equals("Condition");
    if (condition && names.size() <= 3) {
      return Optional.of(spot(names.size() == 2 ? Kind.OPERATOR : Kind.KEY, token));
    }
    return principals() && names.size() == 2
        ? Optional.of(spot(Kind.PRINCIPAL_TYPE, token))
        : Optional.empty();
  }

  private Optional<CompletionSpot> valued(CompletionToken token) {
    int before = Neighbours.of(text, token.span()).before();
    boolean led = before > 0 && text.charAt(before - 1) == ':';
    boolean valued =
        token.whole().isEmpty() && !token.quoted() && Neighbours.valueFollows(text, caret);
    if (names.isEmpty() || (!token.inList() && (!led || valued))) {
      return Optional.empty();
    }
    boolean inStatement = names.getFirst().equals("Statement");
    Optional<Kind> kind =
        switch (names.size()) {
          case 1 -> ofDocument(names.getFirst());
          case 2 -> inStatement ? ofStatement(names.get(1)) : Optional.empty();
          case 3 -> principals() ? Optional.of(Kind.PRINCIPAL_ENTRY) : Optional.empty();
          case 4 ->
              inStatement && names.get(1).equals("Condition")
                  ? Optional.of(Kind.VALUE)
                  : Optional.empty();
          default -> Optional.empty();
        };
    return kind.map(known -> spot(known, token));
  }

  private static Optional<Kind> ofDocument(String name) {
    return switch (name) {
      case "Version" -> Optional.of(Kind.VERSION);
      case "Statement" -> Optional.of(Kind.STATEMENT);
      default -> Optional.empty();
    };
  }

  private static Optional<Kind> ofStatement(String name) {
    return switch (name) {
      case "Sid" -> Optional.of(Kind.SID);
      case "Effect" -> Optional.of(Kind.EFFECT);
      case "Action", "NotAction" -> Optional.of(Kind.ACTION);
      case "Resource", "NotResource" -> Optional.of(Kind.RESOURCE);
      case "Principal", "NotPrincipal" -> Optional.of(Kind.PRINCIPAL);
      default -> Optional.empty();
    };
  }

  private boolean principals() {
    return names.getFirst().equals("Statement")
        && (names.get(1).equals("Principal") || names.get(1).equals("NotPrincipal"));
  }

  private CompletionSpot spot(Kind kind, CompletionToken token) {
    OpenDocument document = OpenDocument.of(policy, root, String.valueOf(mark));
    OpenStatement statement =
        names.isEmpty() || objects.size() < 2
            ? OpenStatement.NONE
            : OpenStatement.of(objects.get(1), objects.getLast(), String.valueOf(mark));
    boolean condition = names.size() > 2 && names.get(1).equals("Condition");
    return new CompletionSpot(
        kind,
        token,
        document,
        statement,
        condition ? names.get(2) : "",
        condition && names.size() > 3 ? names.get(3) : "",
        kind == Kind.PRINCIPAL_ENTRY ? names.get(2) : "");
  }

  /** The text in which the mark stands; nothing if it stands in an escape. */
  private Optional<CompletionToken> token(String value, Span span, boolean inList) {
    int start = span.start();
    char open = text.length() > start ? text.charAt(start) : ' ';
    boolean quoted = start < caret && !Character.isLetterOrDigit(open) && quote(open);
    int at = value.indexOf(mark);
    if (at < 0 || (quoted && inEscape(start + 1))) {
      return Optional.empty();
    }
    String before = value.substring(0, at);
    String after = value.substring(Math.min(value.length(), at + added));
    int end = Math.max(caret, span.end() - added);
    int cut = quoted ? cut(end, after) : -1;
    if (cut >= 0) {
      after = after.substring(0, cut);
      end = caret + cut;
    }
    int next = Neighbours.next(text, end);
    boolean colon = next < text.length() && text.charAt(next) == ':';
    return Optional.of(
        new CompletionToken(new Span(start, end), before, after, quoted, colon, inList));
  }

  /** Any character that begins a text for the reader, typographic quotes, too. */
  private static boolean quote(char c) {
    return c == '"' || c == '\'' || "\u201C\u201D\u201E\u201F\u00AB\u00BB\u2033".indexOf(c) >= 0;
  }

  /** Whether the caret stands between the characters of one escape. */
  private boolean inEscape(int from) {
    int at = from;
    while (at < caret) {
      boolean escape = text.charAt(at) == '\\';
      at += !escape ? 1 : text.startsWith("u", at + 1) ? 6 : 2;
    }
    return at > caret;
  }

  /**
   * Where a text really ends whose quote is missing: what closes it opens the next one then, which
   * can be seen by the letter behind. Negative if it ends where the reader says.
   */
  private int cut(int end, String after) {
    boolean opens =
        end < text.length()
            && end > caret
            && text.charAt(end - 1) == '"'
            && Character.isLetterOrDigit(text.charAt(end));
    for (int i = 0; opens && i < after.length(); i++) {
      if (",:]} ".indexOf(after.charAt(i)) >= 0 && text.startsWith(after.substring(0, i), caret)) {
        return i;
      }
    }
    return -1;
  }
}
