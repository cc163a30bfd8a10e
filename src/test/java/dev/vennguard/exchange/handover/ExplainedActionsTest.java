package dev.vennguard.exchange.handover;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.catalog.SharedCatalogue;
import dev.vennguard.explain.Explanation;
import dev.vennguard.live.LiveModel;
import dev.vennguard.prove.result.Outcome;
import dev.vennguard.workspace.DocumentId;
import dev.vennguard.workspace.Edit;
import dev.vennguard.workspace.Workspace;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What one explanation serves is explained by the same words, one by one. */
class ExplainedActionsTest {
  private static final int LOOKED_AT = 4;

  private final Workspace workspace =
      new Workspace(new LiveModel(SharedCatalogue.get()), Clock.systemUTC());

  private List<ReportContent.Explained> explained(String identity, String boundary) {
    workspace.apply(
        List.of(
            new Edit.Load(DocumentId.IDENTITY, "identity", "", policy(identity)),
            new Edit.Load(DocumentId.BOUNDARY, "boundary", "", policy(boundary))));
    return new ExplainedActions(workspace).all(HandoverWatch.NOBODY);
  }

  private static String policy(String statements) {
    return "{'Version':'2012-10-17','Statement':[%s]}".formatted(statements).replace('\'', '"');
  }

  private String words(String action) {
    Explanation found =
        workspace.reasons().explain(workspace.snapshot().evaluation().layers(), action);
    return Stream.of(
            Stream.of(found.sentence().text(), found.grounds().rest().text()),
            found.remains().stream().map(one -> one.text()),
            found.sides().stream().map(one -> one.words().text()),
            found.sides().stream()
                .flatMap(one -> one.deciding().stream())
                .map(one -> one.words().text() + one.remarks()))
        .flatMap(lines -> lines)
        .collect(Collectors.joining("\n"))
        .replace(action, "the action");
  }

  @Test
  void conditionOnEverything_isExplainedAFewTimes_andEachActionStandsInOneOfThem() {
    List<ReportContent.Explained> found =
        explained(
            "{'Sid':'All','Effect':'Allow','Action':'*','Resource':'*'},"
                + "{'Sid':'Own','Effect':'Deny','Action':['iam:*','s3:*'],"
                + "'Resource':['arn:aws:iam::*:role/admin-*','arn:aws:s3:::log-*/*']},"
                + "{'Sid':'Tag','Effect':'Deny','Action':['ec2:*','sqs:*'],'Resource':'*',"
                + "'Condition':{'StringNotEquals':{'aws:ResourceTag/team':'a'}}}",
            "{'Sid':'Mfa','Effect':'Allow','NotAction':'iam:PassRole','Resource':'*',"
                + "'Condition':{'Bool':{'aws:MultiFactorAuthPresent':'true'}}}");

    assertThat(found).hasSizeBetween(LOOKED_AT, 60);
    assertThat(found.stream().flatMap(one -> one.actions().stream()))
        .doesNotHaveDuplicates()
        .hasSize(workspace.snapshot().evaluation().with(Outcome.CONDITIONAL).count())
        .hasSizeGreaterThan(20_000);
    for (ReportContent.Explained one : found) {
      assertThat(one.card()).startsWith(one.action() + " - ");
      int step = Math.max(1, one.actions().size() / LOOKED_AT);
      for (int i = step; i < one.actions().size(); i += step) {
        String other = one.actions().get(i);
        assertThat(words(other)).as(other).isEqualTo(words(one.action()));
      }
    }
  }
}
