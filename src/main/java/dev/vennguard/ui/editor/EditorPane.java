package dev.vennguard.ui.editor;

import dev.vennguard.policy.LayerKind;
import dev.vennguard.policy.StatementId;
import dev.vennguard.syntax.text.Span;
import dev.vennguard.ui.editor.EditorPaneModel.PaneView;
import dev.vennguard.ui.editor.completion.CompletionSource;
import dev.vennguard.ui.editor.problem.ProblemList;
import dev.vennguard.ui.kit.Ground;
import dev.vennguard.ui.kit.LayoutIsland;
import dev.vennguard.workspace.Document;
import dev.vennguard.workspace.DocumentId;
import dev.vennguard.workspace.Selection;
import dev.vennguard.workspace.Snapshot;
import dev.vennguard.workspace.finding.FindingList;
import dev.vennguard.workspace.finding.ShownFinding;
import dev.vennguard.workspace.finding.ShownFindings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * One side of the window: the documents of a layer with their problems and size. Shows snapshots;
 * the text itself is the editor's, and a snapshot of another text than the one that stands there
 * changes nothing.
 */
public final class EditorPane extends VBox {
  private final LayerKind kind;
  private final PaneListener listener;
  private final PatternCounts counts;
  private final TabStrip tabs;
  private final StackPane centre = new StackPane();
  private final ProblemList problems =
      new ProblemList(row -> editor().jumpTo(row.span()), this::asked);
  private final SizeMeter size = new SizeMeter();
  private final LayoutIsland sizeBar = LayoutIsland.bar(size);
  private final FindBar find = new FindBar(this::editor);
  private final LineBar line = new LineBar(this::editor);
  private final OpenEditors editors;
  private final Map<DocumentId, Long> revisions = new HashMap<>();
  private DocumentId current;
  private DocumentId wanted;
  private Snapshot snapshot;
  private Selection selection = new Selection.None();
  private final CardedAction carded = new CardedAction();
  private ShownFindings findings = ShownFindings.UNKNOWN;
  private FindingList listed = FindingList.NONE;
  private boolean caretToReport;
  private boolean added;
  private Optional<Node> empty = Optional.empty();

  /** What there is to show. */
  public record Shown(Snapshot snapshot, Selection selection, ShownFindings found) {}

  /**
   * A pane.
   *
   * @param kind whose documents it shows
   * @param start the first snapshot
   * @param listener is told what the user does
   * @param formatted lays out a pasted document that is written in one line
   * @param hover knows what there is to say about a place of a text
   * @param covered how many known actions an action pattern covers
   */
  @SuppressWarnings("this-escape") // nothing is called back before the window is shown
  public EditorPane(
      LayerKind kind,
      Snapshot start,
      PaneListener listener,
      UnaryOperator<String> formatted,
      HoverText hover,
      ToIntFunction<String> covered) {
    this.kind = kind;
    this.listener = listener;
    this.editors = new OpenEditors(kind, listener::refused, formatted, hover, new Telling());
    this.counts = new PatternCounts(covered);
    snapshot = start;
    current = new DocumentId(kind, 0);
    wanted = current;
    tabs = new TabStrip(new Tabs(), kind);
    getStyleClass().addAll("vg-pane", "vg-side", kind.id());
    setId(kind.id());
    VBox.setVgrow(centre, Priority.ALWAYS);
    centre.setMinHeight(80);
    centre.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    // Handlers: whatever the text itself takes Esc for goes first.
    centre.addEventHandler(KeyEvent.KEY_PRESSED, line::escaped);
    centre.addEventHandler(KeyEvent.KEY_PRESSED, find::escaped);
    getChildren().addAll(new PaneHeading(kind), tabs, centre, line, find, problems, sizeBar);
    Ground.under(this);
    show(new Shown(start, selection, findings));
  }

