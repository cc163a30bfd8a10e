package dev.vennguard.exchange.open;

import static org.assertj.core.api.Assertions.fail;

import dev.vennguard.Fuzz;
import dev.vennguard.Shrink;
import dev.vennguard.exchange.found.Opened.Recognised;
import dev.vennguard.exchange.found.Opened.Refused;
import dev.vennguard.exchange.found.OpenedPolicy;
import dev.vennguard.exchange.found.Trees;
import dev.vennguard.syntax.json.JsonDocument;
import dev.vennguard.syntax.json.JsonNode;
import dev.vennguard.syntax.json.JsonNode.ArrayNode;
import dev.vennguard.syntax.json.JsonNode.Member;
import dev.vennguard.syntax.json.JsonNode.ObjectNode;
import dev.vennguard.syntax.json.JsonParser;
import dev.vennguard.syntax.problem.ProblemCode;
import dev.vennguard.syntax.text.LineIndex;
import dev.vennguard.syntax.text.TextDecoding;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever a text is, the door bears it, in time, and makes of it nothing larger than it was. */
class OpenerFuzzTest {
  /** What JSON, YAML, HCL, encodings and templates are made of. */
  private static final List<String> BITS =
      List.of(
          "{",
          "}",
          "[",
          "]",
          "\"",
          ":",
          ",",
          "\n",
          "\t",
          "  ",
          "- ",
          "*",
          "&a ",
          "*a",
          "!Ref ",
          "!Sub ",
          "!If ",
          "!!binary ",
          "|\n",
          ">-\n",
          "---\n",
          "...\n",
          "%7B",
          "%25",
          "%2",
          "&quot;",
          "&#34;",
          "\\",
          "\\u0000",
          "${",
          "${!x}",
          "${unknown.A}",
          "//",
          "/*",
          "*/",
          "\uFEFF",
          "\uD83D",
          "null",
          "true",
          "<<: ",
          "? ",
          "{\"Ref\":\"X\"}",
          "{\"Fn::If\":[\"C\",",
          "{\"Fn::Join\":[\"\",[",
          "\"Statement\":",
          "\"Resources\":",
          "\"Type\":\"AWS::IAM::Role\"",
          "\"UserDetailList\":[",
          "\"Records\":[",
          "resource \"a\" \"b\" {",
          "&a [*a,*a]",
          "0",
          "-1e999",
          "\u2028",
          "\u00A0");

  private static final long SLOW = 100_000_000;

  /** Others may have the machine meanwhile. */
  private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

  /** Beside what the input is: a document's layout, quotes, statements put around. */
  private static final int GROWTH = 4_000;

  private final List<String> seeds = seeds();
  private final List<JsonNode> trees =
      seeds.stream()
          .map(JsonParser::parse)
          .filter(one -> one.problems().isEmpty())
          .map(JsonDocument::root)
          .toList();
  private final Map<String, Long> outcomes = new TreeMap<>();
  private long slowest;
  private String slow = "";

