package dev.vennguard.lint;

import dev.vennguard.catalog.Catalogue;
import dev.vennguard.catalog.Partitions;
import dev.vennguard.lint.kit.Finding;
import dev.vennguard.lint.kit.Findings;
import dev.vennguard.lint.kit.Hit;
import dev.vennguard.lint.kit.Hits;
import dev.vennguard.lint.kit.LintFacts;
import dev.vennguard.lint.kit.LintedDocument;
import dev.vennguard.lint.kit.LintedLayers;
import dev.vennguard.lint.kit.LintedStatement;
import dev.vennguard.lint.kit.QuickFix;
import dev.vennguard.lint.kit.Rule;
import dev.vennguard.lint.kit.Rule.DocumentRule;
import dev.vennguard.lint.kit.Rule.LayersRule;
import dev.vennguard.lint.kit.Rule.StatementRule;
import dev.vennguard.lint.kit.RuleInfo;
import dev.vennguard.lint.kit.StatementRegions;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.policy.Situation;
import dev.vennguard.policy.Statement;
import dev.vennguard.prove.Prover;
import dev.vennguard.prove.result.ProofSettings;
import dev.vennguard.syntax.problem.Problem;
import dev.vennguard.syntax.problem.ProblemCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs the rules and remembers, by content, what they found. Not for several threads at once. */
public final class Linter {
  private static final int REMEMBERED = 4_000;

  private static final Comparator<Finding> BY_PLACE =
      Comparator.comparingInt((Finding one) -> one.span().start())
          .thenComparing(Finding::severity)
          .thenComparing(Finding::id);

  private final LintFacts facts;
  private final StatementRegions regions;
  private final List<Prepared<StatementRule>> ofStatements = new ArrayList<>();
  private final List<Prepared<DocumentRule>> ofDocuments = new ArrayList<>();
  private final List<Prepared<LayersRule>> ofLayers = new ArrayList<>();
  private Map<InLayer, List<Hit>> young = new HashMap<>();
  private Map<InLayer, List<Hit>> old = new HashMap<>();

  private record Prepared<R>(R rule, RuleInfo info) {}

  private record InLayer(LayerKind layer, Statement statement) {}

  /**
   * A linter with all rules.
   *
   * @param settings how long a proof may take; a rule whose proof does not end stays silent
   */
  public Linter(Catalogue catalogue, Partitions partitions, ProofSettings settings) {
    this.facts = new LintFacts(catalogue, partitions);
    this.regions = new StatementRegions(catalogue, new Prover(settings), settings.outOfTime());
    Rules.all().forEach(this::prepare);
  }

  private void prepare(Rule rule) {
    switch (rule) {
      case StatementRule one -> ofStatements.add(new Prepared<>(one, one.info()));
      case DocumentRule one -> ofDocuments.add(new Prepared<>(one, one.info()));
      case LayersRule one -> ofLayers.add(new Prepared<>(one, one.info()));
    }
  }

  /** Everything about these documents: problems, and what rules find, by document and place. */
  public List<Finding> all(List<LintedDocument> documents, Situation situation) {
    List<Finding> together = together(documents, situation);
    List<Finding> found = new ArrayList<>();
    for (LintedDocument document : documents) {
      List<Finding> own = new ArrayList<>(ProblemFindings.of(document));
      own.addAll(alone(document));
      together.stream().filter(one -> one.document().equals(document.ref())).forEach(own::add);
      own.sort(BY_PLACE);
      found.addAll(new UnderCeiling(regions).judged(own, documents, situation));
    }
    return List.copyOf(found);
  }

  /**
   * What rules find in a document by itself, by place. Cheap: an unchanged statement costs nothing.
   * Nothing while the text is not JSON.
   */
  public List<Finding> alone(LintedDocument document) {
    if (!isJson(document)) {
      return List.of();
    }
    List<Finding> found = new ArrayList<>();
    List<Statement> statements = document.policy().statements();
    for (int i = 0; i < statements.size(); i++) {
      for (Hit hit : hits(new InLayer(document.kind(), statements.get(i)))) {
        found.add(located(document, i, hit));
      }
    }
    Findings collected = new Findings(ofDocuments.getFirst().info());
    for (Prepared<DocumentRule> one : ofDocuments) {
      collected.of(one.info());
      one.rule().check(document, collected);
    }
    found.addAll(collected.all());
    found.sort(BY_PLACE);
    return List.copyOf(found);
  }

  /** What rules find in documents together; it takes proofs, so it belongs off the typing path. */
  public List<Finding> together(List<LintedDocument> documents, Situation situation) {
    List<LintedDocument> sound = documents.stream().filter(one -> one.reading().sound()).toList();
    LintedLayers layers = new LintedLayers(sound, situation, facts, regions);
    Findings collected = new Findings(ofLayers.getFirst().info());
    for (Prepared<LayersRule> one : ofLayers) {
      collected.of(one.info());
      one.rule().check(layers, collected);
    }
    return collected.all();
  }

  private static boolean isJson(LintedDocument document) {
    return document.reading().problems().stream()
        .map(Problem::code)
        .noneMatch(code -> code == ProblemCode.JSON_SYNTAX || code == ProblemCode.TOO_DEEP);
  }

  private List<Hit> hits(InLayer located) {
    List<Hit> known = young.get(located);
    if (known != null) {
      return known;
    }
    List<Hit> earlier = old.get(located);
    List<Hit> found = earlier != null ? earlier : check(located);
    if (young.size() >= REMEMBERED) {
      old = young;
      young = new HashMap<>();
    }
    young.put(located, found);
    return found;
  }

  private List<Hit> check(InLayer located) {
    LintedStatement statement =
        new LintedStatement(
            located.statement(),
            located.layer(),
            facts.actions(located.statement().actions()),
            facts);
    Hits hits = new Hits(ofStatements.getFirst().info());
    for (Prepared<StatementRule> one : ofStatements) {
      hits.of(one.info());
      one.rule().check(statement, hits);
    }
    return hits.all();
  }

  private static Finding located(LintedDocument document, int statement, Hit hit) {
    Optional<QuickFix> fix =
        hit.fix()
            .filter(_ -> document.reading().sound())
            .<QuickFix>map(one -> new QuickFix.OfStatement(one.title(), statement, one.now()))
            .filter(one -> one.leavesPolicy(document));
    return new Finding(
        hit.rule().id(),
        hit.rule().severity(),
        document.ref(),
        document.span(statement, hit.anchor()),
        hit.message(),
        hit.advice(),
        fix);
  }
}
