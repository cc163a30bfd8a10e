package dev.vennguard.exchange.report;

import dev.vennguard.exchange.report.ActionLines.Limits;
import dev.vennguard.prove.PolicyDiff.Entry;
import dev.vennguard.prove.result.Answer;
import dev.vennguard.prove.result.Difference;
import dev.vennguard.prove.result.Difference.Change;
import dev.vennguard.syntax.text.OneLine;
import dev.vennguard.workspace.SituationWords;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * {@code diff} for people: what a change gains and loses. A few actions are told one by one, many
 * by service, with some examples.
 */
final class DiffText {
  /** So many actions are told one by one. */
  private static final int FEW = 12;

  private static final int EXAMPLES = 2;

  private static final Limits LIMITS = new Limits(10, 12, 8);

  private final DiffContent content;
  private final RequestText requests;
  private final StringBuilder text = new StringBuilder();

  DiffText(DiffContent content) {
    this.content = content;
    this.requests = new RequestText(content.sides());
  }

  String write() {
    text.append(SituationWords.line(content.situation())).append('\n');
    if (!content.filter().everything()) {
      text.append("only ").append(content.filter().words()).append('\n');
    }
    if (content.entries().isEmpty()) {
      return text.append("no difference: the same requests are allowed\n").toString();
    }
    boolean oneByOne = content.listing() == Listing.EVERY_ACTION || content.entries().size() <= FEW;
    for (Change change : DiffContent.changes()) {
      List<Entry> same = content.with(change);
      if (!same.isEmpty()) {
        text.append(String.format(Locale.ROOT, "%s (%,d)\n", change.word(), same.size()));
        if (oneByOne) {
          same.forEach(this::append);
        } else {
          group(same);
        }
      }
    }
    if (!oneByOne) {
      text.append(
          "to see more: --outcome allowed, --service s3, --action 's3:Get*'; --all prints every"
              + " action with its examples\n");
    }
    return text.toString();
  }

  private void group(List<Entry> same) {
    Map<String, List<Entry>> byReason = new LinkedHashMap<>();
    for (Entry entry : same) {
      byReason
          .computeIfAbsent(entry.difference().reason(), _ -> new java.util.ArrayList<>())
          .add(entry);
    }
    ActionLines lines = new ActionLines(content.catalogue(), LIMITS);
    byReason.forEach((reason, entries) -> {
      if (!reason.isEmpty()) {
        text.append("  ").append(OneLine.of(reason)).append('\n');
      }
      lines.append(text, content.actions(entries), reason.isEmpty() ? "  " : "    ");
    });
    examples(same);
  }

  /** Of different services, as far as there are. */
  private void examples(List<Entry> same) {
    Map<String, Entry> byService = new LinkedHashMap<>();
    same.stream()
        .filter(entry ->
            entry.difference().gained() instanceof Answer.Found
                || entry.difference().lost() instanceof Answer.Found)
        .forEach(entry ->
            byService.putIfAbsent(
                content.catalogue().actions().get(entry.action()).service(), entry));
    byService.values().stream()
        .limit(EXAMPLES)
        .forEach(entry -> {
          text.append("  for example ");
          append(entry, content.name(entry));
        });
  }

  private void append(Entry entry) {
    text.append("  ");
    append(entry, content.name(entry));
  }

  private void append(Entry entry, String name) {
    Difference difference = entry.difference();
    text.append(name).append('\n');
    if (!difference.reason().isEmpty()) {
      text.append("    ").append(OneLine.of(difference.reason())).append('\n');
    }
    append("allowed now, not before", difference.gained());
    append("allowed before, not now", difference.lost());
  }

  private void append(String what, Answer answer) {
    if (answer instanceof Answer.Found(var request)) {
      text.append("    ").append(what).append(":\n").append(requests.lines(request, "      "));
    }
  }
}
