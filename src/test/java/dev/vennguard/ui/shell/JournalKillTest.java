package dev.vennguard.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.Rounds;
import dev.vennguard.exchange.journal.JournalFolder;
import dev.vennguard.exchange.journal.Left;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whenever the process is killed, what was typed up to two seconds before is there; longer only by
 * what the machine kept the process waiting.
 */
class JournalKillTest {
  private static final Duration PROMISED = Duration.ofSeconds(2);

  /**
   * What is typed waits so often for its turn until it is kept: to be noticed, read and written.
   */
  private static final int WAITS = 4;

  /** A kill is mostly waiting: {@code -Drounds=40 -Dkills.at.once=4} has 120 in two minutes. */
  private static final int AT_ONCE = Integer.getInteger("kills.at.once", 1);

  @TempDir private Path home = Path.of("");

  /**
   * What was typed until a kill.
   *
   * @param at when it was killed, in milliseconds
   * @param promised the newest number that must be kept
   * @param kept what is kept, 0 if nothing is
   * @param late how long before the kill the kept number was typed, in milliseconds
   */
  private record Round(long at, long promised, long kept, long late) {}

  @Test
  void killedProcess_loses_atMostTwoSeconds() throws Exception {
    long seed = Long.getLong("seed", System.nanoTime());
    Random random = new Random(seed);
    int rounds = Rounds.of(3);
    long worst = 0;
    List<Future<Round>> all = new ArrayList<>();
    try (ExecutorService killers = Executors.newFixedThreadPool(AT_ONCE)) {
      for (int i = 0; i < rounds; i++) {
        Path folder = home.resolve("journal-" + i);
        int after = 1_000 + random.nextInt(5_000);
        int size = random.nextInt(60_000);
        all.add(killers.submit(() -> killed(folder, after, size)));
      }
      for (int i = 0; i < rounds; i++) {
        Round round = all.get(i).get();
        assertThat(round.kept())
            .as("round %d of seed %d: %s", i, seed, round)
            .isGreaterThanOrEqualTo(round.promised());
        worst = Math.max(worst, round.kept() == 0 ? 0 : round.late());
        Path folder = home.resolve("journal-" + i);
        assertThat(Files.isDirectory(folder) ? names(folder) : "gate")
            .as("a clean folder afterwards, seed %d", seed)
            .isEqualTo("gate");
      }
    }
    System.out.printf("%d kills, seed %d: at most %d ms were lost%n", rounds, seed, worst);
  }

  private static Round killed(Path folder, long after, int size) throws Exception {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Process typist =
        new ProcessBuilder(
                java,
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                JournalTypist.class.getName(),
                folder.toString(),
                String.valueOf(size))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    NavigableMap<Long, Long> timeOf = new TreeMap<>();
    long at;
    try (BufferedReader typed = typist.inputReader(StandardCharsets.UTF_8)) {
      long start = read(typed.readLine(), timeOf);
      while (read(typed.readLine(), timeOf) < start + after) {
        assertThat(typist.isAlive()).isTrue();
      }
      at = System.currentTimeMillis();
      // The handle leaves the stream open, with what was said last.
      assertThat(typist.toHandle().destroyForcibly()).isTrue();
      typist.waitFor();
      typed.lines().forEach(line -> read(line, timeOf));
    }
    long late = PROMISED.toMillis() + WAITS * longestPause(timeOf);
    long promised =
        timeOf.entrySet().stream()
            .filter(typed -> typed.getValue() <= at - late)
            .mapToLong(Map.Entry::getKey)
            .max()
            .orElse(0);
    long kept = kept(folder);
    return new Round(at, promised, kept, at - timeOf.getOrDefault(kept, at));
  }

  /** How long the process was kept from typing, in milliseconds: on a busy machine for seconds. */
  private static long longestPause(NavigableMap<Long, Long> timeOf) {
    long longest = 0;
    long before = timeOf.isEmpty() ? 0 : timeOf.firstEntry().getValue();
    for (long time : timeOf.values()) {
      longest = Math.max(longest, time - before);
      before = time;
    }
    return longest;
  }

  /** Takes up {@code time number}; a kill may cut the line off. Returns the time. */
  private static long read(String line, Map<Long, Long> timeOf) {
    String[] parts = line.split(" ", 2);
    if (parts.length == 2 && parts[0].length() == 13) {
      timeOf.putIfAbsent(Long.parseLong(parts[1]), Long.parseLong(parts[0]));
      return Long.parseLong(parts[0]);
    }
    return 0;
  }

  private static long kept(Path folder) throws IOException {
    List<Left> left = new JournalFolder(folder).left();
    long kept = 0;
    for (Left one : left) {
      assertThat(one).isInstanceOf(Left.Kept.class);
      if (one instanceof Left.Kept(var journal, var page)) {
        kept = Long.parseLong(page.documents().getFirst().text().strip());
        journal.end();
      }
    }
    return kept;
  }

  private static String names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return String.join(" ", files.map(file -> file.getFileName().toString()).toList());
    }
  }
}
