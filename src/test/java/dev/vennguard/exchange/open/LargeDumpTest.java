package dev.vennguard.exchange.open;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.exchange.account.ReadingWatch;
import dev.vennguard.exchange.found.Holder;
import dev.vennguard.exchange.found.Opened;
import dev.vennguard.exchange.found.Opened.Recognised;
import dev.vennguard.exchange.found.Opened.Refused;
import java.io.BufferedInputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Dumps as large accounts have them. */
class LargeDumpTest {
  private static final String ROLE =
      """
      {"RoleName":"role-%1$d","Arn":"arn:aws:iam::111122223333:role/role-%1$d","Path":"/",
      "AssumeRolePolicyDocument":{"Version":"2012-10-17","Statement":[{"Effect":"Allow",
      "Principal":{"Service":"lambda.amazonaws.com"},"Action":"sts:AssumeRole"}]},
      "InstanceProfileList":[],"RolePolicyList":[{"PolicyName":"own","PolicyDocument":%2$s}],
      "AttachedManagedPolicies":[{"PolicyName":"p-%3$d",
      "PolicyArn":"arn:aws:iam::111122223333:policy/p-%3$d"}],
      "PermissionsBoundary":{"PermissionsBoundaryType":"Policy",
      "PermissionsBoundaryArn":"arn:aws:iam::111122223333:policy/p-0"},"Tags":[]}
      """;

  private static final String POLICY =
      """
      {"PolicyName":"p-%1$d","Arn":"arn:aws:iam::111122223333:policy/p-%1$d","DefaultVersionId":"v1",
      "PolicyVersionList":[{"Document":%2$s,"VersionId":"v1","IsDefaultVersion":true}]}
      """;

  @TempDir Path folder = Path.of("");

  private static String document(int number, int length) {
    StringBuilder text = new StringBuilder("{\"Version\":\"2012-10-17\",\"Statement\":[");
    for (int i = 0; text.length() < length; i++) {
      text.append(i == 0 ? "" : ",")
          .append("{\"Effect\":\"Allow\",\"Action\":[\"s3:GetObject\",\"dynamodb:Query\"],")
          .append("\"Resource\":\"arn:aws:s3:::bucket-%d-%d/*\"}".formatted(number, i));
    }
    return text.append("]}").toString();
  }

  private Path dump(int roles, int length) throws IOException {
    Path file = folder.resolve("dump.json");
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      page(out, roles / 2, 0, length);
      page(out, roles - roles / 2, roles / 2, length);
    }
    return file;
  }

  private static void page(Writer out, int roles, int from, int length) throws IOException {
    out.write("{\"UserDetailList\":[],\"GroupDetailList\":[],\"RoleDetailList\":[");
    for (int i = 0; i < roles; i++) {
      out.write(i == 0 ? "" : ",");
      out.write(ROLE.formatted(from + i, document(from + i, length), i % 100));
    }
    out.write("],\"Policies\":[");
    for (int i = 0; from == 0 && i < 100; i++) {
      out.write(i == 0 ? "" : ",");
      out.write(POLICY.formatted(i, document(i, 4000)));
    }
    out.write("],\"IsTruncated\":false}\n");
  }

  /** The memory is the test process's: its bar is a small share of what it has. */
  @Test
  @Tag("slow")
  @Timeout(value = 120, unit = TimeUnit.SECONDS)
  void fiveThousandRoles_ofFiftyMegabytes_areRead() throws IOException {
    Path file = dump(5_000, 9_600);
    assertThat(Files.size(file)).isGreaterThan(50_000_000);
    long start = System.nanoTime();
    long[] told = new long[2];
    Recognised found = (Recognised) read(file, watch(told, Long.MAX_VALUE));
    long took = (System.nanoTime() - start) / 1_000_000;
    assertThat(found.holders()).hasSize(5_000);
    assertThat(told[1]).isGreaterThanOrEqualTo(5_000);
    Holder last = found.holders().getLast();
    assertThat(last.identity()).hasSize(2);
    assertThat(last.boundary()).hasSize(1);
    assertThat(last.missing()).isEmpty();
    Runtime runtime = Runtime.getRuntime();
    System.gc();
    System.out.printf(
        "LargeDumpTest: %,d bytes, %d ms, %,d MB live%n",
        Files.size(file), took, (runtime.totalMemory() - runtime.freeMemory()) / 1_000_000);
  }

  @Test
  void reading_tellsHowFarItIs_andCanBeEnded() throws IOException {
    Path file = dump(40, 500);
    long[] told = new long[2];
    assertThat(read(file, watch(told, Long.MAX_VALUE))).isInstanceOf(Recognised.class);
    assertThat(told[0]).isGreaterThan(1_000).isLessThanOrEqualTo(Files.size(file));
    assertThat(told[1]).isGreaterThanOrEqualTo(40);
    assertThat(read(file, watch(told, 10)))
        .isEqualTo(new Refused(1, 1, "the reading was ended: nothing was opened"));
  }

  /** Who is asked for has the same as in the whole dump; of the others only the names are kept. */
  @Test
  void documentsOfOthers_areNotKept() throws IOException {
    Path file = dump(40, 500);
    Recognised whole = (Recognised) read(file, ReadingWatch.NOBODY);
    Choice wanted = new Choice("role-31", Optional.of(Holder.Kind.ROLE), "");
    Recognised found = (Recognised) read(file, ReadingWatch.keeping(wanted::needs));
    assertThat(found.holders()).extracting(Holder::name).hasSize(40).contains("role-3");
    assertThat(found.holders().get(31)).isEqualTo(whole.holders().get(31));
    assertThat(found.holders().get(3).identity()).hasSize(1);
    assertThat(wanted.needs(Holder.Kind.USER, "role-31")).isFalse();
    assertThat(new Choice("ann", Optional.empty(), "").needs(Holder.Kind.GROUP, "x")).isTrue();
    assertThat(
            new Choice("arn:aws:iam::111122223333:role/a/b", Optional.empty(), "")
                .needs(Holder.Kind.ROLE, "b"))
        .isTrue();
  }

  private static Opened read(Path file, ReadingWatch watch) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      return new Opener().openLarge(in, watch);
    }
  }

  private static ReadingWatch watch(long[] told, long end) {
    told[1] = 0;
    return new ReadingWatch() {
      @Override
      public void reached(long bytes, int holders) {
        told[0] = bytes;
        told[1]++;
      }

      @Override
      public boolean cancelled() {
        return told[1] >= end;
      }
    };
  }
}
