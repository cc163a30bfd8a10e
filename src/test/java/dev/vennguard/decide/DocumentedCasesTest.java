package dev.vennguard.decide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What AWS documents and what the specification derives, case by case. */
class DocumentedCasesTest {

  @Test
  void decide_answersAsTheGuideSays_everyDocumentedCase() {
    check("/decide/documented-cases.jsonl", 129);
  }

  @Test
  void decide_answersAsTheSpecificationSays_everyDerivedCase() {
    check("/decide/expected-results.jsonl", 900);
  }

  @Test
  void decide_followsTheRulesOfServices_andLeavesTheirNeighboursAlone() {
    check("/decide/service-rules.jsonl", 39);
    check("/decide/service-rules-neighbours.jsonl", 120);
  }

  private static void check(String file, int atLeast) {
    List<Case> cases = Case.read(file);
    assertThat(cases).hasSizeGreaterThanOrEqualTo(atLeast);
    assertThat(cases).extracting(Case::id).doesNotHaveDuplicates();
    assertThat(cases).allSatisfy(one -> assertThat(one.source()).as(one.id()).isNotEmpty());
    Evaluator evaluator = new Evaluator();
    List<String> wrong = new ArrayList<>();
    for (Case one : cases) {
      Decision decision = evaluator.decide(one.layers(), one.request());
      boolean by = one.decidedBy().isEmpty() || one.decidedBy().equals(decision.decidedBy().text());
      boolean premises = one.onCondition().map(wanted -> wanted.equals(ids(decision))).orElse(true);
      if (decision.result() != one.expected()
          || !by
          || !premises
          || !decision.notEvaluated().isEmpty()) {
        wrong.add(one.id() + ": " + decision + " (" + one.source() + ")");
      }
    }
    assertThat(wrong).as("wrong decisions in %s", file).isEmpty();
  }

  private static List<String> ids(Decision decision) {
    return decision.onCondition().stream().map(Premise::id).toList();
  }
}
