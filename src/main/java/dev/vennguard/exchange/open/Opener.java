package dev.vennguard.exchange.open;

import dev.vennguard.exchange.account.AccountReader;
import dev.vennguard.exchange.account.ReadingWatch;
import dev.vennguard.exchange.answer.CommandAnswers;
import dev.vennguard.exchange.answer.SimulateInput;
import dev.vennguard.exchange.answer.Troubleshooter;
import dev.vennguard.exchange.found.DocumentText;
import dev.vennguard.exchange.found.Opened;
import dev.vennguard.exchange.found.Opened.Recognised;
import dev.vennguard.exchange.found.Opened.Refused;
import dev.vennguard.exchange.found.OpenedPolicy;
import dev.vennguard.exchange.found.Tree;
import dev.vennguard.exchange.found.Trees;
import dev.vennguard.exchange.template.CloudFormation;
import dev.vennguard.exchange.template.HclSource;
import dev.vennguard.exchange.template.Intrinsics;
import dev.vennguard.exchange.template.Terraform;
import dev.vennguard.exchange.template.YamlTree;
import dev.vennguard.exchange.trail.TrailEvents;
import dev.vennguard.policy.unknown.UnknownText;
import dev.vennguard.syntax.json.JsonDocument;
import dev.vennguard.syntax.json.JsonNode;
import dev.vennguard.syntax.json.JsonParser;
import dev.vennguard.syntax.problem.Problem;
import dev.vennguard.syntax.problem.ProblemCode;
import dev.vennguard.syntax.text.LineIndex;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says what a text or a file is (formats.md). What is meant to be a policy document and is broken
 * comes through as it is: the reader of policies says better what is wrong with it. Never throws.
 */
public final class Opener {
  /** Up to here a text is read as a whole; beyond, only dumps are, as a stream. */
  public static final int LARGEST_TEXT = 20_000_000;

  private static final Pattern BROKEN_ESCAPE = Pattern.compile("%(?![0-9a-fA-F]{2})");
  private static final List<String> DUMP =
      List.of(
          "\"UserDetailList\"",
          "\"RoleDetailList\"",
          "\"GroupDetailList\"",
          "\"PolicyVersionList\"");

  private static final Pattern YAML =
      Pattern.compile("(?m)^[ \\t]*(?:- +)?[\"']?[A-Za-z][A-Za-z0-9:]*[\"']?[ \\t]*:(?:[ \\t]|$)");
  private static final List<String> YAML_WORDS =
      List.of("Statement", "Resources", "PolicyDocument", "AWSTemplateFormatVersion", "Effect");

  private final Intrinsics functions;
  private final PlainForms plain;

  /**
   * Opens with values for what templates leave open.
   *
   * @param values what references of templates stand for, by their names
   */
  public Opener(Map<String, String> values) {
    Map<String, String> named = new HashMap<>();
    values.forEach((name, value) -> named.put(UnknownText.name(name), value));
    this.functions = new Intrinsics(named);
    this.plain = new PlainForms(functions);
  }

  /** No value is given. */
  public Opener() {
    this(Map.of());
  }

  /** What a text is. */
  public Opened open(String text) {
    Unwrapped unwrapped = Unwrapped.of(text);
    if (DocumentText.encoded(unwrapped.text().strip())) {
      return brokenEscape(text);
    }
    Opened opened = inner(unwrapped.text(), !unwrapped.steps().isEmpty());
    return opened instanceof Recognised found && !unwrapped.steps().isEmpty()
        ? found.told(", " + String.join(", ", unwrapped.steps()))
        : opened;
  }

  /** Whether the start of a large file looks like that of a dump. */
  public static boolean looksLikeDump(String start) {
    return DUMP.stream().anyMatch(start::contains);
  }

  private static Refused brokenEscape(String text) {
    Matcher escape = BROKEN_ESCAPE.matcher(text);
    LineIndex lines = new LineIndex(text);
    int at = escape.find() ? escape.start() : 0;
    return new Refused(
        lines.line(at),
        lines.column(at),
        "this is URL-encoded, but `%` has to be followed by two hexadecimal digits: copy it again"
            + " as a whole");
  }

  /**
   * What a file is that is too large to be a policy: a dump of an account.
   *
   * @param in UTF-8
   */
  public Opened openLarge(InputStream in, ReadingWatch watch) {
    return AccountReader.read(in, watch);
  }

