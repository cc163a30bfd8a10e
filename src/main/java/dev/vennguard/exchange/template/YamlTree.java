package dev.vennguard.exchange.template;

import dev.vennguard.exchange.found.Opened;
import dev.vennguard.exchange.found.Tree;
import dev.vennguard.exchange.found.Trees;
import dev.vennguard.syntax.json.JsonNode;
import dev.vennguard.syntax.json.JsonNode.ArrayNode;
import dev.vennguard.syntax.json.JsonNode.BooleanNode;
import dev.vennguard.syntax.json.JsonNode.Member;
import dev.vennguard.syntax.json.JsonNode.NullNode;
import dev.vennguard.syntax.json.JsonNode.ObjectNode;
import dev.vennguard.syntax.json.JsonNode.TextNode;
import dev.vennguard.syntax.text.LineIndex;
import dev.vennguard.syntax.text.OneLine;
import dev.vennguard.syntax.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * YAML as a tree of JSON. Short tags of CloudFormation become what they stand for: {@code !Ref X}
 * is {@code {"Ref": "X"}}, {@code !Sub X} is {@code {"Fn::Sub": "X"}}. What is not quoted is a
 * text, but for truth values and nothing: policies have no numbers and no dates. Depth, size, and
 * what aliases stand for together are limited.
 */
public final class YamlTree {
  private static final int DEEPEST = 100;
  private static final String MERGE = "<<";
  private static final int MOST_NODES = 1_000_000;

  /**
   * What a short text may stand for, in nodes; a longer one for twice as many as it has letters.
   */
  private static final int SOME_NODES = 500;

  /** So many letters of a text count as much as a node. */
  private static final int LETTERS = 8;

  private static final int LARGEST = 20_000_000;

  private final Iterator<Event> events;
  private final Map<String, Known> anchors = new HashMap<>();
  private final int most;
  private int nodes;

  /** A value with how many nodes it stands for; long texts count as several. */
  private record Known(JsonNode node, int weight) {}

  private YamlTree(Iterator<Event> events, int length) {
    this.events = events;
    this.most = (int) Math.min(MOST_NODES, SOME_NODES + 2L * length);
  }

  /** The tree, or why it cannot be read. */
  public sealed interface Result {
    /** It was read. */
    record Read(Tree tree) implements Result {}

    /** It was not. */
    record Wrong(Opened.Refused why) implements Result {}
  }

  /** What stops the reading. */
  private static final class Stop extends Exception {
    private static final long serialVersionUID = 1;
    private final transient Opened.Refused why;

    Stop(Optional<Mark> mark, String message) {
      super(message, null, false, false);
      int line = mark.map(Mark::getLine).orElse(0) + 1;
      int column = mark.map(Mark::getColumn).orElse(0) + 1;
      this.why = new Opened.Refused(line, column, message);
    }
  }

  /** Reads a text with one document; never throws. */
  public static Result read(String text) {
    LoadSettings settings =
        LoadSettings.builder().setCodePointLimit(LARGEST).setUseMarks(true).build();
    try {
      YamlTree tree = new YamlTree(new Parse(settings).parseString(text).iterator(), text.length());
      JsonNode root = tree.document();
      return new Result.Read(new Tree(root, new LineIndex(text)));
    } catch (Stop stop) {
      return new Result.Wrong(stop.why);
    } catch (MarkedYamlEngineException wrong) {
      return new Result.Wrong(new Stop(wrong.getProblemMark(), words(text, wrong)).why);
    } catch (NumberFormatException cutOff) {
      // The engine's own, for an escape at the end of the text.
      return new Result.Wrong(
          Opened.Refused.atStart(
              "this is not YAML: an escape such as `\\u0041` is cut off; correct it"));
    } catch (YamlEngineException wrong) {
      return new Result.Wrong(
          Opened.Refused.atStart(
              "this is not YAML: "
                  + OneLine.of(String.valueOf(wrong.getMessage()))
                  + "; correct it"));
    }
  }

