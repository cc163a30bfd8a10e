package dev.vennguard.prove;

import dev.vennguard.decide.Request;
import dev.vennguard.prove.ActionShape.TypeShape;
import dev.vennguard.prove.Dimension.Certainty;
import dev.vennguard.prove.Dimension.State;
import dev.vennguard.prove.Variables.Binding;
import dev.vennguard.prove.Worlds.Entry;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Calls that are checked for several resources (EVALUATION §6.9), put together of their cases. */
final class Calls {
  private static final int MOST_WAYS = 64;

  private final Worlds worlds;
  private final List<List<Entry>> calls = new ArrayList<>();
  private final Work work;

  /**
   * Lists the calls: of each group one resource type, all with one caller, account and region.
   *
   * @param entries the cases of single resources
   */
  Calls(Worlds worlds, CallShape shape, List<Entry> entries, Work work) {
    this.worlds = worlds;
    this.work = work;
    for (List<Entry> like : alike(entries)) {
      List<List<Entry>> found = List.of(List.of());
      for (List<TypeShape> group : shape.groups()) {
        List<List<Entry>> longer = new ArrayList<>();
        for (List<Entry> before : found) {
          like.stream()
              .filter(one -> group.contains(one.sort().type()) && own(one.sort()))
              .forEach(one -> longer.add(plus(before, one)));
        }
        work.spend(longer.size());
        found = longer;
      }
      calls.addAll(found);
    }
  }

  /** Those with one caller, account and region. */
  private static List<List<Entry>> alike(List<Entry> entries) {
    List<List<Entry>> alike = new ArrayList<>();
    for (Entry entry : entries) {
      List<Entry> like =
          alike.stream()
              .filter(one -> together(one.getFirst().sort(), entry.sort()))
              .findFirst()
              .orElseGet(() -> {
                alike.add(new ArrayList<>());
                return alike.getLast();
              });
      like.add(entry);
    }
    return alike;
  }

  private static boolean together(Case one, Case other) {
    return one.caller() == other.caller()
        && one.account().equals(other.account())
        && one.organised() == other.organised()
        && one.place().called().equals(other.place().called());
  }

  /** What a call touches is the caller's own, not one of AWS's. */
  private static boolean own(Case sort) {
    return sort.accountSegment().isEmpty() || sort.accountSegment().equals(sort.account());
  }

  private static List<Entry> plus(List<Entry> some, Entry one) {
    List<Entry> more = new ArrayList<>(some);
    more.add(one);
    return more;
  }

  /**
   * Looks for a call each of whose resources has a request of one of the sorts.
   *
   * @param further of one of these sorts, too, the request of some resource has to be; none if
   *     nothing more is asked
   */
  Answer find(List<Sought> sorts, List<Sought> further) {
    Optional<String> doubt = Optional.empty();
    try {
      for (List<Entry> call : calls) {
        if (single(call, sorts) instanceof Answer.None) {
          continue;
        }
        for (List<Sought> ways : ways(call.size(), sorts, further)) {
          switch (solve(call, ways)) {
            case Answer.Found found -> {
              return found;
            }
            case Answer.None _ -> {}
            case Answer.Unknown(String reason) -> doubt = Optional.of(reason);
          }
        }
      }
    } catch (Work.Exhausted exhausted) {
      return new Answer.Unknown(exhausted.reason());
    }
    return doubt.<Answer>map(Answer.Unknown::new).orElseGet(Answer.None::new);
  }

  /** None if one of the resources has no such request by itself. */
  private static Answer single(List<Entry> call, List<Sought> sorts) {
    for (Entry entry : call) {
      boolean none =
          sorts.stream()
              .allMatch(sort -> entry.find(sort.groups(), sort.forbidden()) instanceof Answer.None);
      if (none) {
        return new Answer.None();
      }
    }
    return new Answer.Unknown("");
  }

  /** Which resource takes which way. */
  private List<List<Sought>> ways(int resources, List<Sought> sorts, List<Sought> further) {
    List<List<Sought>> all = List.of(List.of());
    for (int i = 0; i < resources; i++) {
      List<List<Sought>> longer = new ArrayList<>();
      for (List<Sought> before : all) {
        for (Sought sort : sorts) {
          List<Sought> more = new ArrayList<>(before);
          more.add(sort);
          longer.add(more);
        }
      }
      all = longer;
      if (all.size() > MOST_WAYS) {
        throw new Work.Exhausted("one call on several resources can be allowed in too many ways");
      }
    }
    if (further.isEmpty()) {
      return all;
    }
    List<List<Sought>> narrowed = new ArrayList<>();
    for (List<Sought> way : all) {
      for (int i = 0; i < resources; i++) {
        for (Sought more : further) {
          List<Sought> with = new ArrayList<>(way);
          with.set(i, more.and(way.get(i)));
          narrowed.add(with);
        }
      }
    }
    return narrowed;
  }

  private Answer solve(List<Entry> call, List<Sought> ways) {
    Set<Map<String, Binding>> choices = new LinkedHashSet<>();
    boolean closed = true;
    for (Entry entry : call) {
      entry.chosen().forEach(world -> choices.add(world.bound()));
      closed &= entry.complete();
    }
    boolean variables = choices.stream().anyMatch(bound -> !bound.isEmpty());
    for (Map<String, Binding> bound : choices) {
      Together whole =
          Together.of(
              call.stream()
                  .map(entry -> variables ? entry.with(bound) : entry.chosen().getFirst())
                  .toList());
      Search.Goal goal = goal(whole, ways);
      Search search = new Search(whole.dimensions(), work);
      Optional<State[]> states = search.solve(goal, Certainty.CERTAIN);
      if (states.isPresent()) {
        Request request = whole.request(states.get());
        return new Answer.Found(request);
      }
      closed &= !variables;
      if (closed && whole.doubtful() && search.solve(goal, Certainty.DOUBTFUL).isPresent()) {
        closed = false;
      }
    }
    return closed
        ? new Answer.None()
        : new Answer.Unknown("no call on all of its resources was found, and no proof against one");
  }

  private Search.Goal goal(Together whole, List<Sought> ways) {
    List<List<List<Literal>>> groups = new ArrayList<>();
    List<List<Literal>> never = new ArrayList<>();
    for (int i = 0; i < ways.size(); i++) {
      World world = whole.worlds().get(i);
      Search.Goal own = worlds.asked(world, ways.get(i));
      int at = i;
      own.groups().forEach(group -> groups.add(whole.moved(at, group)));
      never.addAll(whole.moved(i, own.forbidden()));
      never.addAll(whole.moved(i, world.ties()));
    }
    return new Search.Goal(groups, never);
  }
}
