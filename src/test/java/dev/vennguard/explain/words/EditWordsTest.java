package dev.vennguard.explain.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.explain.content.ProposedEdit;
import dev.vennguard.explain.content.ProposedEdit.OperatorChange;
import dev.vennguard.explain.content.StatementName;
import dev.vennguard.policy.Effect;
import dev.vennguard.policy.LayerId;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.policy.ResourceClause;
import dev.vennguard.policy.ResourcePattern;
import dev.vennguard.policy.StatementId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every proposed edit in both styles: a clause, a button of its own, and one step of a button. */
class EditWordsTest {
  private static final StatementName X =
      new StatementName(new StatementId(LayerId.of(LayerKind.BOUNDARY), 0, 0), "X", false);
  private static final StatementName SECOND =
      new StatementName(new StatementId(new LayerId(LayerKind.SCP, 1), 0, 1), "", true);
  private static final StatementName TWICE =
      new StatementName(new StatementId(LayerId.of(LayerKind.IDENTITY), 0, 2), "T", true);
  private static final OperatorChange LIKE =
      new OperatorChange("aws:username", "StringEquals", "StringLike");
  private static final String GET = "s3:GetObject";

  private record Row(ProposedEdit edit, String clause, String button, String step) {}

  static Stream<Row> rows() {
    return Stream.concat(actions(), Stream.concat(conditions(), resources()));
  }

  private static Stream<Row> actions() {
    return Stream.of(
        new Row(
            new ProposedEdit.AddAction(TWICE, GET, true),
            "add `s3:GetObject` to `T` (statement 3) of the identity policy",
            "add it to T (statement 3)",
            "add to T (statement 3)"),
        new Row(
            new ProposedEdit.RemoveAction(SECOND, GET),
            "take `s3:GetObject` out of statement 2 of the SCP of level 2",
            "take it out of statement 2",
            "lift statement 2"),
        new Row(
            new ProposedEdit.ExemptAction(X, GET),
            "add `s3:GetObject` to the `NotAction` of `X` of the boundary",
            "add it to the NotAction of X",
            "lift X"),
        new Row(
            new ProposedEdit.IncludeAction(X, "s3:Get*"),
            "take `s3:Get*` out of the `NotAction` of `X` of the boundary",
            "take it out of the NotAction of X",
            "take it out of the NotAction of X"),
        new Row(
            new ProposedEdit.NarrowActions(X, GET, List.of("s3:*", "s3:Get*")),
            "take `s3:GetObject` out of `s3:*`, `s3:Get*` in `X` of the boundary",
            "take it out of s3:*, s3:Get* in X",
            "lift X"),
        new Row(
            new ProposedEdit.RemovePatterns(X, List.of("s3:*")),
            "drop `s3:*` from `X` of the boundary",
            "drop s3:* from X",
            "lift X"),
        new Row(
            new ProposedEdit.DenyAllBut(X, GET),
            "deny everything but `s3:GetObject` in `X` of the boundary",
            "deny everything but s3:GetObject in X",
            "lift X"),
        new Row(
            new ProposedEdit.RemoveStatement(TWICE),
            "remove `T` (statement 3) of the identity policy",
            "remove T (statement 3)",
            "lift T"));
  }

  private static Stream<Row> conditions() {
    return Stream.of(
        new Row(
            new ProposedEdit.ReplaceOperator(X, LIKE, false),
            "write `StringLike` instead of `StringEquals` in `X` of the boundary",
            "write StringLike",
            "write StringLike"),
        new Row(
            new ProposedEdit.AllowMissingKey(X, LIKE),
            "write `StringLike` instead of `StringEquals` for `aws:username` in `X` of the"
                + " boundary",
            "write StringLike",
            "write StringLike"),
        new Row(
            new ProposedEdit.DropConditions(X, List.of("a:b", "c:d")),
            "drop the conditions on `a:b` and `c:d` from `X` of the boundary",
            "drop the condition",
            "drop the condition"),
        new Row(
            new ProposedEdit.AddValues(X, "a:b", List.of("1", "2")),
            "add `1` and `2` to the values of `a:b` in `X` of the boundary",
            "add 1",
            "add 1"),
        new Row(
            new ProposedEdit.RemoveValues(X, "a:b", List.of("1")),
            "take `1` out of the values of `a:b` in `X` of the boundary",
            "drop 1",
            "drop 1"),
        new Row(
            new ProposedEdit.AddPrincipal(X, "arn:p"),
            "add `arn:p` to the principals of `X` of the boundary",
            "add arn:p",
            "add arn:p"));
  }

