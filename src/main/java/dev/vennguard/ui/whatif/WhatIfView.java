package dev.vennguard.ui.whatif;

import dev.vennguard.catalog.Action;
import dev.vennguard.catalog.Partitions;
import dev.vennguard.decide.Trace;
import dev.vennguard.decide.request.ContextValue;
import dev.vennguard.decide.request.Request;
import dev.vennguard.exchange.request.AccessDeniedMessage.Result.Recognised;
import dev.vennguard.exchange.request.DenialAgreement;
import dev.vennguard.live.Evaluation;
import dev.vennguard.workspace.Freshness;
import dev.vennguard.workspace.Selection;
import dev.vennguard.workspace.Snapshot;
import dev.vennguard.workspace.WhatIfAnswer;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.css.PseudoClass;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/** The panel "what if": the fields of one request above what AWS would answer to it. */
public final class WhatIfView extends VBox {
  /**
   * Caller, action and resource are in sight in the lowest window, too; then the answer scrolls.
   */
  private static final double FIELDS = 214;

  private static final double LEAST_ANSWER = 120;

  private static final PseudoClass LATE = PseudoClass.getPseudoClass("late");

  private final WhatIfListener listener;

  /** After that time what is shown is greyed, for it answers another request. */
  private final PauseTransition patience = new PauseTransition(Duration.millis(120));

  private final Partitions partitions;
  private final PrincipalField principal;
  private final ActionField action;
  private final ResourceField resource = new ResourceField(this::changed);
  private final KeyPane keys = new KeyPane(this::changed);
  private final MessageBox message = new MessageBox(this::fill);
  private final AnswerPane answer;
  private Snapshot snapshot;
  private Selection selection = new Selection.None();
  private Optional<Request> asked = Optional.empty();
  private Optional<Evaluation> askedOf = Optional.empty();
  private Owner owner = new Owner("", "");
  private boolean filling;
  private Examples given;

  /** The account that owns a resource, where the resource does not tell it. */
  private record Owner(String resource, String account) {}

  /**
   * A panel with an empty request.
   *
   * @param start the first snapshot
   * @param partitions those that callers and resources can be of
   * @param listener decides requests
   * @param offers what would allow the denied request that is shown
   */
  @SuppressWarnings("this-escape") // nothing is called back before a field is edited
  public WhatIfView(Snapshot start, Partitions partitions, WhatIfListener listener, Region offers) {
    this.snapshot = start;
    this.partitions = partitions;
    this.listener = listener;
    this.given = Examples.of(start.situation().situation(), partitions);
    principal = new PrincipalField(given, partitions, this::changed);
    action = new ActionField(start.evaluation().catalogue(), this::actionChanged);
    answer = new AnswerPane(listener::jump, offers);
    getStyleClass().add("whatif-view");
    setId("whatif-view");
    VBox form = new VBox(message, principal, FieldHeading.of("Action"), action, resource, keys);
    form.getStyleClass().add("whatif-form");
    ScrollPane scroll = new ScrollPane(form);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("whatif-scroll");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    patience.setOnFinished(event -> answer.pseudoClassStateChanged(LATE, true));
    scroll.setMinHeight(FIELDS);
    answer.setPrefHeight(270);
    answer.setMinHeight(LEAST_ANSWER);
    answer.setMaxHeight(340);
    getChildren().addAll(scroll, answer);
    answer.showNothing("enter an action to see what AWS answers");
  }

  /** Shows another snapshot: the same request is decided anew if the policies changed. */
  public void show(Snapshot shown, Selection selected) {
    snapshot = shown;
    selection = selected;
    action.know(shown.evaluation().catalogue());
    follow();
    if (askedOf.filter(shown.evaluation()::equals).isEmpty()) {
      asked = Optional.empty();
      if (open()) {
        changed();
      }
    }
  }

  /** A closed panel asks nothing; it asks anew when it is opened. */
  private boolean open() {
    return getScene() != null && getParent() != null && getParent().isVisible();
  }

  /** Fills the fields with a request. */
  public void open(Request request) {
    filling = true;
    principal.set(request.principal());
    action.set(request.action());
    resource.know(catalogued(), where());
    resource.set(request.resource());
    owner = new Owner(request.resource(), request.resourceAccount());
    keys.preset(request.context());
    filling = false;
    asked = Optional.empty();
    changed();
  }

