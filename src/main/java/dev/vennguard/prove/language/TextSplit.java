package dev.vennguard.prove.language;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Splits a language by the languages that it meets: which combinations of memberships occur, and a
 * shortest text for each. Walks all automata at once, breadth first.
 */
public final class TextSplit {
  private static final int FEW = 10;

  private final Language domain;
  private final List<Language> members;
  private final int examples;
  private final Budget work;
  private final char[] letters;
  private final List<int[][]> steps = new ArrayList<>();
  private final int[] dead;
  private final Map<ProductState, Integer> visits = new HashMap<>();
  private final Map<BitSet, List<String>> found = new LinkedHashMap<>();
  private final Deque<Node> queue = new ArrayDeque<>();

  private TextSplit(Language domain, List<Language> members, int examples, Budget work) {
    this.domain = domain;
    this.members = members;
    this.examples = examples;
    this.work = work;
    List<Language> all = new ArrayList<>(members);
    all.add(domain);
    this.letters = AlphabetClasses.of(all);
    this.dead = new int[letters.length];
    Arrays.fill(dead, -1);
    all.forEach(one -> steps.add(new int[one.size()][]));
  }

  /**
   * Every combination that occurs, with up to {@code examples} different texts.
   *
   * @return for each combination of members, its texts, shortest first
   * @throws BudgetExceeded if there are too many combinations of states
   */
  public static Map<BitSet, List<String>> split(
      Language domain, List<Language> members, int examples, Budget work) {
    return new TextSplit(domain, members, examples, work).run();
  }

  private Map<BitSet, List<String>> run() {
    int[] start = new int[members.size() + 1];
    start[0] = domain.start();
    for (int i = 0; i < members.size(); i++) {
      start[i + 1] = members.get(i).start();
    }
    if (start[0] >= 0) {
      visit(new Node(new ProductState(start), null, '\0'));
    }
    for (Node node = queue.poll(); node != null && !full(); node = queue.poll()) {
      expand(node);
    }
    return found;
  }

  /** Whether every combination there can be has been found. */
  private boolean full() {
    return examples == 1 && members.size() <= FEW && found.size() == 1 << members.size();
  }

  private void expand(Node node) {
    int[] states = node.tuple.states();
    int[][] rows = new int[states.length][];
    rows[0] = row(members.size(), domain, states[0]);
    for (int i = 1; i < states.length; i++) {
      rows[i] = row(i - 1, members.get(i - 1), states[i]);
    }
    for (int letter = 0; letter < letters.length; letter++) {
      if (rows[0][letter] >= 0) {
        int[] after = new int[states.length];
        for (int i = 0; i < states.length; i++) {
          after[i] = rows[i][letter];
        }
        visit(new Node(new ProductState(after), node, letters[letter]));
      }
    }
    work.spend(letters.length + (long) letters.length * states.length / 16);
  }

  /** Where the letters lead from a state. */
  private int[] row(int language, Language automaton, int state) {
    if (state < 0) {
      return dead;
    }
    int[][] rows = steps.get(language);
    if (rows[state] == null) {
      int[] row = new int[letters.length];
      for (int i = 0; i < row.length; i++) {
        row[i] = automaton.step(state, letters[i]);
      }
      rows[state] = row;
    }
    return rows[state];
  }

  private void visit(Node node) {
    int[] states = node.tuple.states();
    int seen = visits.merge(node.tuple, 1, Integer::sum);
    if (seen > examples) {
      return;
    }
    work.spend(states.length);
    queue.add(node);
    if (domain.accepts(states[0])) {
      BitSet in = new BitSet(members.size());
      for (int i = 0; i < members.size(); i++) {
        in.set(i, members.get(i).accepts(states[i + 1]));
      }
      List<String> texts = found.computeIfAbsent(in, _ -> new ArrayList<>(1));
      if (texts.size() < examples) {
        texts.add(node.text());
      }
    }
  }

  private record Node(ProductState tuple, @Nullable Node before, char letter) {
    String text() {
      StringBuilder reversed = new StringBuilder();
      Node node = this;
      while (node.before != null) {
        reversed.append(node.letter);
        node = node.before;
      }
      return reversed.reverse().toString();
    }
  }
}
