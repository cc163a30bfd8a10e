package dev.vennguard.prove.effective;

import dev.vennguard.catalog.ActionSet;
import dev.vennguard.policy.ActionClause;
import dev.vennguard.policy.ActionPattern;
import dev.vennguard.policy.Effect;
import dev.vennguard.policy.Layers;
import dev.vennguard.policy.Statement;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Puts the statements together: every Allow of one layer met with every Allow of the others, and
 * the Deny statements of all. Where a meeting cannot be said in one statement, the actions that it
 * concerns are left to {@link DenyComplement}.
 */
final class Assembly {
  private static final int MOST = 4_000;

  private final ActionNaming names;
  private final Simplifier tidy;
  private final ActionMeet actions;
  private final ExtentMeet grants = new ExtentMeet();
  private final DenyComplement caps = new DenyComplement();
  private final List<String> reasons = new ArrayList<>();

  /** Allows some actions something. */
  private record Product(ActionClause actions, Extent grant) {}

  /** Two grants whose meeting no statement says, and the actions that it concerns. */
  private record Failure(ActionSet actions, Extent one, Extent other) {}

  Assembly(ActionNaming names, Simplifier tidy) {
    this.names = names;
    this.tidy = tidy;
    this.actions = new ActionMeet(names);
  }

  /** What could not be said; empty if the statements are complete. */
  List<String> reasons() {
    return reasons;
  }

  /** The statements that together say what the layers say. */
  List<Statement> statements(Layers layers) {
    AllowPaths read = new AllowPaths(layers, names, actions, tidy);
    List<AllowPath<Statement>> paths = read.paths();
    List<Statement> found = new ArrayList<>();
    List<List<Statement>> all = paths.stream().flatMap(path -> path.layers().stream()).toList();
    for (int path = 0; path < paths.size(); path++) {
      int number = path;
      byClass(all, products(paths.get(path).layers(), found))
          .forEach((signature, set) -> capped(all, byPath(paths, signature), number, set, found));
    }
    found.addAll(read.denies());
    return found;
  }

  /**
   * Adds what can be said by allowing alone.
   *
   * @return the known actions for which that was not all
   */
  private ActionSet products(List<List<Statement>> allows, List<Statement> found) {
    ActionSet left = names.none();
    List<Product> products =
        allows.getFirst().stream()
            .map(one -> new Product(one.actions(), NormalForm.grant(one)))
            .toList();
    for (List<Statement> layer : allows.subList(1, allows.size())) {
      List<Failure> failures = new ArrayList<>();
      products = meet(products, layer, failures);
      for (Failure failure : failures) {
        left = left.or(uncovered(failure, products));
      }
      if (products.size() > MOST) {
        reasons.add("the statements meet in more than " + MOST + " ways");
        return names.none();
      }
    }
    for (Product product : products) {
      ActionSet known = names.known(product.actions());
      if (known.isEmpty() || !left.containsAll(known)) {
        found.add(NormalForm.statement(Effect.ALLOW, product.actions(), product.grant()));
      }
    }
    return left;
  }

  private List<Product> meet(
      List<Product> products, List<Statement> layer, List<Failure> failures) {
    Set<Product> found = new LinkedHashSet<>();
    for (Product product : products) {
      for (Statement statement : layer) {
        try {
          meet(product, statement).ifPresent(found::add);
        } catch (Inexpressible reason) {
          failures.add(
              new Failure(
                  names.known(product.actions()).and(names.known(statement.actions())),
                  product.grant(),
                  NormalForm.grant(statement)));
        }
      }
    }
    return List.copyOf(found);
  }

  /** The actions for which what could not be said is not part of what was said. */
  private ActionSet uncovered(Failure failure, List<Product> products) {
    ActionSet left = failure.actions();
    for (Product product : products) {
      if (left.intersects(names.known(product.actions()))
          && (grants.covers(product.grant(), failure.one())
              || grants.covers(product.grant(), failure.other()))) {
        left = left.andNot(names.known(product.actions()));
      }
    }
    return left;
  }

  private Optional<Product> meet(Product product, Statement statement) throws Inexpressible {
    ActionClause clause = actions.meet(product.actions(), statement.actions());
    if (!clause.negated() && clause.patterns().isEmpty()) {
      return Optional.empty();
    }
    return grants
        .meet(product.grant(), NormalForm.grant(statement))
        .map(both -> new Product(clause, both));
  }

  /** Sorts actions by the statements that allow something of them. */
  private Map<List<List<Statement>>, ActionSet> byClass(
      List<List<Statement>> allows, ActionSet actions) {
    Map<List<List<Statement>>, ActionSet> classes = new LinkedHashMap<>();
    put(classes, allows.stream().map(_ -> List.<Statement>of()).toList(), actions);
    for (int layer = 0; layer < allows.size(); layer++) {
      for (Statement statement : allows.get(layer)) {
        Map<List<List<Statement>>, ActionSet> finer = new LinkedHashMap<>();
        ActionSet known = names.known(statement.actions());
        for (var each : classes.entrySet()) {
          put(finer, each.getKey(), each.getValue().andNot(known));
          put(finer, with(each.getKey(), layer, statement), each.getValue().and(known));
        }
        classes = finer;
      }
    }
    return classes;
  }

  private static void put(
      Map<List<List<Statement>>, ActionSet> classes,
      List<List<Statement>> signature,
      ActionSet set) {
    if (!set.isEmpty()) {
      classes.put(signature, set);
    }
  }

  private static List<List<Statement>> with(
      List<List<Statement>> signature, int layer, Statement statement) {
    List<List<Statement>> longer = new ArrayList<>(signature);
    List<Statement> own = new ArrayList<>(signature.get(layer));
    own.add(statement);
    longer.set(layer, List.copyOf(own));
    return List.copyOf(longer);
  }

  /** What was listed for all ways one after the other, way by way, as grants. */
  private static List<AllowPath<Extent>> byPath(
      List<AllowPath<Statement>> paths, List<List<Statement>> signature) {
    Iterator<List<Statement>> listed = signature.iterator();
    return paths.stream()
        .map(path ->
            path.map(_ -> listed.next().stream().map(NormalForm::grant).distinct().toList()))
        .toList();
  }

  private void capped(
      List<List<Statement>> allows,
      List<AllowPath<Extent>> paths,
      int path,
      ActionSet set,
      List<Statement> found) {
    ActionClause clause = new ActionClause(false, names.names(set, name -> uniform(allows, name)));
    List<AllowPath<Extent>> others = new ArrayList<>(paths);
    others.remove(path);
    try {
      // What is denied to say it must not be denied to the other ways.
      DenyComplement.Plan plan = caps.plan(paths.get(path).layers(), others);
      plan.allowed().forEach(grant -> found.add(NormalForm.statement(Effect.ALLOW, clause, grant)));
      plan.denied().forEach(grant -> found.add(NormalForm.statement(Effect.DENY, clause, grant)));
    } catch (Inexpressible reason) {
      reasons.add(first(clause) + ": " + reason.reason());
    }
  }

  private static String first(ActionClause clause) {
    String first = "`" + clause.patterns().getFirst().text() + "`";
    int more = clause.patterns().size() - 1;
    return more == 0 ? first : first + " and " + more + " more";
  }

  /** Whether all actions of a pattern, known or not, are allowed by the same statements. */
  private boolean uniform(List<List<Statement>> allows, ActionPattern name) {
    return allows.stream()
        .flatMap(List::stream)
        .map(Statement::actions)
        .allMatch(clause -> names.covers(clause, name) || !names.overlap(clause, name));
  }
}
