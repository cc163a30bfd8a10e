package dev.vennguard.ui.situation;

import dev.vennguard.explain.words.Capitals;
import dev.vennguard.ui.kit.FitWords;
import dev.vennguard.ui.kit.Tip;
import dev.vennguard.workspace.SituationReport;
import dev.vennguard.workspace.SituationWords;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * Which requests all verdicts speak of, on one line of a height that never changes; it opens the
 * panel that changes them.
 */
public final class SituationLine extends Button {
  private static final double HEIGHT = 25;
  private static final double WIDEST_TIP = 460;
  private static final PseudoClass CONFLICT = PseudoClass.getPseudoClass("conflict");

  private final Label arrow = new Label("▸");
  private final FitWords shown = new FitWords();
  private String words = "";
  private String spoken = "";
  private boolean open;
  private boolean choosing;

  /** A line that opens and closes a panel. */
  @SuppressWarnings("this-escape") // only its own look is set
  public SituationLine(Runnable toggle) {
    setId("situation-line");
    getStyleClass().add("situation-line");
    setMnemonicParsing(false);
    setTextOverrun(OverrunStyle.ELLIPSIS);
    setMinSize(0, HEIGHT);
    setPrefHeight(HEIGHT);
    setMaxSize(Double.MAX_VALUE, HEIGHT);
    arrow.setMouseTransparent(true);
    arrow.getStyleClass().add("situation-arrow");
    setGraphic(arrow);
    setAccessibleHelp("opens the panel that states what is known of the requests");
    new Tip(() -> words, 0, WIDEST_TIP).on(this);
    setOnAction(event -> toggle.run());
    addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            fire();
            event.consume();
          }
        });
  }

  /** Says what is known of the requests of a snapshot; a conflict of partitions goes first. */
  public void show(SituationReport report) {
    String conflict = SituationWords.conflict(report);
    String line = SituationWords.line(report);
    words = conflict.isEmpty() ? line : "⚠ " + conflict + "\n" + line;
    spoken = conflict.isEmpty() ? line : "warning: " + conflict + "; " + line;
    if (shown.say(forms(report, line, conflict))) {
      setText(fitting());
      requestLayout();
    }
    pseudoClassStateChanged(CONFLICT, !conflict.isEmpty());
    accessible();
  }

  /** Shows whether the panel is open. */
  public void opened(boolean nowOpen) {
    open = nowOpen;
    arrow.setText(open ? "▾" : "▸");
    accessible();
  }

  /** All of what it says, however narrow it is. */
  public String words() {
    return words;
  }

  private static List<String> forms(SituationReport report, String line, String conflict) {
    return conflict.isEmpty()
        ? List.of(
            Capitals.first(line),
            Capitals.first(SituationWords.plain(report)),
            Capitals.first(SituationWords.brief(report)))
        : List.of(
            "⚠ " + Capitals.first(conflict),
            "⚠ " + Capitals.first(SituationWords.briefConflict(report)));
  }

  private String fitting() {
    double beside = arrow.getWidth() + getGraphicTextGap() + getLabelPadding().getLeft();
    return shown.fitting(getWidth() - snappedLeftInset() - snappedRightInset() - beside, getFont());
  }

  /** It has the same height whatever it says: nobody else is laid out for it. */
  @Override
  public void requestLayout() {
    if (!choosing) {
      super.requestLayout();
    }
  }

  @Override
  protected void layoutChildren() {
    choosing = true;
    setText(fitting());
    choosing = false;
    super.layoutChildren();
  }

  private void accessible() {
    setAccessibleText(
        "Requests asked about: " + spoken + (open ? ", panel open" : ", panel closed"));
  }
}
