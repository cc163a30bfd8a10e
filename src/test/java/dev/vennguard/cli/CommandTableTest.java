package dev.vennguard.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What breaks command lines: full disks, readers that leave, odd bytes, locales, time. */
class CommandTableTest extends CommandBench {
  private static final String REQUEST =
      "{\"principal\":\"arn:aws:iam::111122223333:user/a\",\"action\":\"s3:GetObject\","
          + "\"resource\":\"arn:aws:s3:::b/k\"}";

  private int evaluate(byte[] lines) {
    return run(new ByteArrayInputStream(lines), out, "evaluate");
  }

  /** Fails like a pipe whose reader left, or like a full disk. */
  private static final class Failing extends OutputStream {
    private final String words;

    Failing(String words) {
      this.words = words;
    }

    @Override
    public void write(int one) throws IOException {
      throw new IOException(words);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "matrix --identity " + IDENTITY,
        "matrix --format json --action s3:GetObject --identity " + IDENTITY,
        "explain s3:GetObject --identity " + IDENTITY,
        "--help",
        "matrix --help",
        "--version"
      })
  void fullDisk_endsWithStatusFour_andOneSentence(String line) throws IOException {
    Path full = Path.of("/dev/full");
    assumeTrue(Files.exists(full), "there is a device that is always full");
    try (OutputStream disk = new FileOutputStream(full.toFile())) {
      assertThat(run(InputStream.nullInputStream(), disk, line.split(" "))).isEqualTo(4);
    }

    assertThat(said())
        .endsWith(
            "standard output could not be written, and what was printed is not"
                + " complete: No space left on device\n")
        .doesNotContain("Exception");
  }

  @Test
  void brokenPipe_endsQuietly() {
    int status =
        run(new ByteArrayInputStream(bytes("{}\n{}\n")), new Failing("Broken pipe"), "evaluate");

    assertThat(status).isEqualTo(141);
    assertThat(said()).isEmpty();
  }

  @Test
  void evaluate_refusesBytesThatAreNoText_withTheirPlace_andGoesOn() {
    byte[] lines =
        bytes(
            "\uFEFF{\"request\":" + REQUEST + "}\n{\"id\":\"a?\"}\n{\"request\":" + REQUEST + "}");
    for (int i = 0; i < lines.length; i++) {
      lines[i] = lines[i] == '?' ? (byte) 0xFF : lines[i];
    }

    assertThat(evaluate(lines)).isEqualTo(2);

    assertThat(printed().lines())
        .satisfiesExactly(
            first -> assertThat(first).contains("IMPLICIT_DENY"),
            second ->
                assertThat(second)
                    .isEqualTo(
                        "{\"id\":null,\"error\":\"line 2: byte 9 is not UTF-8: save the requests"
                            + " as UTF-8\"}"),
            third -> assertThat(third).contains("IMPLICIT_DENY"));
  }

  @Test
  void evaluate_refusesOneHugeLine_withoutKeepingIt_andGoesOn() {
    InputStream huge = new Endless(200_000_000L, bytes("\n{\"request\":" + REQUEST + "}\n"));

    assertThat(run(huge, out, "evaluate")).isEqualTo(2);

    assertThat(printed().lines())
        .satisfiesExactly(
            first -> assertThat(first).contains("line 1 is longer than 4,000,000 bytes"),
            second -> assertThat(second).contains("IMPLICIT_DENY"));
  }

  @Test
  void evaluate_answersALineBeforeItAsksForTheNext() {
    InputStream lines =
        new InputStream() {
          private final byte[] line = bytes("{\"request\":" + REQUEST + "}\n");
          private int asked;

          @Override
          public int read() {
            throw new AssertionError("by blocks only");
          }

          @Override
          public int read(byte[] into, int from, int length) {
            assertThat(printed().lines()).hasSize(asked);
            asked++;
            System.arraycopy(line, 0, into, from, line.length);
            return asked > 3 ? -1 : line.length;
          }
        };

    assertThat(run(lines, out, "evaluate")).isZero();
    assertThat(printed().lines()).hasSize(3);
  }

  @Test
  void policies_ofEndlessOrClosedInput_areToldInWords() {
    assertThat(run(new Endless(Long.MAX_VALUE, new byte[0]), out, "matrix", "--identity", "-"))
        .isEqualTo(2);
    assertThat(said()).contains("is larger than 20 MB");
    err.reset();

    assertThat(run("matrix", "--identity", "-")).isEqualTo(2);
    assertThat(said()).contains("the document is empty");
  }

  @Test
  void policies_thatAreNoUtf8_areRefusedWithTheirPlace() throws IOException {
    byte[] text = bytes("{\"Version\":\"2012-10-17\",\"Statement\":[],\"Id\":\"?\"}");
    text[text.length - 3] = (byte) 0xE9;
    String file = Files.write(folder.resolve("latin.json"), text).toString();

    assertThat(run("matrix", "--identity", file)).isEqualTo(2);
    assertThat(said()).contains("latin.json:1:1: byte 46 of this file is not UTF-8");
  }

