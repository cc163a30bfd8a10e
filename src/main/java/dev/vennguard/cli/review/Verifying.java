package dev.vennguard.cli.review;

import dev.vennguard.cli.io.BadInputException;
import dev.vennguard.cli.io.FailureWords;
import dev.vennguard.exchange.review.ReviewCheck;
import dev.vennguard.exchange.review.ReviewStatement;
import dev.vennguard.exchange.review.ReviewVerdict.Finding;
import dev.vennguard.exchange.review.ReviewVerdict.Kind;
import dev.vennguard.exchange.review.ReviewedDocument;
import dev.vennguard.exchange.review.Sha256;
import dev.vennguard.exchange.signature.SshSignatures;
import dev.vennguard.exchange.signature.SshSignatures.Checked;
import dev.vennguard.exchange.signature.SshSignatures.State;
import dev.vennguard.syntax.text.TextDecoding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Checks a review and what lies beside it: its signatures and, of a statement, its subjects. */
public final class Verifying {
  private final ReviewSource source;
  private final List<Finding> findings = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  /** Of that review. */
  public Verifying(ReviewSource source) {
    this.source = source;
  }

  /**
   * What is demanded of signatures.
   *
   * @param allowed a file of allowed signers; without one nobody's signature is demanded
   * @param named signatures beside those that are found by their names
   * @param signers how many different signers there must be
   */
  public record Demand(Optional<Path> allowed, List<Path> named, int signers) {
    /** Copies the list. */
    public Demand {
      named = List.copyOf(named);
    }
  }

  /**
   * What is found.
   *
   * @throws BadInputException if the folder cannot be listed
   */
  public VerifyReport report(ReviewCheck check, Demand demand) throws BadInputException {
    source.statement().ifPresent(this::subjects);
    List<Checked> signatures = signatures(demand);
    return new VerifyReport(
        source.file(), check.check(source.record()), findings, signatures, notes);
  }

  private void subjects(ReviewStatement.Content statement) {
    ReviewStatement.differences(statement, source.record())
        .forEach(words -> findings.add(new Finding(Kind.DIGEST, words)));
    statement.subjects().forEach(this::beside);
    if (statement.enveloped()) {
      notes.add(
          "the signatures inside the envelope are not looked at: check them with the tool that made"
              + " them");
    }
  }

  private void beside(String name, String sha256) {
    Path folder = source.file().toAbsolutePath().getParent();
    if (folder == null || !name.matches("[A-Za-z0-9][A-Za-z0-9._-]*")) {
      return;
    }
    Path file = folder.resolve(name);
    if (!Files.isRegularFile(file)) {
      notes.add(name + " is not beside it, so only its text in the statement was checked");
      return;
    }
    try {
      byte[] bytes = Files.readAllBytes(file);
      String found = Sha256.of(bytes);
      if (!found.equals(sha256)) {
        findings.add(
            new Finding(
                Kind.FILE,
                "%s is not the file that was reviewed%s; its sha256 is %s, reviewed was %s"
                    .formatted(name, difference(bytes, sha256), found, sha256)));
      }
    } catch (IOException failed) {
      findings.add(new Finding(Kind.FILE, name + " cannot be read: " + FailureWords.of(failed)));
    }
  }

  /** Where it begins to differ; the statement holds the text of each policy. */
  private String difference(byte[] bytes, String sha256) {
    Optional<String> reviewed =
        source.record().documents().stream()
            .filter(one -> one.sha256().equals(sha256))
            .map(ReviewedDocument::text)
            .findFirst();
    return reviewed.isPresent() && TextDecoding.decode(bytes) instanceof TextDecoding.Decoded found
        ? ": " + FirstDifference.words(reviewed.get(), found.text())
        : "";
  }

  private List<Checked> signatures(Demand demand) throws BadInputException {
    SshSignatures beside = new SshSignatures(source.file());
    List<Path> files = new ArrayList<>(demand.named());
    try {
      files.addAll(beside.found());
    } catch (IOException failed) {
      throw new BadInputException(
          source.file() + ": its folder cannot be listed: " + FailureWords.of(failed));
    }
    List<Checked> checked = files.stream().map(one -> beside.check(one, demand.allowed())).toList();
    checked.stream()
        .filter(one -> one.state() == State.REFUSED)
        .forEach(one ->
            findings.add(
                new Finding(Kind.SIGNATURE, one.file().getFileName() + " " + one.words())));
    long signers =
        checked.stream()
            .filter(one -> one.state() == State.SIGNED)
            .map(Checked::signer)
            .distinct()
            .count();
    if (demand.allowed().isPresent() && signers < demand.signers()) {
      findings.add(
          new Finding(
              Kind.SIGNATURE,
              "%s of %s allowed signers signed it".formatted(signers, demand.signers())));
    }
    if (checked.isEmpty()) {
      notes.add("it is not signed; sign it with: " + SshSignatures.command(source.file(), ""));
    }
    return checked;
  }
}
