package dev.vennguard.prove;

import dev.vennguard.policy.ArnPattern;
import dev.vennguard.policy.ArnReadings;
import dev.vennguard.policy.ResourceClause;
import dev.vennguard.policy.ResourcePattern;
import dev.vennguard.policy.Statement;
import dev.vennguard.policy.TextPattern;
import dev.vennguard.prove.language.Patterns;
import dev.vennguard.prove.request.ActionShape;
import dev.vennguard.prove.request.LayerQuestion;
import dev.vennguard.prove.request.Question;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * ARN patterns that AWS's texts read in two ways (EVALUATION §3, open point). A verdict holds only
 * if both readings give it.
 */
final class Readings {
  private static final int MOST = 10_000;
  private static final int SERVICE = 2;

  private final Map<ResourcePattern, List<ResourcePattern>> known = new HashMap<>();

  /** The same question with every pattern read the looser way; empty where that changes none. */
  Optional<Question> looser(Question question) {
    boolean changed = false;
    List<LayerQuestion> layers = new ArrayList<>();
    for (LayerQuestion layer : question.layers()) {
      List<Statement> statements = new ArrayList<>();
      for (Statement statement : layer.statements()) {
        Statement looser = looser(statement, question.shape());
        changed |= looser.resources().patterns().size() != statement.resources().patterns().size();
        statements.add(looser);
      }
      layers.add(new LayerQuestion(layer.id(), statements));
    }
    return changed
        ? Optional.of(new Question(question.shape(), layers, question.situation()))
        : Optional.empty();
  }

  /** Which pattern is doubtful, and how to write it. */
  String reason(Question question) {
    for (LayerQuestion layer : question.layers()) {
      for (Statement statement : layer.statements()) {
        for (ResourcePattern pattern : statement.resources().patterns()) {
          List<ResourcePattern> looser = concerning(pattern, question.shape());
          if (!looser.isEmpty()) {
            return ("AWS's own texts read `%s` in two ways: whether its `*` also stands for the"
                    + " parts that are missing; write `%s`")
                .formatted(pattern.text(), looser.getFirst().text());
          }
        }
      }
    }
    return "AWS's own texts read a pattern in two ways";
  }

  private Statement looser(Statement statement, ActionShape shape) {
    List<ResourcePattern> all = new ArrayList<>();
    for (ResourcePattern pattern : statement.resources().patterns()) {
      all.add(pattern);
      all.addAll(concerning(pattern, shape));
    }
    return all.size() == statement.resources().patterns().size()
        ? statement
        : statement.withResources(new ResourceClause(statement.resources().negated(), all));
  }

  /** Only of services of the action's resources. */
  private List<ResourcePattern> concerning(ResourcePattern pattern, ActionShape shape) {
    if (pattern.everything()) {
      return List.of();
    }
    if (known.size() > MOST) {
      known.clear();
    }
    return known.computeIfAbsent(pattern, ArnReadings::looser).stream()
        .filter(looser -> concerns(looser, shape))
        .toList();
  }

  private static boolean concerns(ResourcePattern pattern, ActionShape shape) {
    TextPattern service =
        ArnPattern.parse(pattern.text(), dev.vennguard.policy.PolicyVersion.V2008_10_17)
            .segments()
            .get(SERVICE);
    return shape.types().stream()
        .flatMap(type -> type.formats().stream())
        .filter(format -> !format.wildcard())
        .anyMatch(format ->
            format.service().contains("${") || Patterns.matches(service, format.service()));
  }
}
