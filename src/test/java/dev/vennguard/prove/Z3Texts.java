package dev.vennguard.prove;

import com.microsoft.z3.BoolExpr;
import com.microsoft.z3.CharSort;
import com.microsoft.z3.Context;
import com.microsoft.z3.ReExpr;
import com.microsoft.z3.SeqExpr;
import com.microsoft.z3.SeqSort;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Texts and patterns as formulas. */
final class Z3Texts {
  private final Context z3;

  Z3Texts(Context z3) {
    this.z3 = z3;
  }

  /** A part of a pattern. */
  sealed interface Part {
    /** Text as it stands. */
    record Text(String text) implements Part {}

    /** {@code *}. */
    record Run() implements Part {}

    /** {@code ?}. */
    record One() implements Part {}

    /** A variable, with the text to take where the key is absent. */
    record Variable(String key, Optional<String> fallback) implements Part {}
  }

  /** Reads a pattern as EVALUATION §4 writes it. */
  static List<Part> parse(String pattern, boolean wildcards) {
    List<Part> parts = new ArrayList<>();
    int at = 0;
    while (at < pattern.length()) {
      char unit = pattern.charAt(at);
      if (pattern.startsWith("${", at)) {
        int end = pattern.indexOf('}', at);
        parts.add(variable(pattern.substring(at + 2, end)));
        at = end + 1;
      } else {
        parts.add(
            wildcards && unit == '*'
                ? new Part.Run()
                : wildcards && unit == '?' ? new Part.One() : new Part.Text(String.valueOf(unit)));
        at++;
      }
    }
    return parts;
  }

  private static Part variable(String inside) {
    if (inside.length() == 1) {
      return new Part.Text(inside);
    }
    int comma = inside.indexOf(',');
    return comma < 0
        ? new Part.Variable(inside.toLowerCase(Locale.ROOT), Optional.empty())
        : new Part.Variable(
            inside.substring(0, comma).toLowerCase(Locale.ROOT),
            Optional.of(inside.substring(inside.indexOf('\'') + 1, inside.length() - 1)));
  }

  ReExpr<SeqSort<CharSort>> literal(String text) {
    return z3.mkToRe(z3.mkString(text));
  }

  ReExpr<SeqSort<CharSort>> any() {
    return z3.mkAllcharRe(z3.mkReSort(z3.mkStringSort()));
  }

  ReExpr<SeqSort<CharSort>> not(String units) {
    ReExpr<SeqSort<CharSort>> all = any();
    for (char unit : units.toCharArray()) {
      all = z3.mkIntersect(all, z3.mkComplement(literal(String.valueOf(unit))));
    }
    return all;
  }

  /** One unit of these, given in order. */
  ReExpr<SeqSort<CharSort>> oneOf(String units) {
    ReExpr<SeqSort<CharSort>> all = z3.mkEmptyRe(z3.mkReSort(z3.mkStringSort()));
    int from = 0;
    for (int i = 1; i <= units.length(); i++) {
      if (i == units.length() || units.charAt(i) != units.charAt(i - 1) + 1) {
        ReExpr<SeqSort<CharSort>> range =
            z3.mkRange(
                z3.mkString(units.substring(from, from + 1)),
                z3.mkString(units.substring(i - 1, i)));
        all = z3.mkUnion(all, range);
        from = i;
      }
    }
    return all;
  }

  ReExpr<SeqSort<CharSort>> times(String units, int count) {
    return z3.mkLoop(oneOf(units), count, count);
  }

  /** {@code arn:} and five more segments. */
  ReExpr<SeqSort<CharSort>> arn() {
    ReExpr<SeqSort<CharSort>> all = literal("arn");
    for (int i = 1; i < 6; i++) {
      all = z3.mkConcat(all, literal(":"), z3.mkStar(i < 5 ? not(":") : any()));
    }
    return all;
  }

