package dev.vennguard.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.vennguard.exchange.signature.SshSignatures;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** From policies to a signed statement that is checked in another folder. */
class ReviewRoundTripTest {
  private static final String SAMPLE = "sample-policies/developer-delegation/";

  @TempDir private Path folder = Path.of("");

  private static CommandRun run(String... arguments) {
    return CommandRun.of(List.of(arguments));
  }

  private CommandRun export(String form, Path out, String... more) {
    List<String> line =
        new ArrayList<>(
            List.of(
                "export",
                "--as",
                form,
                "--identity",
                SAMPLE + "identity.json",
                "--boundary",
                SAMPLE + "boundary.json",
                "--out",
                out.toString()));
    line.addAll(List.of(more));
    return CommandRun.of(line);
  }

  private Path approved() {
    Path out = folder.resolve("reviewed");
    CommandRun made =
        export("folder", out, "--status", "approved", "--reviewer", "Ada", "--ticket", "T-1");
    assertThat(made.err()).contains("ssh-keygen -Y sign -n vennguard-review");
    assertThat(made.status()).isZero();
    return out;
  }

  @Test
  void folder_isVerifiedElsewhere_andRefusedOnceAByteChanges() throws IOException {
    Path reviewed = approved();
    assertThat(reviewed.resolve("boundary.json"))
        .hasSameBinaryContentAs(Path.of(SAMPLE + "boundary.json"));
    assertThat(run("diff", SAMPLE, reviewed.toString()).status()).isZero();
    String record = reviewed.resolve("review.vennguard.json").toString();
    assertThat(run("check", "--from", record).out())
        .isEqualTo(
            run(
                    "check",
                    "--identity",
                    SAMPLE + "identity.json",
                    "--boundary",
                    SAMPLE + "boundary.json")
                .out()
                .replace(SAMPLE, record + "#"));
    assertThat(run("check", record).err()).contains("is a review", "--from");
    Path other = Files.createDirectory(folder.resolve("other"));
    for (String name :
        List.of("identity.json", "boundary.json", "effective.json", "review.vennguard.json")) {
      Files.copy(reviewed.resolve(name), other.resolve(name));
    }
    Path statement = Files.copy(reviewed.resolve("review.intoto.json"), other.resolve("s.json"));

    CommandRun fine = run("verify", statement.toString());

    assertThat(fine.out()).contains("s.json: verified", "approved by Ada", "it is not signed");
    assertThat(fine.status()).isZero();

    Path boundary = other.resolve("boundary.json");
    Files.writeString(boundary, Files.readString(boundary).replace("\"s3:*\"", "\"s3:?\""));
    CommandRun changedFile = run("verify", statement.toString());

    assertThat(changedFile.status()).isEqualTo(1);
    assertThat(changedFile.out())
        .contains(": refused", "file: boundary.json is not the file that was reviewed: from line ")
        .containsPattern(", column \\d+ on, where `\\?\".*` stands and `\\*\".*` was reviewed");
  }

  /** Also where the document of the boundary is not there: its ARN is. */
  @Test
  void boundaryArn_isTakenFromWhatWasOpened() throws IOException {
    Path role = folder.resolve("role.json");
    Files.writeString(
        role,
        """
        {"RoleDetailList":[{"RoleName":"app","Arn":"arn:aws:iam::111122223333:role/app",
        "RolePolicyList":[{"PolicyName":"own","PolicyDocument":{"Version":"2012-10-17","Statement":
        {"Effect":"Allow","Action":"s3:*","Resource":"*"}}}],"AttachedManagedPolicies":[],
        "PermissionsBoundary":{"PermissionsBoundaryArn":"arn:aws:iam::111122223333:policy/limit"}}],
        "Policies":[]}
        """);

    CommandRun run = run("export", "--from", role.toString(), "--role", "app", "--as", "review");

    assertThat(new JsonMapper().readTree(run.out()).get("boundaryArn").stringValue())
        .isEqualTo("arn:aws:iam::111122223333:policy/limit");
  }