  /** The commonest mistake in policies has words of its own. */
  private static String words(String text, MarkedYamlEngineException wrong) {
    int at = wrong.getProblemMark().map(Mark::getIndex).orElse(0);
    if (at > 0 && at <= text.length() && text.charAt(at - 1) == '*') {
      return "`*` begins a reference in YAML: write it in quotes, `\"*\"`";
    }
    return "this is not YAML: "
        + OneLine.of(String.valueOf(wrong.getProblem()).replaceAll("\\s+", " "))
        + "; correct it";
  }

  private JsonNode document() throws Stop {
    Event event = next();
    while (event.getEventId() == Event.ID.StreamStart
        || event.getEventId() == Event.ID.DocumentStart
        || event.getEventId() == Event.ID.Comment) {
      event = next();
    }
    JsonNode root = value(event, 0).node();
    nothingElse();
    return root;
  }

  /** A second document would be left out, and a policy may be in it; an empty one is nothing. */
  private void nothingElse() throws Stop {
    while (events.hasNext()) {
      Event event = events.next();
      boolean empty = event instanceof ScalarEvent scalar && scalar.getValue().isEmpty();
      if (event instanceof NodeEvent && !empty) {
        throw new Stop(
            event.getStartMark(),
            "a second YAML document begins here, and a file is read as one: put each into a file of"
                + " its own");
      }
    }
  }

  private Event next() throws Stop {
    if (!events.hasNext()) {
      throw new Stop(Optional.empty(), "the YAML document is empty: open one with a policy");
    }
    return events.next();
  }

  private Known value(Event event, int depth) throws Stop {
    if (depth > DEEPEST) {
      throw new Stop(event.getStartMark(), "more than " + DEEPEST + " levels: a policy has seven");
    }
    Known read =
        switch (event) {
          case AliasEvent alias -> alias(alias);
          case ScalarEvent scalar ->
              new Known(scalar(scalar), 1 + scalar.getValue().length() / LETTERS);
          case SequenceStartEvent sequence -> sequence(sequence, depth);
          case MappingStartEvent mapping -> mapping(mapping, depth);
          default -> new Known(new NullNode(span(event)), 1);
        };
    nodes += event instanceof AliasEvent ? read.weight() : 1;
    if (nodes > most || read.weight() > most) {
      throw new Stop(
          event.getStartMark(),
          "this stands for far more than is written, by references such as `*a` in lists: write out"
              + " what is needed");
    }
    if (event instanceof NodeEvent node && !(event instanceof AliasEvent)) {
      Known tagged = tagged(event, read);
      node.getAnchor().ifPresent(anchor -> anchors.put(anchor.getValue(), tagged));
      return tagged;
    }
    return read;
  }

  private Known alias(AliasEvent alias) throws Stop {
    String name = alias.getAlias().getValue();
    Known known = anchors.get(name);
    if (known == null) {
      throw new Stop(
          alias.getStartMark(),
          "`*%s` names nothing that stands before it: quote it if it is a pattern".formatted(name));
    }
    return known;
  }

  private static JsonNode scalar(ScalarEvent scalar) {
    Span span = span(scalar);
    String value = scalar.getValue();
    if (scalar.getScalarStyle() == ScalarStyle.PLAIN && scalar.getTag().isEmpty()) {
      return switch (value) {
        case "true", "True", "TRUE" -> new BooleanNode(true, span);
        case "false", "False", "FALSE" -> new BooleanNode(false, span);
        case "", "~", "null", "Null", "NULL" -> new NullNode(span);
        default -> new TextNode(value, span);
      };
    }
    return new TextNode(value, span);
  }

  private Known sequence(SequenceStartEvent start, int depth) throws Stop {
    List<JsonNode> elements = new ArrayList<>();
    int weight = 1;
    Event event = next();
    while (event.getEventId() != Event.ID.SequenceEnd) {
      if (event.getEventId() != Event.ID.Comment) {
        Known element = value(event, depth + 1);
        elements.add(element.node());
        weight = added(weight, element);
      }
      event = next();
    }
    return new Known(new ArrayNode(elements, span(start).cover(span(event))), weight);
  }

