package dev.vennguard.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.vennguard.Fuzz;
import dev.vennguard.Shrink;
import dev.vennguard.catalog.Catalogue;
import dev.vennguard.catalog.SmallCatalogue;
import dev.vennguard.live.CutOffFold;
import dev.vennguard.live.Evaluation;
import dev.vennguard.live.LimitedModels;
import dev.vennguard.live.LiveModel;
import dev.vennguard.prove.result.Outcome;
import dev.vennguard.syntax.PolicyPrinter;
import dev.vennguard.syntax.text.Indent;
import dev.vennguard.workspace.EditSequence.Step;
import dev.vennguard.workspace.RandomDocuments.Difficulty;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Whatever was edited before, what is shown is what a start with these texts would show: outcome,
 * coverage, reason, cut-off and what changed since the baseline.
 */
class EditFuzzTest {
  private static final int STEPS = 24;

  private final Catalogue catalogue = SmallCatalogue.of(Set.of("iam", "s3", "sqs"));
  private long compared;
  private long undecided;
  private long decided;
  private long changed;

  /** Budgets of a question and of all together: most suffice, some are nearly too small. */
  private enum Budget {
    PLAIN(Difficulty.PLAIN, 20_000, 400_000),
    SMALL_QUESTIONS(Difficulty.HARD, 1_500, 200_000),
    SMALL_TOGETHER(Difficulty.HARD, 20_000, 30_000),
    /** Where bit sets tell nearly all, a round takes a hundredth of the time. */
    SIMPLE(Difficulty.SIMPLE, 20_000, 400_000);

    private final Difficulty difficulty;
    private final long question;
    private final long all;

    Budget(Difficulty difficulty, long question, long all) {
      this.difficulty = difficulty;
      this.question = question;
      this.all = all;
    }

    /** One of all if most are to be simple, or one of those with something to prove. */
    static Budget any(Random random, boolean mostlySimple) {
      boolean simple = mostlySimple && random.nextInt(200) > 0;
      return simple ? SIMPLE : values()[random.nextInt(SIMPLE.ordinal())];
    }
  }

  @Test
  void editedWorkspace_showsWhatAFreshOneShows() {
    run(Fuzz.brief("EditFuzzTest", 90), false);
    assertThat(undecided).as("undecided actions").isPositive();
    assertThat(decided).as("decided by proof").isPositive();
    assertThat(changed).as("changed since the baseline").isPositive();
  }

  @Test
  @Tag("fuzz")
  void editedWorkspace_showsWhatAFreshOneShows_afterHalfAMillionEdits() {
    run(Fuzz.thorough("EditFuzzTest", 500_000), true);
  }

  private void run(Fuzz fuzz, boolean mostlySimple) {
    while (fuzz.goesOn()) {
      long seed = fuzz.next();
      Random random = Fuzz.chance(seed);
      Budget budget = Budget.any(random, mostlySimple);
      List<Step> steps = new EditSequence(catalogue, random, budget.difficulty).steps(STEPS);
      String wrong = wrong(steps, budget);
      if (!wrong.isEmpty()) {
        List<Step> few = Shrink.list(steps, some -> !wrong(some, budget).isEmpty());
        List<Step> small = shrunk(few, budget);
        fail("seed %d, %s: %s after%n%s", seed, budget, wrong(small, budget), words(small));
      }
      fuzz.did(steps.stream().mapToInt(step -> step.edits().size()).sum());
    }
    fuzz.tell(
        "edits; %,d snapshots compared, %,d conditional actions in them, %,d undecided,"
            + " %,d changed since a baseline",
        compared, decided, undecided, changed);
  }

  private LiveModel model(Budget budget) {
    return LimitedModels.of(catalogue, budget.question, budget.all);
  }

  /** Where the last of these steps leads elsewhere than a fresh start; empty if nowhere. */
  private String wrong(List<Step> steps, Budget budget) {
    Workspace edited = new Workspace(model(budget), Clock.systemUTC());
    for (int i = 0; i < steps.size(); i++) {
      Step step = steps.get(i);
      edited.apply(step.edits(), outOfTime(step.patience()));
      if (i % 8 == 7 || i == steps.size() - 1) {
        String wrong = difference(finished(edited), fresh(edited.snapshot(), budget));
        if (!wrong.isEmpty()) {
          return wrong;
        }
      }
    }
    return "";
  }

  private static BooleanSupplier outOfTime(int patience) {
    int[] asked = {0};
    return () -> patience >= 0 && asked[0]++ >= patience;
  }

  private static Snapshot finished(Workspace workspace) {
    Snapshot snapshot = workspace.snapshot();
    while (!snapshot.evaluation().pending().isEmpty() || waiting(snapshot) > 0) {
      snapshot = workspace.apply(List.of());
    }
    return snapshot;
  }