  /** Texts with at most so many colons. */
  ReExpr<SeqSort<CharSort>> colons(int most) {
    ReExpr<SeqSort<CharSort>> segment = z3.mkStar(not(":"));
    return z3.mkConcat(segment, z3.mkLoop(z3.mkConcat(literal(":"), segment), 0, most));
  }

  /** All texts with the lower case of this one. */
  ReExpr<SeqSort<CharSort>> ignoringCase(String text) {
    ReExpr<SeqSort<CharSort>> all = literal("");
    for (char unit : text.toLowerCase(Locale.ROOT).toCharArray()) {
      ReExpr<SeqSort<CharSort>> same = literal(String.valueOf(unit));
      for (int other = 0; other < 0x3000; other++) {
        if (other != unit && Character.toLowerCase((char) other) == unit) {
          same = z3.mkUnion(same, literal(escaped((char) other)));
        }
      }
      all = z3.mkConcat(all, same);
    }
    return all;
  }

  /** Beyond ASCII, Z3 reads escapes. */
  private static String escaped(char unit) {
    return unit < 0x80 ? String.valueOf(unit) : "\\u{" + Integer.toHexString(unit) + "}";
  }

  ReExpr<SeqSort<CharSort>> glob(List<Part> pattern) {
    ReExpr<SeqSort<CharSort>> all = literal("");
    for (Part part : pattern) {
      all =
          z3.mkConcat(
              all,
              switch (part) {
                case Part.Text(String text) -> literal(text);
                case Part.Run() -> z3.mkStar(any());
                case Part.One() -> any();
                case Part.Variable _ -> throw new IllegalArgumentException("" + pattern);
              });
    }
    return all;
  }

  /** Whether a value matches a pattern; a variable that is not there matches nothing. */
  BoolExpr matches(SeqExpr<CharSort> value, List<Part> pattern, Z3World world) {
    List<BoolExpr> resolved = new ArrayList<>();
    List<SeqExpr<CharSort>> runs = new ArrayList<>();
    SeqExpr<CharSort> now = z3.mkString("");
    boolean variables = false;
    for (Part part : pattern) {
      switch (part) {
        case Part.Text(String text) -> now = z3.mkConcat(now, z3.mkString(text));
        case Part.Variable(String key, Optional<String> fallback) -> {
          variables = true;
          if (fallback.isEmpty()) {
            resolved.add(world.present(key));
          }
          now = z3.mkConcat(now, value(world, key, fallback));
        }
        case Part.Run() -> {
          runs.add(now);
          now = z3.mkString("");
        }
        case Part.One() -> {}
      }
    }
    if (!variables) {
      return z3.mkInRe(value, glob(pattern));
    }
    if (pattern.contains(new Part.One()) || runs.size() > 1) {
      throw new Z3Encoding.Unsupported("a variable among several wildcards");
    }
    BoolExpr fits =
        runs.isEmpty()
            ? z3.mkEq(value, now)
            : z3.mkAnd(
                z3.mkGe(
                    z3.mkLength(value), z3.mkAdd(z3.mkLength(runs.getFirst()), z3.mkLength(now))),
                z3.mkPrefixOf(runs.getFirst(), value),
                z3.mkSuffixOf(now, value));
    resolved.add(fits);
    return z3.mkAnd(resolved.toArray(BoolExpr[]::new));
  }

  /** What a variable stands for, if it is there or has a default. */
  SeqExpr<CharSort> value(Z3World world, Part.Variable variable) {
    return value(world, variable.key(), variable.fallback());
  }

  @SuppressWarnings("unchecked")
  private SeqExpr<CharSort> value(Z3World world, String key, Optional<String> fallback) {
    SeqExpr<CharSort> value = world.string(key);
    return fallback.isEmpty()
        ? value
        : (SeqExpr<CharSort>)
            (com.microsoft.z3.Expr<?>)
                z3.mkITE(world.present(key), value, z3.mkString(fallback.get()));
  }
}