  private Known mapping(MappingStartEvent start, int depth) throws Stop {
    List<Member> members = new ArrayList<>();
    Map<String, Integer> lines = new HashMap<>();
    int weight = 1;
    Event event = next();
    while (event.getEventId() != Event.ID.MappingEnd) {
      if (event.getEventId() != Event.ID.Comment) {
        // As CloudFormation takes it: `Null:` without quotes is an operator.
        JsonNode key =
            event instanceof ScalarEvent plain && plain.getAnchor().isEmpty()
                ? new TextNode(plain.getValue(), span(plain))
                : value(event, depth + 1).node();
        if (!(key instanceof TextNode name)) {
          throw new Stop(event.getStartMark(), "a name has to be a text: quote it");
        }
        int line = event.getStartMark().map(Mark::getLine).orElse(0) + 1;
        Integer first = lines.putIfAbsent(name.value(), line);
        if (first != null && !name.value().equals(MERGE)) {
          throw new Stop(
              event.getStartMark(),
              "`%s` stands here twice, first in line %d: remove one of them"
                  .formatted(name.value(), first));
        }
        Known value = value(next(), depth + 1);
        weight = added(weight, value);
        members.add(
            new Member(
                name.value(), name.span(), value.node(), name.span().cover(value.node().span())));
      }
      event = next();
    }
    return new Known(
        new ObjectNode(merged(members, lines.keySet()), span(start).cover(span(event))), weight);
  }

  /** Members that are written go before those that are merged in, wherever they stand. */
  private static List<Member> merged(List<Member> members, Set<String> written) {
    if (!written.contains(MERGE)) {
      return members;
    }
    List<Member> all = new ArrayList<>();
    Set<String> names = new HashSet<>(written);
    for (Member member : members) {
      List<ObjectNode> sources = sources(member);
      if (sources.isEmpty()) {
        all.add(member);
      }
      for (ObjectNode source : sources) {
        source.members().stream().filter(one -> names.add(one.name())).forEach(all::add);
      }
    }
    return all;
  }

  /** What a member merges in: an object, or a list of them of which the first counts. */
  private static List<ObjectNode> sources(Member member) {
    if (!member.name().equals(MERGE)) {
      return List.of();
    }
    List<JsonNode> values = Trees.elements(member.value());
    return values.stream().allMatch(ObjectNode.class::isInstance)
        ? values.stream().map(ObjectNode.class::cast).toList()
        : List.of();
  }

  private static int added(int weight, Known part) {
    return (int) Math.min(Integer.MAX_VALUE, (long) weight + part.weight());
  }

  /** A short tag wraps its value in what it stands for. */
  private static Known tagged(Event event, Known read) {
    Optional<String> tag =
        switch (event) {
          case ScalarEvent scalar -> scalar.getTag();
          case SequenceStartEvent sequence -> sequence.getTag();
          case MappingStartEvent mapping -> mapping.getTag();
          default -> Optional.empty();
        };
    String written = tag.filter(one -> one.startsWith("!") && one.length() > 1).orElse("");
    if (written.isEmpty()) {
      return read;
    }
    String name = written.substring(1);
    String full = name.equals("Ref") || name.equals("Condition") ? name : "Fn::" + name;
    Span span = read.node().span();
    return new Known(
        new ObjectNode(List.of(new Member(full, span, read.node(), span)), span),
        read.weight() + 1);
  }

  /** Marks count code points; beyond the first plane places are a little early. */
  private static Span span(Event event) {
    int start = event.getStartMark().map(Mark::getIndex).orElse(0);
    int end = event.getEndMark().map(Mark::getIndex).orElse(start);
    return new Span(start, Math.max(start, end));
  }
}
