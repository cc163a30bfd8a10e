package dev.vennguard.exchange;

import dev.vennguard.catalog.ActionPatterns;
import dev.vennguard.catalog.Catalogue;
import dev.vennguard.exchange.request.RequestJson;
import dev.vennguard.exchange.request.Spelling;
import dev.vennguard.policy.ActionClause;
import dev.vennguard.policy.ActionPattern;
import dev.vennguard.policy.Statement;
import dev.vennguard.prove.result.Assertion;
import dev.vennguard.prove.result.Assertion.Expect;
import dev.vennguard.syntax.Reading;
import dev.vennguard.syntax.RegionReader;
import dev.vennguard.syntax.StatementSpans;
import dev.vennguard.syntax.json.JsonDocument;
import dev.vennguard.syntax.json.JsonNode;
import dev.vennguard.syntax.json.JsonNode.ArrayNode;
import dev.vennguard.syntax.json.JsonNode.Member;
import dev.vennguard.syntax.json.JsonNode.ObjectNode;
import dev.vennguard.syntax.json.JsonNode.TextNode;
import dev.vennguard.syntax.json.JsonParser;
import dev.vennguard.syntax.problem.Mistake;
import dev.vennguard.syntax.problem.Problem;
import dev.vennguard.syntax.problem.Severity;
import dev.vennguard.syntax.text.LineIndex;
import dev.vennguard.syntax.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A file of assertions (command-line.md "assert"): {@code {"assertions":[…]}}. Each is a region
 * written like a statement, with {@code Expect} in place of {@code Effect}. Never throws: what is
 * wrong is listed with its place.
 */
public final class AssertionFile {
  private static final List<String> MEMBERS =
      List.of("Sid", "Expect", "Action", "NotAction", "Resource", "NotResource", "Condition");

  private final String text;
  private final ActionPatterns known;
  private final JsonDocument document;
  private final List<Problem> problems = new ArrayList<>();
  private final List<Assertion> assertions = new ArrayList<>();

  private AssertionFile(String text, Catalogue catalogue) {
    this.text = text;
    this.known = ActionPatterns.of(catalogue);
    this.document = JsonParser.parse(text);
    this.problems.addAll(document.problems());
  }

  /**
   * What stands in a file.
   *
   * @param assertions those that could be read
   * @param problems what is wrong, in the order of the text; empty if the file can be used
   * @param lines the lines of the text
   */
  public record Content(List<Assertion> assertions, List<Problem> problems, LineIndex lines) {
    /** Copies the lists. */
    public Content {
      assertions = List.copyOf(assertions);
      problems = List.copyOf(problems);
    }
  }

  /** Reads a file; its actions must be known to the catalogue. */
  public static Content read(String text, Catalogue catalogue) {
    return new AssertionFile(text, catalogue).read();
  }

  private Content read() {
    if (problems.isEmpty()) {
      root();
    }
    problems.sort(Comparator.comparingInt(problem -> problem.span().start()));
    return new Content(assertions, problems, document.lines());
  }

  private void root() {
    if (!(document.root() instanceof ObjectNode root)) {
      report("a file of assertions is an object with a list `assertions`", document.root().span());
      return;
    }
    boolean found = false;
    for (Member member : root.members()) {
      if (!member.name().equals("assertions")) {
        report(
            "unknown member `%s`: a file of assertions has only `assertions`"
                .formatted(member.name()),
            member.nameSpan());
      } else {
        found = true;
        list(member.value());
      }
    }
    if (!found) {
      report("`assertions` is missing: add a list", root.span());
    }
  }

  private void list(JsonNode value) {
    if (!(value instanceof ArrayNode list)) {
      report("`assertions` must be a list of objects", value.span());
      return;
    }
    if (list.elements().isEmpty()) {
      report("`assertions` is empty: add one", list.span());
    }
    for (JsonNode element : list.elements()) {
      if (element instanceof ObjectNode object) {
        assertion(object);
      } else {
        report("an assertion must be an object", element.span());
      }
    }
  }

  private void assertion(ObjectNode object) {
    for (Member member : object.members()) {
      if (!MEMBERS.contains(member.name())) {
        String advice =
            MEMBERS.stream()
                .filter(known -> Spelling.near(member.name(), known))
                .findFirst()
                .map(known -> "write `" + known + "`")
                .orElse("an assertion has only `" + String.join("`, `", MEMBERS) + "`");
        report("unknown member `%s`: %s".formatted(member.name(), advice), member.nameSpan());
        return;
      }
    }
    Optional<Expect> expect = expect(object);
    List<Member> others =
        object.members().stream().filter(member -> !member.name().equals("Expect")).toList();
    Reading reading = RegionReader.read(text, document, new ObjectNode(others, object.span()));
    reading.problems().stream()
        .filter(problem -> problem.severity() == Severity.ERROR)
        .forEach(problems::add);
    if (reading.policy().statements().isEmpty()) {
      return;
    }
    Statement region = reading.policy().statements().getFirst();
    actions(region.actions(), reading.statements().getFirst());
    expect.ifPresent(claim -> assertions.add(new Assertion(region.sid(), claim, region)));
  }

  private Optional<Expect> expect(ObjectNode object) {
    Optional<JsonNode> value = RequestJson.member(object, "Expect");
    if (value.isEmpty()) {
      report(
          "`Expect` is missing: add `\"Expect\": \"Never\"`, `\"Always\"` or `\"Sometimes\"`",
          start(object));
      return Optional.empty();
    }
    Optional<Expect> expect =
        value.get() instanceof TextNode(String word, _) ? Expect.named(word) : Optional.empty();
    if (expect.isEmpty()) {
      report("`Expect` must be `\"Never\"`, `\"Always\"` or `\"Sometimes\"`", value.get().span());
    }
    return expect;
  }

  /** A claim about actions that do not exist would be true without saying anything. */
  private void actions(ActionClause clause, StatementSpans spans) {
    List<ActionPattern> patterns = clause.patterns();
    for (int i = 0; i < patterns.size(); i++) {
      if (known.indices(patterns.get(i)).length == 0) {
        report(
            "`%s` matches no known action: check its spelling".formatted(patterns.get(i).text()),
            spans.actionPatterns().get(i));
      }
    }
    if (patterns.isEmpty() && !clause.negated()) {
      report("an assertion needs an action: name one, such as `iam:*`", spans.action());
    }
  }

  private static Span start(ObjectNode object) {
    return new Span(object.span().start(), object.span().start() + 1);
  }

  private void report(String message, Span span) {
    problems.add(new Problem(new Mistake.OfText.InOtherFile(message), span));
  }
}
