package dev.vennguard.exchange.request;

import dev.vennguard.syntax.PolicyReader;
import dev.vennguard.syntax.Reading;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Policies as they were read, by their text: lines mostly repeat them. Of all together there are
 * never more than so many characters, and those that were not asked for longest go first.
 */
final class KnownReadings {
  private static final int CHARACTERS = 4_000_000;

  private final Map<PolicyText, Reading> readings = new LinkedHashMap<>(16, 0.75f, true);
  private long characters;

  /** What the text says. */
  Reading of(PolicyText text) {
    Reading known = readings.get(text);
    if (known != null) {
      return known;
    }
    Reading reading = PolicyReader.read(text.text(), text.kind());
    readings.put(text, reading);
    characters += text.text().length();
    Iterator<PolicyText> eldest = readings.keySet().iterator();
    while (characters > CHARACTERS && eldest.hasNext()) {
      characters -= eldest.next().text().length();
      eldest.remove();
    }
    return reading;
  }
}
