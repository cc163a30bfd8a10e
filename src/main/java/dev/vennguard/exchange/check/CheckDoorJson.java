package dev.vennguard.exchange.check;

import dev.vennguard.escape.EscapeReport;
import dev.vennguard.escape.PathGrade;
import dev.vennguard.escape.WalkedStep;
import dev.vennguard.escape.close.ClosingProposal;
import dev.vennguard.exchange.request.RequestJson;
import dev.vennguard.policy.Policy;
import dev.vennguard.policy.PolicyVersion;
import dev.vennguard.policy.Statement;
import dev.vennguard.syntax.PolicyPrinter;
import dev.vennguard.syntax.text.Indent;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Ways out, and what closes them, in the JSON of a check. */
public final class CheckDoorJson {
  static final String EFFECTIVE = "effective";

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private CheckDoorJson() {}

  static void door(ObjectNode node, CheckDoor door) {
    node.put("path", door.path());
    node.put("title", door.title());
    node.put("grade", door.grade().name());
    node.put("target", door.target());
    node.put("reason", door.reason());
    ArrayNode requests = node.putArray("requests");
    ArrayNode commands = node.putArray("commands");
    for (WalkedStep step : door.walk()) {
      requests.add(request(step));
      commands.add(step.command());
    }
    ArrayNode openings = node.putArray("openings");
    door.openings().forEach(openings::add);
    node.set("fix", statements(door.fix()));
  }

  private static JsonNode request(WalkedStep step) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = MAPPER.createGenerator(text)) {
      RequestJson.write(json, step.request());
    }
    return MAPPER.readTree(text.toString());
  }

  private static JsonNode statements(List<Statement> statements) {
    Policy policy = new Policy(PolicyVersion.V2012_10_17, statements);
    JsonNode found =
        MAPPER.readTree(PolicyPrinter.print(policy, Indent.TWO_SPACES)).path("Statement");
    return found.isArray() ? found : MAPPER.createArrayNode().add(found);
  }

  /** Adds what is known of ways out, and of what closes them, to a report. */
  public static void context(ObjectNode root, CheckContext context) {
    context.escape().ifPresent(report -> report(root.putObject("waysOut"), report));
    context.closing().ifPresent(one -> closing(root.putObject("closeAll"), one));
    context
        .effective()
        .ifPresent(one -> {
          ObjectNode node = root.putObject(EFFECTIVE);
          names(node.putArray("allowed"), one.allowed());
          names(node.putArray("conditional"), one.conditional());
          names(node.putArray("undecided"), one.undecided());
        });
  }

  private static void names(ArrayNode node, List<String> names) {
    names.forEach(node::add);
  }

  private static void report(ObjectNode node, EscapeReport report) {
    for (PathGrade grade : PathGrade.values()) {
      node.put(grade.name().toLowerCase(Locale.ROOT), report.count(grade));
    }
    names(node.putArray("boundary"), report.delegation().boundaries());
    node.put("boundaryFrom", report.delegation().source().name().toLowerCase(Locale.ROOT));
    names(node.putArray("inside"), report.delegation().delegated());
  }

  private static void closing(ObjectNode node, ClosingProposal one) {
    node.set("statements", statements(one.added()));
    node.put("size", one.size());
    node.put("fits", one.fits());
    names(node.putArray("closes"), one.closes());
    node.put("effect", one.loss());
  }
}
