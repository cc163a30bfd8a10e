package dev.vennguard.ui.matrix;

import dev.vennguard.catalog.ActionSet;
import dev.vennguard.catalog.Catalogue;
import dev.vennguard.catalog.Service;
import dev.vennguard.live.Evaluation;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.ui.common.StaleMark;
import dev.vennguard.ui.matrix.filter.OutcomeChip;
import dev.vennguard.workspace.Selection;
import dev.vennguard.workspace.Snapshot;
import java.util.Set;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/**
 * Every action with its outcome: filter box, chips, and rows that open. Rows are walked by arrow
 * keys, Home, End, Page Up and Page Down; left and right close and open; typing letters goes to the
 * next name that starts with them.
 */
public final class MatrixView extends VBox {
  private static final PseudoClass OF_BOUNDARY = PseudoClass.getPseudoClass("of-boundary");

  private static final Duration BURST = Duration.seconds(1.5);

  private final Consumer<Selection> selections;
  private final MatrixModel model;
  private final FilterBar filter;
  private final ChipBar chips;
  private final RowPane rows;
  private final VBox asRows = new VBox();
  private final ActionList list;
  private final MatrixKeys keys;
  private final PauseTransition settling = new PauseTransition(BURST);
  private Selection selection = new Selection.None();

  /**
   * A view of an evaluation.
   *
   * @param first what is shown until {@link #show}
   * @param selections is told what the user selects
   */
  @SuppressWarnings("this-escape") // only its own children are reached
  public MatrixView(Evaluation first, Consumer<Selection> selections) {
    this.selections = selections;
    model = new MatrixModel(first);
    filter = new FilterBar(this::remove, this::sort);
    chips = new ChipBar(this::chipsPressed, this::changedPressed);
    rows = new RowPane(model::row, this::clicked, this::pointed, this::tip);
    keys = new MatrixKeys(model, rows, this::moved, this::activated);
    setId("matrix");
    getStyleClass().add("matrix-view");
    getStylesheets().add(MatrixStylesheet.address());
    setAccessibleText("actions by service and access level");
    rows.setId("matrix-rows");
    rows.setFocusTraversable(true);
    rows.setAccessibleRole(AccessibleRole.LIST_VIEW);
    rows.addEventHandler(KeyEvent.KEY_PRESSED, this::rowKey);
    rows.addEventHandler(KeyEvent.KEY_TYPED, keys::typed);
    filter.text().textProperty().addListener((observable, before, now) -> typed(now));
    filter.text().setOnKeyPressed(this::filterKey);
    filter.statement().setOnAction(event -> showStatement());
    settling.setOnFinished(event -> settle());
    widthProperty().addListener((o, before, now) -> chips.width(now.doubleValue(), model));
    VBox.setVgrow(rows, Priority.ALWAYS);
    list = new ActionList(this::picked);
    asRows.getChildren().addAll(new HeaderNode(), rows);
    VBox.setVgrow(asRows, Priority.ALWAYS);
    VBox.setVgrow(list, Priority.ALWAYS);
    filter.asList().setOnAction(event -> listToggled());
    getChildren().addAll(filter, chips, asRows);
    refresh();
  }

  /** Shows what a snapshot says, and marks what is selected. */
  public void show(Snapshot snapshot, Selection current) {
    StaleMark.show(this, snapshot);
    boolean changed = snapshot.evaluation() != model.evaluation();
    model.show(snapshot.evaluation());
    model.review(snapshot.review());
    if (changed && model.sort() != SortOrder.ALPHABETICAL) {
      settling.playFromStart();
    }
    select(current, changed);
    refresh();
  }

  /** Puts the keyboard into the filter box. */
  public void focusFilter() {
    filter.text().requestFocus();
    filter.text().selectAll();
  }

  /** Shows all services, and opens every one. */
  public void openAll() {
    model.scope(ServiceScope.ALL);
    model.openAll();
    refresh();
  }

  /** Closes every service. */
  public void closeAll() {
    model.closeAll();
    refresh();
  }

