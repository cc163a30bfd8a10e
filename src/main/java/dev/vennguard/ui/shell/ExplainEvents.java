package dev.vennguard.ui.shell;

import dev.vennguard.decide.request.Request;
import dev.vennguard.exchange.CommandText;
import dev.vennguard.session.LiveSession;
import dev.vennguard.ui.explain.ChangeOffer;
import dev.vennguard.ui.explain.ExplainListener;
import dev.vennguard.ui.explain.Place;
import dev.vennguard.ui.shell.command.Commands;
import dev.vennguard.ui.shell.command.NoticeBar;
import dev.vennguard.workspace.Selection;
import java.util.Map;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;

/** What the window does about what happens in the card. */
final class ExplainEvents implements ExplainListener {
  private final LiveSession session;
  private final CurrentSelection selection;
  private final Navigator navigator;
  private final ChangeActions changes;
  private final WhatIfPanel whatIf;
  private final Commands commands;
  private final NoticeBar notice;

  ExplainEvents(
      LiveSession session,
      CurrentSelection selection,
      Navigator navigator,
      ChangeActions changes,
      WhatIfPanel whatIf,
      Commands commands,
      NoticeBar notice) {
    this.session = session;
    this.selection = selection;
    this.navigator = navigator;
    this.changes = changes;
    this.whatIf = whatIf;
    this.commands = commands;
    this.notice = notice;
  }

  @Override
  public void jump(Place place) {
    navigator.jump(place.document(), place.span());
  }

  @Override
  public void copy(Request request) {
    commands.guarded(() -> {
      CommandText text = CommandText.of(session.snapshot(), request, CommandText.Policies.INLINE);
      Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text.command()));
      String notes = text.notes().isEmpty() ? "" : "; " + String.join("; ", text.notes());
      notice.tell("the command is on the clipboard" + notes);
    });
  }

  @Override
  public boolean offersTrial() {
    return true;
  }

  @Override
  public void tryOut(Request request) {
    commands.guarded(() -> whatIf.tryOut(request));
  }

  @Override
  public void apply(ChangeOffer offer) {
    changes.apply(offer);
  }

  @Override
  public void close() {
    selection.select(new Selection.None());
    commands.run("view.middle");
  }
}
