package dev.vennguard.prove.language;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The units that texts are made of, one for each class that no automaton tells apart. */
final class AlphabetClasses {
  /** Read off first to last when a text has to be made up: what people find easy to read. */
  private static final String READABLE =
      "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-/:._=@+, ";

  private AlphabetClasses() {}

  /** One unit for each class of units that no automaton tells apart, readable ones first. */
  static char[] of(Collection<Language> languages) {
    TreeSet<Integer> starts = new TreeSet<>();
    languages.forEach(language -> addStarts(starts, language));
    List<Integer> bounds = new ArrayList<>(starts);
    List<Character> readable = new ArrayList<>();
    List<Character> others = new ArrayList<>();
    for (int i = 0; i < bounds.size(); i++) {
      int first = bounds.get(i);
      int last = i + 1 < bounds.size() ? bounds.get(i + 1) - 1 : CharClass.LAST;
      if (first <= CharClass.LAST) {
        int rank = rank(first, last);
        (rank < 0 ? others : readable)
            .add(rank < 0 ? printable(first, last) : READABLE.charAt(rank));
      }
    }
    readable.sort((a, b) -> Integer.compare(READABLE.indexOf(a), READABLE.indexOf(b)));
    char[] all = new char[readable.size() + others.size()];
    for (int i = 0; i < all.length; i++) {
      all[i] = i < readable.size() ? readable.get(i) : others.get(i - readable.size());
    }
    return all;
  }

  private static void addStarts(Set<Integer> starts, Language language) {
    starts.add(0);
    if (!language.isEmpty()) {
      for (int start : language.automaton().getStartPoints()) {
        starts.add(start);
      }
    }
  }

  private static int rank(int first, int last) {
    for (int i = 0; i < READABLE.length(); i++) {
      char unit = READABLE.charAt(i);
      if (first <= unit && unit <= last) {
        return i;
      }
    }
    return -1;
  }

  private static char printable(int first, int last) {
    return (char) (first <= '~' && last >= '!' ? Math.max(first, '!') : first);
  }
}
