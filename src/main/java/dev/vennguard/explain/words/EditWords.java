package dev.vennguard.explain.words;

import dev.vennguard.explain.content.ProposedEdit;
import dev.vennguard.explain.content.ProposedEdit.AddAction;
import dev.vennguard.explain.content.ProposedEdit.AddFullAccess;
import dev.vennguard.explain.content.ProposedEdit.AddPrincipal;
import dev.vennguard.explain.content.ProposedEdit.AddResources;
import dev.vennguard.explain.content.ProposedEdit.AddStatement;
import dev.vennguard.explain.content.ProposedEdit.AddValues;
import dev.vennguard.explain.content.ProposedEdit.AllowAllResources;
import dev.vennguard.explain.content.ProposedEdit.AllowMissingKey;
import dev.vennguard.explain.content.ProposedEdit.DenyAllBut;
import dev.vennguard.explain.content.ProposedEdit.DropConditions;
import dev.vennguard.explain.content.ProposedEdit.ExemptAction;
import dev.vennguard.explain.content.ProposedEdit.ExemptResource;
import dev.vennguard.explain.content.ProposedEdit.IncludeAction;
import dev.vennguard.explain.content.ProposedEdit.IncludeResource;
import dev.vennguard.explain.content.ProposedEdit.NarrowActions;
import dev.vennguard.explain.content.ProposedEdit.OperatorChange;
import dev.vennguard.explain.content.ProposedEdit.RemoveAction;
import dev.vennguard.explain.content.ProposedEdit.RemovePatterns;
import dev.vennguard.explain.content.ProposedEdit.RemoveStatement;
import dev.vennguard.explain.content.ProposedEdit.RemoveValues;
import dev.vennguard.explain.content.ProposedEdit.ReplaceOperator;
import dev.vennguard.explain.content.ProposedEdit.SpareResource;
import dev.vennguard.explain.content.StatementName;
import dev.vennguard.policy.Effect;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Proposed edits in words, in two styles: a clause of a sentence that says everything, and a few
 * words for a button, which stands beside the action and the layer that it is about.
 */
public final class EditWords {
  private static final String FULL_ACCESS = "FullAWSAccess";
  private static final String ATTACHED =
      "add the statement of `FullAWSAccess`, which AWS attaches to every level, to ";

  private EditWords() {}

  /** Several edits as one clause, none said twice: {@code add `iam:GetUser` to `ViewIam` of …}. */
  public static String clause(List<ProposedEdit> edits) {
    return LayerWords.and(edits.stream().map(EditWords::clause).distinct().toList());
  }

  private static String clause(ProposedEdit edit) {
    return switch (edit) {
      case AddAction(var statement, String action, var _) ->
          "add " + code(action) + " to " + in(statement);
      case RemoveAction(var statement, String action) ->
          "take " + code(action) + " out of " + in(statement);
      case ExemptAction(var statement, String action) ->
          "add " + code(action) + " to the `NotAction` of " + in(statement);
      case IncludeAction(var statement, String pattern) ->
          "take " + code(pattern) + " out of the `NotAction` of " + in(statement);
      case NarrowActions(var statement, String action, var patterns) ->
          "take " + code(action) + " out of " + commas(patterns) + " in " + in(statement);
      case RemovePatterns(var statement, var patterns) ->
          "drop " + commas(patterns) + " from " + in(statement);
      case DenyAllBut(var statement, String action) ->
          "deny everything but " + code(action) + " in " + in(statement);
      case RemoveStatement(var statement) -> "remove " + in(statement);
      case ReplaceOperator(var statement, var operator, boolean keyed) ->
          written(operator, keyed) + in(statement);
      case AllowMissingKey(var statement, var operator) -> written(operator, true) + in(statement);
      case DropConditions(var statement, var keys) -> dropped(keys) + in(statement);
      case AddValues(var statement, String key, var values) ->
          "add " + all(values) + " to the values of " + code(key) + " in " + in(statement);
      case RemoveValues(var statement, String key, var values) ->
          "take " + all(values) + " out of the values of " + code(key) + " in " + in(statement);
      case AddPrincipal(var statement, String principal) ->
          "add " + code(principal) + " to the principals of " + in(statement);
      case AddResources(var statement, var resources) ->
          "add the " + counted("resource", resources) + " to " + in(statement);
      case AllowAllResources(var statement) ->
          "write `\"Resource\": \"*\"` instead of the `NotResource` in " + in(statement);
      case SpareResource(var statement, String resource) -> outOf(resource, statement);
      case IncludeResource(var statement, String resource) -> outOf(resource, statement);
      case ExemptResource(var statement, String resource) ->
          "add " + code(resource) + " to the `NotResource` of " + in(statement);
      case AddStatement fresh -> added(fresh);
      case AddFullAccess(var layer) -> ATTACHED + LayerWords.the(layer);
    };
  }

  private static String outOf(String resource, StatementName statement) {
    return "take " + code(resource) + " out of the resources of " + in(statement);
  }

  private static String added(AddStatement fresh) {
    String place = "add a statement to " + LayerWords.the(fresh.layer()) + " that ";
    return place
        + (fresh.effect() == Effect.DENY
            ? "denies " + code(fresh.action())
            : "allows "
                + code(fresh.action())
                + " on "
                + ResourceWords.whole(fresh.resources())
                + (fresh.principal().isEmpty() ? "" : " to " + code(fresh.principal())));
  }

  private static String written(OperatorChange operator, boolean keyed) {
    return "write "
        + code(operator.to())
        + " instead of "
        + code(operator.from())
        + (keyed ? " for " + code(operator.key()) : "")
        + " in ";
  }

