package dev.vennguard.ui.explain;

import dev.vennguard.explain.words.Sentence;
import java.util.ArrayList;
import java.util.List;

/** A card as plain text, for the clipboard. */
final class CardText {
  private CardText() {}

  static String of(Card card) {
    List<String> lines = new ArrayList<>();
    lines.add(card.name() + " — " + card.kind());
    lines.add(card.sentence().spoken());
    card.grounds().forEach(one -> lines.add(one.spoken()));
    if (!card.changed().none()) {
      lines.add("Δ " + card.changed().spoken());
    }
    lines.add(
        String.join(
            " → ",
            card.gates().stream()
                .map(chip -> OutcomeLook.mark(chip.state()) + chip.words().spoken())
                .toList()));
    card.rows().forEach(row -> lines.add(row(row)));
    card.remains().forEach(one -> lines.add(one.spoken()));
    card.examples().forEach(example -> lines.add(example.title() + ": " + example.words()));
    return String.join("\n", lines) + "\n";
  }

  private static String row(Card.Row row) {
    List<String> parts = new ArrayList<>();
    parts.add(row.title());
    row.statement().forEach(link -> parts.add(link.words()));
    parts.addAll(row.marks());
    parts.add(row.words().spoken());
    row.remarks().stream().map(Sentence::spoken).forEach(parts::add);
    return String.join(" ", parts.stream().filter(part -> !part.isEmpty()).toList());
  }
}