  /** Other policies came in place of all: nothing of what was looked for in those before stays. */
  public void startOver() {
    chips.choose(Set.of());
    filter.text().clear();
    changedPressed(ChangeFilter.ANY);
    model.noRegion();
    model.cursor(RowKey.NONE);
    model.scope(ServiceScope.SPOKEN_OF);
    closeAll();
  }

  private void select(Selection current, boolean changed) {
    Selection before = selection;
    boolean other = !current.equals(before);
    selection = current;
    if (!other && !changed) {
      return;
    }
    model.glow(glowing(current));
    pseudoClassStateChanged(
        OF_BOUNDARY,
        current instanceof Selection.StatementAt(var id) && id.kind() == LayerKind.BOUNDARY);
    switch (current) {
      case Selection.Actions(String title, ActionSet actions) -> model.region(title, actions);
      case Selection.None ignored -> {
        // A caret that leaves a statement takes along what that statement shows, and no more.
        if (!(before instanceof Selection.StatementAt(var id))
            || model.regionTitle().equals(StatementTitles.of(id))) {
          model.noRegion();
        }
      }
      case Selection.StatementAt at -> {
        if (model.regionTitle().equals(StatementTitles.of(at.statement()))) {
          model.region(model.regionTitle(), model.glow());
        }
      }
      // A row chosen in a filtered list leaves the list as it is.
      case Selection.OneAction ignored -> {}
      case Selection.InService ignored -> {}
    }
    if (other) {
      putCursor(current);
    }
  }

  private ActionSet glowing(Selection current) {
    return current instanceof Selection.StatementAt(var id)
        ? model.evaluation().mentions(id)
        : catalogue().none();
  }

  private void showStatement() {
    if (selection instanceof Selection.StatementAt(var id)) {
      model.region(StatementTitles.of(id), model.glow());
      rows.scrollTo(0);
      refresh();
    }
  }

  private void putCursor(Selection current) {
    switch (current) {
      case Selection.OneAction(int action) -> {
        model.reveal(action);
        putCursor(RowKey.action(action));
      }
      case Selection.InService(String prefix) ->
          catalogue()
              .service(prefix)
              .map(service -> catalogue().services().indexOf(service))
              .ifPresent(position -> putCursor(RowKey.service(position)));
      case Selection.None ignored -> {}
      case Selection.Actions ignored -> {}
      case Selection.StatementAt ignored -> {}
    }
  }

  private void putCursor(int key) {
    model.cursor(key);
    refresh();
    rows.reveal(key);
  }

  private Catalogue catalogue() {
    return model.evaluation().catalogue();
  }

  private void remove(FilterToken token) {
    switch (token.what()) {
      case REGION -> {
        model.noRegion();
        refresh();
        if (selection instanceof Selection.Actions) {
          report(new Selection.None());
        }
      }
      case CHIP -> token.chip().ifPresent(chips::release);
      case CHANGED -> changedPressed(ChangeFilter.ANY);
      case TEXT -> filter.text().clear();
    }
  }

  /** Whether the cursor is on a row. */
  public boolean hasRow() {
    return model.indexOf(model.cursor()) >= 0;
  }

  /** Puts what the row at the cursor says on the clipboard, if there is one. */
  public void copyRow() {
    if (hasRow()) {
      ActionList.put(RowTexts.line(model.row(model.cursor()), catalogue()) + "\n");
    }
  }

  /** The other mouse button: what it is about is the row under it. */
  private void pointed(int key) {
    rows.requestFocus();
    putCursor(key);
  }

  private void rowKey(KeyEvent event) {
    if (ActionList.COPY.match(event)) {
      copyRow();
      event.consume();
    } else {
      keys.pressed(event);
    }
  }

  private void chipsPressed(Set<OutcomeChip> pressed) {
    model.chips(pressed);
    rows.scrollTo(0);
    refresh();
  }

