package dev.vennguard.exchange.signature;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Signatures that {@code ssh-keygen -Y sign} made beside a file, checked by calling it: keys are
 * never held here (verify.md "Signatures").
 */
public final class SshSignatures {
  /** What a signature of a review is for: one for anything else does not count. */
  public static final String NAMESPACE = "vennguard-review";

  private static final String ENDING = ".sig";
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Path file;
  private final String program;

  /** Those of a file. */
  public SshSignatures(Path file) {
    this(file, "ssh-keygen");
  }

  SshSignatures(Path file, String program) {
    this.file = file;
    this.program = program;
  }

  /** What became of a signature. */
  public enum State {
    /** Good, and by somebody who is allowed to. */
    SIGNED,
    /** Good, but nobody said who is allowed to. */
    UNKNOWN_SIGNER,
    /** Not of this file, not for reviews, or by nobody who is allowed to. */
    REFUSED,
    /** It could not be checked. */
    UNCHECKED
  }

  /**
   * A signature that was looked at.
   *
   * @param file where it is
   * @param state what became of it
   * @param signer who, if that is known
   * @param words one sentence
   */
  public record Checked(Path file, State state, String signer, String words) {}

  /**
   * What a shell is told to sign a file; a second reviewer names another file for the signature.
   */
  public static String command(Path file, String reviewer) {
    String who = reviewer.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-|-$", "");
    String quoted = quote(file.toString());
    String to = quote(file + "." + (who.isEmpty() ? "reviewer" : who) + ENDING);
    return "ssh-keygen -Y sign -n %s -f ~/.ssh/id_ed25519 < %s > %s"
        .formatted(NAMESPACE, quoted, to);
  }

  private static String quote(String word) {
    return word.matches("[A-Za-z0-9_./:@%+=,-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
  }

  /** The signatures beside the file, by name: {@code FILE.sig} and {@code FILE.….sig}. */
  public List<Path> found() throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    String name = String.valueOf(file.getFileName());
    List<Path> found = new ArrayList<>();
    if (folder == null) {
      return found;
    }
    try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
      for (Path one : all) {
        String other = String.valueOf(one.getFileName());
        if (other.startsWith(name + ".") && other.endsWith(ENDING)) {
          found.add(one);
        }
      }
    }
    Collections.sort(found);
    return found;
  }

  /**
   * Checks one.
   *
   * @param allowed a file of allowed signers, as OpenSSH reads it
   */
  public Checked check(Path signature, Optional<Path> allowed) {
    try {
      return allowed.isPresent() ? by(signature, allowed.get()) : byAnyone(signature);
    } catch (IOException missing) {
      return new Checked(
          signature,
          State.UNCHECKED,
          "",
          "ssh-keygen was not found, so no signature was checked: install OpenSSH, or check it"
              + " with `ssh-keygen -Y verify -n "
              + NAMESPACE
              + "` elsewhere");
    }
  }

  private Checked by(Path signature, Path allowed) throws IOException {
    Said who = run("-Y", "find-principals", "-s", signature.toString(), "-f", allowed.toString());
    List<String> signers =
        who.out.lines().map(String::strip).filter(one -> !one.isEmpty()).toList();
    if (who.status != 0 || signers.isEmpty()) {
      return new Checked(
          signature, State.REFUSED, "", "is by nobody whom %s allows".formatted(allowed));
    }
    String lines = new String(Files.readAllBytes(allowed), StandardCharsets.UTF_8);
    for (String signer : AllowedSigners.sameKey(lines.lines().toList(), signers)) {
      if (good(signature, allowed, signer)) {
        return new Checked(signature, State.SIGNED, signer, "is good, by " + signer);
      }
    }
    String signer = signers.getFirst();
    return new Checked(
        signature,
        State.REFUSED,
        signer,
        "is not good for this file, though %s made it: the file was changed, or it was made for"
                .formatted(signer)
            + " something else than "
            + NAMESPACE);
  }

  private boolean good(Path signature, Path allowed, String signer) throws IOException {
    Said said =
        run(
            "-Y",
            "verify",
            "-f",
            allowed.toString(),
            "-I",
            signer,
            "-n",
            NAMESPACE,
            "-s",
            signature.toString());
    return said.status == 0;
  }

  private Checked byAnyone(Path signature) throws IOException {
    Said said = run("-Y", "check-novalidate", "-n", NAMESPACE, "-s", signature.toString());
    return said.status == 0
        ? new Checked(
            signature,
            State.UNKNOWN_SIGNER,
            "",
            "is good, but who may sign was not said: name a file by --allowed-signers")
        : new Checked(
            signature,
            State.REFUSED,
            "",
            "is not good for this file: the file was changed, or it was made for something else"
                + " than "
                + NAMESPACE);
  }

  private record Said(int status, String out) {}

  /** With the file as standard input; it is ended where it takes too long. */
  private Said run(String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of(program));
    command.addAll(List.of(arguments));
    Path out = Files.createTempFile("vennguard", ".out");
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectInput(file.toFile())
              .redirectOutput(out.toFile())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      if (!process.waitFor(PATIENCE)) {
        process.destroyForcibly();
        return new Said(-1, "");
      }
      return new Said(process.exitValue(), Files.readString(out, StandardCharsets.UTF_8));
    } catch (InterruptedException ended) {
      throw new InterruptedIOException("ssh-keygen was not waited for");
    } finally {
      Files.deleteIfExists(out);
    }
  }
}