  private static String dropped(List<String> keys) {
    return "drop the "
        + (keys.size() > 1 ? "conditions on " : "condition on ")
        + all(keys)
        + " from ";
  }

  private static String counted(String noun, List<String> values) {
    return noun + (values.size() > 1 ? "s " : " ") + all(values);
  }

  private static String in(StatementName statement) {
    return StatementNames.ofLayer(statement);
  }

  private static String all(List<String> values) {
    return LayerWords.and(values.stream().map(EditWords::code).toList());
  }

  private static String commas(List<String> values) {
    return values.stream().map(EditWords::code).collect(Collectors.joining(", "));
  }

  private static String code(String text) {
    return "`" + text + "`";
  }

  /**
   * The edits of one step, for a button that has nothing else on it.
   *
   * @param cut shortens names
   */
  public static String button(List<ProposedEdit> edits, UnaryOperator<String> cut) {
    ProposedEdit main = main(edits);
    return switch (main.kind()) {
      case WITHDRAW, RELATED, UNRELATED ->
          LayerWords.and(edits.stream().map(edit -> ofActions(edit, cut)).toList());
      case REPAIR, CONDITION, LOOSEN, RESOURCE, STATEMENT -> brief(main, cut);
    };
  }

  /** Likewise for a button with several steps: a Deny that is lifted is named above all. */
  public static String brief(List<ProposedEdit> edits, UnaryOperator<String> cut) {
    return brief(main(edits), cut);
  }

  /** What a repair puts there: the new operator, or {@code FullAWSAccess}. */
  public static String repair(List<ProposedEdit> edits) {
    return switch (main(edits)) {
      case ReplaceOperator(var _, var operator, var _) -> operator.to();
      case AddFullAccess _ -> "add " + FULL_ACCESS;
      default -> "";
    };
  }

  /** The edit that says most of what is done: the first of the sort that keeps least. */
  private static ProposedEdit main(List<ProposedEdit> edits) {
    ProposedEdit main = edits.getFirst();
    for (ProposedEdit edit : edits) {
      main = edit.kind().compareTo(main.kind()) > 0 ? edit : main;
    }
    return main;
  }

  private static String brief(ProposedEdit edit, UnaryOperator<String> cut) {
    Function<StatementName, String> name = one -> StatementNames.shortest(one, cut);
    return switch (edit) {
      case AddAction(var statement, var _, var _) ->
          "add to " + StatementNames.onButton(statement, cut);
      case IncludeAction _ -> ofActions(edit, cut);
      case RemoveAction(var statement, var _) -> "lift " + name.apply(statement);
      case ExemptAction(var statement, var _) -> "lift " + name.apply(statement);
      case NarrowActions(var statement, var _, var _) -> "lift " + name.apply(statement);
      case RemovePatterns(var statement, var _) -> "lift " + name.apply(statement);
      case DenyAllBut(var statement, var _) -> "lift " + name.apply(statement);
      case RemoveStatement(var statement) -> "lift " + name.apply(statement);
      case ReplaceOperator(var _, var operator, var _) -> "write " + operator.to();
      case AllowMissingKey(var _, var operator) -> "write " + operator.to();
      case DropConditions _ -> "drop the condition";
      case AddValues(var _, var _, var values) -> "add " + cut.apply(values.getFirst());
      case RemoveValues(var _, var _, var values) -> "drop " + cut.apply(values.getFirst());
      case AddPrincipal(var _, String principal) -> "add " + cut.apply(principal);
      case SpareResource(var _, String resource) -> "drop " + cut.apply(resource);
      case AddResources _, AllowAllResources _, IncludeResource _, ExemptResource _ ->
          "widen the resource";
      case AddStatement _ -> "add a statement";
      case AddFullAccess _ -> "add " + FULL_ACCESS;
    };
  }

  /** The action is “it”: the button stands beside its name. */
  private static String ofActions(ProposedEdit edit, UnaryOperator<String> cut) {
    Function<StatementName, String> name = one -> StatementNames.onButton(one, cut);
    return switch (edit) {
      case AddAction(var statement, var _, var _) -> "add it to " + name.apply(statement);
      case RemoveAction(var statement, var _) -> "take it out of " + name.apply(statement);
      case ExemptAction(var statement, var _) ->
          "add it to the NotAction of " + name.apply(statement);
      case IncludeAction(var statement, var _) ->
          "take it out of the NotAction of " + name.apply(statement);
      case NarrowActions(var statement, var _, var patterns) ->
          "take it out of " + cut(patterns, cut) + " in " + name.apply(statement);
      case RemovePatterns(var statement, var patterns) ->
          "drop " + cut(patterns, cut) + " from " + name.apply(statement);
      case DenyAllBut(var statement, String action) ->
          "deny everything but " + cut.apply(action) + " in " + name.apply(statement);
      case RemoveStatement(var statement) -> "remove " + name.apply(statement);
      case ReplaceOperator _, AllowMissingKey _, DropConditions _, AddValues _ -> brief(edit, cut);
      case RemoveValues _, AddPrincipal _, SpareResource _, AddResources _ -> brief(edit, cut);
      case AllowAllResources _, IncludeResource _, ExemptResource _ -> brief(edit, cut);
      case AddStatement _, AddFullAccess _ -> brief(edit, cut);
    };
  }

  private static String cut(List<String> texts, UnaryOperator<String> cut) {
    return texts.stream().map(cut).collect(Collectors.joining(", "));
  }
}
