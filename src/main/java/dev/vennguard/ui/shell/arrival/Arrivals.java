package dev.vennguard.ui.shell.arrival;

import dev.vennguard.decide.request.Request;
import dev.vennguard.exchange.account.ReadingWatch;
import dev.vennguard.exchange.file.RegularFile;
import dev.vennguard.exchange.found.Opened;
import dev.vennguard.exchange.found.Opened.Recognised;
import dev.vennguard.exchange.found.Opened.Refused;
import dev.vennguard.exchange.found.OpenedRequest;
import dev.vennguard.exchange.open.Filling;
import dev.vennguard.exchange.open.OpenOffer;
import dev.vennguard.exchange.open.OpenedStream;
import dev.vennguard.exchange.open.Opener;
import dev.vennguard.session.Threads;
import dev.vennguard.ui.kit.OverlayHost;
import dev.vennguard.ui.shell.command.Commands;
import dev.vennguard.ui.shell.command.NoticeBar;
import dev.vennguard.ui.shell.file.OtherForms;
import dev.vennguard.ui.shell.file.PolicyFile;
import dev.vennguard.workspace.DocumentId;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.geometry.Pos;

/**
 * The door for everything that people open: says what it is, asks what of it is wanted where that
 * is not clear, and opens that. What is large is read beside, with its progress shown.
 */
public final class Arrivals implements OtherForms {
  private final OverlayHost sheets;
  private final NoticeBar notice;
  private final Commands commands;
  private final Threads threads;
  private final Deque<Arrival> waiting = new ArrayDeque<>();
  private final List<Consumer<Request>> asked = new ArrayList<>();
  private final List<Consumer<String>> bounded = new ArrayList<>();
  private final List<Predicate<Path>> others = new ArrayList<>();

  /**
   * Something that was opened.
   *
   * @param name what messages call it
   * @param file where it came from; none for a text
   * @param found what it is
   * @param into the document that it was opened for
   * @param opening opens documents
   */
  private record Arrival(
      String name, Optional<Path> file, Recognised found, DocumentId into, Opening opening) {}

  /** A door over a window. */
  public Arrivals(OverlayHost sheets, NoticeBar notice, Commands commands, Threads threads) {
    this.sheets = sheets;
    this.notice = notice;
    this.commands = commands;
    this.threads = threads;
  }

  /** Calls back with each request that was opened. */
  public void onRequest(Consumer<Request> listener) {
    asked.add(listener);
  }

  /**
   * Calls back with the ARN of the boundary of whoever was opened, once the documents are there.
   */
  public void onBoundary(Consumer<String> listener) {
    bounded.add(listener);
  }

  /** Asks this first: it takes files that are no policies at all, such as reviews. */
  public void onFile(Predicate<Path> taker) {
    others.add(taker);
  }

  @Override
  public boolean take(Path file, DocumentId into, Opening opening) {
    if (others.stream().anyMatch(taker -> taker.test(file))) {
      return true;
    }
    try {
      RegularFile.require(file);
      long size = Files.size(file);
      if (size > OpenedStream.LARGE) {
        readBeside(file, size, into, opening);
        return true;
      }
      Opened opened = read(file, ReadingWatch.NOBODY);
      if (opened instanceof Recognised found && OpenOffer.plain(found)) {
        return false;
      }
      arrived(PolicyFile.name(file), Optional.of(file), opened, into, opening);
      return true;
    } catch (IOException unreadable) {
      // The reader of policies says why.
      return false;
    }
  }

  @Override
  public void take(String name, String text, DocumentId into, Opening opening) {
    arrived(name, Optional.empty(), new Opener().open(text), into, opening);
  }

