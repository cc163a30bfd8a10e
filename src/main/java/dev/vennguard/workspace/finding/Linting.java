package dev.vennguard.workspace.finding;

import dev.vennguard.catalog.Catalogue;
import dev.vennguard.catalog.Partitions;
import dev.vennguard.lint.Linter;
import dev.vennguard.lint.Rules;
import dev.vennguard.lint.kit.DocumentRef;
import dev.vennguard.lint.kit.Finding;
import dev.vennguard.lint.kit.LintedDocument;
import dev.vennguard.lint.kit.RuleInfo;
import dev.vennguard.prove.result.ProofSettings;
import dev.vennguard.syntax.problem.ProblemCode;
import dev.vennguard.syntax.text.Span;
import dev.vennguard.workspace.Document;
import dev.vennguard.workspace.DocumentId;
import dev.vennguard.workspace.Snapshot;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs the linter over snapshots, and remembers what did not change. On one thread. */
public final class Linting {
  /** In nanoseconds: so long no edit has to wait. */
  private static final long SLICE = 60_000_000;

  private final Linter linter;
  private final Map<String, RuleInfo> rules = new HashMap<>();
  private long end;
  private boolean ended;

  /** A linter over the actions of a catalogue. */
  public Linting(Catalogue catalogue) {
    linter =
        new Linter(catalogue, Partitions.bundled(), ProofSettings.standard().until(this::timeIsUp));
    Rules.all().forEach(rule -> rules.put(rule.info().id(), rule.info()));
  }

  private boolean timeIsUp() {
    ended |= System.nanoTime() - end > 0;
    return ended;
  }

  /**
   * What is found in the documents of a snapshot: in those that are in force together, in those
   * that are switched off each by itself, in blank ones nothing. Proofs that are not reached in
   * time are left out, and the report says so: another one goes on with them.
   */
  public LintReport report(Snapshot snapshot) {
    long start = System.nanoTime();
    end = start + SLICE;
    ended = false;
    List<Document> written =
        snapshot.documents().stream().filter(document -> !document.blank()).toList();
    List<LintedDocument> counting =
        written.stream()
            .filter(one -> snapshot.switchedOn(one.id().kind()))
            .map(Linting::linted)
            .toList();
    List<Finding> found = new ArrayList<>(linter.all(counting, snapshot.situation().situation()));
    written.stream()
        .filter(one -> !snapshot.switchedOn(one.id().kind()))
        .forEach(one -> found.addAll(alone(one, snapshot)));
    List<LintedText> texts = written.stream().map(one -> text(one, found)).toList();
    return new LintReport(
        snapshot.number(), texts, Duration.ofNanos(System.nanoTime() - start), !ended);
  }

  private List<Finding> alone(Document document, Snapshot snapshot) {
    return linter.all(List.of(linted(document)), snapshot.situation().situation());
  }

  /** A document as rules look at it. */
  static LintedDocument linted(Document document) {
    return new LintedDocument(ref(document.id()), document.text(), document.reading());
  }

  private static DocumentRef ref(DocumentId id) {
    return new DocumentRef(id.layer(), id.number());
  }

  private LintedText text(Document document, List<Finding> found) {
    DocumentRef ref = ref(document.id());
    List<NamedFinding> named =
        found.stream()
            .filter(one -> one.document().equals(ref))
            .map(one -> named(one, document.text()))
            .toList();
    return new LintedText(document.id(), document.text(), readable(document), named);
  }

  private static boolean readable(Document document) {
    return document.reading().problems().stream()
        .noneMatch(
            one -> one.code() == ProblemCode.JSON_SYNTAX || one.code() == ProblemCode.TOO_DEEP);
  }

  private NamedFinding named(Finding finding, String text) {
    Optional<RuleInfo> rule = Optional.ofNullable(rules.get(finding.id()));
    Span span = finding.span();
    return new NamedFinding(
        finding,
        rule.map(RuleInfo::title).orElse(""),
        rule.map(RuleInfo::paragraph).orElse(""),
        text.substring(span.start(), Math.min(span.end(), text.length())));
  }
}
