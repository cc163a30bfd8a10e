package dev.vennguard.workspace;

import dev.vennguard.catalog.Partitions;
import dev.vennguard.decide.Evaluator;
import dev.vennguard.decide.request.Request;
import dev.vennguard.explain.RelevantKeys;
import dev.vennguard.live.Evaluation;
import dev.vennguard.live.LiveModel;
import dev.vennguard.policy.Layer;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.policy.Layers;
import dev.vennguard.policy.Policy;
import dev.vennguard.prove.result.Tie;
import dev.vennguard.prove.result.Verdict;
import dev.vennguard.syntax.PolicyKind;
import dev.vennguard.syntax.PolicyReader;
import dev.vennguard.syntax.Reading;
import dev.vennguard.syntax.problem.Problem;
import dev.vennguard.syntax.problem.Severity;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/** Turns edits into snapshots. One thread at a time. */
public final class Workspace {

  private final LiveModel model;
  private final Clock clock;
  private final Reasons reasons;
  private final Evaluator evaluator = new Evaluator();
  private final RelevantKeys relevant;
  private final Map<DocumentId, Document> documents = new TreeMap<>(DocumentLayers.ORDER);
  private final Set<LayerKind> switchedOff = EnumSet.noneOf(LayerKind.class);
  private final Pinned pinned;
  private final SituationReading situations = new SituationReading(Partitions.bundled());
  private final PartitionMarks marks = new PartitionMarks();
  private StatedSituation stated = StatedSituation.NOTHING;
  private Instant lastSound;
  private Snapshot snapshot;

  /**
   * An empty workspace.
   *
   * @param model evaluates, and remembers across edits
   * @param clock tells since when a picture is stale
   */
  public Workspace(LiveModel model, Clock clock) {
    this.model = model;
    this.clock = clock;
    this.reasons = new Reasons(model);
    this.relevant = new RelevantKeys(model.catalogue(), model.prover());
    this.pinned = new Pinned(model, clock);
    this.lastSound = clock.instant();
    this.snapshot =
        new Snapshot(
            0,
            List.of(),
            Set.of(),
            model.evaluate(new Layers(List.of())),
            new Freshness.Current(),
            Duration.ZERO,
            new Review.None(),
            situations.of(stated, List.of()));
  }

  /** The workspace as it stands. */
  public Snapshot snapshot() {
    return snapshot;
  }

  /** Says why, for the layers of any of its snapshots. */
  public Reasons reasons() {
    return reasons;
  }

  /** Evaluates, and shares what it remembers; for the workspace's thread. */
  public LiveModel model() {
    return model;
  }

  /** Decides one request under the layers in force. */
  public WhatIfAnswer whatIf(Request request) {
    Layers layers = snapshot.evaluation().layers();
    return new WhatIfAnswer(
        evaluator.trace(layers, request),
        relevant.of(layers, request).stream()
            .map(RelevantKeys.Relevant::key)
            .collect(Collectors.toSet()));
  }

  /**
   * The verdicts on all actions of the last evaluation, each found when it is asked for; for use
   * before the next edit.
   */
  public IntFunction<Verdict> verdicts() {
    return model.verdicts(snapshot.evaluation().layers());
  }

  /** The ties that the verdicts of the last evaluation rest on, found when they are asked for. */
  public IntFunction<List<Tie>> ties() {
    return model.ties(snapshot.evaluation().layers());
  }

  /**
   * Carries out edits, in order, and evaluates what is there then, however long the proofs take.
   *
   * @return the workspace as it stands afterwards
   */
  public Snapshot apply(List<Edit> edits) {
    return apply(edits, () -> false);
  }

  /**
   * Carries out edits, in order, and evaluates what is there then. Proofs that are not reached in
   * time are pending in the evaluation; applying no edits at all goes on with them.
   *
   * @param outOfTime asked before each proof
   * @return the workspace as it stands afterwards
   */
  public Snapshot apply(List<Edit> edits, BooleanSupplier outOfTime) {
    long start = System.nanoTime();
    edits.forEach(this::apply);
    SituationReport situation = situations.of(stated, counting());
    Evaluation evaluation = model.evaluate(layers(situation), outOfTime);
    Freshness freshness = freshness();
    Review review = pinned.review(evaluation, outOfTime);
    snapshot =
        new Snapshot(
            snapshot.number() + 1,
            marks.of(documents.values(), situation),
            switchedOff,
            evaluation,
            freshness,
            timeBefore(edits).plusNanos(System.nanoTime() - start),
            review,
            situation);
    return snapshot;
  }

  /** A further round of proofs belongs to the edit before it. */
  private Duration timeBefore(List<Edit> edits) {
    return edits.isEmpty() ? snapshot.evaluationTime() : Duration.ZERO;
  }

