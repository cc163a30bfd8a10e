package dev.vennguard.catalog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/** A few services of the bundled catalogue: for tests that evaluate very often. */
public final class SmallCatalogue {
  private SmallCatalogue() {}

  /** The catalogue of these services alone. */
  public static Catalogue of(Set<String> services) {
    List<String> kept = new ArrayList<>();
    int actions = 0;
    int types = 0;
    boolean taken = true;
    List<String> lines = lines();
    for (String line : lines.subList(1, lines.size())) {
      char mark = line.charAt(0);
      if (mark == 'S') {
        taken = services.contains(line.split("\t")[1]);
      }
      if (taken) {
        kept.add(line);
        types += mark == '@' ? 1 : 0;
        actions += "KXGS@".indexOf(mark) < 0 ? 1 : 0;
      }
    }
    String[] head = lines.getFirst().split("\t");
    head[5] = String.valueOf(services.size());
    head[6] = String.valueOf(actions);
    head[7] = String.valueOf(types);
    return CatalogueReader.read(String.join("\t", head) + "\n" + String.join("\n", kept) + "\n");
  }

  private static List<String> lines() {
    try (var packed = Catalogue.class.getResourceAsStream("catalogue.tsv.gz")) {
      byte[] text = new GZIPInputStream(Objects.requireNonNull(packed)).readAllBytes();
      return new String(text, StandardCharsets.ISO_8859_1).lines().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
