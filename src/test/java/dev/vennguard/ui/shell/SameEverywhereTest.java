package dev.vennguard.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.policy.LayerKind;
import dev.vennguard.ui.matrix.filter.OutcomeChip;
import dev.vennguard.ui.shell.command.Prompts;
import dev.vennguard.ui.venn.VennPart;
import dev.vennguard.workspace.Counts;
import dev.vennguard.workspace.Counts.Standing;
import dev.vennguard.workspace.Review;
import dev.vennguard.workspace.Snapshot;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Walks through states of the window and holds what it says in its places against one another. */
@ExtendWith(SharedWindow.class)
class SameEverywhereTest {
  private static final Map<OutcomeChip, VennPart> SAME =
      Map.of(
          OutcomeChip.EFFECTIVE, VennPart.EFFECTIVE,
          OutcomeChip.CUT_OFF, VennPart.CUT_OFF,
          OutcomeChip.UNUSED, VennPart.UNUSED,
          OutcomeChip.DENIED, VennPart.DENIED,
          OutcomeChip.CONDITIONAL, VennPart.CONDITIONAL,
          OutcomeChip.NO_OVERLAP, VennPart.DISJOINT,
          OutcomeChip.NEVER_APPLIES, VennPart.NEVER_APPLIES,
          OutcomeChip.UNDECIDED, VennPart.UNDECIDED);

  private static final Predicate<String> DENIED = line -> line.contains("denied");

  private WindowRig rig;

  @BeforeEach
  void open(WindowRig opened) {
    rig = opened;
  }

  @Test
  void everyState_saysTheSameInAllPlaces() {
    agrees("the sample");
    rig.run("compare.pin");
    agrees("pinned");
    assertThat(since()).endsWith("no change");
    write(LayerKind.BOUNDARY, rig.text(LayerKind.BOUNDARY).replace("s3:*", "s3:Get*"));
    agrees("a narrower boundary");
    assertThat(chip("changed").getText()).doesNotEndWith(" 0");
    String whole = rig.text(LayerKind.IDENTITY);
    write(LayerKind.IDENTITY, whole.substring(0, whole.length() / 2));
    agrees("a broken text");
    assertThat(since()).contains("not compared").doesNotContain("no change");
    write(LayerKind.IDENTITY, whole);
    agrees("mended");
    assertThat(since()).doesNotContain("not compared");
    write(LayerKind.BOUNDARY, "");
    agrees("an emptied boundary");
    rig.run("file.new");
    agrees("new");
    assertThat(rig.<Label>node("#title").getText()).startsWith("Nothing open");
    write(LayerKind.IDENTITY, "{}");
    assertThat(rig.<Label>node("#title").getText()).startsWith("identity.json");
  }

  private void write(LayerKind kind, String text) {
    rig.answers.answer = Prompts.Answer.DISCARD;
    rig.onFx(() -> rig.window.panes().get(kind).editor().replaceAll(text));
  }

  private String since() {
    return rig.<Label>node("#since").getText();
  }

  private ToggleButton chip(String id) {
    return rig.node("#chip-" + id);
  }