  @Test
  void aChangedText_isRefused_withWhatChanged_andItsOutcomes() throws IOException {
    Path record = approved().resolve("review.vennguard.json");
    assertThat(run("verify", record.toString()).status()).isZero();
    Files.writeString(record, Files.readString(record).replace("\\\"s3:*\\\"", "\\\"s3:Get*\\\""));

    CommandRun run = run("verify", "--format", "json", record.toString());

    JsonNode json = new JsonMapper().readTree(run.out());
    assertThat(run.status()).isEqualTo(1);
    assertThat(json.get("verified").booleanValue()).isFalse();
    assertThat(json.get("findings").valueStream().map(one -> one.get("kind").stringValue()))
        .contains("digest", "decision", "outcome");
    assertThat(json.at("/standing/words").stringValue())
        .contains("the decision of Ada is void: ", "boundary (boundary.json) was changed");
    assertThat(json.get("changes").valueStream().map(one -> one.get("action").stringValue()))
        .contains("s3:PutObject");
  }

  @Test
  void membersThatFollowFromOthers_areChecked() throws IOException {
    Path record = approved().resolve("review.vennguard.json");
    String written = Files.readString(record);

    Files.writeString(record, written.replaceFirst("(\"canonicalSha256\" ?: \")....", "$10000"));
    CommandRun digest = run("verify", record.toString());
    assertThat(digest.status()).isEqualTo(1);
    assertThat(digest.out()).contains("its canonicalSha256 is not that of its text");

    Files.writeString(record, written.replaceFirst("(\"UNDECIDED\" ?: )\\d+", "$17"));
    CommandRun summary = run("verify", record.toString());
    assertThat(summary.status()).isEqualTo(1);
    assertThat(summary.out())
        .contains("the summary says that 7 actions are undecided, and the list names 0");
  }

  @Test
  void statement_isReadOutOfAnEnvelope_butNotWithAMemberThatStandsTwice() throws IOException {
    Path statement = approved().resolve("review.intoto.json");
    String text = Files.readString(statement).replace("\"_type\"", "\"~>?\": \"~>?\", \"_type\"");
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    for (Base64.Encoder base64 :
        List.of(
            Base64.getEncoder(), Base64.getUrlEncoder(), Base64.getUrlEncoder().withoutPadding())) {
      Files.writeString(
          statement,
          "{\"payloadType\":\"application/vnd.in-toto+json\",\"payload\":\"%s\",\"signatures\":[]}"
              .formatted(base64.encodeToString(bytes)));
      assertThat(run("verify", statement.toString()).out()).contains(": verified");
    }

    Files.writeString(
        statement, text.replaceFirst("\"documents\"", "\"documents\": [], \"documents\""));
    CommandRun twice = run("verify", statement.toString());

    assertThat(twice.status()).isEqualTo(2);
    assertThat(twice.err()).containsPattern(":\\d+:\\d+: `documents` stands here twice");
  }

  @Test
  void whatIsNoFileToVerify_isToldWithWhatToDo() {
    assertThat(run("verify", "-").err()).contains("save it, and name the file");
    assertThat(run("verify", folder.toString()).err()).contains("name the review or statement in");
    assertThat(run("verify", "x.json", "--signers", "0").err()).contains("from 1 on");
    assertThat(run("verify", "-").status()).isEqualTo(2);
  }

