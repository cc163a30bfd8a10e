package dev.vennguard.live;

import dev.vennguard.catalog.Catalogue;
import dev.vennguard.catalog.CatalogueReader;
import dev.vennguard.decide.PolicyJson;
import dev.vennguard.policy.Layer;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.policy.Layers;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * Looks for the slowest layers that somebody could really have: SCPs of three levels, an RCP, a
 * resource policy, a boundary, a session policy and identity policies, of statements as they are
 * written, 3.4 kB in all. Builds many at random, then changes the slowest a statement at a time and
 * keeps what makes it slower. Prints the processor time of an evaluation in a model that remembers
 * nothing. Not a test; {@code mvn -Pbench test-compile exec:exec@slow} runs it, with a seed and a
 * number of seconds if need be.
 */
public final class SlowLayers {
  /** What the layers of FAULTS.md had that took 39 s. */
  private static final int CHARACTERS = 3_400;

  private static final int LEVELS = 3;
  private static final double MILLIS = 1e6;

  private final Random random;
  private final SlowStatements statements;

  SlowLayers(Random random) {
    this.random = random;
    this.statements = new SlowStatements(random);
  }

  /** Layers as texts of statements. */
  record Draft(Map<LayerKind, List<List<String>>> documents) {
    int length() {
      return documents.values().stream()
          .flatMap(List::stream)
          .flatMap(List::stream)
          .mapToInt(String::length)
          .sum();
    }

    Layers layers() {
      List<Layer> all = new ArrayList<>();
      documents.forEach((kind, levels) -> {
        for (int level = 0; level < levels.size(); level++) {
          all.add(new Layer(kind, level, List.of(PolicyJson.policy(document(levels.get(level))))));
        }
      });
      return new Layers(all);
    }

    static String document(List<String> statements) {
      return "{\"Version\":\"2012-10-17\",\"Statement\":[" + String.join(",", statements) + "]}";
    }

    Draft copy() {
      Map<LayerKind, List<List<String>>> copies = new EnumMap<>(LayerKind.class);
      documents.forEach((kind, levels) -> {
        List<List<String>> copied = new ArrayList<>();
        levels.forEach(level -> copied.add(new ArrayList<>(level)));
        copies.put(kind, copied);
      });
      return new Draft(copies);
    }
  }

  /** Layers of all sorts, filled up with statements. */
  Draft draft() {
    Map<LayerKind, List<List<String>>> documents = new EnumMap<>(LayerKind.class);
    for (LayerKind kind : LayerKind.values()) {
      boolean needed = kind == LayerKind.IDENTITY || kind == LayerKind.BOUNDARY;
      if (needed || random.nextInt(3) > 0) {
        List<List<String>> levels = new ArrayList<>();
        int count = kind == LayerKind.SCP ? 1 + random.nextInt(LEVELS) : 1;
        for (int i = 0; i < count; i++) {
          levels.add(new ArrayList<>(List.of(statements.first(kind))));
        }
        documents.put(kind, levels);
      }
    }
    Draft draft = new Draft(documents);
    fill(draft);
    return draft;
  }

  private void fill(Draft draft) {
    while (true) {
      LayerKind kind = any(List.copyOf(draft.documents.keySet()));
      String statement = statements.next(kind);
      if (draft.length() + statement.length() > CHARACTERS) {
        return;
      }
      any(draft.documents.get(kind)).add(statement);
    }
  }

  /** The same with one to three statements less, and others instead. */
  Draft changed(Draft draft) {
    Draft changed = draft.copy();
    for (int i = random.nextInt(3); i >= 0; i--) {
      List<String> document =
          any(changed.documents.get(any(List.copyOf(changed.documents.keySet()))));
      if (document.size() > 1) {
        document.remove(random.nextInt(document.size()));
      }
    }
    fill(changed);
    return changed;
  }

  private <T> T any(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  /** Processor time of one evaluation that remembers nothing, in ms; the better of two. */
  static double millis(Catalogue catalogue, Layers layers) {
    double best = Double.MAX_VALUE;
    for (int i = 0; i < 2; i++) {
      LiveModel model = new LiveModel(catalogue);
      long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      model.evaluate(layers);
      best =
          Math.min(
              best,
              (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / MILLIS);
    }
    return best;
  }

  /** Layers as this class prints them: a policy type and a document on each line. */
  static Layers read(List<String> lines) {
    Map<LayerKind, Integer> levels = new EnumMap<>(LayerKind.class);
    List<Layer> all = new ArrayList<>();
    for (String line : lines) {
      int space = line.indexOf(' ');
      LayerKind kind = LayerKind.valueOf(line.substring(0, space).toUpperCase(Locale.ROOT));
      int level = levels.merge(kind, 1, Integer::sum) - 1;
      all.add(new Layer(kind, level, List.of(PolicyJson.policy(line.substring(space + 1)))));
    }
    return new Layers(all);
  }

  private static void again(String file) throws IOException {
    Catalogue catalogue = CatalogueReader.bundled();
    Layers layers = read(Files.readAllLines(Path.of(file)));
    for (int i = 0; i < 20; i++) {
      System.out.printf("%.0f ms%n", millis(catalogue, layers));
    }
  }

  /** Searches and prints what it found. */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length == 1) {
      again(arguments[0]);
      return;
    }
    long seed = arguments.length > 0 ? Long.parseLong(arguments[0]) : System.nanoTime();
    long seconds = arguments.length > 1 ? Long.parseLong(arguments[1]) : 60;
    Catalogue catalogue = CatalogueReader.bundled();
    SlowLayers search = new SlowLayers(new Random(seed));
    long end = System.nanoTime() + seconds * 1_000_000_000;
    Draft slowest = search.draft();
    double most = 0;
    int built = 0;
    int kept = 0;
    while (System.nanoTime() < end) {
      // A third of the time builds anew, so that no hill is the only one.
      Draft draft = built < 100 || built % 3 == 0 ? search.draft() : search.changed(slowest);
      double millis = millis(catalogue, draft.layers());
      built++;
      if (Boolean.getBoolean("each")) {
        System.out.printf("%.0f ms%n", millis);
      }
      if (built > 30 && millis > most) {
        slowest = draft;
        most = millis;
        kept++;
      }
    }
    System.out.printf(
        "seed %d: %d layers, %d times slower, slowest %.0f ms, %d characters%n",
        seed, built, kept, millis(catalogue, slowest.layers()), slowest.length());
    slowest.documents.forEach((kind, levels) ->
        levels.forEach(level -> System.out.println(kind.id() + " " + Draft.document(level))));
  }
}
