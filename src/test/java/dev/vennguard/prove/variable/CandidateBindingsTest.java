package dev.vennguard.prove.variable;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.catalog.Catalogue;
import dev.vennguard.catalog.Partitions;
import dev.vennguard.catalog.SharedCatalogue;
import dev.vennguard.policy.Situation;
import dev.vennguard.policy.Statement;
import dev.vennguard.prove.Pair;
import dev.vennguard.prove.language.Budget;
import dev.vennguard.prove.request.Accounts;
import dev.vennguard.prove.request.ActionShape;
import dev.vennguard.prove.request.ActionShapes;
import dev.vennguard.prove.request.Case;
import dev.vennguard.prove.request.Cases;
import dev.vennguard.prove.request.KeySpecs;
import dev.vennguard.prove.request.ReferencedKeys;
import dev.vennguard.prove.request.Scope;
import dev.vennguard.prove.result.ProofSettings;
import dev.vennguard.prove.result.Tie;
import dev.vennguard.prove.solve.Binding;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which values are tried for the keys that stand in variables, and whether they stand for all. */
class CandidateBindingsTest {
  private static final String USER = "aws:username";

  private final Catalogue catalogue = SharedCatalogue.get();

  /** Of the keys of somebody who lists a bucket: of a user, where users are told apart. */
  private CandidateBindings candidates(List<Statement> statements, String... free) {
    ActionShape shape = ActionShapes.of(catalogue, catalogue.action("s3:ListBucket").orElseThrow());
    ReferencedKeys referenced = new ReferencedKeys(statements);
    Scope scope =
        new Scope(
            Situation.ANY,
            Partitions.bundled().all().getFirst(),
            EnumSet.allOf(Tie.class),
            shape.traits());
    Budget work = new Budget(ProofSettings.standard().budget());
    List<Case> cases =
        new Cases(
                scope,
                shape,
                statements,
                referenced,
                own -> Accounts.examples("aws", statements, own),
                work)
            .all();
    Case user =
        cases.stream()
            .filter(one -> one.caller() == Case.Caller.USER)
            .findFirst()
            .orElse(cases.getFirst());
    VariableBindings variables =
        new VariableBindings(
            new KeySpecs("aws"), user, Map.of(), VariableBindings.Precision.CHOSEN);
    return new CandidateBindings(statements, variables, List.of(free), work);
  }

  private static List<Statement> statements(String resource, String conditions) {
    return Pair.policy(
            "{'Effect':'Allow','Action':'*','Resource':'%s','Condition':{%s}}"
                .formatted(resource, conditions))
        .statements();
  }

  private static Set<String> values(CandidateBindings candidates, String key) {
    return candidates.combinations().stream()
        .map(one -> one.get(key))
        .map(one -> one.present() ? one.text() : "(absent)")
        .collect(Collectors.toSet());
  }

  /** A variable that is all there is of a value is the other key's value. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "'StringEquals':{'s3:prefix':'${aws:username}'} | | true",
        "'StringEquals':{'s3:prefix':['${aws:username}','reports']} | reports | true",
        "'StringLike':{'s3:prefix':'${aws:username}'},'StringEquals':{'s3:delimiter':'d'} | | true",
        "'StringEquals':{'s3:prefix':'${aws:username}','s3:delimiter':['${aws:username}','d']} | d"
            + " | true",
        "'StringLike':{'s3:prefix':'home/${aws:username}/*'} | | false",
        "'StringEquals':{'aws:username':'${aws:username}'} | | true",
        "'StringNotEquals':{'s3:prefix':['${aws:username}','secret']} | secret | true"
      })
  void oneKey_standsForAll_whereItIsComparedWhole(
      String condition, String tried, boolean complete) {
    List<Statement> said = statements("*", condition);
    CandidateBindings found = candidates(said, USER);

    Set<String> values = values(found, USER);

    if (tried != null) {
      assertThat(values).contains(tried);
    }
    assertThat(values).as("another one too").isNotEmpty();
    assertThat(found.complete()).isEqualTo(complete);
  }

  @Test
  void aKeyInsideAText_isTried_butStandsForNoOther() {
    CandidateBindings found = candidates(statements("arn:aws:s3:::b/${aws:username}", ""), USER);

    assertThat(values(found, USER)).isNotEmpty().doesNotContain("(absent)");
    assertThat(found.complete()).isFalse();
  }

  @Test
  void aKeyThatMayBeAbsent_isAlsoLeftOut() {
    CandidateBindings found =
        candidates(
            statements("*", "'StringEquals':{'s3:prefix':'${aws:PrincipalTag/team}'}"),
            "aws:principaltag/team");

    assertThat(values(found, "aws:principaltag/team")).contains("(absent)").hasSizeGreaterThan(1);
    assertThat(found.complete()).isTrue();
  }

  @Test
  void severalKeys_areCombined_eachWithEach() {
    List<Statement> said =
        statements(
            "*",
            "'StringEquals':{'s3:prefix':['${aws:PrincipalTag/a}','left'],"
                + "'s3:delimiter':['${aws:PrincipalTag/b}','right']}");
    CandidateBindings found = candidates(said, "aws:principaltag/a", "aws:principaltag/b");

    int first = values(found, "aws:principaltag/a").size();
    int second = values(found, "aws:principaltag/b").size();

    assertThat(found.combinations()).hasSize(first * second).doesNotHaveDuplicates();
    assertThat(values(found, "aws:principaltag/a")).contains("left").doesNotContain("right");
  }

  @Test
  void tooManyCombinations_areChosenFrom_andSayIt() {
    List<String> free = IntStream.range(0, 6).mapToObj(i -> "aws:principaltag/t" + i).toList();
    String compared = free.stream().map(key -> "'${" + key + "}'").collect(Collectors.joining(","));
    List<Statement> said =
        statements("*", "'StringEquals':{'s3:prefix':[%s,'v']}".formatted(compared));
    CandidateBindings found = candidates(said, free.toArray(String[]::new));

    List<Map<String, Binding>> combinations = found.combinations();

    assertThat(combinations).hasSizeBetween(2, 16).doesNotHaveDuplicates();
    assertThat(found.complete()).isFalse();
  }
}