  @Test
  void twoReviewers_sign_andOthersDoNot() throws Exception {
    Path statement = approved().resolve("review.intoto.json");
    Path first = key("ada");
    Path second = key("bob");
    Path stranger = key("eve");
    Path allowed =
        Files.writeString(
            folder.resolve("allowed"),
            "ada@example.com " + publicKey(first) + "bob@example.com " + publicKey(second));
    assertThat(SshSignatures.command(statement, "Ada L."))
        .endsWith("review.intoto.json.Ada-L.sig")
        .contains("-n vennguard-review");

    sign(statement, first, "ada", SshSignatures.NAMESPACE);
    assertThat(verify(statement, allowed, "1").status()).isZero();
    assertThat(verify(statement, allowed, "2").out()).contains("1 of 2 allowed signers");
    sign(statement, second, "bob", SshSignatures.NAMESPACE);
    assertThat(verify(statement, allowed, "2").out())
        .contains("is good, by ada@example.com", "is good, by bob@example.com");
    assertThat(run("verify", statement.toString()).out()).contains("who may sign was not said");

    sign(statement, second, "bob", "file");
    assertThat(verify(statement, allowed, "1").out()).contains("made for something else");
    sign(statement, stranger, "bob", SshSignatures.NAMESPACE);
    assertThat(verify(statement, allowed, "1").out()).contains("is by nobody whom");
    Files.delete(Path.of(statement + ".bob.sig"));
    Files.writeString(statement, Files.readString(statement) + " ");
    CommandRun changed = verify(statement, allowed, "1");

    assertThat(changed.status()).isEqualTo(1);
    assertThat(changed.out()).contains("is not good for this file, though ada@example.com made it");
  }

  /** A key may stand there for other purposes first. */
  @Test
  void signer_isFoundWhereTheKeyIsAllowedForReviews() throws Exception {
    Path statement = approved().resolve("review.intoto.json");
    Path key = key("ada");
    sign(statement, key, "ada", SshSignatures.NAMESPACE);
    Path allowed =
        Files.writeString(
            folder.resolve("allowed"),
            "# who signs\nada-git@example.com namespaces=\"git\" "
                + publicKey(key)
                + "ada@example.com namespaces=\"vennguard-review\" "
                + publicKey(key));

    assertThat(verify(statement, allowed, "1").out()).contains("is good, by ada@example.com");
    Files.writeString(allowed, "ada-git@example.com namespaces=\"git\" " + publicKey(key));
    assertThat(verify(statement, allowed, "1").status()).isEqualTo(1);
  }

  private CommandRun verify(Path file, Path allowed, String signers) {
    return run(
        "verify", file.toString(), "--allowed-signers", allowed.toString(), "--signers", signers);
  }

  private Path key(String name) throws Exception {
    Path key = folder.resolve(name);
    assumeTrue(
        Files.isExecutable(Path.of("/usr/bin/ssh-keygen")), "ssh-keygen is installed where usual");
    assertThat(
            new ProcessBuilder("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", key.toString())
                .start()
                .waitFor())
        .isZero();
    return key;
  }

  private static String publicKey(Path key) throws IOException {
    return Files.readString(Path.of(key + ".pub"));
  }

  private static void sign(Path file, Path key, String who, String namespace) throws Exception {
    assertThat(
            new ProcessBuilder("ssh-keygen", "-Y", "sign", "-n", namespace, "-f", key.toString())
                .redirectInput(file.toFile())
                .redirectOutput(Path.of(file + "." + who + ".sig").toFile())
                .start()
                .waitFor())
        .isZero();
  }

  @Test
  void reviewFiles_areComparedOnBothSides_withTheSituationThatTheyState() {
    Path before = folder.resolve("a.vennguard.json");
    Path after = folder.resolve("b.vennguard.json");
    assertThat(export("review", before, "--account", "111122223333").status()).isZero();
    assertThat(
            run(
                    "export",
                    "--as",
                    "review",
                    "--account",
                    "111122223333",
                    "--identity",
                    SAMPLE + "identity.json",
                    "--out",
                    after.toString())
                .status())
        .isZero();

    CommandRun run = run("diff", before.toString(), after.toString());

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out()).contains("account 111122223333", "gained");
    assertThat(run("diff", before.toString(), before.toString()).status()).isZero();
  }

  @Test
  void whatIsNoReview_isRefusedWithItsPlace() throws IOException {
    Path policy = Files.copy(Path.of(SAMPLE + "boundary.json"), folder.resolve("p.json"));

    assertThat(run("verify", policy.toString()).err()).contains("p.json:1:1: this is no review");
    assertThat(run("verify", folder.resolve("none.json").toString()).status()).isEqualTo(2);
    assertThat(export("review", folder.resolve("x"), "--status", "approved").err())
        .contains("--status needs --reviewer");
    assertThat(export("nothing", folder.resolve("x")).err()).contains("is no form");
  }
}