  private Opened inner(String text, boolean wrapped) {
    String bare = text.strip();
    if (!bare.startsWith("{") && !bare.startsWith("[")) {
      return HclSource.read(text).or(() -> yaml(text)).orElseGet(() -> PlainForms.asWritten(text));
    }
    JsonDocument document = JsonParser.parse(text);
    if (readable(document)) {
      return recognised(document, text, wrapped);
    }
    if (Trees.members(document.root()).stream().anyMatch(one -> AccountReader.list(one.name()))) {
      return dump(text);
    }
    String loosened = Loosened.of(text);
    if (!loosened.equals(text)) {
      JsonDocument again = JsonParser.parse(loosened);
      if (readable(again)) {
        Opened opened = recognised(again, loosened, wrapped);
        return opened instanceof Recognised found
            ? found.noting(List.of("comments and commas too many were left out: IAM refuses them"))
            : opened;
      }
    }
    return flowYaml(text).orElseGet(() -> PlainForms.asWritten(text));
  }

  /** A member that stands twice is the policy's problem, and so is a byte order mark. */
  private static boolean readable(JsonDocument document) {
    return document.problems().stream()
        .allMatch(one ->
            one.code() == ProblemCode.DUPLICATE_MEMBER
                || one.code() == ProblemCode.BYTE_ORDER_MARK);
  }

  private Opened recognised(JsonDocument read, String text, boolean wrapped) {
    Tree tree = new Tree(read.root(), read.lines());
    JsonNode root = tree.root();
    if (Trees.members(root).stream().anyMatch(one -> AccountReader.list(one.name()))
        || Trees.elements(root).stream()
            .flatMap(one -> Trees.members(one).stream())
            .anyMatch(one -> AccountReader.list(one.name()))) {
      return dump(text);
    }
    Optional<Opened> document = plain.document(tree, text);
    if (document.isPresent()) {
      return wrapped ? laidOut(document.get()) : document.get();
    }
    // Readers of JSON take the first or the last: nobody knows which policy is meant.
    Optional<Problem> twice =
        read.problems().stream()
            .filter(one -> one.code() == ProblemCode.DUPLICATE_MEMBER)
            .findFirst();
    if (twice.isPresent()) {
      int at = twice.get().span().start();
      return new Refused(read.lines().line(at), read.lines().column(at), twice.get().message());
    }
    return form(tree).orElseGet(() -> PlainForms.asWritten(text));
  }

  /** What was decoded mostly stands in one line. */
  private static Opened laidOut(Opened opened) {
    if (!(opened instanceof Recognised found)) {
      return opened;
    }
    return new Recognised(
        found.what(),
        found.policies().stream()
            .map(one -> OpenedPolicy.taken(one.name(), one.part(), one.source()))
            .toList(),
        found.holders(),
        found.requests(),
        found.notes());
  }

  private Optional<Opened> form(Tree tree) {
    return plain
        .statements(tree)
        .or(() -> Troubleshooter.read(tree))
        .or(() -> SimulateInput.read(tree))
        .or(() -> CommandAnswers.read(tree))
        .or(() -> TrailEvents.read(tree))
        .or(() -> CloudFormation.read(tree, functions))
        .or(() -> Terraform.read(tree))
        .or(() -> plain.inside(tree));
  }

  private static Opened dump(String text) {
    byte[] bytes = text.replace("\uFEFF", "").getBytes(StandardCharsets.UTF_8);
    return AccountReader.read(new ByteArrayInputStream(bytes), ReadingWatch.NOBODY);
  }

  private Optional<Opened> yaml(String text) {
    if (!YAML.matcher(text).find() || YAML_WORDS.stream().noneMatch(text::contains)) {
      return Optional.empty();
    }
    return Optional.of(
        switch (YamlTree.read(text)) {
          case YamlTree.Result.Wrong(Refused why) -> why;
          case YamlTree.Result.Read(Tree tree) -> yaml(tree);
        });
  }

  private Opened yaml(Tree tree) {
    if (DocumentText.document(tree.root())) {
      return Recognised.policies("policy document in YAML", List.of(plain.resolved(tree.root())));
    }
    return form(tree)
        .orElseGet(() ->
            tree.refuse(
                tree.root(),
                "this YAML holds no policy: open a document with `Statement`, or a template"
                    + " with `Resources`"));
  }

  /** A template in YAML may begin with a brace. */
  private Optional<Opened> flowYaml(String text) {
    return text.contains("!") || text.contains("Fn::")
        ? Optional.of(YamlTree.read(text))
            .filter(YamlTree.Result.Read.class::isInstance)
            .map(YamlTree.Result.Read.class::cast)
            .map(YamlTree.Result.Read::tree)
            .flatMap(this::form)
        : Optional.empty();
  }
}
