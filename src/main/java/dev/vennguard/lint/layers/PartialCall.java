package dev.vennguard.lint.layers;

import dev.vennguard.catalog.Action;
import dev.vennguard.explain.words.LayerWords;
import dev.vennguard.lint.kit.Anchor;
import dev.vennguard.lint.kit.FindingSeverity;
import dev.vennguard.lint.kit.Findings;
import dev.vennguard.lint.kit.LintedDocument;
import dev.vennguard.lint.kit.LintedLayers;
import dev.vennguard.lint.kit.Rule.LayersRule;
import dev.vennguard.lint.kit.RuleInfo;
import dev.vennguard.lint.kit.Words;
import dev.vennguard.policy.ActionClause;
import dev.vennguard.policy.ActionPattern;
import dev.vennguard.policy.ArnPattern;
import dev.vennguard.policy.Effect;
import dev.vennguard.policy.LayerId;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.policy.Layers;
import dev.vennguard.policy.Policy;
import dev.vennguard.policy.ResourceClause;
import dev.vennguard.policy.Situation;
import dev.vennguard.policy.Statement;
import dev.vennguard.prove.request.CalledTypes;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** {@code CALL_LACKS_RESOURCES}: an action whose calls touch more than its layer allows. */
final class PartialCall implements LayersRule {
  private static final int ACCOUNT = 4;

  private record Asked(LayerId layer, String action) {}

  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "CALL_LACKS_RESOURCES",
        FindingSeverity.WARNING,
        "A call of which only a part is allowed",
        "an action that is named, such as `ec2:RunInstances`, on some of the resources that AWS"
            + " checks one call for, and not on the others.",
        "all of them: each with the conditions that it can carry.",
        "One call is checked for each of its resources, and all have to be allowed: it is proved"
            + " that no call of the action passes this layer. Only named actions are looked at."
            + " Silent where a resource of another account is named, since a call may reach into"
            + " it.",
        "EVALUATION §6.9; conformance/field 20");
  }

  @Override
  public void check(LintedLayers layers, Findings findings) {
    Set<Asked> seen = new HashSet<>();
    for (LintedDocument document : layers.documents()) {
      List<Statement> statements = document.policy().statements();
      for (int i = 0; asked(document.kind()) && i < statements.size(); i++) {
        Statement statement = statements.get(i);
        List<ActionPattern> patterns = statement.actions().patterns();
        boolean grants = statement.effect() == Effect.ALLOW && !statement.actions().negated();
        for (int j = 0; grants && j < patterns.size(); j++) {
          Optional<Action> action = layers.facts().catalogue().action(patterns.get(j).text());
          if (action.isPresent()
              && !CalledTypes.of(action.get()).isEmpty()
              && seen.add(new Asked(document.ref().layer(), action.get().qualifiedName()))) {
            int entry = j;
            int index = i;
            lacking(layers, document, action.get())
                .ifPresent(missing ->
                    findings.add(
                        document,
                        document.span(index, new Anchor.Action(entry)),
                        words(document, action.get(), missing),
                        advice(missing)));
          }
        }
      }
    }
  }

  /** RCPs have no Allow, and the policy of a resource speaks of that resource. */
  private static boolean asked(LayerKind kind) {
    return switch (kind) {
      case IDENTITY, BOUNDARY, SESSION, SCP -> true;
      case RCP, RESOURCE -> false;
    };
  }

  /** The resources on which nothing is allowed, where it is proved that no call is allowed. */
  private static Optional<List<String>> lacking(
      LintedLayers layers, LintedDocument document, Action action) {
    Statement region = region(action);
    List<Policy> policies =
        layers.documents().stream()
            .filter(one -> one.ref().layer().equals(document.ref().layer()))
            .map(LintedDocument::policy)
            .toList();
    List<Policy> about = Others.policiesAbout(layers, policies, region);
    boolean readable =
        about.stream()
            .flatMap(one -> one.statements().stream())
            .allMatch(one -> one.evaluableIn(document.kind()));
    Layers alone = Layers.identity(about).in(layers.situation());
    if (!readable
        || otherAccount(about, layers.situation())
        || !layers.regions().never(alone, region)) {
      return Optional.empty();
    }
    return layers
        .regions()
        .lacking(alone, action)
        .filter(missing -> missing.size() < CalledTypes.of(action).size());
  }

  /** A shared subnet lies in the account of the network: a call may touch two accounts. */
  private static boolean otherAccount(List<Policy> policies, Situation situation) {
    Set<String> accounts =
        policies.stream()
            .flatMap(one -> one.statements().stream())
            .flatMap(one -> one.resources().patterns().stream())
            .map(one -> one.text().split(":", ArnPattern.SEGMENTS))
            .filter(parts -> parts.length == ArnPattern.SEGMENTS)
            .map(parts -> parts[ACCOUNT])
            .collect(Collectors.toCollection(HashSet::new));
    accounts.add(situation.account());
    accounts.removeAll(Set.of("", "*"));
    return accounts.size() > 1;
  }

  private static Statement region(Action action) {
    return Statement.of(
        Effect.ALLOW,
        new ActionClause(false, List.of(new ActionPattern(action.qualifiedName()))),
        ResourceClause.EVERYTHING);
  }

  private static String words(LintedDocument document, Action action, List<String> missing) {
    String layer = LayerWords.the(document.ref().layer());
    String call =
        "no call of %s can succeed: one call is checked for each of its resources, and %s allows "
            .formatted(Words.quote(action.qualifiedName()), layer);
    return call
        + (missing.isEmpty()
            ? "it on each of them, but never on all in one call"
            : "it on no " + LayerWords.or(missing));
  }

  private static String advice(List<String> missing) {
    return missing.isEmpty()
        ? "compare the conditions of the statements that allow it"
        : "allow it there too, each with the conditions that it can carry, or remove the action";
  }
}
