package dev.vennguard.ui.matrix;

import dev.vennguard.catalog.Action;
import dev.vennguard.catalog.ActionSet;
import dev.vennguard.catalog.Catalogue;
import dev.vennguard.catalog.Service;
import dev.vennguard.live.Evaluation;
import dev.vennguard.ui.matrix.MatrixRow.NoteRow;
import dev.vennguard.ui.matrix.filter.ActionNameIndex;
import dev.vennguard.ui.matrix.filter.ChangeSigns;
import dev.vennguard.ui.matrix.filter.Matching;
import dev.vennguard.ui.matrix.filter.MatrixFilter;
import dev.vennguard.ui.matrix.filter.OutcomeChip;
import dev.vennguard.ui.matrix.filter.Region;
import dev.vennguard.workspace.Counts;
import dev.vennguard.workspace.Review;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Which rows the matrix has, in which order, and what each of them shows.
 *
 * <p>What the user asks for (filter, order, open services, cursor) changes rows at once. A new
 * evaluation changes only what the rows show and which of them match; it never changes the order,
 * closes a row or takes away the row under the cursor, until {@link #settle()}.
 */
public final class MatrixModel {
  /** A filter that leaves at most so many actions opens their services by itself. */
  private static final int OPENED_BY_FILTER = 250;

  private final Catalogue catalogue;
  private final ActionNameIndex names;
  private final OpenServices open;
  private Counts all;
  private ActionSet telling;
  private ServiceCounts counts;
  private final Matching filters;
  private Review review = new Review.None();
  private ActionSet glow;
  private ServiceScope scope = ServiceScope.SPOKEN_OF;
  private SortOrder sort = SortOrder.ALPHABETICAL;
  private int[] order;
  private int cursor = RowKey.NONE;
  private int pinned = RowKey.NONE;
  private ActionSet matching;
  private int[] rows;

  public MatrixModel(Evaluation evaluation) {
    all = new Counts(evaluation);
    telling = all.telling();
    catalogue = evaluation.catalogue();
    names = new ActionNameIndex(catalogue);
    open = new OpenServices(catalogue.services().size());
    counts = new ServiceCounts(all, names);
    filters = new Matching(catalogue, names);
    glow = catalogue.none();
    order = sort.order(counts, catalogue.services().size());
    matching = catalogue.all();
    rows = new int[0];
    update();
  }

  /** Shows a new evaluation; keeps order, open services, and the row under the cursor. */
  public void show(Evaluation next) {
    if (next == all.evaluation()) {
      return;
    }
    pinned = RowKey.isAction(cursor) && indexOf(cursor) >= 0 ? cursor : RowKey.NONE;
    Counts then = all;
    all = new Counts(next);
    telling = all.telling();
    counts = counts.renewed(then, all, names);
    filters.region(filters.region().renewed(all));
    update();
  }

  /** Marks what changed since the baseline, if there is one. */
  public void review(Review next) {
    if (!next.equals(review)) {
      review = next;
      if (next instanceof Review.None && filters.changedOnly()) {
        changed(ChangeFilter.ANY);
      }
      update();
    }
  }

  Review review() {
    return review;
  }

  /** Filters by whether actions changed. */
  public void changed(ChangeFilter wanted) {
    boolean only = wanted == ChangeFilter.CHANGED;
    if (only != filters.changedOnly()) {
      filters.changedOnly(only);
      filterChanged();
    }
  }

  /** Whether only changed actions are shown. */
  public ChangeFilter changed() {
    return filters.changedOnly() ? ChangeFilter.CHANGED : ChangeFilter.ANY;
  }

  /** The actions that the filters let through, in the order of the rows. */
  List<Action> matched() {
    return RowSearch.matched(order, catalogue, matching).stream()
        .filter(action -> listed(action.index()))
        .toList();
  }

  /** Without a filter, what is listed is what the rows would show if all services were open. */
  private boolean listed(int action) {
    int service = names.serviceOf(action);
    return filtering()
        || (shown(service)
            && (scope == ServiceScope.ALL || telling.contains(action) || open.whole(service)));
  }

  /** How many actions of a service have no row of their own because no policy names them. */
  private int left(int position) {
    Service service = catalogue.services().get(position);
    return matching.andNot(telling).countIn(service.firstAction(), service.endAction());
  }

  /** Gives every action of an open service a row. */
  void showRest(int service) {
    open.setWhole(service);
    update();
  }

  /** The burst of edits is over: services may move to where the order wants them. */
  public void settle() {
    order = sort.order(counts, catalogue.services().size());
    update();
  }

  /** Filters by what stands in the filter box. */
  public void filter(String text) {
    MatrixFilter next = MatrixFilter.parse(text);
    if (!next.equals(filters.filter())) {
      filters.filter(next);
      filterChanged();
    }
  }

  /** What stands in the filter box, understood. */
  public MatrixFilter filter() {
    return filters.filter();
  }

  /** Filters by outcome; no chip is every outcome. */
  public void chips(Set<OutcomeChip> pressed) {
    if (!pressed.equals(filters.chips())) {
      filters.chips(pressed);
      filterChanged();
    }
  }

  /**
   * Filters by a set of actions that was selected elsewhere. The same title with other actions is
   * the same region after an edit: then nothing opens or closes.
   */
  public void region(String title, ActionSet actions) {
    boolean same = filters.region().title().equals(title);
    filters.region(Region.of(title, actions, all));
    if (same) {
      update();
    } else {
      filterChanged();
    }
  }

  /** Ends {@link #region(String, ActionSet)}. */
  public void noRegion() {
    if (filters.region().filters()) {
      filters.noRegion();
      filterChanged();
    }
  }

  /** The title of the region that filters; empty if none does. */
  public String regionTitle() {
    return filters.region().title();
  }

  /** Marks actions without filtering. */
  public void glow(ActionSet actions) {
    glow = actions;
  }

  /** The marked actions. */
  public ActionSet glow() {
    return glow;
  }

  public SortOrder sort() {
    return sort;
  }

  /** Orders the services. */
  public void sort(SortOrder wanted) {
    sort = wanted;
    settle();
  }

  public ServiceScope scope() {
    return scope;
  }

  /** Shows all services, or those that some policy speaks of. */
  public void scope(ServiceScope wanted) {
    scope = wanted;
    update();
  }

  /** Whether something hides actions. */
  public boolean filtering() {
    return filters.active();
  }

  /** Opens a closed service and closes an open one. */
  void toggle(int service) {
    open.set(service, !open.contains(service));
    update();
  }

  /** Opens or closes all services that are shown. */
  public void openAll() {
    open.setAll();
    update();
  }

  /** Closes all services. */
  public void closeAll() {
    open.clear();
    update();
  }

  boolean isOpen(int service) {
    return open.contains(service);
  }

  /** The row keys from top to bottom; the same array as before if no row came or went. */
  int[] rows() {
    return rows;
  }

  int indexOf(int key) {
    return RowSearch.indexOf(rows, key);
  }

  /** The first row from an index on, around the end, whose name starts so; -1 if there is none. */
  int find(String start, int from) {
    return RowSearch.find(rows, names, start, from);
  }

  /**
   * The service or action that has no row now and whose name starts so; from then on it has one.
   * {@link RowKey#NONE} if there is none.
   */
  int seek(String start) {
    int key = RowSearch.hidden(order, names, matching, this::shown, start);
    if (key == RowKey.NONE) {
      return key;
    }
    int service = RowKey.isAction(key) ? names.serviceOf(key) : RowKey.serviceOf(key);
    if (!shown(service)) {
      scope = ServiceScope.ALL;
    }
    if (RowKey.isAction(key)) {
      open(key);
    }
    update();
    return key;
  }

  int cursor() {
    return cursor;
  }

  void cursor(int key) {
    cursor = key;
  }

  /** Makes sure that an action has a row, if the filter lets it through: opens its service. */
  void reveal(int action) {
    if (matching.contains(action) && indexOf(RowKey.action(action)) < 0) {
      open(action);
      update();
    }
  }

  private void open(int action) {
    int service = names.serviceOf(action);
    if (telling.contains(action)) {
      open.set(service, true);
    } else {
      open.setWhole(service);
    }
  }

  int serviceOfAction(int action) {
    return names.serviceOf(action);
  }

  Evaluation evaluation() {
    return all.evaluation();
  }

  /** Where each action stands. */
  Counts all() {
    return all;
  }

  ServiceCounts counts() {
    return counts;
  }

  /** All that filters, each with how many actions it stands for by itself. */
  List<FilterToken> tokens() {
    return FilterToken.of(filters, all, review);
  }

  /** How many actions the filter lets through. */
  public int matchCount() {
    return matching.count();
  }

  /** What a row shows now. */
  MatrixRow row(int key) {
    if (key == RowKey.MORE) {
      return new NoteRow(RowTexts.more(scope, catalogue.services().size()), true);
    }
    if (key == RowKey.EMPTY) {
      return new NoteRow(RowTexts.empty(filters.filter(), filtering()), false);
    }
    if (RowKey.isRest(key)) {
      return new NoteRow(RowTexts.rest(left(RowKey.serviceOf(key))), true);
    }
    RowContents contents = new RowContents(all, counts, review, glow);
    if (RowKey.isAction(key)) {
      return contents.action(key);
    }
    int position = RowKey.serviceOf(key);
    return contents.service(position, open.contains(position), matches(position));
  }

  /** How many actions of a service the filters let through; -1 without a filter. */
  private int matches(int position) {
    Service service = catalogue.services().get(position);
    return filtering() ? matching.countIn(service.firstAction(), service.endAction()) : -1;
  }

  /** Sign and word for what changed; empty if nothing did. */
  String change(int action) {
    return ChangeSigns.mark(review, action);
  }

  private void filterChanged() {
    pinned = RowKey.NONE;
    matching = matching();
    if (filtering()) {
      open.startFilter(matching.count() <= OPENED_BY_FILTER);
    } else {
      open.endFilter();
    }
    order = sort.order(counts, catalogue.services().size());
    update();
  }

  private ActionSet matching() {
    ActionSet found = filters.of(all, review);
    return RowKey.isAction(pinned) ? found.or(ActionSet.of(catalogue.size(), pinned)) : found;
  }

  private void update() {
    matching = matching();
    int[] next =
        new RowList(catalogue.services(), order, open, matching, telling).rows(this::shown, more());
    if (!Arrays.equals(next, rows)) {
      rows = next;
    }
  }

  private boolean shown(int position) {
    return filtering()
        ? matches(position) > 0
        : scope == ServiceScope.ALL || counts.spokenOf(position);
  }

  private List<Integer> more() {
    return filtering() ? List.of() : List.of(RowKey.MORE);
  }
}