  /**
   * Shows a snapshot under a selection with what the linter found. Nobody is told of anything by
   * that.
   *
   * @return where the caret stands, if another document came to the front because the one that was
   *     there is gone
   */
  public Optional<Caret> show(Shown next) {
    Snapshot shown = next.snapshot();
    snapshot = shown;
    selection = next.selection();
    findings = next.found();
    boolean another = false;
    boolean asked = carded.follow(selection);
    if (asked && !isFocusWithin()) {
      carded.document(shown, kind, wanted).ifPresent(id -> wanted = id);
    }
    List<Document> documents = shown.documents(kind);
    documents.forEach(document -> editors.open(document.id(), document.text()));
    editors.close(id -> shown.document(id).isEmpty());
    if (shown.document(wanted).isPresent()) {
      current = wanted;
    } else if (!documents.isEmpty() && shown.document(current).isEmpty()) {
      wanted = documents.getLast().id();
      current = wanted;
      another = true;
    }
    editors.of(current).ifPresentOrElse(this::bringUp, centre.getChildren()::clear);
    showDocument(asked && !isFocusWithin());
    return another ? caret() : Optional.empty();
  }

  /** Puts something between the list of problems and the size. */
  public void addFoot(Node foot) {
    getChildren().add(getChildren().indexOf(sizeBar), foot);
  }

  /** Shows what the linter found; of another text than the one that stands here nothing. */
  public void show(ShownFindings found) {
    if (!found.equals(findings)) {
      findings = found;
      showDocument(false);
    }
  }

  private void showDocument(boolean revealing) {
    PaneView view =
        EditorPaneModel.project(
            snapshot, kind, current, carded.marked(selection), findings, counts);
    tabs.show(view.tabs());
    editors
        .of(current)
        .filter(editor -> editor.text().equals(view.text()))
        .ifPresent(editor -> showDocument(editor, view, revealing));
  }

  private void showDocument(PolicyEditing editor, PaneView view, boolean revealing) {
    listed = view.problems();
    problems.show(listed);
    size.show(view.size());
    editor.mark(view.marks(), view.text());
    if (revealing) {
      view.marks().highlights().stream().findFirst().ifPresent(editor::reveal);
    }
  }

  /** Where the problems and findings of the chosen document stand, by place. */
  public List<Span> troubles() {
    return listed.rows().stream()
        .map(FindingList.Row::span)
        .distinct()
        .sorted(Comparator.comparingInt(Span::start))
        .toList();
  }

