package dev.vennguard.exchange.open;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.exchange.account.ReadingWatch;
import dev.vennguard.exchange.found.Holder;
import dev.vennguard.exchange.found.Opened.Recognised;
import dev.vennguard.exchange.found.Opened.Refused;
import dev.vennguard.exchange.found.OpenedPolicy;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of what a file says twice, or not at all, no part is taken in silence. */
class UnclearInputTest {
  private static final String ALLOW =
      "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"s3:*\","
          + "\"Resource\":\"*\"}]}";
  private static final String DENY = ALLOW.replace("Allow", "Deny");

  private static String filled(String text) {
    return text.replace("ALLOW", ALLOW).replace("DENY", DENY).replace("/n", "\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"RoleName\":\"r\",/n\"PolicyDocument\":ALLOW,/n\"PolicyDocument\":DENY} | 3 | 1",
        "{\"PolicyVersion\":{\"Document\":ALLOW,/n \"Document\":DENY}} | 2 | 2",
        "{\"Resources\":{\"A\":{\"Type\":\"AWS::IAM::ManagedPolicy\",\"Properties\":{"
            + "\"PolicyDocument\":ALLOW}},/n\"A\":{\"Type\":\"AWS::IAM::ManagedPolicy\"}}} | 2 | 1",
        "Resources:/n  A:/n    Type: AWS::IAM::ManagedPolicy/n    Properties:/n"
            + "      PolicyDocument: ALLOW/n      PolicyDocument: DENY | 6 | 7",
        "Statement:/n- Effect: Allow/n  Effect: Deny | 3 | 3",
        "{\"RoleDetailList\":[{\"RoleName\":\"r\",\"RolePolicyList\":[{\"PolicyName\":\"p\","
            + "\"PolicyDocument\":ALLOW,/n\"PolicyDocument\":DENY}]}]} | 2 | 17",
      })
  void memberThatStandsTwice_isRefusedAtItsPlace(String text, int line, int column) {
    assertThat(new Opener().open(filled(text)))
        .isInstanceOfSatisfying(
            Refused.class,
            found -> {
              assertThat(found.message()).contains("twice");
              assertThat(found.line() + ":" + found.column()).isEqualTo(line + ":" + column);
            });
  }

  @Test
  void secondYamlDocument_isRefused_andAnEmptyOneIsNothing() {
    String one = "---\nVersion: '2012-10-17'\nStatement:\n- Effect: Allow\n";

    assertThat(new Opener().open(one + "---\nStatement:\n- Effect: Deny\n"))
        .isInstanceOfSatisfying(
            Refused.class,
            found -> {
              assertThat(found.line()).isEqualTo(6);
              assertThat(found.message()).contains("a second YAML document");
            });
    assertThat(new Opener().open(one + "---\n# the end\n")).isInstanceOf(Recognised.class);
    assertThat(new Opener().open(one + "...\n")).isInstanceOf(Recognised.class);
  }

  /** YAML 1.1, "Merge Key": what is written goes before, of a list the first. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[{<<: {Effect: Allow, Action: 's3:*'}, Effect: Deny}] | Action:s3:*,Effect:Deny",
        "[{<<: [{Effect: Allow}, {Effect: Deny, Action: 's3:*'}]}] | Effect:Allow,Action:s3:*",
      })
  void mergeKeys_giveWayToWhatIsWritten(String statements, String members) {
    assertThat(new Opener().open("Statement: " + statements))
        .isInstanceOfSatisfying(
            Recognised.class,
            found ->
                assertThat(found.policies())
                    .extracting(OpenedPolicy::source)
                    .containsExactly(
                        "{\"Statement\":[{\""
                            + members.replace(",", "\",\"").replaceAll("([A-Z]\\w+):", "$1\":\"")
                            + "\"}]}"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"format_version\":\"1.2\",\"planned_values\":{\"root_module\":{\"resources\":[{"
            + "\"address\":\"aws_iam_role.r\",\"type\":\"aws_iam_role\",\"values\":{\"name\":\"r\","
            + "\"inline_policy\":[{\"name\":\"x\"},{}]}}]}}}"
            + " | its inline policy x: it is known only after an apply",
        "{\"Resources\":{\"R\":{\"Type\":\"AWS::IAM::Role\",\"Properties\":{\"Policies\":[{"
            + "\"PolicyName\":\"x\",\"PolicyDocument\":{\"Fn::Transform\":{}}}]}}}}"
            + " | policy x: the template does not hold its document",
        "{\"Resources\":{\"R\":{\"Type\":\"AWS::IAM::Role\",\"Properties\":{}},\"P\":{\"Type\":"
            + "\"AWS::IAM::Policy\",\"Properties\":{\"PolicyDocument\":{\"Ref\":\"D\"},"
            + "\"Roles\":[{\"Ref\":\"R\"}]}}}}"
            + " | policy P: the template does not hold its document",
        "{\"Resources\":{\"R\":{\"Type\":\"AWS::SSO::PermissionSet\",\"Properties\":{"
            + "\"InlinePolicy\":{\"Ref\":\"D\"}}}}}"
            + " | policy InlinePolicy: the template does not hold its document",
      })
  void policyWhoseDocumentIsNotThere_isNamedAsMissing(String text, String missing) {
    assertThat(new Opener().open(text))
        .isInstanceOfSatisfying(
            Recognised.class,
            found ->
                assertThat(found.holders())
                    .flatExtracting(Holder::missing)
                    .singleElement()
                    .asString()
                    .startsWith(missing));
  }

  @Test
  void largeDumpOfAWindowsShell_isRead() throws IOException {
    String dump =
        "{\"RoleDetailList\":[{\"RoleName\":\"r\",\"Arn\":\"arn:aws:iam::111122223333:role/r\"}],"
            + "\"Padding\":\"%s\"}".formatted("x".repeat(600_000));
    byte[] bytes = ("\uFEFF" + dump).getBytes(StandardCharsets.UTF_16LE);

    assertThat(
            OpenedStream.read(new ByteArrayInputStream(bytes), new Opener(), ReadingWatch.NOBODY))
        .isInstanceOfSatisfying(
            Recognised.class,
            found -> assertThat(found.holders()).extracting(Holder::name).containsExactly("r"));
  }

  @Test
  void dumpThatIsTooDeep_isNotCalledCutOff() {
    String deep = "{\"RoleDetailList\":[" + "[".repeat(2000) + "]".repeat(2000) + "]}";

    assertThat(new Opener().open(deep))
        .isInstanceOfSatisfying(
            Refused.class, found -> assertThat(found.message()).contains("nested deeper"));
  }
}
