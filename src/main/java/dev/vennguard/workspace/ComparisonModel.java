package dev.vennguard.workspace;

import dev.vennguard.explain.compare.ChangedStatements;
import dev.vennguard.explain.compare.EffectChange.Kind;
import dev.vennguard.live.Evaluation;
import dev.vennguard.policy.Layer;
import dev.vennguard.policy.Statement;
import dev.vennguard.policy.StatementId;
import dev.vennguard.prove.result.Coverage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a snapshot says about its baseline, in words. Plain, made anew for each snapshot. */
public final class ComparisonModel {
  private static final int MOST_STATEMENTS = 3;

  private final Evaluation now;
  private final List<Document> documents;
  private final Review review;
  private final boolean stale;

  /** The words of a snapshot. */
  public ComparisonModel(Snapshot snapshot) {
    now = snapshot.evaluation();
    documents = snapshot.documents();
    review = snapshot.review();
    stale = snapshot.freshness() instanceof Freshness.Stale;
  }

  /**
   * {@code Since pinned 14 Nov: +3 −12 effective}; empty without a baseline. What a broken text
   * would change is not known.
   */
  public String summary() {
    return switch (review) {
      case Review.None none -> "";
      case Review.Since(Baseline baseline, ActionChanges changes) ->
          "Since "
              + baseline.title()
              + ": "
              + (stale ? "not compared while a text is broken" : counts(changes));
    };
  }

  /**
   * A document then and now.
   *
   * @param title what its tab says
   * @param before its text in the baseline; empty if it was not there
   * @param after its text now; empty if it is gone
   */
  public record TextPair(String title, String before, String after) {}

  /** All documents then and now, in order; none without a baseline. */
  public List<TextPair> texts() {
    return switch (review) {
      case Review.None none -> List.of();
      case Review.Since(Baseline baseline, ActionChanges changes) -> {
        List<TextPair> pairs = new ArrayList<>();
        for (Document then : baseline.documents()) {
          Optional<Document> same = with(documents, then.id());
          String title = same.map(Document::title).orElse(then.title());
          pairs.add(new TextPair(title, then.text(), same.map(Document::text).orElse("")));
        }
        for (Document fresh : documents) {
          if (with(baseline.documents(), fresh.id()).isEmpty()) {
            pairs.add(new TextPair(fresh.title(), "", fresh.text()));
          }
        }
        yield pairs;
      }
    };
  }

  private static Optional<Document> with(List<Document> documents, DocumentId id) {
    return documents.stream().filter(document -> document.id().equals(id)).findFirst();
  }

  private static String counts(ActionChanges changes) {
    if (changes.all().isEmpty()) {
      return "no change";
    }
    List<String> parts = new ArrayList<>();
    int gained = changes.count(Kind.GAINED);
    int lost = changes.count(Kind.LOST);
    if (gained + lost > 0) {
      parts.add((signed("+", gained) + " " + signed("−", lost)).strip() + " effective");
    }
    for (Kind kind : List.of(Kind.WIDENED, Kind.NARROWED, Kind.SHIFTED, Kind.UNDECIDED)) {
      if (changes.count(kind) > 0) {
        parts.add(number(changes.count(kind)) + " " + kind.word());
      }
    }
    return String.join(", ", parts);
  }

  /** {@code +3 −12}, with the signs that stand beside counts; empty if both are 0. */
  public static String signed(int gained, int lost) {
    return (signed("+", gained) + " " + signed("−", lost)).strip();
  }

  private static String signed(String sign, int count) {
    return count == 0 ? "" : sign + number(count);
  }

  private static String number(int count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  /**
   * What changed for an action since the baseline, and by which statements, as one line; empty if
   * there is no baseline or nothing changed for it.
   */
  public String sentence(int action) {
    return switch (review) {
      case Review.None none -> "";
      case Review.Since(Baseline baseline, ActionChanges changes) ->
          changes
              .kind(action)
              .map(kind ->
                  "since "
                      + baseline.title()
                      + ", "
                      + kind.word()
                      + ": "
                      + words(kind, baseline.evaluation().effective(action), now.effective(action))
                      + statements(baseline.evaluation(), action))
              .orElse("");
    };
  }

  private static String words(Kind kind, Coverage before, Coverage after) {
    return switch (kind) {
      case GAINED -> "no request was allowed, " + quantity(after) + " now";
      case LOST ->
          (before == Coverage.ALL ? "every request was" : "some requests were")
              + " allowed, none is now";
      case WIDENED ->
          after == Coverage.ALL
              ? "some requests were allowed, every request is now"
              : "more requests are allowed than before, and all that were";
      case NARROWED ->
          before == Coverage.ALL
              ? "every request was allowed, only some are now"
              : "fewer requests are allowed than before, and no new ones";
      case SHIFTED -> "some requests are newly allowed, others no longer are";
      case UNDECIDED -> "a statement that speaks of it changed; what that does is not known";
    };
  }

  private static String quantity(Coverage coverage) {
    return coverage == Coverage.ALL ? "every request is" : "some requests are";
  }

  private String statements(Evaluation before, int action) {
    ChangedStatements changed = ChangedStatements.between(before, now);
    List<String> removed = names(before, changed.removed(), action);
    List<String> added = names(now, changed.added(), action);
    List<String> words = new ArrayList<>();
    List<String> gone = names(before, changed.removed());
    List<String> fresh = names(now, changed.added());
    for (String name : added) {
      words.add((gone.contains(name) ? "changed " : "added ") + name);
    }
    removed.stream()
        .filter(name -> !added.contains(name))
        .forEach(name -> words.add((fresh.contains(name) ? "changed " : "removed ") + name));
    if (words.isEmpty()) {
      return "";
    }
    int more = words.size() - MOST_STATEMENTS;
    String shown = String.join(", ", words.stream().limit(MOST_STATEMENTS).toList());
    return " (" + shown + (more > 0 ? " and " + more + " more" : "") + ")";
  }

  private static List<String> names(Evaluation evaluation, List<StatementId> ids, int action) {
    return names(
        evaluation, ids.stream().filter(id -> evaluation.mentions(id).contains(action)).toList());
  }

  private static List<String> names(Evaluation evaluation, List<StatementId> ids) {
    return ids.stream().map(id -> name(evaluation, id)).distinct().toList();
  }

  private static String name(Evaluation evaluation, StatementId id) {
    String sid = statement(evaluation, id).map(Statement::sid).orElse("");
    String place = id.kind().id() + " statement " + (id.statement() + 1);
    return sid.isEmpty() ? place : id.kind().id() + " statement `" + sid + "`";
  }

  private static Optional<Statement> statement(Evaluation evaluation, StatementId id) {
    for (Layer layer : evaluation.layers().inForce()) {
      if (layer.id().equals(id.layer())) {
        return Optional.of(layer.policies().get(id.policy()).statements().get(id.statement()));
      }
    }
    return Optional.empty();
  }
}
