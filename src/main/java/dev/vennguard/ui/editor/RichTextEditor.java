package dev.vennguard.ui.editor;

import dev.vennguard.completion.CompletionList;
import dev.vennguard.syntax.text.Span;
import dev.vennguard.syntax.text.TextChange;
import dev.vennguard.ui.editor.completion.Completing;
import dev.vennguard.ui.kit.LayoutIsland;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.IndexRange;
import javafx.scene.input.MouseEvent;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.model.PlainTextChange;
import org.fxmisc.richtext.model.TwoDimensional.Bias;
import org.fxmisc.richtext.model.TwoDimensional.Position;

/** A policy editor over RichTextFX. */
final class RichTextEditor implements PolicyEditing {
  private static final PseudoClass WRAPPED = PseudoClass.getPseudoClass("wrapped");

  /** The size of the text in pixels where nobody asks for another, as in the style sheet. */
  private static final double FONT = 12;

  private final PolicyArea area;
  private final LayoutIsland pane;
  private final LinePainter painter;
  private final Consumer<String> told;
  private final ReadOnlyObjectWrapper<Caret> caret = new ReadOnlyObjectWrapper<>(Caret.START);
  private final HoverTip hover;
  private final Completing completing;
  private String text;
  private final SelectionGrowth growth = new SelectionGrowth();
  private String name = "";
  private boolean loading;
  private boolean edited;
  private boolean painting;

  /**
   * An editor.
   *
   * @param text what is in it
   * @param edited is told the whole text after each edit of the user's
   * @param refused is told, in words, why a text was not taken
   * @param formatted makes readable lines of a document written in one
   * @param words knows what there is to say about a place of the text
   * @param completions knows what can be written at a place of the text
   */
  RichTextEditor(
      String text,
      Consumer<String> edited,
      Consumer<String> refused,
      UnaryOperator<String> formatted,
      IntFunction<Optional<String>> words,
      IntFunction<CompletionList> completions) {
    this.text = text;
    this.told = edited;
    area = new PolicyArea(text, pasted -> beforePaste(pasted, formatted), refused);
    area.getStyleClass().add("vg-code");
    VirtualizedScrollPane<PolicyArea> scrolled = new VirtualizedScrollPane<>(area);
    scrolled.getStyleClass().add("vg-code-pane");
    pane = LayoutIsland.of(scrolled);
    painter = new LinePainter(area);
    completing = new Completing(area, completions, area::write, this::announce);
    completing.install(); // its list takes keys before the editor does
    new EditorKeys(area).install();
    hover = new HoverTip(area, words);
    hover.install();
    area.plainTextChanges().subscribe(this::changed);
    area.caretPositionProperty().addListener((observable, before, now) -> caretMoved());
    area.setOnSettled(this::settled);
    area.setOnMoved(this::paint);
    area.addEventHandler(MouseEvent.MOUSE_RELEASED, event -> settled());
    area.heightProperty().addListener((observable, before, now) -> keepCaretInSight());
    painter.paintView();
  }

  /** What comes and goes around the editor must not hide the line that somebody writes. */
  private void keepCaretInSight() {
    if (area.isFocused() && area.getCaretBounds().isPresent()) {
      area.requestFollowCaret();
    }
  }

  @Override
  public Node node() {
    return pane;
  }

  /** The node that takes the keys: for tests and for accessible names. */
  Node keyTarget() {
    return area;
  }

  @Override
  public String text() {
    return text;
  }

  @Override
  public void complete() {
    completing.open();
  }

  @Override
  public void completeWhileTyping(boolean wanted) {
    completing.automatic(wanted);
  }

  @Override
  public void load(String loaded) {
    completing.close();
    loading = true;
    try {
      painter.setMarks(Marks.NONE);
      area.moveTo(0);
      area.scrollYToPixel(0);
      area.replaceText(loaded);
      area.getUndoManager().forgetHistory();
      area.moveTo(0);
      area.showParagraphAtTop(0);
      area.scrollXToPixel(0);
    } finally {
      loading = false;
    }
    edited = false;
    text = loaded;
    caretMoved();
    paint();
  }

  @Override
  public void replaceAll(String replacement) {
    int at = Math.min(area.getCaretPosition(), replacement.length());
    area.replaceText(replacement);
    area.moveTo(at);
    area.requestFollowCaret();
  }

  @Override
  public void replace(List<TextChange> changes) {
    if (changes.isEmpty()) {
      return;
    }
    List<TextChange> sorted =
        changes.stream().sorted(Comparator.comparingInt(one -> one.span().start())).toList();
    area.getUndoManager().preventMerge();
    var edit = area.createMultiChange(sorted.size());
    sorted.forEach(one -> edit.replaceText(one.span().start(), one.span().end(), one.text()));
    area.change(edit::commit);
    area.getUndoManager().preventMerge();
    TextChange first = sorted.getFirst();
    show(new Span(first.span().start(), first.span().start() + first.text().length()));
  }

  @Override
  public void mark(Marks marks, String markedText) {
    if (markedText.equals(text) && !marks.equals(painter.marks())) {
      painter.setMarks(marks);
      paint();
    }
  }

  @Override
  public ObservableValue<Caret> caret() {
    return caret.getReadOnlyProperty();
  }

