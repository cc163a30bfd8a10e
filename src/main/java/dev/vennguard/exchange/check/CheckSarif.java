package dev.vennguard.exchange.check;

import dev.vennguard.escape.path.PathLibrary;
import dev.vennguard.lint.Rules;
import dev.vennguard.lint.kit.FindingSeverity;
import dev.vennguard.lint.kit.Rule;
import dev.vennguard.lint.kit.RuleInfo;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A check as SARIF 2.1.0 (OASIS standard of 2020), which code scanning reads. */
final class CheckSarif {
  private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

  private CheckSarif() {}

  static String write(CheckReport report) {
    JsonMapper mapper = JsonMapper.builder().build();
    ObjectNode root = mapper.createObjectNode();
    root.put("$schema", SCHEMA);
    root.put("version", "2.1.0");
    ObjectNode run = root.putArray("runs").addObject();
    List<String> ids =
        new ArrayList<>(
            Stream.concat(
                    report.entries().stream(),
                    report.accepted().stream().map(AcceptedFinding.Found::entry))
                .map(CheckEntry::id)
                .collect(Collectors.toCollection(TreeSet::new)));
    ObjectNode driver = run.putObject("tool").putObject("driver");
    // No informationUri: it would have to be an address of the project, and there is none.
    driver.put("name", "vennguard");
    String version = CheckSarif.class.getPackage().getImplementationVersion();
    if (version != null) {
      driver.put("version", version);
    }
    rules(driver.putArray("rules"), ids);
    run.put("columnKind", "utf16CodeUnits");
    ArrayNode results = run.putArray("results");
    report
        .entries()
        .forEach(entry ->
            result(results.addObject(), entry, ids.indexOf(entry.id()), report.compared()));
    for (AcceptedFinding.Found one : report.accepted()) {
      ObjectNode result = results.addObject();
      result(result, one.entry(), ids.indexOf(one.entry().id()), report.compared());
      result
          .putArray("suppressions")
          .addObject()
          .put("kind", "external")
          .put("justification", one.reason());
    }
    return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(root).replace("\r\n", "\n")
        + "\n";
  }

  private static void rules(ArrayNode rules, List<String> ids) {
    Map<String, RuleInfo> known =
        Rules.all().stream()
            .map(Rule::info)
            .collect(Collectors.toMap(RuleInfo::id, Function.identity()));
    PathLibrary library = PathLibrary.bundled();
    for (String id : ids) {
      ObjectNode rule = rules.addObject();
      rule.put("id", id);
      RuleInfo info = known.get(id);
      library
          .path(id)
          .ifPresent(path -> {
            rule.putObject("shortDescription").put("text", path.title());
            rule.putObject("fullDescription").put("text", path.gain() + " " + path.closed());
          });
      if (info != null) {
        rule.putObject("shortDescription").put("text", info.title());
        rule.putObject("fullDescription").put("text", info.paragraph());
        rule.putObject("defaultConfiguration").put("level", level(info.severity()));
      }
    }
  }

  private static void result(ObjectNode result, CheckEntry entry, int rule, boolean compared) {
    result.put("ruleId", entry.id());
    result.put("ruleIndex", rule);
    result.put("level", level(entry.severity()));
    result.putObject("message").put("text", entry.sentence());
    ObjectNode physical = result.putArray("locations").addObject().putObject("physicalLocation");
    physical.putObject("artifactLocation").put("uri", uri(entry.place().path()));
    ObjectNode region = physical.putObject("region");
    region.put("startLine", entry.place().line());
    region.put("startColumn", entry.place().column());
    region.put("endLine", entry.place().endLine());
    region.put("endColumn", entry.place().endColumn());
    result.putObject("partialFingerprints").put("vennguard/v1", entry.fingerprint());
    if (compared) {
      result.put("baselineState", entry.fresh() ? "new" : "unchanged");
    }
  }

  /**
   * A relative reference, or the URI of an absolute path (SARIF 2.1.0, 3.4.4), with what may not
   * stand in one written as {@code %…}. A colon in the first name would make it a scheme.
   */
  static String uri(String path) {
    String slashed = path.replace('\\', '/');
    try {
      if (slashed.startsWith("/") || slashed.matches("[A-Za-z]:/.*")) {
        String rooted = slashed.startsWith("/") ? slashed : "/" + slashed;
        return new URI("file", "", rooted, null).toASCIIString();
      }
      String named = slashed.equals("-") ? "stdin" : slashed;
      String plain = named.matches("[^/]*:.*") ? "./" + named : named;
      return new URI(null, null, plain, null).toASCIIString();
    } catch (URISyntaxException odd) {
      return "file";
    }
  }

  private static String level(FindingSeverity severity) {
    return switch (severity) {
      case ERROR -> "error";
      case SECURITY_WARNING, WARNING -> "warning";
      case SUGGESTION -> "note";
    };
  }
}
