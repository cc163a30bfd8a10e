package dev.vennguard.ui.shell.examples;

import dev.vennguard.decide.request.Request;
import dev.vennguard.exchange.report.ExamplesReport;
import dev.vennguard.exchange.report.JudgedExamples;
import dev.vennguard.explain.examples.ExampleVerdict;
import dev.vennguard.explain.examples.TellingExample;
import dev.vennguard.explain.examples.TellingExamples;
import dev.vennguard.policy.Layers;
import dev.vennguard.session.LiveSession;
import dev.vennguard.session.Threads;
import dev.vennguard.ui.examples.ExamplesListener;
import dev.vennguard.ui.examples.ExamplesPage;
import dev.vennguard.ui.examples.ExamplesView;
import dev.vennguard.ui.kit.SidePanel;
import dev.vennguard.ui.shell.command.Command;
import dev.vennguard.ui.shell.command.Commands;
import dev.vennguard.ui.shell.command.Prompts;
import dev.vennguard.ui.shell.file.Saving;
import dev.vennguard.ui.shell.review.ReviewDesk;
import dev.vennguard.workspace.Review;
import dev.vennguard.workspace.Snapshot;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.scene.Node;

/**
 * Examples of what changed since the baseline, in the panel at the right. They are found and judged
 * beside the engine, which goes on answering what is typed.
 */
public final class ExamplesDesk implements ExamplesListener {
  private final LiveSession session;
  private final Around around;
  private final ReviewDesk review;
  private final SidePanel side;
  private final ExamplesView view;
  private Optional<Found> found = Optional.empty();
  private AtomicBoolean stop = new AtomicBoolean();

  /** Examples, and what they are examples of. */
  private record Found(List<Layers> sides, JudgedExamples examples) {}

  /** What it needs beside the session. */
  public record Around(Threads threads, Prompts asker, Saving saving, Consumer<Request> tryOut) {}

  /**
   * @param review keeps verdicts
   */
  @SuppressWarnings("this-escape") // nothing calls back before the window is shown
  public ExamplesDesk(LiveSession session, Around around, ReviewDesk review, SidePanel side) {
    this.session = session;
    this.around = around;
    this.review = review;
    this.side = side;
    this.view = new ExamplesView(this);
  }

  /** Adds the command. */
  public void addTo(Commands commands) {
    commands.add(
        new Command("review.examples", "Judge by examples…", "Shortcut+Shift+J", this::toggle)
            .unless(() ->
                session.snapshot().review() instanceof Review.None
                    ? "nothing is pinned to compare with; pin what is there now first"
                    : ""));
  }

  /** The panel. */
  public Node panel() {
    return view;
  }

  private void toggle() {
    side.toggle("Judge by examples", view, view::focusFirst);
    if (side.shows(view) && found.filter(one -> one.sides().equals(sides())).isEmpty()) {
      look();
    }
  }

  /** The layers before and after; none while nothing is pinned. */
  private List<Layers> sides() {
    Snapshot snapshot = session.snapshot();
    return switch (snapshot.review()) {
      case Review.None _ -> List.of();
      case Review.Since(var baseline, var _) ->
          List.of(baseline.evaluation().layers(), snapshot.evaluation().layers());
    };
  }

  /** There is a newer snapshot. */
  public void renewed() {
    if (side.shows(view) && found.isPresent() && !found.get().sides().equals(sides())) {
      view.outdated();
    }
  }

  @Override
  public void look() {
    List<Layers> sides = sides();
    if (sides.isEmpty()) {
      return;
    }
    Snapshot snapshot = session.snapshot();
    stop.set(true);
    AtomicBoolean ended = new AtomicBoolean();
    stop = ended;
    found = Optional.empty();
    view.show(ExamplesPage.NOTHING);
    view.working("Looking for about ten requests that tell the change…");
    around
        .threads()
        .slow()
        .execute(() -> {
          JudgedExamples examples =
              new JudgedExamples(
                  snapshot.evaluation().catalogue(), sides, snapshot.situation(), ended::get);
          ExamplesPage page = page(examples);
          shown(ended, () -> found = Optional.of(new Found(sides, examples)), page);
        });
  }

  /** Shows what was found, unless it is wanted no more. */
  private void shown(AtomicBoolean ended, Runnable first, ExamplesPage page) {
    around
        .threads()
        .display()
        .execute(() -> {
          if (!ended.get()) {
            first.run();
            view.show(page);
            renewed();
          }
        });
  }

  @Override
  public void cancel() {
    stop.set(true);
    stop = new AtomicBoolean();
    found = Optional.empty();
    view.show(ExamplesPage.NOTHING);
  }

  @Override
  public void judge(int index, boolean shouldBeAllowed) {
    found.ifPresent(one -> {
      AtomicBoolean ended = stop;
      view.working("Working out what follows…");
      around
          .threads()
          .slow()
          .execute(() -> {
            one.examples().judge(index, shouldBeAllowed);
            shown(ended, () -> {}, page(one.examples()));
          });
    });
  }

  private static ExamplesPage page(JudgedExamples judged) {
    TellingExamples examples = judged.examples();
    List<ExamplesPage.Item> items = new ArrayList<>();
    for (int i = 0; i < examples.examples().size(); i++) {
      TellingExample one = examples.examples().get(i);
      items.add(
          new ExamplesPage.Item(
              judged.lines(one),
              Optional.ofNullable(judged.verdicts().get(i)).map(ExamplesDesk::said)));
    }
    return new ExamplesPage(line(examples), items, rest(examples));
  }

  private static ExamplesPage.Said said(ExampleVerdict one) {
    return new ExamplesPage.Said(
        one.shouldBeAllowed(), one.contradicts(), ExamplesReport.verdictLines(one));
  }

  private static String line(TellingExamples examples) {
    if (examples.examples().isEmpty()) {
      return examples.undecided() == 0
          ? "No difference: the same requests are allowed."
          : "No request was found on which they differ.";
    }
    return examples.differing() == 1
        ? "1 action differs. How should these be decided?"
        : "%,d actions differ. How should these be decided?".formatted(examples.differing());
  }

  private static String rest(TellingExamples examples) {
    List<String> parts = new ArrayList<>();
    if (!examples.untold().isEmpty()) {
      parts.add(
          examples.untold().size() == 1
              ? "One part of the change is told by none of them."
              : examples.untold().size() + " parts of the change are told by none of them.");
    }
    if (examples.undecided() > 0) {
      parts.add(
          examples.undecided() == 1
              ? "One action is undecided."
              : examples.undecided() + " actions are undecided.");
    }
    return String.join(" ", parts);
  }

  @Override
  public void tryOut(int index) {
    found.ifPresent(
        one -> around.tryOut().accept(one.examples().examples().examples().get(index).request()));
  }

  @Override
  public void keep() {
    found.ifPresent(one ->
        session.ask(
            this,
            (workspace, waits) -> workspace.snapshot(),
            snapshot ->
                review.keep(
                    one.examples().keptIn(review.review().record().now(snapshot)),
                    one.examples().verdicts().size())));
  }

  @Override
  public void export() {
    found.ifPresent(one ->
        around
            .asker()
            .save("Export the examples", "examples.json")
            .ifPresent(file ->
                around
                    .saving()
                    .export(
                        file, one.examples().report().json().getBytes(StandardCharsets.UTF_8))));
  }
}
