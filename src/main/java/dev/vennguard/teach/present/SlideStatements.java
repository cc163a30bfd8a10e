package dev.vennguard.teach.present;

import dev.vennguard.decide.Evaluator;
import dev.vennguard.decide.Mismatch;
import dev.vennguard.decide.Trace.StatementTrace;
import dev.vennguard.decide.request.Request;
import dev.vennguard.policy.Effect;
import dev.vennguard.policy.LayerId;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.policy.Statement;
import dev.vennguard.syntax.text.Span;
import dev.vennguard.teach.lesson.Asked;
import dev.vennguard.teach.lesson.LessonPair;
import dev.vennguard.teach.lesson.LessonPolicy;
import dev.vennguard.teach.lesson.Prediction;
import dev.vennguard.teach.lesson.StatementRef;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Chooses of each policy type the statement that tells most about what is asked: a Deny that
 * applies, else an Allow that applies, else the Allow that misses by the fewest elements.
 */
final class SlideStatements {
  private static final int FAR = 100;

  private final LessonPair pair;
  private final Optional<StatementRef> pointed;
  private final List<Candidate> candidates = new ArrayList<>();

  /** A statement where it stands. */
  private record Candidate(LayerId layer, boolean pointed, SlideStatement shown) {
    /** A Deny that does not apply says nothing: any Allow goes before it. */
    int distance() {
      if (pointed) {
        return -1;
      }
      if (shown.applies()) {
        return shown.deny() ? 0 : 1;
      }
      return shown.fails().size() + (shown.deny() ? 2 * FAR : FAR);
    }
  }

  /**
   * Looks at all statements.
   *
   * @param pointed goes before all others of its policy type, if there is one
   */
  SlideStatements(LessonPair pair, Asked asked, Optional<StatementRef> pointed) {
    this.pair = pair;
    this.pointed = pointed;
    switch (asked) {
      case Asked.OneRequest(Request request) -> traced(request);
      case Asked.EveryRequest(String action) -> named(action);
    }
  }

  /** Those of the identity policy and of the boundary; between them one of what else decides. */
  List<SlideStatement> of(Prediction answer) {
    TreeSet<LayerId> layers = new TreeSet<>();
    layers.add(LayerId.of(LayerKind.IDENTITY));
    layers.add(LayerId.of(LayerKind.BOUNDARY));
    for (LessonPolicy policy : pair.policies()) {
      LayerId layer = policy.id().layer();
      boolean grants = layer.kind() == LayerKind.RESOURCE && !candidates(layer).isEmpty();
      if (grants || layer.text().equals(answer.by())) {
        layers.add(layer);
      }
    }
    List<SlideStatement> shown = new ArrayList<>();
    LayerId boundary = LayerId.of(LayerKind.BOUNDARY);
    LayerId identity = LayerId.of(LayerKind.IDENTITY);
    shown.add(best(identity));
    layers.stream()
        .filter(layer -> !layer.equals(boundary) && !layer.equals(identity))
        .limit(1)
        .forEach(layer -> shown.add(best(layer)));
    shown.add(best(boundary));
    return shown;
  }

  private List<Candidate> candidates(LayerId layer) {
    return candidates.stream().filter(one -> one.layer().equals(layer)).toList();
  }

  private SlideStatement best(LayerId layer) {
    return candidates(layer).stream()
        .min(Comparator.comparingInt(Candidate::distance))
        .map(Candidate::shown)
        .orElse(SlideStatement.none(layer));
  }

  private void traced(Request request) {
    for (StatementTrace one : new Evaluator().trace(pair.layers(), request).statements()) {
      List<String> fails = one.mismatches().stream().map(SlideStatements::element).toList();
      boolean denies = one.effect() == Effect.DENY;
      add(one.id().layer(), one.id().policy(), one.id().statement(), one.applies(), denies, fails);
    }
  }

  private void named(String action) {
    List<LessonPolicy> policies = pair.policies();
    for (LessonPolicy policy : policies) {
      int number = index(policy);
      List<Statement> statements = policy.reading().policy().statements();
      for (int i = 0; i < statements.size(); i++) {
        Statement one = statements.get(i);
        boolean fits = one.actions().matches(action);
        boolean denies = one.effect() == Effect.DENY;
        List<String> fails = fits ? List.of() : List.of("Action");
        add(policy.id().layer(), number, i, fits, denies, fails);
      }
    }
  }

  private int index(LessonPolicy policy) {
    return documents(policy.id().layer()).indexOf(policy);
  }

  private List<LessonPolicy> documents(LayerId layer) {
    return pair.policies().stream().filter(one -> one.id().layer().equals(layer)).toList();
  }

  private void add(
      LayerId layer, int document, int number, boolean applies, boolean deny, List<String> fails) {
    List<LessonPolicy> documents = documents(layer);
    if (document >= documents.size()) {
      return;
    }
    LessonPolicy policy = documents.get(document);
    if (number >= policy.reading().statements().size()) {
      return;
    }
    Span span = policy.reading().statements().get(number).statement();
    int line = policy.reading().lines().line(span.start());
    String text = undented(policy.text().substring(span.start(), span.end()));
    candidates.add(
        new Candidate(
            layer,
            pointed.filter(new StatementRef(policy.file(), number + 1)::equals).isPresent(),
            new SlideStatement(layer, policy.file(), line, text, applies, deny, fails)));
  }

  /** The first line begins at the statement, so the others say how far all of it is indented. */
  private static String undented(String text) {
    List<String> lines = text.lines().toList();
    int indent =
        lines.stream()
            .skip(1)
            .filter(line -> !line.isBlank())
            .mapToInt(line -> line.length() - line.stripLeading().length())
            .min()
            .orElse(0);
    StringBuilder undented = new StringBuilder(lines.getFirst());
    for (String line : lines.subList(1, lines.size())) {
      undented.append('\n').append(line.substring(Math.min(indent, line.length())));
    }
    return undented.toString();
  }

  private static String element(Mismatch mismatch) {
    return switch (mismatch) {
      case Mismatch.Action(var wanted, _) -> wanted.negated() ? "NotAction" : "Action";
      case Mismatch.Resource(var wanted, _) -> wanted.negated() ? "NotResource" : "Resource";
      case Mismatch.Principal(var wanted, _) -> wanted.negated() ? "NotPrincipal" : "Principal";
      case Mismatch.ConditionEntry entry -> "Condition " + entry.wanted().key();
    };
  }
}