  @Test
  void render_replacesNothingButAFile() throws Exception {
    Path pipe = folder.resolve("pipe");
    Path kept = Files.writeString(folder.resolve("kept.png"), "kept");
    Path link = folder.resolve("link.png");
    assumeTrue(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0);
    Files.createSymbolicLink(link, kept);

    for (Path odd : List.of(pipe, link, folder, Path.of("/dev/null"))) {
      err.reset();
      assertThat(run("render", "--sample", "seed", "--out", odd.toString())).isEqualTo(2);
      assertThat(said()).startsWith(odd + ": is a ").contains("; name ").hasLineCount(1);
    }
    assertThat(kept).hasContent("kept");
    assertThat(link).isSymbolicLink();
    assertThat(run("render", "--sample", "seed", "--out", kept.toString())).isZero();
    assertThat(kept).isEmptyFile();
  }

  @Test
  void files_thatCannotBeWritten_areNamedOnce_andNoOther() {
    String out = folder.resolve("none/a.png").toString();

    assertThat(run("render", "--sample", "seed", "--out", out)).isEqualTo(2);
    assertThat(said()).doesNotContain(".tmp").contains("make it first").hasLineCount(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"fa-IR-u-nu-arabext", "ar-EG-u-nu-arab", "tr-TR", "en"})
  void digitsAndLetterCase_followNoLocale(String tag) throws IOException {
    String half = file("half.json", "{\n \"Statement\": [{\"Effect\": \"Al");
    String twice =
        file(
            "twice.json",
            "{\"Version\":\"2012-10-17\",\"Version\":\"2012-10-17\",\"Statement\":[]}");
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag(tag));
    try {
      assertThat(run("matrix", "--identity", half)).isEqualTo(2);
      assertThat(run("matrix", "--format", "MARKDOWN", "--identity", IDENTITY)).isZero();
      run("matrix", "--identity", twice);
      run("render", "--size", "999x9999", "--sample", "seed", "--out", "a.png");
      run("effective", "--identity", IDENTITY);
      run("explain", "iam:Get*Version", "--identity", IDENTITY);
      evaluate(bytes("{\"identityPolicies\":[{\"Statement\":7}],\"request\":" + REQUEST + "}\n{"));
    } finally {
      Locale.setDefault(before);
    }

    assertThat(said()).contains("half.json:2:", "in line 1", "between 400 and 4096");
    assertThat(printed()).contains("column ");
    assertThat(printed() + said()).doesNotContainPattern("[\\p{Nd}&&[^0-9]]|ı|İ");
  }

  @Test
  void arguments_thatBeginWithAnAtSign_areNoFilesOfArguments() throws IOException {
    String policy = file("@p.json", "{\"Version\":\"2012-10-17\",\"Statement\":[]}");
    String options = file("options", "--help");

    assertThat(run("matrix", "--identity", policy)).isZero();
    assertThat(run("matrix", "@" + options)).isEqualTo(2);
    assertThat(said()).contains("Unmatched argument").contains("@" + options);
  }

  @Test
  void namesThatNoFileCanHave_areToldInWords() {
    assertThat(run("matrix", "--scp", "a\0b")).isEqualTo(2);
    assertThat(run("matrix", "--identity", "a\0b")).isEqualTo(2);
    assertThat(said()).contains("`a\\u0000b` can be no file name here").doesNotContain("Exception");
  }

  @Test
  void aMistakeInside_endsWithStatusThree_oneSentence_andAReportWithoutWordsOfPolicies()
      throws IOException {
    assertThat(run("--identity", IDENTITY)).isEqualTo(3);

    assertThat(said()).hasLineCount(1).contains("Vennguard itself failed (IllegalStateException)");
    Path report = Path.of(said().substring(said().lastIndexOf(": ") + 2).strip());
    assertThat(report)
        .content()
        .contains("IllegalStateException", "StackOverflowError", "NoWindow.open")
        .doesNotContain("the text of a policy", "secret");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(report)))
        .isEqualTo("rw-------");
    Files.delete(report);
  }

  /** Bytes that nobody could keep, and an end. */
  private static final class Endless extends InputStream {
    private final byte[] end;
    private long left;
    private int at;

    Endless(long left, byte[] end) {
      this.left = left;
      this.end = end;
    }

    @Override
    public int read() {
      throw new AssertionError("by blocks only");
    }

    @Override
    public int read(byte[] into, int from, int length) {
      if (left > 0) {
        int given = (int) Math.min(left, length);
        java.util.Arrays.fill(into, from, from + given, (byte) 'x');
        left -= given;
        return given;
      }
      if (at == end.length) {
        return -1;
      }
      into[from] = end[at];
      at++;
      return 1;
    }
  }
}
