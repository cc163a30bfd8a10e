package dev.vennguard.ui.shell.arrival;

import dev.vennguard.exchange.found.Opened.Recognised;
import dev.vennguard.exchange.found.OpenedRequest;
import dev.vennguard.exchange.open.Filling;
import dev.vennguard.exchange.open.OpenOffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is said of something that was opened. Plain Java. */
final class ArrivalWords {
  private static final int LONGEST = 700;

  private ArrivalWords() {}

  /** What it was, what of it is open now, and what is missing. */
  static String opened(String name, Recognised found, OpenOffer offer) {
    List<String> words = new ArrayList<>();
    words.add("`%s` is %s; open is %s".formatted(name, article(found.what()), offer.title()));
    request(offer.filling()).ifPresent(one -> words.addAll(said(one)));
    if (offer.filling() instanceof Filling.All all && !all.off().isEmpty()) {
      words.add(
          "its trust policy stands among the layers, switched off: it says who may become the"
              + " role");
    }
    words.addAll(offer.notes());
    words.addAll(found.notes());
    String all = String.join("; ", words);
    return all.length() > LONGEST ? all.substring(0, LONGEST) + "…" : all;
  }

  private static Optional<OpenedRequest> request(Filling filling) {
    return switch (filling) {
      case Filling.All all -> all.request();
      case Filling.Ask ask -> Optional.of(ask.request());
      case Filling.One _ -> Optional.empty();
    };
  }

  private static List<String> said(OpenedRequest request) {
    List<String> words = new ArrayList<>();
    if (!request.verdict().isEmpty()) {
      words.add("AWS decided " + request.verdict());
    }
    if (!request.policies().isEmpty()) {
      words.add("AWS names " + String.join(", ", request.policies()));
    }
    if (!request.authorization().isEmpty()) {
      words.add("authorization id " + request.authorization());
    }
    return words;
  }

  private static String article(String what) {
    if (what.startsWith("a ") || what.isEmpty() || Character.isDigit(what.charAt(0))) {
      return what;
    }
    return ("AEIOUaeiou".indexOf(what.charAt(0)) >= 0 ? "an " : "a ") + what;
  }
}