  private void changedPressed(ChangeFilter wanted) {
    model.changed(wanted);
    rows.scrollTo(0);
    refresh();
  }

  /** Shows only what changed since the baseline, or everything again. */
  public void toggleChanged() {
    changedPressed(onlyChanged() ? ChangeFilter.ANY : ChangeFilter.CHANGED);
  }

  /** How the services are sorted. */
  public SortOrder order() {
    return model.sort();
  }

  /** Sorts the services. */
  public void sort(SortOrder order) {
    filter.sorted(order);
    model.sort(order);
    rows.scrollTo(0);
    refresh();
  }

  private void typed(String text) {
    model.filter(text);
    rows.scrollTo(0);
    refresh();
  }

  private void settle() {
    model.settle();
    refresh();
  }

  private void filterKey(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE && !filter.text().getText().isEmpty()) {
      filter.text().clear();
      event.consume();
    } else if (event.getCode() == KeyCode.DOWN) {
      rows.requestFocus();
      keys.first();
      event.consume();
    } else if (event.getCode() == KeyCode.ENTER) {
      rows.requestFocus();
      keys.firstAction();
      event.consume();
    }
  }

  private void clicked(int key) {
    rows.requestFocus();
    moved(key);
    if (!RowKey.isAction(key)) {
      activated(key);
    }
  }

  /** The cursor goes to a row: that is the selection now. */
  private void moved(int key) {
    putCursor(key);
    if (RowKey.isAction(key)) {
      report(new Selection.OneAction(key));
    } else if (RowKey.isService(key)) {
      Service service = catalogue().services().get(RowKey.serviceOf(key));
      report(new Selection.InService(service.prefix()));
    }
  }

  private void report(Selection next) {
    selections.accept(next);
  }

  private void activated(int key) {
    if (key == RowKey.MORE) {
      model.scope(model.scope() == ServiceScope.ALL ? ServiceScope.SPOKEN_OF : ServiceScope.ALL);
    } else if (RowKey.isRest(key)) {
      model.showRest(RowKey.serviceOf(key));
    } else if (RowKey.isService(key)) {
      model.toggle(RowKey.serviceOf(key));
    } else if (RowKey.isAction(key)) {
      report(new Selection.OneAction(key));
    }
    refresh();
  }

  private String tip(int key) {
    return RowTips.of(model, key);
  }

  private void picked(int action) {
    report(new Selection.OneAction(action));
  }

  private void listToggled() {
    getChildren().set(2, filter.asList().isSelected() ? list : asRows);
    refresh();
    (filter.asList().isSelected() ? list : rows).requestFocus();
  }

  /** Shows what the filters let through as a plain list of texts, or as rows again. */
  public void toggleList() {
    filter.asList().fire();
  }

  /** Whether the actions are a plain list. */
  public boolean isList() {
    return filter.asList().isSelected();
  }

  /** Whether only what changed since the baseline is shown. */
  public boolean onlyChanged() {
    return model.changed() == ChangeFilter.CHANGED;
  }

  /** Puts what the filters let through on the clipboard, one action per line; tells how many. */
  public int copyList() {
    return list.copy(model);
  }

  private void refresh() {
    if (filter.asList().isSelected()) {
      list.show(model);
    }
    chips.show(model);
    filter.show(model.tokens());
    filter.statement(statementChip());
    rows.show(model.rows(), model.cursor());
    // Not what was said of a row that is gone.
    boolean there = model.indexOf(model.cursor()) >= 0;
    rows.setAccessibleText(
        there ? RowTexts.accessible(model.row(model.cursor())) : "no row is chosen");
  }

  /** What the button says that shows the actions of the statement at the caret alone. */
  private String statementChip() {
    if (selection instanceof Selection.StatementAt(var id)) {
      String title = StatementTitles.of(id);
      boolean shown = model.regionTitle().equals(title);
      return shown || model.glow().isEmpty() ? "" : title + ": " + model.glow().count();
    }
    return "";
  }

  /** The node to put into a window. */
  public Region node() {
    return this;
  }
}
