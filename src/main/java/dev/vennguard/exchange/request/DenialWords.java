package dev.vennguard.exchange.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A text word by word, to look for phrases in: each search goes through it once, whatever it holds.
 */
final class DenialWords {
  private static final String BEFORE = "\"'`(<{[";
  private static final String BEHIND = "\"'`)>}].,;:\\";

  private final List<String> words;

  DenialWords(String text) {
    words = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean inside = i < text.length() && !Character.isWhitespace(text.charAt(i));
      if (inside && start < 0) {
        start = i;
      } else if (!inside && start >= 0) {
        words.add(text.substring(start, i));
        start = -1;
      }
    }
  }

  int size() {
    return words.size();
  }

  /** The word at a place; empty outside the text. */
  String at(int place) {
    return place >= 0 && place < words.size() ? words.get(place) : "";
  }

  /** Whether these words stand there, in any letter case; the last may have punctuation behind. */
  boolean stands(int place, String... phrase) {
    for (int i = 0; i < phrase.length; i++) {
      String word = at(place + i);
      String bare = i == phrase.length - 1 ? bare(word) : word;
      if (!bare.equalsIgnoreCase(phrase[i])) {
        return false;
      }
    }
    return true;
  }

  /** The first place from there on where these words stand; none if there is no such place. */
  Optional<Integer> find(int from, String... phrase) {
    for (int place = from; place + phrase.length <= words.size(); place++) {
      if (stands(place, phrase)) {
        return Optional.of(place);
      }
    }
    return Optional.empty();
  }

  /** The words from there on until punctuation ends a phrase; at most so many, in lower case. */
  String phrase(int from, int most) {
    StringBuilder phrase = new StringBuilder();
    for (int place = from; place < Math.min(words.size(), from + most); place++) {
      String word = at(place);
      String bare = bare(word);
      phrase.append(phrase.isEmpty() ? "" : " ").append(bare.toLowerCase(Locale.ROOT));
      if (!word.endsWith(bare)) {
        break;
      }
    }
    return phrase.toString();
  }

  /** Without quotes around it and punctuation behind it. */
  static String bare(String word) {
    int start = 0;
    int end = word.length();
    while (start < end && BEFORE.indexOf(word.charAt(start)) >= 0) {
      start++;
    }
    while (end > start && BEHIND.indexOf(word.charAt(end - 1)) >= 0) {
      end--;
    }
    return word.substring(start, end);
  }
}
