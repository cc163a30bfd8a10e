package dev.vennguard.ui.shell;

import dev.vennguard.catalog.Partitions;
import dev.vennguard.decide.request.Request;
import dev.vennguard.policy.StatementId;
import dev.vennguard.session.LiveSession;
import dev.vennguard.ui.explain.ChangeOffer.Offers;
import dev.vennguard.ui.explain.OfferModel;
import dev.vennguard.ui.explain.RequestOffers;
import dev.vennguard.ui.kit.Showing;
import dev.vennguard.ui.kit.SidePanel;
import dev.vennguard.ui.whatif.WhatIfListener;
import dev.vennguard.ui.whatif.WhatIfView;
import dev.vennguard.workspace.Inquiry;
import dev.vennguard.workspace.Selection;
import dev.vennguard.workspace.Snapshot;
import dev.vennguard.workspace.WhatIfAnswer;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.util.Duration;

/** "What if", in the panel at the right: one request, and what would allow it. */
final class WhatIfPanel {
  private static final Duration QUIET = Duration.millis(250);

  private final SidePanel side;
  private final WhatIfView view;

  WhatIfPanel(
      LiveSession session,
      Partitions partitions,
      Navigator navigator,
      ChangeActions changes,
      SidePanel side) {
    this.side = side;
    RequestOffers offers = new RequestOffers(changes::applyBeside);
    Questions questions = new Questions(session, navigator, offers);
    view = new WhatIfView(session.snapshot(), partitions, questions, offers.node());
    offers.setHome(view::focusFirst);
  }

  void show(Snapshot snapshot, Selection selection, Showing showing) {
    showing.in(view, () -> view.show(snapshot, selection));
  }

  /** Opens it with that request. */
  void tryOut(Request request) {
    side.open(title(), view);
    view.open(request);
  }

  /** Opens or closes it. */
  void toggle() {
    side.toggle(title(), view, view::focusFirst);
  }

  private static String title() {
    return "What if — one request against all layers";
  }

  private static final class Questions implements WhatIfListener {
    private final LiveSession session;
    private final Navigator navigator;
    private final RequestOffers offers;

    /** Changes are searched for when nobody types. */
    private final PauseTransition quiet = new PauseTransition(QUIET);

    Questions(LiveSession session, Navigator navigator, RequestOffers offers) {
      this.session = session;
      this.navigator = navigator;
      this.offers = offers;
    }

    @Override
    public void ask(Request request, Consumer<WhatIfAnswer> answered) {
      session.ask(this, new Inquiry.WhatIf(request), answered);
    }

    @Override
    public void refused(Optional<Request> request) {
      quiet.stop();
      session.forget(offers);
      if (request.isEmpty()) {
        offers.clear();
        return;
      }
      offers.expect();
      quiet.setOnFinished(event -> search(request.get()));
      quiet.playFromStart();
    }

    private void search(Request request) {
      session.ask(offers, new Inquiry.Openings(request).then(Questions::model), offers::show);
    }

    private static Offers model(Inquiry.Opened found) {
      return OfferModel.forRequest(found.snapshot(), found.candidates());
    }

    @Override
    public void jump(StatementId statement) {
      navigator.jump(session.snapshot(), statement);
    }
  }
}
