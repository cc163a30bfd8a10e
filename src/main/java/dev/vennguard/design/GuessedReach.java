package dev.vennguard.design;

import dev.vennguard.catalog.ActionSet;
import dev.vennguard.catalog.Catalogue;
import dev.vennguard.design.Step.Shift;
import dev.vennguard.policy.Effect;
import dev.vennguard.policy.Statement;
import dev.vennguard.prove.effective.ActionNaming;
import java.util.List;
import java.util.Optional;

/**
 * How much of every action a document under work allows, as far as {@link Breadth} guesses, and so
 * what a step would add to it. Kept up to date step by step.
 */
final class GuessedReach {
  /** No statement leaves less than this: so that it can be taken out again. */
  private static final double NEARLY_NONE = 1e-6;

  /** What a wildcard costs by itself: actions that AWS adds one day are allowed with it. */
  private static final double FUTURE = 0.2;

  private final ActionNaming names;
  private final double[] weights;

  /** For each action the logarithm of the part that no Allow speaks of. */
  private final double[] notAllowed;

  /** For each action the logarithm of the part that no Deny speaks of. */
  private final double[] notDenied;

  GuessedReach(Catalogue catalogue, ActionNaming names, List<Slot> slots) {
    this.names = names;
    int size = catalogue.actions().size();
    this.weights = catalogue.actions().stream().mapToDouble(Breadth::weight).toArray();
    this.notAllowed = new double[size];
    this.notDenied = new double[size];
    slots.forEach(one -> apply(List.of(comes(one.statement()))));
  }

  /** A statement that comes. */
  Shift comes(Statement statement) {
    return comes(statement, names.known(statement.actions()));
  }

  /** A statement comes to speak of some more actions. */
  Shift comes(Statement statement, ActionSet actions) {
    double left = Math.log(Math.max(NEARLY_NONE, 1 - Breadth.of(statement)));
    return new Shift(actions, statement.effect(), left);
  }

  /** A statement that goes. */
  Shift goes(Statement statement) {
    Shift shift = comes(statement);
    return new Shift(shift.actions(), shift.effect(), -shift.left());
  }

  /** Something else comes in the place of a statement, if that saves something. */
  Optional<Step> instead(Slot slot, Statement after, int saves, int wildcards) {
    return slot.alive() && saves > 0
        ? Optional.of(
            new Step(
                List.of(),
                Optional.of(slot),
                () -> after,
                saves,
                wildcards,
                List.of(goes(slot.statement()), comes(after))))
        : Optional.empty();
  }

  /** Follows what is done. */
  void apply(List<Shift> shifts) {
    for (Shift shift : shifts) {
      double[] sums = shift.effect() == Effect.ALLOW ? notAllowed : notDenied;
      shift.actions().forEach(action -> sums[action] += shift.left());
    }
  }

  /** How much a step adds, weighed; never negative. */
  double price(Step step) {
    ActionSet touched = names.none();
    for (Shift shift : step.shifts()) {
      touched = touched.or(shift.actions());
    }
    double price = FUTURE * step.wildcards();
    for (int action : touched.stream().toArray()) {
      double allow = notAllowed[action];
      double deny = notDenied[action];
      double before = allowed(allow, deny);
      for (Shift shift : step.shifts()) {
        if (shift.actions().contains(action)) {
          allow += shift.effect() == Effect.ALLOW ? shift.left() : 0;
          deny += shift.effect() == Effect.DENY ? shift.left() : 0;
        }
      }
      price += weights[action] * Math.max(0, allowed(allow, deny) - before);
    }
    return price;
  }

  private static double allowed(double notAllowed, double notDenied) {
    return (1 - Math.exp(notAllowed)) * Math.exp(notDenied);
  }
}