  /** Takes the keyboard to the action, which is the selected one if none was entered yet. */
  public void focusFirst() {
    if (action.action().isEmpty() && selection instanceof Selection.OneAction(int index)) {
      action.set(snapshot.evaluation().catalogue().actions().get(index).qualifiedName());
    }
    action.focus();
    if (asked.isEmpty()) {
      changed();
    }
  }

  /** The request that the fields say. */
  public Request request() {
    return new Request(
        principal.principal(),
        action.action(),
        resource.resource(),
        resource.resource().equals(owner.resource()) ? owner.account() : "",
        context());
  }

  /** With what AWS always sends, also where no statement that can apply asks for it. */
  private Map<String, ContextValue> context() {
    Map<String, ContextValue> context = keys.context();
    always(resource.resource())
        .forEach((key, value) -> {
          if (!keys.offers(key)) {
            context.put(key, value);
          }
        });
    return context;
  }

  private void fill(Recognised found) {
    String told = found.resource();
    Map<String, ContextValue> context = keys.context();
    always(told).keySet().forEach(context::remove);
    filling = true;
    principal.set(found.principal());
    action.set(found.action());
    resource.know(catalogued(), where());
    if (told.isEmpty()) {
      resource.suggest();
    } else {
      resource.set(told);
    }
    keys.preset(context);
    filling = false;
    asked = Optional.empty();
    changed();
  }

  private void actionChanged(String name) {
    if (!filling) {
      resource.know(catalogued(), where());
      changed();
    }
  }

  private Optional<Action> catalogued() {
    return snapshot.evaluation().catalogue().action(action.action());
  }

  private Examples examples() {
    return Examples.of(snapshot.situation().situation(), partitions);
  }

  private Examples where() {
    return principal.where();
  }

  private Map<String, ContextValue> always(String named) {
    return KeyFields.always(named, where());
  }

  /** What the fields start with follows what is known of the requests. */
  private void follow() {
    Examples next = examples();
    if (!next.equals(given)) {
      boolean otherKeys =
          !next.region().equals(given.region()) || !next.known().equals(given.known());
      given = next;
      filling = true;
      principal.suggest(next);
      resource.know(catalogued(), where());
      if (otherKeys) {
        keys.renew();
      }
      filling = false;
    }
  }

  private void changed() {
    if (filling) {
      return;
    }
    Request request = request();
    if (request.action().isEmpty()) {
      keys.showNone();
      showNothing("enter an action to see what AWS answers");
      return;
    }
    String wrong = problem(request);
    if (!wrong.isEmpty()) {
      showNothing("No verdict yet: " + wrong);
      return;
    }
    if (asked.filter(request::equals).isEmpty()) {
      asked = Optional.of(request);
      askedOf = Optional.of(snapshot.evaluation());
      patience.playFromStart();
      listener.ask(request, given -> answered(request, given));
    }
  }

  private void showNothing(String words) {
    asked = Optional.empty();
    rest();
    listener.refused(Optional.empty());
    answer.showNothing(words);
  }

  /** The first field that AWS would not get so; empty if there is none. */
  private String problem(Request request) {
    return Stream.of(
            FieldProblems.action(request.action()),
            FieldProblems.principal(request.principal()),
            resource.problem(),
            keys.problem())
        .filter(words -> !words.isEmpty())
        .findFirst()
        .orElse("");
  }

  /** An answer to another request than the fields say is dropped: a newer one is on its way. */
  private void answered(Request request, WhatIfAnswer given) {
    if (asked.filter(request::equals).isEmpty()) {
      return;
    }
    rest();
    Evaluation evaluation = snapshot.evaluation();
    Trace trace = given.trace();
    filling = true;
    keys.show(
        KeyFields.of(evaluation.catalogue(), evaluation.layers(), request, trace, where()),
        given.relevant());
    filling = false;
    if (!request().equals(request)) {
      changed();
      return;
    }
    boolean known = catalogued().isPresent();
    boolean refused = known && !trace.decision().allowed();
    listener.refused(refused ? Optional.of(request) : Optional.empty());
    if (!known) {
      answer.showUnknown(snapshot, trace);
      message.agree("");
      return;
    }
    answer.show(snapshot, trace, stale());
    message
        .message()
        .ifPresent(found -> message.agree(DenialAgreement.compare(found, trace.decision())));
  }

  private String stale() {
    return switch (snapshot.freshness()) {
      case Freshness.Current current -> "";
      case Freshness.Stale stale -> "a text is broken: this is judged by its last sound state";
    };
  }

  private void rest() {
    patience.stop();
    answer.pseudoClassStateChanged(LATE, false);
  }
}
