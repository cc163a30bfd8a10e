package dev.vennguard.prove.atom;

import dev.vennguard.policy.Literals;
import dev.vennguard.prove.language.Budget;
import dev.vennguard.prove.language.Unproved;
import dev.vennguard.prove.solve.RequestVariable;
import dev.vennguard.prove.value.IntervalSamples;
import dev.vennguard.prove.value.LexicalForms;
import dev.vennguard.prove.value.ValueDomain.Typed;
import dev.vennguard.prove.value.ValuePartitioner;
import dev.vennguard.prove.value.ValueParts;
import dev.vennguard.prove.value.ValuePredicate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One request variable for {@code aws:CurrentTime} and {@code aws:EpochTime}, which are one instant
 * (EVALUATION §5.5). Its parts are the instants that the atoms on the two keys tell apart; it
 * stands in the place of both where both are asked.
 */
public final class InstantVariable {
  /** The moment of a request, in ISO 8601. */
  public static final String DATE = "aws:currenttime";

  /** The moment of a request, in seconds since 1970. */
  public static final String EPOCH = "aws:epochtime";

  private static final int SECOND = 1000;
  private static final long FIRST_SECOND = 10_000;
  private static final long LAST_SECOND = 253_402_300_799L;

  private final List<KeyAtom> dates;
  private final List<KeyAtom> seconds;
  private final Budget work;

  private InstantVariable(List<KeyAtom> dates, List<KeyAtom> seconds, Budget work) {
    this.dates = dates;
    this.seconds = seconds;
    this.work = work;
  }

  /** Whether both keys hold any instant. */
  public static boolean free(KeySlot date, KeySlot epoch) {
    return date.spec().values() == Typed.DATE && epoch.spec().values() == Typed.EPOCH;
  }

  /**
   * The instants; its atoms are those of the date, then those of the seconds.
   *
   * @throws Unproved if its parts cannot be told within the budget
   */
  public static RequestVariable requestVariable(
      KeySlot date, KeySlot epoch, ValuePartitioner partitions, Budget work) {
    InstantVariable moments = new InstantVariable(date.atoms().all(), epoch.atoms().all(), work);
    ValueParts ofDates = partitions.of(Typed.DATE, tests(moments.dates), work);
    ValueParts ofSeconds = partitions.of(Typed.EPOCH, tests(moments.seconds), work);
    Map<BitSet, String> parts = moments.parts(ofDates, ofSeconds);
    int certain = parts.size();
    boolean exact =
        Stream.concat(moments.dates.stream(), moments.seconds.stream())
            .allMatch(atom -> atom.test().constant() || !atom.test().textual());
    if (!exact) {
      moments.addDoubts(parts, ofDates, ofSeconds);
    }
    return moments.requestVariable(parts, certain);
  }

  /** The whole seconds of a date; nothing if it is none. */
  public static Optional<String> seconds(String date) {
    return Literals.instant(date).map(at -> String.valueOf(at.getEpochSecond()));
  }

  /** The date of whole seconds; nothing if they are none. */
  public static Optional<String> date(String seconds) {
    return Literals.instant(seconds).map(Instant::toString);
  }

  private static List<ValuePredicate> tests(List<KeyAtom> atoms) {
    return atoms.stream().map(KeyAtom::test).toList();
  }

  /** The truths of all atoms, each with an instant. */
  private Map<BitSet, String> parts(ValueParts ofDates, ValueParts ofSeconds) {
    Set<Instant> instants = new LinkedHashSet<>();
    Set<String> texts = new LinkedHashSet<>(IntervalSamples.of(Typed.DATE, tests(dates)));
    texts.addAll(certain(ofDates));
    texts.forEach(text -> Literals.instant(text).ifPresent(instants::add));
    List<String> whole = new ArrayList<>(IntervalSamples.of(Typed.EPOCH, tests(seconds)));
    whole.addAll(certain(ofSeconds));
    for (String text : whole) {
      Instant at = Instant.ofEpochSecond(Long.parseLong(text));
      instants.addAll(List.of(at, at.minusMillis(1), at.plusMillis(SECOND - 1)));
    }
    Map<BitSet, String> parts = new LinkedHashMap<>();
    for (Instant at : instants) {
      String text = at.toString();
      if (at.getEpochSecond() >= FIRST_SECOND && at.getEpochSecond() <= LAST_SECOND) {
        parts.putIfAbsent(truth(text, String.valueOf(at.getEpochSecond())), text);
      }
    }
    for (String text : texts) {
      seconds(text)
          .filter(second -> LexicalForms.readable(Typed.EPOCH, second))
          .ifPresent(second -> parts.putIfAbsent(truth(text, second), text));
    }
    return parts;
  }

  private static List<String> certain(ValueParts partition) {
    return partition.certain().stream().mapToObj(partition.examples()::get).toList();
  }

  private BitSet truth(String date, String second) {
    work.spend(dates.size() + seconds.size());
    BitSet truth = new BitSet();
    for (int i = 0; i < dates.size(); i++) {
      truth.set(i, holds(dates.get(i), date));
    }
    for (int i = 0; i < seconds.size(); i++) {
      truth.set(dates.size() + i, holds(seconds.get(i), second));
    }
    return truth;
  }

  private static boolean holds(KeyAtom atom, String value) {
    return atom.holds(Optional.of(value), atom.test().matchesAny(value));
  }

  /** What each key by itself can be, together: an instant may be there or not. */
  private void addDoubts(Map<BitSet, String> parts, ValueParts ofDates, ValueParts ofSeconds) {
    for (int date = 0; date < ofDates.examples().size(); date++) {
      for (int second = 0; second < ofSeconds.examples().size(); second++) {
        work.spend(1);
        BitSet truth = new BitSet();
        for (int i = 0; i < dates.size(); i++) {
          truth.set(i, dates.get(i).single(ofDates, i).get(date));
        }
        for (int i = 0; i < seconds.size(); i++) {
          truth.set(dates.size() + i, seconds.get(i).single(ofSeconds, i).get(second));
        }
        parts.putIfAbsent(truth, "");
      }
    }
  }

  private RequestVariable requestVariable(Map<BitSet, String> parts, int certain) {
    List<BitSet> truths = List.copyOf(parts.keySet());
    List<BitSet> atoms = new ArrayList<>();
    for (int atom = 0; atom < dates.size() + seconds.size(); atom++) {
      BitSet holds = new BitSet();
      for (int part = 0; part < truths.size(); part++) {
        holds.set(part, truths.get(part).get(atom));
      }
      atoms.add(holds);
    }
    BitSet known = new BitSet();
    known.set(0, certain);
    return new RequestVariable.Single(false, List.copyOf(parts.values()), known, atoms);
  }
}
