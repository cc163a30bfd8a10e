package dev.vennguard.catalog;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The published partitions at one date; the data and its sources stand in a file beside it. */
public final class Partitions {
  private static final String RESOURCE = "partitions.tsv";

  private final LocalDate date;
  private final List<Partition> all;
  private final Set<String> elsewhere;

  private Partitions(LocalDate date, List<Partition> all, Set<String> elsewhere) {
    this.date = date;
    this.all = List.copyOf(all);
    this.elsewhere = Set.copyOf(elsewhere);
  }

  /** The partitions that come with the app: data like a constant, read when it is first needed. */
  public static Partitions bundled() {
    return Bundled.PARTITIONS;
  }

  /** Read once: reading it for each prover and workspace took a twentieth of a first evaluation. */
  private static final class Bundled {
    private static final Partitions PARTITIONS = read(lines(RESOURCE));
  }

  private static List<String> lines(String resource) {
    try (var file = Partitions.class.getResourceAsStream(resource)) {
      if (file == null) {
        throw new FileNotFoundException(resource);
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(one -> !one.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("the bundled partitions cannot be read", e);
    }
  }

  private static Partitions read(List<String> lines) {
    LocalDate date = LocalDate.EPOCH;
    List<Draft> drafts = new ArrayList<>();
    Set<String> elsewhere = new HashSet<>();
    for (String line : lines) {
      String[] fields = line.split("\t", -1);
      switch (fields[0]) {
        case "date" -> date = LocalDate.parse(fields[1]);
        case "elsewhere" -> elsewhere.addAll(words(fields[1].toLowerCase(Locale.ROOT)));
        case "partition" -> drafts.add(new Draft(fields[1], fields[2]));
        case "regions" -> drafts.getLast().regions.addAll(words(fields[1]));
        case "global" ->
            words(fields[2])
                .forEach(service -> drafts.getLast().global.put(service, words(fields[1])));
        default -> throw new UncheckedIOException(new IOException("unknown line: " + line));
      }
    }
    return new Partitions(date, drafts.stream().map(Draft::partition).toList(), elsewhere);
  }

  private static List<String> words(String text) {
    return List.of(text.split(" ", -1));
  }

  /** A partition while it is read. */
  private static final class Draft {
    private final String id;
    private final String domain;
    private final List<String> regions = new ArrayList<>();
    private final Map<String, List<String>> global = new HashMap<>();

    Draft(String id, String domain) {
      this.id = id;
      this.domain = domain;
    }

    Partition partition() {
      return new Partition(id, domain, regions, global);
    }
  }

  /**
   * Whether an action is checked in calls of its own service, which go to the endpoint of that.
   * {@code iam:PassRole} is not: it carries the region of the call that passes the role (EVALUATION
   * §6.8).
   *
   * @param action {@code prefix:name}, in lower case
   */
  public boolean calledAtItsService(String action) {
    return !elsewhere.contains(action);
  }

  /** The day of the data. */
  public LocalDate date() {
    return date;
  }

  /** All partitions, the commercial one first. */
  public List<Partition> all() {
    return all;
  }

  /** The partition with that id. */
  public Optional<Partition> partition(String id) {
    return all.stream().filter(one -> one.id().equals(id)).findFirst();
  }

  /** The partition that a region belongs to, as far as published. */
  public Optional<Partition> ofRegion(String region) {
    return all.stream().filter(one -> one.regions().contains(region)).findFirst();
  }
}