  /** Alt and Enter, as in other editors: what is found at the caret, and its fix. */
  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER && event.isAltDown()) {
      event.consume();
      listener.findingsAsked(current, editor().caret().getValue().offset());
    }
  }

  private void asked(ShownFinding finding) {
    listener.findingAsked(finding);
  }

  /**
   * What the caret selects, if it went somewhere before the snapshot of the shown text was there,
   * and that is shown now. To be asked after each {@link #show}.
   */
  public Optional<Selection> caretSelection() {
    return caretToReport ? selectionAtCaret() : Optional.empty();
  }

  /** Puts a text from outside into the editor of a document, if it is open here. */
  public void load(DocumentId id, String text) {
    editors.load(id, text);
  }

  /** The document whose tab is chosen. */
  public DocumentId current() {
    return current;
  }

  /** Chooses a document's tab; if it is not open, the next snapshot with it will show it. */
  public void choose(DocumentId id) {
    wanted = id;
    show(new Shown(snapshot, selection, findings));
    caretSelection().ifPresent(listener::selected);
    caret().ifPresent(listener::caretMoved);
  }

  /** The editor of the chosen document. */
  public PolicyEditing editor() {
    return editors.open(current, "");
  }

  /** Makes what changed in the chosen document ready for the next frame. */
  public void layOutLines() {
    editors.of(current).ifPresent(PolicyEditing::layOutLines);
  }

  /** Where the caret stands in the chosen document. */
  public Optional<Caret> caret() {
    return editors.of(current).map(editor -> editor.caret().getValue());
  }

  /** The text of a document as it stands in its editor, if it is open here. */
  public Optional<String> text(DocumentId id) {
    return editors.of(id).map(PolicyEditing::text);
  }

  /** Takes back the last edit of a document, if it is open here. */
  public void undo(DocumentId id) {
    editors.of(id).ifPresent(PolicyEditing::undo);
  }

  /** Does the last edit of a document again that was taken back, if it is open here. */
  public void redo(DocumentId id) {
    editors.of(id).ifPresent(PolicyEditing::redo);
  }

  /** Opens the find bar. */
  public void find() {
    find.open(false);
  }

  /** Opens the find bar with what replaces. */
  public void findAndReplace() {
    find.open(true);
  }

  /** Opens the bar that goes to a line. */
  public void goToLine() {
    line.open();
  }

  /** Shows all texts as many times as large as usual. */
  public void zoom(double times) {
    editors.zoom(times);
  }

  /** Whether long lines go on in the next row. */
  public void wrap(boolean wanted) {
    editors.wrap(wanted);
  }

  /** What knows what can be written in the texts. */
  public void completeWith(CompletionSource source) {
    editors.completeWith(source);
  }

  /** Whether the list of what can be written opens by itself while somebody types. */
  public void completeWhileTyping(boolean wanted) {
    editors.completeWhileTyping(wanted);
  }

  /** Puts over an editor what is said while it is empty. */
  public void whenEmpty(Node offer) {
    StackPane.setAlignment(offer, Pos.TOP_LEFT);
    empty = Optional.of(offer);
    centre.getChildren().add(offer);
    offerIfEmpty(editor().text());
  }

  private void bringUp(PolicyEditing editor) {
    List<Node> there = new ArrayList<>(List.of(editor.node()));
    empty.ifPresent(there::add);
    if (!centre.getChildren().equals(there)) {
      centre.getChildren().setAll(there);
      find.refresh();
    }
    offerIfEmpty(editor.text());
    focusAdded(editor);
  }

  private void offerIfEmpty(String text) {
    empty.ifPresent(offer -> offer.setVisible(text.isBlank()));
  }

  /** Who asked for another document wants to write in it, as soon as it is there. */
  private void focusAdded(PolicyEditing editor) {
    if (added && current.equals(wanted)) {
      added = false;
      editor.focus();
    }
  }

  /** The caret selects its statement as soon as the snapshot of the shown text is there. */
  private Optional<Selection> selectionAtCaret() {
    PolicyEditing editor = editor();
    boolean known =
        snapshot.document(current).map(found -> found.text().equals(editor.text())).orElse(false);
    caretToReport = !known;
    if (!known) {
      return Optional.empty();
    }
    Optional<StatementId> there = snapshot.statementAt(current, editor.caret().getValue().offset());
    if (there.isEmpty()) {
      return hasLeft() ? Optional.of(new Selection.None()) : Optional.empty();
    }
    Optional<Selection> more = there.filter(this::saysMore).map(Selection.StatementAt::new);
    return more.filter(other -> !other.equals(selection));
  }

  /** Whether the caret stood in a statement of this text; one cannot tell while it is broken. */
  private boolean hasLeft() {
    return selection instanceof Selection.StatementAt(StatementId statement)
        && statement.layer().equals(current.layer())
        && snapshot.document(current).map(Document::sound).orElse(false);
  }

  /** A chosen action stays chosen while the caret is in a statement that speaks of it. */
  private boolean saysMore(StatementId statement) {
    return !(selection instanceof Selection.OneAction(int action)
        && snapshot.evaluation().mentions(statement).contains(action));
  }

  /** What is told by the editors. */
  private final class Telling implements OpenEditors.Listener {
    @Override
    public void edited(DocumentId id, String text) {
      long revision = revisions.merge(id, 1L, Long::sum);
      offerIfEmpty(text);
      problems.typed();
      listener.edited(id, text, revision);
      if (id.equals(current)) {
        find.refresh();
      }
    }

    @Override
    public void moved(DocumentId id, Caret now, boolean byUser) {
      if (id.equals(current)) {
        listener.caretMoved(now);
        if (byUser) {
          selectionAtCaret().ifPresent(listener::selected);
        }
      }
    }
  }

  private final class Tabs implements TabStrip.Listener {
    @Override
    public void choose(DocumentId id) {
      EditorPane.this.choose(id);
      editor().focus();
    }

    @Override
    public void close(DocumentId id) {
      listener.closeRequested(id);
    }

    @Override
    public void add() {
      listener.addRequested(kind);
      added = true;
    }
  }
}
