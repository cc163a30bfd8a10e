package dev.vennguard.teach.lesson;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

/**
 * The words of lessons, drills and summaries in one language. They stand in one file, so that a
 * translation is a file; what a translation lacks is said in English.
 */
public final class TeachWords {
  private final Map<String, String> words = new HashMap<>();

  /**
   * Reads the words.
   *
   * @param language two letters, such as {@code en}
   */
  public TeachWords(String language) {
    add(TeachText.read("words.properties"));
    TeachText.find("words_" + language + ".properties").ifPresent(this::add);
  }

  private void add(String text) {
    Properties read = new Properties();
    try {
      read.load(new StringReader(text));
    } catch (IOException | IllegalArgumentException damaged) {
      throw new UncheckedIOException(
          "the words cannot be read",
          damaged instanceof IOException io ? io : new IOException(damaged));
    }
    read.stringPropertyNames().forEach(key -> words.put(key, read.getProperty(key)));
  }

  /** The names of all words. */
  public Set<String> keys() {
    return Set.copyOf(words.keySet());
  }

  /**
   * A word or sentence, with values in place of {@code %s}.
   *
   * @throws IllegalArgumentException if there is none of that name: a defect
   */
  public String say(String key, Object... values) {
    String found = words.get(key);
    if (found == null) {
      throw new IllegalArgumentException("no words for " + key);
    }
    return values.length == 0 ? found : found.formatted(values);
  }

  /** What is believed, in one sentence. */
  public String belief(int number) {
    return say("belief." + number + ".says");
  }

  /** What is so instead. */
  public String truth(int number) {
    return say("belief." + number + ".truth");
  }

  /** What is to be done about it. */
  public String repair(int number) {
    return say("belief." + number + ".repair");
  }

  /** An answer in words. */
  public String answer(Prediction prediction) {
    String key = "answer." + prediction.kind().word();
    return switch (prediction.kind()) {
      case ALLOWED, DEPENDS -> say(key);
      case EXPLICIT -> say(key, layer(prediction.by()));
      case IMPLICIT ->
          prediction.by().equals(Prediction.TOGETHER)
              ? say("answer.together")
              : say(key, layer(prediction.by()));
    };
  }

  /** A policy type in words, by its id: {@code scp2} is the second level. */
  public String layer(String id) {
    String kind = id.replaceAll("\\d$", "");
    return kind.equals(id)
        ? say("layer." + kind)
        : say("layer.level", say("layer." + kind), id.substring(kind.length()));
  }
}
