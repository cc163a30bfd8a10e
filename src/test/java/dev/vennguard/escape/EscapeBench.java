package dev.vennguard.escape;

import dev.vennguard.catalog.SharedCatalogue;
import dev.vennguard.escape.path.EscapePath;
import dev.vennguard.escape.path.PathLibrary;
import dev.vennguard.policy.Layers;
import dev.vennguard.policy.Policy;
import dev.vennguard.policy.Situation;
import dev.vennguard.prove.Prover;
import dev.vennguard.prove.result.ProofSettings;
import dev.vennguard.syntax.PolicyKind;
import dev.vennguard.syntax.PolicyReader;
import dev.vennguard.syntax.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

/** Examines what stands in folders: an identity policy and a boundary. */
final class EscapeBench {
  static final String BOUNDARY = "arn:aws:iam::111122223333:policy/DeveloperBoundary";
  static final Situation SITUATION = Situation.ANY.ofAccount("111122223333");
  static final Delegation DELEGATED =
      Delegation.stated(
          List.of(BOUNDARY),
          List.of("/delegated/", "user/delegated/*", "policy/delegated/*", "group/delegated/*"),
          SITUATION);

  private final PathLibrary library = PathLibrary.bundled();
  private final Prover prover = new Prover(ProofSettings.standard());
  private final EscapeChecks checks = new EscapeChecks(SharedCatalogue.get(), library, prover);

  PathLibrary library() {
    return library;
  }

  EscapeChecks checks() {
    return checks;
  }

  /** Examines some paths alone. */
  EscapeChecks checks(Predicate<EscapePath> some) {
    return new EscapeChecks(SharedCatalogue.get(), library.only(some), prover);
  }

  static Policy policy(String text) {
    Reading reading = PolicyReader.read(text, PolicyKind.IDENTITY);
    if (!reading.sound()) {
      throw new IllegalArgumentException(reading.problems().toString());
    }
    return reading.policy();
  }

  static Layers layers(String identity, String boundary) {
    return Layers.identity(List.of(policy(identity))).withBoundary(policy(boundary)).in(SITUATION);
  }

  static Layers folder(Path folder) throws IOException {
    return layers(
        Files.readString(folder.resolve("identity.json")),
        Files.readString(folder.resolve("boundary.json")));
  }
}