  private static Stream<Row> resources() {
    return Stream.of(
        new Row(
            new ProposedEdit.AddResources(X, List.of("arn:a", "arn:b")),
            "add the resources `arn:a` and `arn:b` to `X` of the boundary",
            "widen the resource",
            "widen the resource"),
        new Row(
            new ProposedEdit.AllowAllResources(X),
            "write `\"Resource\": \"*\"` instead of the `NotResource` in `X` of the boundary",
            "widen the resource",
            "widen the resource"),
        new Row(
            new ProposedEdit.SpareResource(X, "arn:a"),
            "take `arn:a` out of the resources of `X` of the boundary",
            "drop arn:a",
            "drop arn:a"),
        new Row(
            new ProposedEdit.IncludeResource(X, "arn:a"),
            "take `arn:a` out of the resources of `X` of the boundary",
            "widen the resource",
            "widen the resource"),
        new Row(
            new ProposedEdit.ExemptResource(X, "arn:a"),
            "add `arn:a` to the `NotResource` of `X` of the boundary",
            "widen the resource",
            "widen the resource"),
        new Row(
            new ProposedEdit.AddStatement(
                LayerId.of(LayerKind.RESOURCE),
                Effect.ALLOW,
                GET,
                new ResourceClause(false, List.of(new ResourcePattern("arn:a"))),
                "arn:p"),
            "add a statement to the resource policy that allows `s3:GetObject` on `arn:a` to"
                + " `arn:p`",
            "add a statement",
            "add a statement"),
        new Row(
            new ProposedEdit.AddStatement(
                LayerId.of(LayerKind.IDENTITY), Effect.DENY, GET, ResourceClause.EVERYTHING, ""),
            "add a statement to the identity policy that denies `s3:GetObject`",
            "add a statement",
            "add a statement"),
        new Row(
            new ProposedEdit.AddFullAccess(new LayerId(LayerKind.SCP, 1)),
            "add the statement of `FullAWSAccess`, which AWS attaches to every level, to the SCP of"
                + " level 2",
            "add FullAWSAccess",
            "add FullAWSAccess"));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void edit_isWrittenInBothStyles(Row row) {
    List<ProposedEdit> edits = List.of(row.edit());

    assertThat(EditWords.clause(edits)).isEqualTo(row.clause());
    assertThat(EditWords.button(edits, UnaryOperator.identity())).isEqualTo(row.button());
    assertThat(EditWords.brief(edits, UnaryOperator.identity())).isEqualTo(row.step());
  }

  @Test
  void rows_areAllEditsThereAre() {
    Set<Class<?>> tested = rows().map(row -> row.edit().getClass()).collect(Collectors.toSet());

    assertThat(tested).containsExactlyInAnyOrder(ProposedEdit.class.getPermittedSubclasses());
  }

  @Test
  void severalEdits_areOneClause_andTheButtonNamesTheOneThatKeepsLeast() {
    List<ProposedEdit> edits = new ArrayList<>();
    edits.add(new ProposedEdit.ReplaceOperator(X, LIKE, false));
    edits.add(new ProposedEdit.DropConditions(X, List.of("a:b")));

    assertThat(EditWords.clause(edits))
        .isEqualTo(
            "write `StringLike` instead of `StringEquals` in `X` of the boundary and drop the"
                + " condition on `a:b` from `X` of the boundary");
    assertThat(EditWords.button(edits, UnaryOperator.identity())).isEqualTo("drop the condition");
    edits.add(new ProposedEdit.AddResources(X, List.of("*")));
    assertThat(EditWords.button(edits, UnaryOperator.identity())).isEqualTo("widen the resource");
  }
}
