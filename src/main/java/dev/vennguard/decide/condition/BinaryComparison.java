package dev.vennguard.decide.condition;

import dev.vennguard.decide.request.Facts;
import dev.vennguard.policy.Literals;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * {@code BinaryEquals}: byte for byte. Both sides are base64 text, because a request is written as
 * JSON here (EVALUATION §5.2).
 */
final class BinaryComparison implements ValueComparison {
  private final List<byte[]> listed;

  BinaryComparison(List<String> listed) {
    this.listed = listed.stream().flatMap(text -> Literals.binary(text).stream()).toList();
  }

  @Override
  public Match compare(String value, Facts facts) {
    Optional<byte[]> bytes = Literals.binary(value);
    return Match.of(
        bytes.isPresent() && listed.stream().anyMatch(one -> Arrays.equals(one, bytes.get())));
  }
}
