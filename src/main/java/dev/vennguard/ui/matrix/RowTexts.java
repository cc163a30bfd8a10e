package dev.vennguard.ui.matrix;

import dev.vennguard.catalog.AccessLevel;
import dev.vennguard.catalog.Action;
import dev.vennguard.catalog.Catalogue;
import dev.vennguard.catalog.ConditionKey;
import dev.vennguard.catalog.ResourceUse;
import dev.vennguard.catalog.Service;
import dev.vennguard.decide.Premise;
import dev.vennguard.live.CutOff;
import dev.vennguard.live.CutOffFold;
import dev.vennguard.live.Evaluation;
import dev.vennguard.policy.LayerId;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.prove.result.Coverage;
import dev.vennguard.prove.result.Outcome;
import dev.vennguard.ui.matrix.MatrixRow.ActionRow;
import dev.vennguard.ui.matrix.MatrixRow.NoteRow;
import dev.vennguard.ui.matrix.MatrixRow.ServiceRow;
import dev.vennguard.ui.matrix.filter.MatrixFilter;
import dev.vennguard.ui.matrix.filter.OutcomeChip;
import dev.vennguard.workspace.Counts.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tooltips and what screen readers say. */
final class RowTexts {
  private static final int MANY_KEYS = 12;

  private RowTexts() {}

  static String more(ServiceScope scope, int services) {
    return switch (scope) {
      case SPOKEN_OF -> "Show all " + services + " services";
      case ALL -> "Show only the services that a policy speaks of";
    };
  }

  static String empty(MatrixFilter filter, boolean filtering) {
    if (!filter.problems().isEmpty()) {
      return String.join("; ", filter.problems());
    }
    return filtering
        ? "No action matches: change the filter (Esc clears its text) or choose All"
        : "No policy speaks of any action yet";
  }

  /** The line under an open service for the actions that are not listed. */
  static String rest(int count) {
    return "+" + count + " that no policy names";
  }

  /** The word beside the sign; none where no policy speaks of the action. */
  static String word(Standing standing) {
    return standing == Standing.NEITHER ? "" : standing.word();
  }

  /** What a chip shows, in one sentence. */
  static String meaning(OutcomeChip chip) {
    return chip == OutcomeChip.EFFECTIVE
        ? "some request at least is allowed"
        : chip.sign().meaning();
  }

  /** A row as one line for the clipboard: an action with its service. */
  static String line(MatrixRow row, Catalogue catalogue) {
    return switch (row) {
      case ActionRow action ->
          catalogue.actions().get(action.action()).qualifiedName()
              + ", "
              + action.level().title()
              + ", "
              + action.standing().word()
              + (action.change().isEmpty() ? "" : ", " + action.change());
      case ServiceRow service -> service.prefix() + ", " + service.title() + levels(service);
      case NoteRow note -> note.text();
    };
  }

  static String accessible(MatrixRow row) {
    return switch (row) {
      case ServiceRow service ->
          service.prefix()
              + ", "
              + service.title()
              + (service.open() ? ", open" : ", closed")
              + (service.changed() > 0 ? ", " + service.changed() + " changed" : "")
              + levels(service);
      case ActionRow action ->
          action.name()
              + ", "
              + action.level().title()
              + ", "
              + action.standing().word()
              + ": "
              + action.standing().meaning()
              + (action.change().isEmpty() ? "" : ", since the baseline " + action.change());
      case NoteRow note -> note.text();
    };
  }

  private static String levels(ServiceRow row) {
    StringBuilder text = new StringBuilder();
    for (AccessLevel level : AccessLevel.values()) {
      MatrixRow.LevelCell cell = row.cells().get(level.ordinal());
      if (!cell.parts().isEmpty()) {
        text.append(", ").append(level.title()).append(" ").append(cell.words());
      }
    }
    return text.toString();
  }

  /** Why it is undecided, or which layer cuts it off where that is not one of the two sides. */
  static String reason(Evaluation evaluation, int action) {
    CutOff cutOff = CutOffFold.of(evaluation, action);
    boolean further =
        cutOff.layers().stream()
            .map(LayerId::kind)
            .anyMatch(kind -> kind != LayerKind.IDENTITY && kind != LayerKind.BOUNDARY);
    return further || grantedByResource(evaluation, action)
        ? cutOff.words()
        : evaluation.reason(action);
  }

  /** Whether what is cut off was granted by a resource policy and not by the identity policies. */
  private static boolean grantedByResource(Evaluation evaluation, int action) {
    boolean cutOff =
        evaluation
            .with(Outcome.IDENTITY_ONLY)
            .or(evaluation.with(Outcome.DISJOINT))
            .contains(action);
    return cutOff && evaluation.coverage(LayerKind.IDENTITY, action) == Coverage.NONE;
  }

  /**
   * What an action is, and why: {@code reason} is empty if its outcome is decided.
   *
   * @param premises what its being allowed rests on
   */
  static String tooltip(Action action, Standing standing, String reason, List<Premise> premises) {
    List<String> lines = new ArrayList<>();
    lines.add(action.qualifiedName() + " – " + action.level().title());
    lines.add(standing.word() + ": " + (reason.isEmpty() ? standing.meaning() : reason));
    premises.forEach(premise -> lines.add("on the condition that " + premise.text()));
    if (action.permissionOnly()) {
      lines.add("permission only: no API call has this name");
    }
    if (action.wildcardOnly()) {
      lines.add("resources: none, only \"*\" reaches it");
    }
    for (ResourceUse use : action.resources()) {
      lines.add(
          "resource "
              + use.type().name()
              + (use.required() ? " (required): " : ": ")
              + String.join(" or ", use.type().arnFormats()));
    }
    String keys = keys(action);
    if (!keys.isEmpty()) {
      lines.add("condition keys: " + keys);
    }
    if (!action.dependentActions().isEmpty()) {
      lines.add("also needs: " + String.join(", ", action.dependentActions()));
    }
    return String.join("\n", lines);
  }

  private static String keys(Action action) {
    List<String> keys =
        Stream.concat(action.keys().stream(), action.resources().stream().flatMap(RowTexts::keysOf))
            .map(ConditionKey::name)
            .distinct()
            .toList();
    String shown = keys.stream().limit(MANY_KEYS).collect(Collectors.joining(", "));
    return keys.size() > MANY_KEYS ? shown + " and " + (keys.size() - MANY_KEYS) + " more" : shown;
  }

  private static Stream<ConditionKey> keysOf(ResourceUse use) {
    return Stream.concat(use.keys().stream(), use.type().keys().stream());
  }

  private static String counted(int count, Standing standing) {
    return count + " " + standing.word(count);
  }

  /** How many actions of a service have which outcome, per access level. */
  static String tooltip(Service service, int position, ServiceCounts counts) {
    List<String> lines = new ArrayList<>();
    lines.add(service.title() + " (" + service.prefix() + ")");
    for (AccessLevel level : AccessLevel.values()) {
      String parts =
          Stream.of(Standing.values())
              .filter(standing -> counts.count(position, level, standing) > 0)
              .map(standing -> counted(counts.count(position, level, standing), standing))
              .collect(Collectors.joining(", "));
      if (!parts.isEmpty()) {
        lines.add(level.title() + ": " + parts);
      }
    }
    return String.join("\n", lines);
  }
}
