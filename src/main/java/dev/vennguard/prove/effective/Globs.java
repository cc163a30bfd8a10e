package dev.vennguard.prove.effective;

import dev.vennguard.prove.effective.GlobText.One;
import dev.vennguard.prove.effective.GlobText.Run;
import dev.vennguard.prove.effective.GlobText.Slot;
import dev.vennguard.prove.effective.GlobText.Token;
import dev.vennguard.prove.effective.GlobText.Unit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Meets and compares wildcard patterns. The meeting of two patterns is a finite union of patterns:
 * where their fixed parts may overlap, each way to overlap is one of them.
 */
final class Globs {
  private static final int MOST = 64;
  private static final int LARGEST = 20_000;

  private final Letters letters;

  /** Whether letter case counts. */
  enum Letters {
    EXACT,
    ANY_CASE
  }

  Globs(Letters letters) {
    this.letters = letters;
  }

  /** Whether every text that fits the inner pattern surely fits the outer one. */
  boolean covers(GlobText outer, GlobText inner) {
    List<Token> p = outer.tokens();
    List<Token> t = inner.tokens();
    int at = 0;
    int text = 0;
    int run = -1;
    int retry = 0;
    while (text < t.size()) {
      if (at < p.size() && p.get(at) instanceof Run) {
        run = at++;
        retry = text;
      } else if (at < p.size() && takes(p.get(at), t.get(text))) {
        at++;
        text++;
      } else if (run >= 0) {
        at = run + 1;
        text = ++retry;
      } else {
        return false;
      }
    }
    while (at < p.size() && p.get(at) instanceof Run) {
      at++;
    }
    return at == p.size();
  }

  private boolean takes(Token outer, Token inner) {
    return switch (outer) {
      case Unit(char c) -> inner instanceof Unit(char d) && same(c, d);
      case One _ -> inner instanceof Unit || inner instanceof One;
      case Slot slot -> slot.equals(inner);
      case Run _ -> true;
    };
  }

  private boolean same(char one, char other) {
    return one == other
        || (letters == Letters.ANY_CASE
            && Character.toLowerCase(one) == Character.toLowerCase(other));
  }

  /** Whether some text may fit both; with a variable any value counts. */
  boolean overlap(GlobText one, GlobText other) {
    List<Token> a = one.widened().tokens();
    List<Token> b = other.widened().tokens();
    // reach[j]: the first i tokens of a and j tokens of b fit a common text.
    boolean[][] reach = new boolean[a.size() + 1][b.size() + 1];
    reach[0][0] = true;
    for (int i = 0; i <= a.size(); i++) {
      for (int j = 0; j <= b.size(); j++) {
        if (!reach[i][j]) {
          continue;
        }
        boolean runA = i < a.size() && a.get(i) instanceof Run;
        boolean runB = j < b.size() && b.get(j) instanceof Run;
        if (runA) {
          reach[i + 1][j] = true;
        }
        if (runB) {
          reach[i][j + 1] = true;
        }
        if (runA && j < b.size()) {
          reach[i][j + 1] = true;
        }
        if (runB && i < a.size()) {
          reach[i + 1][j] = true;
        }
        if (i < a.size() && j < b.size() && !runA && !runB && fit(a.get(i), b.get(j))) {
          reach[i + 1][j + 1] = true;
        }
      }
    }
    return reach[a.size()][b.size()];
  }

  private boolean fit(Token one, Token other) {
    return one instanceof One
        || other instanceof One
        || (one instanceof Unit(char c) && other instanceof Unit(char d) && same(c, d));
  }

  /**
   * The patterns that together match what both match.
   *
   * @throws Inexpressible if they are too many, or a variable meets another text
   */
  List<GlobText> meet(GlobText one, GlobText other) throws Inexpressible {
    if (covers(one, other)) {
      return List.of(other);
    }
    if (covers(other, one)) {
      return List.of(one);
    }
    if (!overlap(one, other)) {
      return List.of();
    }
    if (one.variable() || other.variable()) {
      throw new Inexpressible(
          "`%s` and `%s` overlap by what a variable holds".formatted(one.text(), other.text()));
    }
    if ((long) one.tokens().size() * other.tokens().size() > LARGEST) {
      throw new Inexpressible("two patterns are too long to be met");
    }
    return new Meeting(one.tokens(), other.tokens()).all(0, 0);
  }

  /** Leaves out what others of the list cover. */
  List<GlobText> reduced(List<GlobText> patterns) {
    List<GlobText> kept = new ArrayList<>();
    for (GlobText pattern : patterns) {
      if (kept.stream().noneMatch(other -> covers(other, pattern))) {
        kept.removeIf(other -> covers(pattern, other));
        kept.add(pattern);
      }
    }
    return kept;
  }

  private final class Meeting {
    private final List<Token> a;
    private final List<Token> b;
    private final Map<List<Integer>, List<GlobText>> known = new HashMap<>();

    Meeting(List<Token> a, List<Token> b) {
      this.a = a;
      this.b = b;
    }

    List<GlobText> all(int i, int j) throws Inexpressible {
      List<Integer> place = List.of(i, j);
      List<GlobText> done = known.get(place);
      if (done != null) {
        return done;
      }
      List<GlobText> found = reduced(find(i, j));
      if (found.size() > MOST) {
        throw new Inexpressible(
            "`%s` and `%s` overlap in too many ways"
                .formatted(new GlobText(a).text(), new GlobText(b).text()));
      }
      known.put(place, found);
      return found;
    }

    private List<GlobText> find(int i, int j) throws Inexpressible {
      boolean endA = i == a.size();
      boolean endB = j == b.size();
      if (endA && endB) {
        return List.of(new GlobText(List.of()));
      }
      boolean runA = !endA && a.get(i) instanceof Run;
      boolean runB = !endB && b.get(j) instanceof Run;
      List<GlobText> found = new ArrayList<>();
      if (runA && runB) {
        prepend(found, new Run(), all(i + 1, j));
        prepend(found, new Run(), all(i, j + 1));
      } else if (runA) {
        found.addAll(all(i + 1, j));
        if (!endB) {
          prepend(found, b.get(j), all(i, j + 1));
        }
      } else if (runB) {
        found.addAll(all(i, j + 1));
        if (!endA) {
          prepend(found, a.get(i), all(i + 1, j));
        }
      } else if (!endA && !endB && fit(a.get(i), b.get(j))) {
        prepend(found, a.get(i) instanceof One ? b.get(j) : a.get(i), all(i + 1, j + 1));
      }
      return found;
    }

    private static void prepend(List<GlobText> found, Token token, List<GlobText> rests) {
      for (GlobText rest : rests) {
        List<Token> tokens = new ArrayList<>();
        tokens.add(token);
        tokens.addAll(rest.tokens());
        found.add(new GlobText(tokens));
      }
    }
  }
}