  private void agrees(String state) {
    Snapshot snapshot = WindowRig.read(() -> rig.window.snapshot());
    Counts counts = new Counts(snapshot.evaluation());
    SAME.forEach((chip, part) -> {
      String where = state + ", " + chip.title();
      int count = chip.count(counts);
      ToggleButton button = chip(chip.name().toLowerCase(Locale.ROOT).replace('_', '-'));
      Node label = rig.node("#venn-" + part.name().toLowerCase(Locale.ROOT).replace('_', '-'));
      if (button.isVisible()) {
        assertThat(button.getAccessibleText())
            .as(where)
            .isEqualTo("%s: %,d action%s".formatted(chip.title(), count, count == 1 ? "" : "s"));
      } else {
        assertThat(count).as(where).isZero();
      }
      assertThat(chip.title().toLowerCase(Locale.ROOT)).as(where).isEqualTo(part.title());
      if (label.isVisible()) {
        assertThat(label.getAccessibleText())
            .as(where)
            .startsWith("%,d %s".formatted(count, counted(part, count)));
      } else {
        assertThat(count).as(where).isZero();
      }
    });
    cellsAgree(state, counts);
    problemsAgree(state);
    titleAgrees(state);
    int all = 0;
    for (Standing standing : Standing.values()) {
      all += counts.count(standing);
    }
    assertThat(all).as(state).isEqualTo(counts.catalogue().size());
    if (snapshot.review() instanceof Review.Since(var baseline, var changes)) {
      assertThat(rig.<MenuButton>node("#compare").getAccessibleText())
          .isEqualTo("Compare: " + baseline.title());
      assertThat(since()).startsWith("Since " + baseline.title() + ": ");
      assertThat(chip("changed").getText()).as(state).endsWith(" " + changes.all().count());
    }
  }

  private static String counted(VennPart part, int count) {
    return part == VennPart.NEVER_APPLIES ? Standing.NEVER_APPLIES.word(count) : part.title();
  }

  /** What is denied: in the chip, in the cells of all services, and in what is copied. */
  private void cellsAgree(String state, Counts counts) {
    int denied = counts.count(Standing.DENIED);
    if (denied == 0) {
      return;
    }
    rig.onFx(chip("denied")::fire);
    rig.run("matrix.copy-list");
    List<String> rows =
        WindowRig.ask(() ->
            rig.window.scene().getRoot().lookupAll(".matrix-row").stream()
                .filter(Node::isVisible)
                .map(Node::getAccessibleText)
                .toList());
    int inCells =
        rows.stream()
            .flatMap(words -> Pattern.compile("([0-9]+) denied").matcher(words).results())
            .mapToInt(match -> Integer.parseInt(match.group(1)))
            .sum();
    assertThat(inCells).as(state + ", cells of " + rows).isEqualTo(denied);
    String copied = WindowRig.ask(() -> Clipboard.getSystemClipboard().getString());
    assertThat(copied.lines()).as(state + ", copied").hasSize(denied).allMatch(DENIED);
    rig.onFx(chip("denied")::fire);
  }

  /** What the lists under the texts count, the tabs and the status bar count, too. */
  private void problemsAgree(String state) {
    String heads =
        WindowRig.ask(() ->
            rig.window.scene().getRoot().lookupAll(".vg-problems-head > .vg-problem-sign").stream()
                .filter(Node::isVisible)
                .map(node -> ((Label) node).getText())
                .collect(Collectors.joining(" ")));
    String tabs =
        WindowRig.ask(() ->
            rig.window.scene().getRoot().lookupAll(".vg-tab-mark").stream()
                .map(node -> ((Label) node).getText())
                .collect(Collectors.joining(" ")));
    String status = rig.<Label>node("#problem-count").getText();
    assertThat(sum(heads)).as("%s: `%s` and `%s`", state, heads, status).isEqualTo(sum(status));
    assertThat(sum(tabs)).as("%s: `%s` and `%s`", state, tabs, status).isEqualTo(sum(status));
  }

  private static int sum(String words) {
    return Pattern.compile("[0-9]+")
        .matcher(words)
        .results()
        .mapToInt(match -> Integer.parseInt(match.group()))
        .sum();
  }

  /** The title says that something is not saved where a tab says so, and only there. */
  private void titleAgrees(String state) {
    boolean marked =
        WindowRig.ask(() ->
            rig.window.scene().getRoot().lookupAll(".vg-tab-name").stream()
                .anyMatch(node -> ((Labeled) node).getText().endsWith("•")));
    assertThat(rig.<Label>node("#title").getText().contains("not saved"))
        .as(state + ", title")
        .isEqualTo(marked);
  }
}
