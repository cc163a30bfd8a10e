package dev.vennguard.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.policy.Policy;
import dev.vennguard.syntax.problem.Problems;
import dev.vennguard.syntax.text.Indent;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Large and hostile texts end in reasonable time: a quadratic step would take minutes here. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LargeDocumentTest {
  private static final int FIVE_MEGABYTES = 5_000_000;

  private static Reading read(String text) {
    Reading reading = PolicyReader.read(text, PolicyKind.IDENTITY);
    DocumentSize.of(text);
    PolicyPrinter.format(text);
    return reading;
  }

  @Test
  void read_takesFiveThousandStatementsInFiveMegabytes() {
    StringBuilder text = new StringBuilder("{\"Version\":\"2012-10-17\",\"Statement\":[");
    for (int i = 0; i < 5000; i++) {
      text.append(i == 0 ? "" : ",\n").append("{\"Sid\":\"S").append(i).append("\",");
      text.append("\"Effect\":\"Allow\",\"Action\":[\"s3:Get*\",\"ec2:A").append(i);
      text.append("\",\"sqs:ReceiveMessageWithoutEnd".repeat(28));
      text.append("\"],\"Resource\":\"arn:aws:s3:::b").append(i).append("/*\",");
      text.append("\"Condition\":{\"StringEqualz\":{\"k\":\"v\"}}}");
    }
    Reading reading = read(text.append("]}").toString());
    assertThat(text.length()).isGreaterThan(FIVE_MEGABYTES);
    assertThat(reading.sound()).isTrue();
    assertThat(reading.policy().statements()).hasSize(5000);
    assertThat(reading.problems()).hasSize(Problems.MOST + 1);
    Policy policy = reading.policy();
    assertThat(read(PolicyPrinter.print(policy, Indent.NONE)).policy()).isEqualTo(policy);
  }

  @Test
  void read_takesAHundredKilobytesOfAnything() {
    for (String part :
        new String[] {
          "[",
          "{",
          "]",
          "}",
          ",",
          ":",
          "\"",
          "\\",
          "a",
          " ",
          "\n",
          "'",
          "\u201C",
          "/",
          "\uD83D",
          "\uFEFF",
          "0",
          "{\"a\":",
          "[[],",
          "{\"a\"",
          "\"a\":",
          "\"a\" ",
          "\"a\n",
          "\"a,\n",
          "[\"a\":",
          "{\"a\":\"b\":",
          "/*",
          "//\n",
          "\"\\u",
          "{\"Statement\":[",
          "${",
          "a:",
          "a\"",
          "{\"a\":[\"b\":"
        }) {
      String text = part.repeat(100_000 / part.length());
      assertThat(read(text).sound()).as(part).isFalse();
      assertThat(read(Samples.POLICY + text).policy().statements()).as(part).hasSize(2);
      assertThat(read("{\"Statement\":[" + text).sound()).as(part).isFalse();
    }
  }

  @Test
  void read_takesFiveMegabytesInOneText() {
    String quoted =
        Samples.with(
            "{\"Effect\":\"Allow\",\"Action\":\"*\",\"Resource\":\""
                + "${x}\\u0041".repeat(FIVE_MEGABYTES / 10)
                + "\"}");
    assertThat(read(quoted).sound()).isTrue();
    String malformed = quoted.replace("${x}", "${}").substring(0, quoted.length() / 2) + "\"}]}";
    assertThat(read(malformed).sound()).isFalse();
  }

  @Test
  void read_takesManyMembersOfOneName() {
    StringBuilder text = new StringBuilder("{\"Version\":\"2012-10-17\"");
    for (int i = 0; i < 50_000; i++) {
      text.append(",\"Member").append(i % 25_000).append("\":").append(i);
    }
    assertThat(read(text.append('}').toString()).sound()).isFalse();
  }

  @Test
  void read_takesBinaryAsText() {
    Random random = new Random(11);
    char[] noise = new char[FIVE_MEGABYTES / 10];
    for (int i = 0; i < noise.length; i++) {
      noise[i] = (char) random.nextInt(i % 2 == 0 ? 128 : 65_536);
    }
    String text = new String(noise);
    assertThat(read(text).sound()).isFalse();
    assertThat(read("{" + text).sound()).isFalse();
  }
}
