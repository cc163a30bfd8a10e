package dev.vennguard.prove.language;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Texts in which values of variables stand at fixed places: {@code home/${aws:username}} and
 * anything after it. Walks the automata of the text and those of the values at once, and says which
 * combinations occur, with a text and values for each.
 */
public final class ProductWalk {
  private static final int MATCHING = 1;
  private static final int READING = 2;
  private static final int ENDED = 3;
  private static final int FIXED = 3;
  private static final int COLONS = 5;

  private final Language domain;
  private final List<Language> tests;
  private final boolean lastSegment;
  private final List<VariableSlot> strands;
  private final Budget work;
  private final char[] letters;
  private final int[] offsets;
  private final int size;
  private final Set<ProductState> visited = new HashSet<>();
  private final Set<BitSet> found = new HashSet<>();
  private final List<Witness> texts = new ArrayList<>();
  private final Deque<Node> queue = new ArrayDeque<>();

  /**
   * A variable in the text.
   *
   * @param parent the strand whose value goes before; -1 for none
   * @param literal what stands between that, or the start, and the value
   * @param values what the value can be
   * @param tests what values are told apart by
   * @param rests what texts are told apart by, behind the value
   */
  public record VariableSlot(
      int parent, String literal, Language values, List<Language> tests, List<Language> rests) {}

  /** A text with the values in it, one for each strand. */
  public record Witness(String text, List<String> values) {}

  private record Node(ProductState tuple, @Nullable Node before, char letter) {}

  /**
   * Prepares.
   *
   * @param lastSegment whether places count from the last segment of an ARN
   */
  public ProductWalk(
      Language domain,
      List<Language> tests,
      boolean lastSegment,
      List<VariableSlot> strands,
      Budget work) {
    this.domain = domain;
    this.tests = tests;
    this.lastSegment = lastSegment;
    this.strands = strands;
    this.work = work;
    this.offsets = new int[strands.size()];
    int next = 2 + tests.size();
    List<Language> all = new ArrayList<>(tests);
    all.add(domain);
    all.add(Language.of(List.of(new TextSequence().literal(":")), work));
    for (int i = 0; i < strands.size(); i++) {
      VariableSlot strand = strands.get(i);
      offsets[i] = next;
      next += FIXED + strand.tests.size() + strand.rests.size();
      all.add(strand.values);
      all.addAll(strand.tests);
      all.addAll(strand.rests);
      all.add(Language.of(List.of(new TextSequence().literal(strand.literal)), work));
    }
    this.size = next;
    this.letters = AlphabetClasses.of(all);
  }

  /**
   * One text for each combination that occurs.
   *
   * @throws BudgetExceeded if there are too many
   */
  public List<Witness> run() {
    int[] start = new int[size];
    start[0] = domain.start();
    for (int i = 0; i < tests.size(); i++) {
      start[2 + i] = tests.get(i).start();
    }
    if (start[0] >= 0) {
      close(start, 0, null, '\0');
    }
    for (Node node = queue.poll(); node != null; node = queue.poll()) {
      for (char letter : letters) {
        step(node, letter);
      }
      work.spend((long) letters.length * (1 + size / 8));
    }
    return texts;
  }

  private void step(Node node, char letter) {
    int[] before = node.tuple.states();
    int domainState = domain.step(before[0], letter);
    if (domainState < 0) {
      return;
    }
    int[] after = before.clone();
    after[0] = domainState;
    after[1] = Math.min(COLONS, before[1] + (letter == ':' ? 1 : 0));
    for (int i = 0; i < tests.size(); i++) {
      after[2 + i] = tests.get(i).step(before[2 + i], letter);
    }
    for (int i = 0; i < strands.size(); i++) {
      if (!step(strands.get(i), after, offsets[i], letter)) {
        return;
      }
    }
    close(after, 0, node, letter);
  }

