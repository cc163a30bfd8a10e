package dev.vennguard.teach.lesson;

import dev.vennguard.catalog.Partitions;
import dev.vennguard.policy.Layer;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.policy.Layers;
import dev.vennguard.policy.Policy;
import dev.vennguard.syntax.PolicyKind;
import dev.vennguard.syntax.PolicyReader;
import dev.vennguard.syntax.problem.Soundness;
import dev.vennguard.syntax.text.LineIndex;
import dev.vennguard.workspace.Document;
import dev.vennguard.workspace.DocumentId;
import dev.vennguard.workspace.SituationReading;
import dev.vennguard.workspace.StatedSituation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The documents that a question or a repair is about, and what they are in force together.
 *
 * @param policies in AWS's order
 * @param layers what they say, of the requests of the lesson's situation
 */
public record LessonPair(List<LessonPolicy> policies, Layers layers) {
  private static final Comparator<DocumentId> ORDER =
      Comparator.comparing(DocumentId::kind)
          .thenComparingInt(DocumentId::level)
          .thenComparingInt(DocumentId::number);
  private static final Pattern NAME =
      Pattern.compile("(identity|boundary|scp|rcp|session|resource)([2-9])?\\.json");

  /** Copies the list. */
  public LessonPair {
    policies = List.copyOf(policies);
  }

  /**
   * The document that a file is: {@code identity2.json} is a second identity policy, {@code
   * scp2.json} that of the second level. Empty where the name is no document's.
   */
  public static Optional<DocumentId> document(String file) {
    Matcher matcher = NAME.matcher(file);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String digit = matcher.group(2);
    int further = digit == null ? 0 : Integer.parseInt(digit) - 1;
    LayerKind kind = kind(matcher.group(1));
    return switch (kind) {
      case SCP, RCP -> Optional.of(new DocumentId(kind, further, 0));
      case IDENTITY -> Optional.of(new DocumentId(kind, further));
      case BOUNDARY, SESSION, RESOURCE ->
          further == 0 ? Optional.of(new DocumentId(kind, 0)) : Optional.empty();
    };
  }

  /** The name of the file that a document is kept in. */
  public static String file(DocumentId id) {
    int further = Math.max(id.level(), id.number());
    return id.kind().id() + (further == 0 ? "" : String.valueOf(further + 1)) + ".json";
  }

  private static LayerKind kind(String id) {
    for (LayerKind kind : LayerKind.values()) {
      if (kind.id().equals(id)) {
        return kind;
      }
    }
    throw new IllegalArgumentException(id);
  }

  /** Reads texts; the situation is what was stated, and what the texts name. */
  public static LessonPair read(Map<DocumentId, String> texts, StatedSituation stated) {
    List<LessonPolicy> policies = read(texts);
    List<Document> documents = policies.stream().map(LessonPair::opened).toList();
    return new LessonPair(
        policies,
        layers(policies)
            .in(new SituationReading(Partitions.bundled()).of(stated, documents).situation()));
  }

  private static List<LessonPolicy> read(Map<DocumentId, String> texts) {
    Map<DocumentId, String> sorted = new TreeMap<>(ORDER);
    sorted.putAll(texts);
    List<LessonPolicy> policies = new ArrayList<>();
    sorted.forEach((id, text) ->
        policies.add(
            new LessonPolicy(
                id, file(id), text, PolicyReader.read(text, PolicyKind.from(id.kind())))));
    return policies;
  }

  private static Document opened(LessonPolicy policy) {
    return new Document(
        policy.id(),
        policy.file(),
        "",
        policy.text(),
        policy.text(),
        0,
        policy.reading(),
        List.of(policy.reading().policy()));
  }

  private static Layers layers(List<LessonPolicy> policies) {
    Map<DocumentId, List<Policy>> byLayer = new TreeMap<>(ORDER);
    for (LessonPolicy policy : policies) {
      DocumentId layer = new DocumentId(policy.id().kind(), policy.id().level(), 0);
      byLayer.computeIfAbsent(layer, _ -> new ArrayList<>()).add(policy.reading().policy());
    }
    List<Layer> layers = new ArrayList<>();
    byLayer.forEach((id, read) -> layers.add(new Layer(id.kind(), id.level(), read)));
    return new Layers(layers);
  }

  /** The texts by document. */
  public Map<DocumentId, String> texts() {
    Map<DocumentId, String> texts = new TreeMap<>(ORDER);
    policies.forEach(policy -> texts.put(policy.id(), policy.text()));
    return texts;
  }

  /**
   * The same with other texts of some documents, of the same requests: what an answer names must
   * not change what is asked. A blank text takes its document away.
   */
  public LessonPair with(Map<DocumentId, String> changed) {
    Map<DocumentId, String> texts = texts();
    texts.putAll(changed);
    texts.values().removeIf(String::isBlank);
    List<LessonPolicy> read = read(texts);
    return new LessonPair(read, layers(read).in(layers.situation()));
  }

  /** The document that is kept in a file. */
  public Optional<LessonPolicy> policy(String file) {
    return policies.stream().filter(policy -> policy.file().equals(file)).findFirst();
  }

  /** Whether every text can be read without a doubt about what it means. */
  public boolean sound() {
    return policies.stream().allMatch(one -> one.reading().soundness() == Soundness.SOUND);
  }

  /** The line in which a statement begins, from 1; empty if there is no such statement. */
  public Optional<Integer> line(StatementRef statement) {
    return policy(statement.file())
        .filter(policy -> policy.reading().statements().size() >= statement.number())
        .map(policy -> {
          LineIndex lines = policy.reading().lines();
          int index = statement.number() - 1;
          return lines.line(policy.reading().statements().get(index).statement().start());
        });
  }
}
