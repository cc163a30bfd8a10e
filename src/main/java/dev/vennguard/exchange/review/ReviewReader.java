package dev.vennguard.exchange.review;

import dev.vennguard.exchange.review.ReviewDecision.Reviewed;
import dev.vennguard.exchange.review.ReviewDecision.Status;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.policy.Situation.CallerKind;
import dev.vennguard.prove.result.Outcome;
import dev.vennguard.syntax.json.JsonDocument;
import dev.vennguard.syntax.json.JsonNode;
import dev.vennguard.syntax.json.JsonNode.ObjectNode;
import dev.vennguard.syntax.json.JsonParser;
import dev.vennguard.syntax.problem.Problem;
import dev.vennguard.workspace.DocumentId;
import dev.vennguard.workspace.StatedSituation;
import dev.vennguard.workspace.door.StatedBoundary;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads a review file. What is unknown is passed over; what is wrong is listed with its place. */
final class ReviewReader {
  private final String text;
  private final JsonDocument document;
  private final List<Problem> problems = new ArrayList<>();

  ReviewReader(String text) {
    this.text = text;
    this.document = JsonParser.parse(text);
    this.problems.addAll(document.problems());
  }

  ReviewContent read() {
    Optional<ReviewRecord> record = Optional.empty();
    if (problems.isEmpty() && document.root() instanceof ObjectNode root) {
      JsonFields fields = new JsonFields(root, problems);
      String format = fields.text("format");
      if (format.equals(ReviewFields.FORMAT)) {
        record = Optional.of(record(fields));
      } else {
        fields.report(
            format.startsWith("vennguard-review/")
                ? "`%s` is another version of review files than `%s`: use the Vennguard that wrote it"
                    .formatted(format, ReviewFields.FORMAT)
                : "this is no review file: its member `format` is not `%s`"
                    .formatted(ReviewFields.FORMAT),
            fields.place("format"));
      }
    } else if (problems.isEmpty()) {
      new JsonFields(new ObjectNode(List.of(), document.root().span()), problems)
          .report("a review file is an object", document.root().span());
    }
    problems.sort(Comparator.comparingInt(problem -> problem.span().start()));
    return new ReviewContent(
        problems.isEmpty() ? record : Optional.empty(), problems, document.lines());
  }

  private ReviewRecord record(JsonFields root) {
    Optional<ReviewBaseline> baseline =
        root.missing("baseline")
            ? Optional.empty()
            : Optional.of(
                new ReviewBaseline(
                    root.object("baseline").text("title"), documents(root.object("baseline"))));
    List<SuppressedFinding> suppressed =
        root.objects("suppressed").stream()
            .map(one ->
                new SuppressedFinding(
                    one.required("id"), one.text("fingerprint"), one.text("reason")))
            .toList();
    return new ReviewRecord(
        documents(root),
        situation(root.object("situation")),
        switchedOff(root),
        root.text("boundaryArn"),
        baseline,
        suppressed,
        root.list("assertions").stream().map(this::source).toList(),
        remarks(root.object("notes")),
        root.objects("decisions").stream().map(this::decision).toList(),
        doors(root),
        result(root),
        text);
  }

  /** A file that has doors and does not tell what was said of the boundary is an older one. */
  private static RecordedDoors doors(JsonFields root) {
    List<RecordedDoor> open =
        root.objects("doors").stream()
            .map(one -> new RecordedDoor(one.required("id"), one.text("grade"), one.text("reason")))
            .toList();
    if (!root.missing("doorsExamined")) {
      JsonFields said = root.object("doorsExamined");
      return new RecordedDoors(
          Optional.of(new StatedBoundary(said.text("boundaries"), said.text("delegated"))), open);
    }
    return open.isEmpty()
        ? RecordedDoors.UNEXAMINED
        : new RecordedDoors(Optional.of(new StatedBoundary(root.text("boundaryArn"), "")), open);
  }

  /** An assertion keeps the members that it has, in one line. */
  private String source(JsonNode node) {
    String written = text.substring(node.span().start(), node.span().end());
    return dev.vennguard.exchange.json.Json.mapper().readTree(written).toString();
  }

