package dev.vennguard.teach.lesson;

import dev.vennguard.catalog.Catalogue;
import dev.vennguard.exchange.AssertionFile;
import dev.vennguard.prove.result.Assertion;
import dev.vennguard.syntax.json.JsonNode;
import dev.vennguard.syntax.json.JsonNode.ArrayNode;
import dev.vennguard.syntax.json.JsonNode.ObjectNode;
import dev.vennguard.teach.lesson.LessonHint.Rung;
import dev.vennguard.teach.lesson.LessonHint.TextSwap;
import dev.vennguard.teach.lesson.LessonRepair.GoalKind;
import dev.vennguard.workspace.DocumentId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads {@code repair.json}, {@code assertions.json} and the model repair. Never throws. */
final class RepairReader {
  private static final List<String> MEMBERS = List.of("edit", "goal", "hints");
  private static final List<String> OF_HINTS = List.of("id", "shows", "change", "proves");
  private static final List<String> OF_CHANGES = List.of("file", "replace", "with");
  private static final String RUNGS =
      "`gate boundary.json`, `statement boundary.json 1`, `element boundary.json 1 Action` or"
          + " `change`";

  private final LessonFiles files;
  private final Catalogue catalogue;
  private final LessonPair pair;
  private final List<LessonProblem> problems;

  RepairReader(
      LessonFiles files, Catalogue catalogue, LessonPair pair, List<LessonProblem> problems) {
    this.files = files;
    this.catalogue = catalogue;
    this.pair = pair;
    this.problems = problems;
  }

  Optional<LessonRepair> read() {
    Optional<String> text = files.text(LessonFiles.REPAIR);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    JsonPart json = new JsonPart(LessonFiles.REPAIR, text.get(), problems);
    return json.root(MEMBERS).map(root -> repair(json, root));
  }

  private LessonRepair repair(JsonPart json, ObjectNode root) {
    List<DocumentId> edit = new ArrayList<>();
    for (String file : json.texts(root, "edit")) {
      Optional<DocumentId> document = LessonPair.document(file);
      document.ifPresentOrElse(
          edit::add,
          () ->
              json.report(
                  "`%s` is no document of a lesson: write `identity.json` or `boundary.json`"
                      .formatted(file),
                  JsonPart.start(root)));
    }
    if (edit.isEmpty()) {
      json.report(
          "`edit` is missing: list the documents that may be changed", JsonPart.start(root));
    }
    List<LessonHint> hints =
        json.objects(root, "hints").stream().flatMap(one -> hint(json, one).stream()).toList();
    return new LessonRepair(edit, goal(json, root), model(), assertions(), hints);
  }

  private static GoalKind goal(JsonPart json, ObjectNode root) {
    Optional<String> word = json.text(root, "goal");
    for (GoalKind kind : GoalKind.values()) {
      if (word.isPresent() && kind.name().toLowerCase(Locale.ROOT).equals(word.get())) {
        return kind;
      }
    }
    word.ifPresent(other ->
        json.report(
            "`goal` is `exact` or `assertions`, not `%s`".formatted(other), JsonPart.start(root)));
    return GoalKind.EXACT;
  }

  private LessonPair model() {
    Map<DocumentId, String> changed = new LinkedHashMap<>();
    String folder = LessonFiles.REPAIRED + "/";
    files
        .texts()
        .forEach((file, text) -> {
          if (file.startsWith(folder)) {
            LessonPair.document(file.substring(folder.length()))
                .ifPresent(id -> changed.put(id, text));
          }
        });
    if (changed.isEmpty()) {
      problems.add(
          new LessonProblem(
              LessonFiles.REPAIR,
              0,
              "the model repair is missing: put the repaired documents into the folder `%s`"
                  .formatted(LessonFiles.REPAIRED)));
    }
    LessonPair model = pair.with(changed);
    for (LessonPolicy policy : model.policies()) {
      if (changed.containsKey(policy.id())) {
        PairReader.problems(folder + policy.file(), policy.reading(), problems);
      }
    }
    return model;
  }

  private List<Assertion> assertions() {
    Optional<String> text = files.text(LessonFiles.ASSERTIONS);
    if (text.isEmpty()) {
      problems.add(
          new LessonProblem(
              LessonFiles.ASSERTIONS,
              0,
              "the file is missing: say in it what a repair must prove, and what must never pass"));
      return List.of();
    }
    AssertionFile.Content content = AssertionFile.read(text.get(), catalogue);
    content
        .problems()
        .forEach(problem ->
            problems.add(
                new LessonProblem(
                    LessonFiles.ASSERTIONS,
                    content.lines().line(problem.span().start()),
                    problem.message())));
    return content.assertions();
  }

  private static Optional<LessonHint> hint(JsonPart json, ObjectNode object) {
    json.members(object, OF_HINTS);
    Optional<String> id = json.required(object, "id");
    Optional<Rung> shows =
        json.required(object, "shows")
            .flatMap(text -> {
              Optional<Rung> rung = rung(text);
              if (rung.isEmpty()) {
                json.report(
                    "`%s` is nothing to show: write %s".formatted(text, RUNGS),
                    JsonPart.start(object));
              }
              return rung;
            });
    if (id.isEmpty() || shows.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new LessonHint(
            id.get(),
            shows.get(),
            changes(json, object),
            json.texts(object, "proves"),
            json.line(object)));
  }

  private static Optional<Rung> rung(String text) {
    int space = text.indexOf(' ');
    String rest = space < 0 ? "" : text.substring(space + 1).strip();
    return switch (space < 0 ? text : text.substring(0, space)) {
      case "change" -> rest.isEmpty() ? Optional.of(new Rung.OfChange()) : Optional.empty();
      case "gate" -> LessonPair.document(rest).map(_ -> new Rung.OfGate(rest));
      case "statement" -> StatementRef.parse(rest).map(Rung.OfStatement::new);
      case "element" -> {
        int last = rest.lastIndexOf(' ');
        yield last < 0
            ? Optional.empty()
            : StatementRef.parse(rest.substring(0, last))
                .map(statement -> new Rung.OfElement(statement, rest.substring(last + 1)));
      }
      default -> Optional.empty();
    };
  }

  /** One change, or a list of them. */
  private static List<TextSwap> changes(JsonPart json, ObjectNode object) {
    Optional<JsonNode> node = JsonPart.value(object, "change");
    List<JsonNode> nodes =
        node.orElse(object) instanceof ArrayNode list ? list.elements() : node.stream().toList();
    return nodes.stream().flatMap(one -> change(json, one).stream()).toList();
  }

  private static Optional<TextSwap> change(JsonPart json, JsonNode node) {
    if (!(node instanceof ObjectNode object)) {
      json.report("`change` is an object with `file`, `replace` and `with`", node.span());
      return Optional.empty();
    }
    json.members(object, OF_CHANGES);
    Optional<String> file = json.required(object, "file");
    Optional<String> replace = json.required(object, "replace");
    Optional<String> with = json.required(object, "with");
    return file.isEmpty() || replace.isEmpty() || with.isEmpty()
        ? Optional.empty()
        : Optional.of(new TextSwap(file.get(), replace.get(), with.get()));
  }
}
