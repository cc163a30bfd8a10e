package dev.vennguard.syntax;

import dev.vennguard.Corpus;
import dev.vennguard.syntax.text.Indent;
import dev.vennguard.syntax.text.TextDecoding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Texts near those that people have: documents of our own tests and AWS's, damaged. */
public final class Mutations {
  private static final List<Path> FOLDERS =
      List.of(Path.of("src/test/resources"), Path.of("sample-policies"));
  private static final int LONGEST = 6_000;
  private static final Pattern TOKENS = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"|\\w+|\\s+|.");
  private static final List<String> WORDS =
      List.of(
          "\"Version\"",
          "\"2012-10-17\"",
          "\"2008-10-17\"",
          "\"Id\"",
          "\"Statement\"",
          "\"Sid\"",
          "\"Effect\"",
          "\"Allow\"",
          "\"Deny\"",
          "\"Action\"",
          "\"NotAction\"",
          "\"Resource\"",
          "\"NotResource\"",
          "\"Principal\"",
          "\"NotPrincipal\"",
          "\"AWS\"",
          "\"Service\"",
          "\"Condition\"",
          "\"StringEquals\"",
          "\"stringlike\"",
          "\"ForAllValues:StringLikeIfExists\"",
          "\"Null\"",
          "\"IpAddress\"",
          "\"NumericEquals\"",
          "\"DateLessThan\"",
          "\"BinaryEquals\"",
          "\"ArnLike\"",
          "\"aws:PrincipalTag/x\"",
          "\"s3:max-keys\"",
          "\"s3:*\"",
          "\"*:*\"",
          "\"arn:aws:s3:::*/${aws:username, 'x'}\"",
          "\"${\"",
          "\"${*}${$}${?}\"",
          "\"\"",
          "\"*\"",
          "\"\\u202e\\ud83d\\ude00\"",
          "\"\\ud83d\"",
          "\"\\u0000\\u001b[2J\\r\\n\"",
          "\"\u2067\u0661 \u0627\"",
          "\"1e2147483647\"",
          "{",
          "}",
          "[",
          "]",
          "[]",
          "{}",
          ":",
          ",",
          "null",
          "true",
          "-0.0e+9",
          "99999999999999999999",
          "//",
          "/*",
          "'",
          "\u201C",
          "\uFEFF",
          "\uD83D",
          "\u0007",
          "\u2028");

  /** As tokens: each text as it is written, and without white space. */
  private final List<List<String>> originals = new ArrayList<>();

  /** Those near our own documents. */
  public Mutations() throws IOException {
    take(Samples.POLICY);
    for (Path folder : FOLDERS) {
      try (Stream<Path> files = Files.walk(folder)) {
        files
            .filter(Files::isRegularFile)
            .filter(file -> file.toString().endsWith(".json"))
            .sorted()
            .forEach(this::take);
      }
    }
  }

  /** Takes up policies as people write them, too. */
  void published() {
    Corpus.read().policies().forEach(one -> take(one.text()));
  }

  int size() {
    return originals.size();
  }

  private void take(Path file) {
    try {
      if (TextDecoding.decode(Files.readAllBytes(file)) instanceof TextDecoding.Decoded decoded) {
        take(decoded.text());
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private void take(String text) {
    if (!text.isEmpty() && text.length() <= LONGEST) {
      originals.add(tokens(text));
      originals.add(tokens(PolicyPrinter.minify(text)));
    }
  }

  private static List<String> tokens(String text) {
    return TOKENS.matcher(text).results().map(MatchResult::group).toList();
  }

  /** The next text. */
  public String next(Random random) {
    List<String> tokens = new ArrayList<>(random.nextInt(20) == 0 ? made(random) : one(random));
    for (int wounds = 1 + random.nextInt(random.nextInt(3) + 1); wounds > 0; wounds--) {
      damage(tokens, random);
    }
    String text = String.join("", tokens);
    return random.nextInt(4) == 0 ? new RandomText(random.nextLong()).damage(text) : text;
  }

  /** Rather a short one. */
  private List<String> one(Random random) {
    List<String> one = pick(originals, random);
    List<String> other = pick(originals, random);
    return one.size() < other.size() ? one : other;
  }

  /** A correct text that somebody made up, so that later parts are reached. */
  private static List<String> made(Random random) {
    PolicyKind kind = pick(List.of(PolicyKind.values()), random);
    Indent indent = pick(List.of(Indent.values()), random);
    return tokens(PolicyPrinter.print(new RandomPolicies(random.nextLong()).policy(kind), indent));
  }

  private void damage(List<String> tokens, Random random) {
    if (tokens.isEmpty()) {
      tokens.add(pick(WORDS, random));
      return;
    }
    int at = random.nextInt(tokens.size());
    int end = Math.min(tokens.size(), at + 1 + random.nextInt(random.nextInt(3) == 0 ? 20 : 2));
    List<String> some = List.copyOf(tokens.subList(at, end));
    switch (random.nextInt(14)) {
      case 0 -> tokens.subList(at, end).clear();
      case 1 -> tokens.addAll(random.nextInt(tokens.size()), some);
      case 2 -> {
        tokens.subList(at, end).clear();
        tokens.addAll(random.nextInt(tokens.size() + 1), some);
      }
      case 3 -> tokens.subList(end, tokens.size()).clear();
      case 4 -> tokens.set(at, pick(one(random), random));
      case 5 -> tokens.add(at, pick(WORDS, random));
      case 6 -> tokens.set(at, pick(WORDS, random));
      default -> quoted(tokens, at, random);
    }
  }

  /** Puts one text in quotes in place of another: what comes out is mostly JSON still. */
  private void quoted(List<String> tokens, int from, Random random) {
    List<String> other = one(random);
    int at = nextQuoted(tokens, from);
    int word = random.nextInt(WORDS.size());
    if (at < tokens.size() && !other.isEmpty()) {
      int stolen = nextQuoted(other, random.nextInt(other.size()));
      boolean known = stolen == other.size() || random.nextBoolean();
      tokens.set(at, known && WORDS.get(word).startsWith("\"") ? WORDS.get(word) : "\"x\"");
      if (!known) {
        tokens.set(at, other.get(stolen));
      }
    }
  }

  private static int nextQuoted(List<String> tokens, int from) {
    int at = from;
    while (at < tokens.size() && !tokens.get(at).startsWith("\"")) {
      at++;
    }
    return at;
  }

  private static <T> T pick(List<T> from, Random random) {
    return from.get(random.nextInt(from.size()));
  }
}