  private void apply(Edit edit) {
    switch (edit) {
      case Edit.Text(DocumentId id, String text, long revision) -> text(id, text, revision);
      case Edit.Load load -> load(load);
      case Edit.Saved saved -> saved(saved);
      case Edit.Close(DocumentId id) -> documents.remove(id);
      case Edit.Switch(LayerKind layer, Edit.Position position) -> turn(layer, position);
      case Edit.Replace(List<Edit.Load> loads) -> {
        documents.clear();
        switchedOff.clear();
        loads.forEach(this::load);
      }
      case Edit.Pin(String title) -> pinned.pin(title, counting());
      case Edit.PinTexts(String title, List<Edit.Load> texts) ->
          pinned.pin(title, texts.stream().map(Workspace::loaded).toList());
      case Edit.Unpin unpin -> pinned.unpin();
      case Edit.State(StatedSituation said) -> stated = said;
    }
  }

  private void turn(LayerKind layer, Edit.Position position) {
    switch (position) {
      case ON -> switchedOff.remove(layer);
      case OFF -> switchedOff.add(layer);
    }
  }

  private void text(DocumentId id, String text, long revision) {
    Document before = documents.get(id);
    if (before == null || revision < before.revision()) {
      return;
    }
    Reading reading = before.text().equals(text) ? before.reading() : read(id, text);
    documents.put(
        id,
        new Document(
            id,
            before.title(),
            before.path(),
            text,
            before.savedText(),
            revision,
            reading,
            reading.sound() ? List.of(reading.policy()) : kept(text, before)));
  }

  /** A document that is emptied before it ever could be read is one that was never written in. */
  private static List<Policy> kept(String text, Document before) {
    return text.isBlank() && before.neverRead() ? List.of() : before.soundPolicies();
  }

  private void load(Edit.Load load) {
    documents.put(load.document(), loaded(load));
  }

  private static Document loaded(Edit.Load load) {
    Reading reading = read(load.document(), load.text());
    return new Document(
        load.document(),
        load.title(),
        load.path(),
        load.text(),
        load.text(),
        0,
        reading,
        opened(reading, load.text()));
  }

  /** Nothing is known of what a text says that comes broken; so it is not left out either. */
  private static List<Policy> opened(Reading reading, String text) {
    if (reading.sound()) {
      return List.of(reading.policy());
    }
    return text.isBlank() ? List.of() : List.of(Policy.unreadable());
  }

  private void saved(Edit.Saved saved) {
    documents.computeIfPresent(
        saved.document(),
        (id, before) ->
            new Document(
                id,
                saved.title(),
                saved.path(),
                before.text(),
                saved.text(),
                before.revision(),
                before.reading(),
                before.soundPolicies()));
  }

  private static Reading read(DocumentId id, String text) {
    return PolicyReader.read(text, PolicyKind.from(id.kind()));
  }

  /** Policies of two partitions are never in force together: then nothing is evaluated. */
  private Layers layers(SituationReport situation) {
    Layers layers = DocumentLayers.of(counting()).in(situation.situation());
    if (!situation.conflicting()) {
      return layers;
    }
    List<Layer> unreadable =
        layers.inForce().stream()
            .map(layer -> new Layer(layer.id(), List.of(Policy.unreadable())))
            .toList();
    return new Layers(unreadable, situation.situation());
  }

  /** What would be in force if a document had another text, under the same situation. */
  public Layers layersWith(DocumentId id, String text) {
    List<Document> changed = new ArrayList<>();
    for (Document document : counting()) {
      changed.add(
          document.id().equals(id)
              ? loaded(new Edit.Load(id, document.title(), document.path(), text))
              : document);
    }
    return DocumentLayers.of(changed).in(snapshot.situation().situation());
  }

  /** The documents whose policy type is switched on. */
  private List<Document> counting() {
    return documents.values().stream()
        .filter(document -> !switchedOff.contains(document.id().kind()))
        .toList();
  }

  /**
   * A blank document that never said anything is no broken one: nothing is attached there. Nor does
   * a text matter whose policy type is switched off.
   */
  private Freshness freshness() {
    for (Document document : counting()) {
      if (document.broken()) {
        return new Freshness.Stale(lastSound, document.id(), firstErrorLine(document.reading()));
      }
    }
    lastSound = clock.instant();
    return new Freshness.Current();
  }

  private static int firstErrorLine(Reading reading) {
    return reading.problems().stream()
        .filter(problem -> problem.severity() == Severity.ERROR)
        .map(Problem::span)
        .mapToInt(span -> reading.lines().line(span.start()))
        .min()
        .orElse(1);
  }
}