  private static List<String> seeds() {
    List<String> found = new ArrayList<>();
    for (Path root :
        List.of(Path.of("src/test/resources/opened"), Path.of("src/test/resources/field"))) {
      try (Stream<Path> files = Files.walk(root)) {
        for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
          boolean input = !file.getFileName().toString().endsWith("expected.txt");
          if (input
              && TextDecoding.decode(Files.readAllBytes(file)) instanceof TextDecoding.Decoded text
              && text.text().length() < 10_000) {
            found.add(text.text());
          }
        }
      } catch (IOException unreadable) {
        throw new AssertionError(unreadable);
      }
    }
    return found;
  }

  @Test
  void damagedInputs_areBorne() {
    run(Fuzz.brief("OpenerFuzzTest", 2_000));
  }

  @Test
  @Tag("fuzz")
  void damagedInputs_areBorne_twoMillionTimes() {
    run(Fuzz.thorough("OpenerFuzzTest", 2_000_000));
  }

  private void run(Fuzz fuzz) {
    Opener door = new Opener(Map.of("AWS::AccountId", "111122223333"));
    while (fuzz.goesOn()) {
      long seed = fuzz.next();
      String text = damaged(Fuzz.chance(seed));
      long start = CLOCK.getCurrentThreadCpuTime();
      String wrong = wrong(door, text);
      long took = CLOCK.getCurrentThreadCpuTime() - start;
      if (took > slowest) {
        slowest = took;
        slow = text.length() + " characters of seed " + seed;
      }
      if (took > SLOW && wrong.isEmpty() && always(door, text)) {
        wrong = "slow";
      }
      if (!wrong.isEmpty()) {
        String small =
            wrong.equals("slow") ? text : Shrink.text(text, part -> !wrong(door, part).isEmpty());
        fail(
            "seed %d: %s of <<%s>>",
            seed, wrong.equals("slow") ? "slow" : wrong(door, small), small);
      }
      fuzz.did(1);
    }
    fuzz.tell("inputs, %s, the slowest %,d µs for %s", outcomes, slowest / 1_000, slow);
  }

  /** A pause of the machine is not the input's doing. */
  private static boolean always(Opener door, String text) {
    for (int i = 0; i < 5; i++) {
      long start = CLOCK.getCurrentThreadCpuTime();
      door.open(text);
      if (CLOCK.getCurrentThreadCpuTime() - start <= SLOW) {
        return false;
      }
    }
    return true;
  }

  private String damaged(Random random) {
    return random.nextBoolean() ? grafted(random) : broken(random);
  }

  /** Still JSON: parts of one input in the place of parts of another. */
  private String grafted(Random random) {
    JsonNode tree = trees.get(random.nextInt(trees.size()));
    int changes = 1 + random.nextInt(4);
    for (int i = 0; i < changes; i++) {
      JsonNode part = part(trees.get(random.nextInt(trees.size())), random);
      tree = put(tree, part, random, 0);
    }
    String text = Trees.write(tree);
    return text.length() > 10_000 ? text.substring(0, 10_000) : text;
  }

  private static JsonNode part(JsonNode node, Random random) {
    JsonNode at = node;
    for (int i = random.nextInt(6); i > 0; i--) {
      List<JsonNode> inside = inside(at);
      if (inside.isEmpty()) {
        return at;
      }
      at = inside.get(random.nextInt(inside.size()));
    }
    return at;
  }

  private static List<JsonNode> inside(JsonNode node) {
    return switch (node) {
      case ObjectNode object -> object.members().stream().map(Member::value).toList();
      case ArrayNode array -> array.elements();
      default -> List.of();
    };
  }

  /** The tree with a part put somewhere, in place of what is there or beside it. */
  private static JsonNode put(JsonNode node, JsonNode part, Random random, int depth) {
    List<JsonNode> inside = inside(node);
    if (inside.isEmpty() || random.nextInt(5) == 0 || depth > 20) {
      return part;
    }
    int chosen = random.nextInt(inside.size());
    boolean beside = random.nextInt(4) == 0;
    if (node instanceof ArrayNode) {
      List<JsonNode> elements = new ArrayList<>(inside);
      elements.set(chosen, beside ? part : put(elements.get(chosen), part, random, depth + 1));
      return new ArrayNode(elements, node.span());
    }
    List<Member> members = new ArrayList<>(((ObjectNode) node).members());
    Member old = members.get(chosen);
    if (random.nextInt(8) == 0) {
      members.remove(chosen);
    } else {
      JsonNode value = beside ? part : put(old.value(), part, random, depth + 1);
      members.set(chosen, new Member(old.name(), old.nameSpan(), value, old.span()));
    }
    return new ObjectNode(members, node.span());
  }

  private String broken(Random random) {
    StringBuilder text = new StringBuilder(seeds.get(random.nextInt(seeds.size())));
    int changes = 1 + random.nextInt(random.nextBoolean() ? 1 : 6);
    for (int i = 0; i < changes && !text.isEmpty(); i++) {
      int at = random.nextInt(text.length());
      int to = Math.min(text.length(), at + random.nextInt(1 + random.nextInt(40)));
      switch (random.nextInt(7)) {
        case 0 -> text.delete(at, to);
        case 1 -> text.insert(at, BITS.get(random.nextInt(BITS.size())));
        case 2 -> text.replace(at, to, BITS.get(random.nextInt(BITS.size())));
        case 3 -> text.insert(random.nextInt(text.length()), text.substring(at, to));
        case 4 -> text.setLength(Math.max(1, at));
        case 5 ->
            text.insert(at, BITS.get(random.nextInt(BITS.size())).repeat(random.nextInt(200)));
        default -> {
          String other = seeds.get(random.nextInt(seeds.size()));
          int from = random.nextInt(other.length());
          text.insert(at, other, from, Math.min(other.length(), from + random.nextInt(300)));
        }
      }
    }
    return text.length() > 10_000 ? text.substring(0, 10_000) : text.toString();
  }

  /** What is wrong with how a text is taken; empty if nothing is. */
  private String wrong(Opener door, String text) {
    try {
      return switch (door.open(text)) {
        case Refused refused -> place(refused, text);
        case Recognised found -> content(found, text);
      };
    } catch (RuntimeException | StackOverflowError | AssertionError thrown) {
      return thrown.toString();
    }
  }

  private String place(Refused refused, String text) {
    outcomes.merge("refused", 1L, Long::sum);
    if (refused.message().isBlank() || refused.message().indexOf('\n') >= 0) {
      return "the message `" + refused.message() + "`";
    }
    boolean inside = refused.line() >= 1 && refused.column() >= 1;
    return inside
            && refused.line() <= new LineIndex(text).lineCount() + text.split("%0A", -1).length
        ? ""
        : "the place " + refused;
  }

  private String content(Recognised found, String text) {
    outcomes.merge(
        found.what().replaceAll("[0-9]+ ", "").replaceAll(",.*| of .*| answer.*", ""),
        1L,
        Long::sum);
    List<OpenedPolicy> all = new ArrayList<>(found.policies());
    found.holders().forEach(one -> all.addAll(one.all()));
    for (OpenedPolicy one : all) {
      String document = one.text();
      if (one.form() == OpenedPolicy.Form.TAKEN_OUT) {
        boolean json =
            JsonParser.parse(document).problems().stream()
                .allMatch(problem ->
                    problem.code() == ProblemCode.DUPLICATE_MEMBER
                        || problem.code() == ProblemCode.BYTE_ORDER_MARK);
        if (!json) {
          return "the document <<" + document + ">>";
        }
      }
      if (one.source().length() > 12 * text.length() + GROWTH) {
        return "a document of " + one.source().length() + " characters";
      }
    }
    OpenedText.write(found, Choice.NOTHING);
    OpenedJson.write(found);
    return "";
  }
}