  private static Opened read(Path file, ReadingWatch watch) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      return OpenedStream.read(in, new Opener(), watch);
    }
  }

  private void readBeside(Path file, long size, DocumentId into, Opening opening) {
    String name = PolicyFile.name(file);
    ReadingSheet sheet = new ReadingSheet(name, size, threads.display());
    sheets.openLasting(sheet.node(), sheet.focus(), Pos.CENTER, sheet::end);
    sheet.whenCancelled(() -> sheets.close(sheet.node()));
    threads
        .slow()
        .execute(() -> {
          Opened opened;
          try {
            opened = read(file, sheet);
          } catch (IOException unreadable) {
            opened = Refused.atStart("it cannot be read: " + PolicyFile.reason(unreadable));
          }
          Opened result = opened;
          threads
              .display()
              .execute(() -> commands.guarded(() -> readToEnd(sheet, file, result, into, opening)));
        });
  }

  private void readToEnd(
      ReadingSheet sheet, Path file, Opened opened, DocumentId into, Opening opening) {
    if (sheet.cancelled()) {
      notice.tell("the reading of `" + PolicyFile.name(file) + "` was ended: nothing was opened");
      return;
    }
    sheets.close(sheet.node());
    if (opened instanceof Recognised found && OpenOffer.plain(found)) {
      opening.plain(into, file);
    } else {
      arrived(PolicyFile.name(file), Optional.of(file), opened, into, opening);
    }
  }

  /** What begins the file is about all of it. */
  private static String at(int line, int column) {
    return line == 1 && column == 1 ? "" : "line %d, column %d: ".formatted(line, column);
  }

  private void arrived(
      String name, Optional<Path> file, Opened opened, DocumentId into, Opening opening) {
    switch (opened) {
      case Refused(int line, int column, String message) ->
          notice.warn("`%s` was not opened: %s%s".formatted(name, at(line, column), message));
      case Recognised found -> choose(new Arrival(name, file, found, into, opening));
    }
  }

  /** Opens it, or asks what of it. */
  private void choose(Arrival arrival) {
    List<OpenOffer> offers = OpenOffer.of(arrival.found(), arrival.into().kind());
    if (offers.isEmpty()) {
      notice.warn(
          "`%s` was not opened: %s holds nothing that has a layer here"
              .formatted(arrival.name(), arrival.found().what()));
    } else if (offers.size() == 1) {
      open(arrival, offers.getFirst());
    } else if (sheets.shows(ArrivalSheet.ID)) {
      waiting.add(arrival);
    } else {
      ask(arrival, offers);
    }
  }

  private void ask(Arrival arrival, List<OpenOffer> offers) {
    ArrivalSheet sheet =
        new ArrivalSheet(
            arrival.name(),
            arrival.found(),
            offers,
            offer ->
                commands.guarded(() -> {
                  // What is open asks for itself first: another sheet may wait for that one.
                  List<Arrival> later = List.copyOf(waiting);
                  waiting.clear();
                  sheets.close();
                  open(arrival, offer);
                  later.forEach(this::choose);
                }),
            sheets::close);
    sheets.open(sheet, sheet.field(), Pos.CENTER, this::next);
  }

  /** The next one, if the one before was turned down. */
  private void next() {
    Arrival arrival = waiting.poll();
    if (arrival != null) {
      threads.display().execute(() -> commands.guarded(() -> choose(arrival)));
    }
  }

  private void open(Arrival arrival, OpenOffer offer) {
    Opening opening = arrival.opening();
    boolean done =
        switch (offer.filling()) {
          case Filling.One(var layer, var policy) ->
              opening.one(layer, arrival.into(), OpenOffer.title(policy), policy.text());
          case Filling.All(var documents, var off, var request, var boundaryArn) -> {
            boolean all = opening.all(documents, off);
            if (all && !boundaryArn.isEmpty()) {
              bounded.forEach(listener -> listener.accept(boundaryArn));
            }
            request.filter(one -> all).ifPresent(this::tryOut);
            yield all;
          }
          case Filling.Ask(var request) -> {
            tryOut(request);
            yield true;
          }
        };
    if (done) {
      arrival.file().ifPresent(opening::remember);
      notice.tell(ArrivalWords.opened(arrival.name(), arrival.found(), offer));
    }
  }

  private void tryOut(OpenedRequest request) {
    asked.forEach(listener -> listener.accept(request.request()));
  }
}