  private static int waiting(Snapshot snapshot) {
    return snapshot.review() instanceof Review.Since(var _, var changes) ? changes.waiting() : 0;
  }

  /** What a start with the same texts shows; a text that is broken comes after its last sound. */
  private Snapshot fresh(Snapshot edited, Budget budget) {
    Workspace fresh = new Workspace(model(budget), Clock.systemUTC());
    List<Edit> edits = new ArrayList<>();
    if (edited.review() instanceof Review.Since(Baseline baseline, var _)) {
      edits.add(new Edit.PinTexts(baseline.title(), loads(baseline.documents())));
    }
    edits.addAll(loads(edited.documents().stream().map(EditFuzzTest::lastSound).toList()));
    for (Document document : edited.documents()) {
      edits.add(new Edit.Text(document.id(), document.text(), 1));
    }
    edited.switchedOff().forEach(kind -> edits.add(new Edit.Switch(kind, Edit.Position.OFF)));
    edits.add(new Edit.State(edited.situation().stated()));
    return fresh.apply(edits);
  }

  private static Document lastSound(Document document) {
    if (document.sound() || document.neverRead()) {
      return document;
    }
    String text =
        document.soundPolicies().isEmpty()
            ? ""
            : PolicyPrinter.print(document.soundPolicies().getFirst(), Indent.NONE);
    return new Document(
        document.id(),
        document.title(),
        "",
        text,
        text,
        0,
        document.reading(),
        document.soundPolicies());
  }

  private static List<Edit.Load> loads(List<Document> documents) {
    return documents.stream()
        .map(one -> new Edit.Load(one.id(), one.title(), one.path(), one.text()))
        .toList();
  }

  private String difference(Snapshot edited, Snapshot fresh) {
    Evaluation now = edited.evaluation();
    Evaluation then = fresh.evaluation();
    compared++;
    undecided += now.count(Outcome.UNDECIDED);
    decided += now.count(Outcome.CONDITIONAL);
    if (!now.layers().equals(then.layers())) {
      return "layers " + now.layers() + " instead of " + then.layers();
    }
    if (!edited.freshness().getClass().equals(fresh.freshness().getClass())) {
      return "freshness " + edited.freshness();
    }
    for (int action = 0; action < catalogue.size(); action++) {
      String one = words(edited, action);
      String other = words(fresh, action);
      if (!one.equals(other)) {
        return one + " instead of " + other;
      }
    }
    return "";
  }

  private String words(Snapshot snapshot, int action) {
    Evaluation evaluation = snapshot.evaluation();
    StringBuilder words = new StringBuilder(catalogue.actions().get(action).qualifiedName());
    words.append(' ').append(evaluation.outcome(action));
    for (int layer = 0; layer < evaluation.layers().inForce().size(); layer++) {
      words.append(' ').append(evaluation.coverage(layer, action));
    }
    words.append(' ').append(evaluation.effective(action));
    words.append(" <").append(evaluation.reason(action)).append("> ");
    words.append(CutOffFold.of(evaluation, action).words());
    if (snapshot.review() instanceof Review.Since(var _, ActionChanges changes)) {
      changes
          .kind(action)
          .ifPresent(kind -> {
            changed++;
            words.append(' ').append(kind);
          });
    }
    return words.toString();
  }

  /** The same steps with as little text as it takes. */
  private List<Step> shrunk(List<Step> steps, Budget budget) {
    List<Step> best = new ArrayList<>(steps);
    for (int i = 0; i < best.size(); i++) {
      for (int e = 0; e < best.get(i).edits().size(); e++) {
        int step = i;
        int edit = e;
        if (best.get(i).edits().get(e) instanceof Edit.Text(DocumentId id, String text, long n)) {
          String less =
              Shrink.text(
                  text,
                  part ->
                      !wrong(with(best, step, edit, new Edit.Text(id, part, n)), budget).isEmpty());
          best.set(i, with(best, step, edit, new Edit.Text(id, less, n)).get(i));
        } else if (best.get(i).edits().get(e)
            instanceof Edit.Load(DocumentId id, String title, String path, String text)) {
          String less =
              Shrink.text(
                  text,
                  part ->
                      !wrong(with(best, step, edit, new Edit.Load(id, title, path, part)), budget)
                          .isEmpty());
          best.set(i, with(best, step, edit, new Edit.Load(id, title, path, less)).get(i));
        }
      }
    }
    return best;
  }

  private static List<Step> with(List<Step> steps, int step, int edit, Edit other) {
    List<Step> changed = new ArrayList<>(steps);
    List<Edit> edits = new ArrayList<>(changed.get(step).edits());
    edits.set(edit, other);
    changed.set(step, new Step(edits, changed.get(step).patience()));
    return changed;
  }

  private static String words(List<Step> steps) {
    StringBuilder words = new StringBuilder();
    steps.forEach(step -> words.append(step).append('\n'));
    return words.toString();
  }
}