  /** Moves one strand on; false if the text then does not hold its variable. */
  private static boolean step(VariableSlot strand, int[] states, int at, char letter) {
    int first = at + FIXED;
    int rest = first + strand.tests.size();
    return switch (states[at]) {
      case MATCHING -> strand.literal.charAt(states[at + 1]++) == letter;
      case READING -> {
        states[at + 2] = strand.values.step(states[at + 2], letter);
        for (int i = first; i < rest; i++) {
          states[i] = strand.tests.get(i - first).step(states[i], letter);
        }
        yield states[at + 2] >= 0;
      }
      case ENDED -> {
        for (int i = rest; i < rest + strand.rests.size(); i++) {
          states[i] = strand.rests.get(i - rest).step(states[i], letter);
        }
        yield true;
      }
      default -> true;
    };
  }

  /** Lets strands begin that can, and end or go on where both is possible. */
  private void close(int[] states, int next, @Nullable Node before, char letter) {
    if (next == strands.size()) {
      visit(new Node(new ProductState(states), before, letter));
      return;
    }
    VariableSlot strand = strands.get(next);
    int at = offsets[next];
    boolean reached =
        strand.parent >= 0
            ? states[offsets[strand.parent]] == ENDED
            : !lastSegment || states[1] == COLONS;
    if (states[at] == 0 && reached) {
      states[at] = MATCHING;
    }
    if (states[at] == MATCHING && states[at + 1] == strand.literal.length()) {
      states[at] = READING;
      states[at + 1] = 0;
      states[at + 2] = strand.values.start();
      if (states[at + 2] < 0) {
        return;
      }
      for (int i = 0; i < strand.tests.size(); i++) {
        states[at + FIXED + i] = strand.tests.get(i).start();
      }
    }
    if (states[at] == READING && strand.values.accepts(states[at + 2])) {
      close(ended(strand, states.clone(), at), next + 1, before, letter);
    }
    close(states, next + 1, before, letter);
  }

  /** From here on only whether the value passed its tests is remembered. */
  private static int[] ended(VariableSlot strand, int[] states, int at) {
    states[at] = ENDED;
    states[at + 2] = 0;
    int first = at + FIXED;
    int rest = first + strand.tests.size();
    for (int i = first; i < rest; i++) {
      states[i] = strand.tests.get(i - first).accepts(states[i]) ? 1 : 0;
    }
    for (int i = 0; i < strand.rests.size(); i++) {
      states[rest + i] = strand.rests.get(i).start();
    }
    return states;
  }

  private void visit(Node node) {
    if (!visited.add(node.tuple)) {
      return;
    }
    work.spend(size);
    queue.add(node);
    int[] states = node.tuple.states();
    if (!domain.accepts(states[0])) {
      return;
    }
    BitSet in = new BitSet(size);
    for (int i = 0; i < tests.size(); i++) {
      in.set(i, tests.get(i).accepts(states[2 + i]));
    }
    for (int s = 0; s < strands.size(); s++) {
      VariableSlot strand = strands.get(s);
      int at = offsets[s];
      if (states[at] != ENDED) {
        return;
      }
      int rest = at + FIXED + strand.tests.size();
      for (int i = at + FIXED; i < rest; i++) {
        in.set(i, states[i] == 1);
      }
      for (int i = 0; i < strand.rests.size(); i++) {
        in.set(rest + i, strand.rests.get(i).accepts(states[rest + i]));
      }
    }
    if (found.add(in)) {
      texts.add(witness(node));
    }
  }

  private Witness witness(Node last) {
    StringBuilder text = new StringBuilder();
    List<StringBuilder> values = new ArrayList<>();
    strands.forEach(_ -> values.add(new StringBuilder()));
    Node node = last;
    while (node.before != null) {
      text.append(node.letter);
      for (int i = 0; i < strands.size(); i++) {
        if (node.before.tuple.states()[offsets[i]] == READING) {
          values.get(i).append(node.letter);
        }
      }
      node = node.before;
    }
    return new Witness(
        text.reverse().toString(),
        values.stream().map(value -> value.reverse().toString()).toList());
  }
}
