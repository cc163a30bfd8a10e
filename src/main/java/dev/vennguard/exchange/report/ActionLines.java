package dev.vennguard.exchange.report;

import dev.vennguard.catalog.ActionSet;
import dev.vennguard.catalog.Catalogue;
import dev.vennguard.catalog.Service;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** A set of actions in a few lines, service by service. */
public final class ActionLines {
  private static final int SERVICES = 12;

  /** A service without fewer names than this is told by what is not in the set. */
  private static final int EXCEPTED = 4;

  private final Catalogue catalogue;
  private final Limits limits;

  /**
   * How much is shown.
   *
   * @param groups of one kind
   * @param services that have a line of their own
   * @param names in such a line
   */
  public record Limits(int groups, int services, int names) {
    /** A page or two. */
    static final Limits PAGE = new Limits(4, 3, 4);

    /** Of something that was asked for. */
    static final Limits FULL = new Limits(40, 25, 12);
  }

  /** Lists actions of this catalogue. */
  public ActionLines(Catalogue catalogue, Limits limits) {
    this.catalogue = catalogue;
    this.limits = limits;
  }

  private record InService(Service service, int count) {
    int size() {
      return service.endAction() - service.firstAction();
    }

    boolean whole() {
      return count == size();
    }
  }

  /** Whole services on one line, then the services with most actions, then how many more. */
  public void append(StringBuilder text, ActionSet actions, String indent) {
    List<InService> whole = new ArrayList<>();
    List<InService> parts = new ArrayList<>();
    for (Service service : catalogue.services()) {
      int count = actions.countIn(service.firstAction(), service.endAction());
      if (count > 0) {
        InService one = new InService(service, count);
        (one.whole() ? whole : parts).add(one);
      }
    }
    if (!whole.isEmpty()) {
      text.append(indent).append(whole(whole)).append('\n');
    }
    parts.sort(Comparator.comparingInt(InService::count).reversed());
    int shown = parts.size() == limits.services + 1 ? parts.size() : limits.services;
    parts.stream().limit(shown).forEach(one -> append(text, actions, indent, one));
    if (parts.size() > shown) {
      int rest = parts.stream().skip(shown).mapToInt(InService::count).sum();
      text.append(indent)
          .append(
              String.format(Locale.ROOT, "%,d more of %,d services\n", rest, parts.size() - shown));
    }
  }

  private static String whole(List<InService> whole) {
    if (whole.size() == 1) {
      InService one = whole.getFirst();
      return String.format(Locale.ROOT, "%s:* (%,d)", one.service.prefix(), one.count);
    }
    String names =
        String.join(
            ", ", whole.stream().limit(SERVICES).map(one -> one.service.prefix() + ":*").toList());
    int more = whole.size() - SERVICES;
    return String.format(
        Locale.ROOT,
        "%,d whole services (%,d): %s%s",
        whole.size(),
        whole.stream().mapToInt(InService::count).sum(),
        names,
        more > 0 ? String.format(Locale.ROOT, " and %,d more", more) : "");
  }

  private void append(StringBuilder text, ActionSet actions, String indent, InService one) {
    List<String> globs = ActionGlobs.of(catalogue, one.service, actions);
    List<String> others = ActionGlobs.of(catalogue, one.service, actions.not());
    boolean shorter = others.size() < Math.min(EXCEPTED, globs.size());
    int more = shorter ? 0 : globs.size() - limits.names;
    String names =
        shorter
            ? one.service.prefix() + ":* without " + String.join(", ", others)
            : String.join(", ", globs.stream().limit(limits.names).toList());
    text.append(indent)
        .append(
            String.format(
                Locale.ROOT,
                "%s %,d of %,d: %s%s\n",
                one.service.prefix(),
                one.count,
                one.size(),
                names,
                more > 0 ? String.format(Locale.ROOT, " and %,d more", more) : ""));
  }
}