  @Override
  public void jumpTo(Span span) {
    show(span);
    focus();
  }

  private void show(Span span) {
    int start = Math.min(span.start(), area.getLength());
    area.selectRange(start, Math.min(span.end(), area.getLength()));
    int line = area.offsetToPosition(start, Bias.Forward).getMajor();
    if (!painter.shows(line)) {
      area.showParagraphAtCenter(line);
    }
  }

  @Override
  public boolean describeAtCaret() {
    return hover.atCaret();
  }

  @Override
  public String description() {
    return hover.text();
  }

  /** What screen readers call it. */
  void name(String spoken) {
    name = spoken;
    area.setAccessibleText(spoken);
  }

  @Override
  public void announce(String words) {
    String heard = words.isEmpty() ? name : name + ". " + words;
    if (!heard.equals(area.getAccessibleText())) {
      area.setAccessibleText(heard);
      if (!words.isEmpty() && area.isFocused()) {
        area.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
      }
    }
  }

  @Override
  public void layOutLines() {
    area.layOutLines();
  }

  @Override
  public void focus() {
    area.requestFocus();
  }

  @Override
  public boolean canUndo() {
    return area.isUndoAvailable();
  }

  @Override
  public boolean canRedo() {
    return area.isRedoAvailable();
  }

  @Override
  public boolean hasSelection() {
    return area.getSelection().getLength() > 0;
  }

  @Override
  public void undo() {
    area.undo();
    area.requestFollowCaret();
  }

  @Override
  public void redo() {
    area.redo();
    area.requestFollowCaret();
  }

  @Override
  public void clipboard(ClipboardCommand command) {
    switch (command) {
      case CUT -> area.cut();
      case COPY -> area.copy();
      case PASTE -> area.paste();
    }
  }

  @Override
  public void selectAll() {
    area.selectAll();
  }

  @Override
  public void lines(LineDeed deed) {
    IndexRange selected = area.getSelection();
    Typing.Change change = deed.change(area.getText(), selected.getStart(), selected.getEnd());
    if (change.start() != change.end() || !change.text().isEmpty()) {
      area.replaceText(change.start(), change.end(), change.text());
      area.moveTo(change.caret());
      area.requestFollowCaret();
    }
  }

  @Override
  public boolean selectMore() {
    return growth.larger(area.getText(), selection()).map(this::selected).orElse(false);
  }

  @Override
  public boolean selectLess() {
    return growth.smaller(selection()).map(this::selected).orElse(false);
  }

  private boolean selected(Span span) {
    area.selectRange(span.start(), span.end());
    return true;
  }

  @Override
  public Span selection() {
    return new Span(area.getSelection().getStart(), area.getSelection().getEnd());
  }

  @Override
  public void showHits(List<Span> hits) {
    if (painter.setHits(hits)) {
      paint();
    }
  }

  @Override
  public void select(Span span) {
    show(span);
    area.requestFollowCaret();
  }

  @Override
  public void reveal(Span span) {
    if (!area.isFocused()) {
      area.scrollXToPixel(0); // a statement begins at its left
    }
    int line =
        area.offsetToPosition(Math.min(span.start(), area.getLength()), Bias.Forward).getMajor();
    if (!painter.shows(line)) {
      area.showParagraphAtCenter(line);
    }
  }

  @Override
  public void zoom(double times) {
    area.setStyle("-fx-font-size: " + FONT * times + "px");
    painter.scale(times);
    paint();
  }

  @Override
  public void wrap(boolean wrapped) {
    area.pseudoClassStateChanged(WRAPPED, wrapped);
    area.setWrapText(wrapped);
  }

  /** The text is on its way: what is drawn on it moves along, nothing is styled yet. */
  private void changed(PlainTextChange change) {
    edited = true;
    int removed = change.getRemoved().length();
    int inserted = change.getInserted().length();
    painter.shiftMarks(change.getPosition(), removed, inserted);
  }

  /** Colours what was typed before anything else happens, then tells of the edit. */
  private void settled() {
    if (!edited || loading || !area.atRest()) {
      return;
    }
    completing.settled();
    edited = false;
    text = area.getText();
    painter.setBrackets(Brackets.at(text, area.getCaretPosition()));
    caretMoved();
    paint();
    told.accept(text);
  }

  /** Styling moves the view, which asks for styling: the inner call has nothing to add. */
  private void paint() {
    if (!loading && !painting && area.atRest()) {
      painting = true;
      try {
        painter.paintView();
      } finally {
        painting = false;
      }
    }
  }

  private void caretMoved() {
    if (loading || edited || !area.atRest()) {
      return;
    }
    completing.moved();
    int offset = area.getCaretPosition();
    Position position = area.offsetToPosition(offset, Bias.Forward);
    caret.set(new Caret(offset, position.getMajor() + 1, position.getMinor() + 1));
    if (painter.setBrackets(Brackets.at(text, offset))) {
      paint();
    }
  }

  /** A document in one line is laid out in readable lines where it becomes the whole text. */
  private String beforePaste(String pasted, UnaryOperator<String> formatted) {
    IndexRange selection = area.getSelection();
    boolean whole = text.isBlank() || selection.getLength() == area.getLength();
    return whole ? formatted.apply(pasted) : pasted;
  }
}