  private List<ReviewedDocument> documents(JsonFields fields) {
    Set<DocumentId> seen = new HashSet<>();
    List<ReviewedDocument> found = new ArrayList<>();
    for (JsonFields one : fields.objects("documents")) {
      DocumentId id = id(one);
      if (!seen.add(id)) {
        one.report("there are two documents of this layer, level and number", one.start());
      }
      String body = String.join("\n", one.texts("text"));
      found.add(new ReviewedDocument(id, one.required("title"), body, one.required("sha256")));
    }
    return found;
  }

  private DocumentId id(JsonFields fields) {
    return new DocumentId(
        kind(fields, fields.required("layer")), fields.number("level"), fields.number("number"));
  }

  private LayerKind kind(JsonFields fields, String id) {
    for (LayerKind kind : LayerKind.values()) {
      if (kind.id().equals(id)) {
        return kind;
      }
    }
    fields.report("`%s` is no policy type: write `boundary`".formatted(id), fields.place("layer"));
    return LayerKind.IDENTITY;
  }

  private Set<LayerKind> switchedOff(JsonFields root) {
    Set<LayerKind> off = EnumSet.noneOf(LayerKind.class);
    root.texts("switchedOff").forEach(id -> off.add(kind(root, id)));
    return off;
  }

  private StatedSituation situation(JsonFields fields) {
    Map<String, List<String>> known = new LinkedHashMap<>();
    JsonFields context = fields.object("context");
    context.names().forEach(key -> known.put(key, context.texts(key)));
    CallerKind caller =
        switch (fields.text("caller")) {
          case "user" -> CallerKind.USER;
          case "role" -> CallerKind.ROLE_SESSION;
          case "root" -> CallerKind.ROOT;
          case "", "any" -> CallerKind.ANY;
          case String other -> {
            fields.report(
                "`%s` is no sort of caller: write `any`, `user`, `role` or `root`".formatted(other),
                fields.place("caller"));
            yield CallerKind.ANY;
          }
        };
    return new StatedSituation(
        fields.text("partition"),
        fields.text("account"),
        fields.text("region"),
        caller,
        fields.text("principal"),
        fields.text("organisation"),
        known);
  }

  private List<ReviewRemark> remarks(JsonFields notes) {
    List<ReviewRemark> remarks = new ArrayList<>();
    for (JsonFields one : notes.objects("actions")) {
      remarks.add(new ReviewRemark.OnAction(one.required("action"), one.text("note")));
    }
    for (JsonFields one : notes.objects("statements")) {
      remarks.add(
          new ReviewRemark.OnStatement(
              id(one), one.number("statement"), one.text("sid"), one.text("note")));
    }
    return remarks;
  }

  private ReviewDecision decision(JsonFields one) {
    String word = one.required("status");
    Optional<Status> status = Status.named(word);
    if (status.isEmpty()) {
      one.report(
          "`%s` is no status: write `draft`, `in review`, `approved` or `rejected`".formatted(word),
          one.place("status"));
    }
    return new ReviewDecision(
        status.orElse(Status.DRAFT),
        one.required("reviewer"),
        one.text("role"),
        date(one, "date").orElse(LocalDate.EPOCH),
        one.missing("validUntil") ? Optional.empty() : date(one, "validUntil"),
        one.text("ticket"),
        one.text("note"),
        one.objects("reviewed").stream()
            .map(document -> new Reviewed(id(document), document.required("sha256")))
            .toList(),
        one.required("settingsSha256"));
  }

  private Optional<LocalDate> date(JsonFields fields, String name) {
    try {
      return Optional.of(LocalDate.parse(fields.required(name)));
    } catch (DateTimeException noDate) {
      fields.report(
          "`%s` must be a date such as \"2026-11-27\"".formatted(name), fields.place(name));
      return Optional.empty();
    }
  }

  private RecordedResult result(JsonFields root) {
    JsonFields catalogue = root.object("catalogue");
    SortedMap<String, Outcome> outcomes = new TreeMap<>();
    JsonFields list = root.object("outcomes");
    for (String action : list.names()) {
      String word = list.text(action);
      Optional<Outcome> outcome =
          java.util.Arrays.stream(Outcome.values())
              .filter(one -> one.name().equals(word))
              .findFirst();
      outcome.ifPresentOrElse(
          one -> outcomes.put(action, one),
          () -> list.report("`%s` is no outcome".formatted(word), list.place(action)));
    }
    return new RecordedResult(
        root.object("tool").text("version"),
        catalogue.text("date"),
        catalogue.number("services"),
        catalogue.number("actions"),
        catalogue.text("sha256"),
        root.flag("complete"),
        outcomes);
  }
}
