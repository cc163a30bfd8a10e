package dev.vennguard.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.prove.result.Outcome;
import dev.vennguard.ui.shell.setting.NoSettings;
import dev.vennguard.workspace.DocumentId;
import dev.vennguard.workspace.Edit;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.util.WaitForAsyncUtils;

/**
 * A few kilobytes that once filled 512 MB and left a dead window: what is too dear is undecided,
 * typing goes on meanwhile, and with the text the doubt goes.
 */
class DearTextsTest {
  private static final long PATIENCE_IN_SECONDS = 300;
  private static final String SMALL = document("Allow", "Action", "s3:*", "arn:aws:s3:::b1/k");

  private final ExecutorService engine = Executors.newSingleThreadExecutor();
  private WindowRig rig;

  @AfterEach
  void close() {
    rig.close();
    engine.shutdownNow();
  }

  /** Texts of the identity policy, which keep their statements apart in ever more ways. */
  static Stream<String> texts() {
    return Stream.of(
        many("Action", 60, 200), many("Action", 26, 60), many("NotAction", 60, 60), marks());
  }

  @ParameterizedTest
  @Tag("fuzz")
  @MethodSource("texts")
  void dearText_isUndecided_andGoneWhenDeleted(String text) throws TimeoutException {
    live(text, true);
  }

  @Test
  void smallerOne_isTypedInto_whileItIsProved() throws TimeoutException {
    live(many("Action", 6, 4), false);
  }

  private void live(String text, boolean dear) throws TimeoutException {
    rig =
        new WindowRig(
            new Edit.Replace(
                List.of(
                    new Edit.Load(DocumentId.IDENTITY, "identity.json", "", SMALL),
                    new Edit.Load(DocumentId.BOUNDARY, "boundary.json", "", boundary()))),
            new NoSettings(),
            engine);
    CodeArea area = rig.identity();
    Outcome before = decided("s3:GetObject");

    rig.onFx(() -> area.replaceText(text));
    for (int i = 0; i < 5; i++) {
      rig.type(area, text.length(), " ");
    }
    assertThat(WindowRig.<String>read(area::getText)).isEqualTo(text + " ".repeat(5));
    decided("s3:GetObject");
    if (dear) {
      assertThat(undecided()).isPositive();
    }

    rig.onFx(() -> area.replaceText(SMALL));
    assertThat(decided("s3:GetObject")).isEqualTo(before);
    assertThat(undecided()).isZero();
    assertThat(rig.window.notice()).isEmpty();
  }

  /** The outcome of an action once all is decided that is in the editors. */
  private Outcome decided(String action) throws TimeoutException {
    WaitForAsyncUtils.waitFor(
        PATIENCE_IN_SECONDS,
        TimeUnit.SECONDS,
        () ->
            WindowRig.<Boolean>read(() ->
                rig.window
                        .snapshot()
                        .document(DocumentId.IDENTITY)
                        .orElseThrow()
                        .text()
                        .equals(rig.identity().getText())
                    && rig.window.snapshot().evaluation().pending().isEmpty()));
    return rig.outcome(action);
  }

  private int undecided() {
    return WindowRig.read(() -> rig.window.snapshot().evaluation().count(Outcome.UNDECIDED));
  }

  private static String boundary() {
    return document("Allow", "Action", "s3:*", "arn:aws:s3:::b1/*");
  }

  private static String document(String effect, String element, String action, String resource) {
    return document(Stream.of(statement(effect, element, action, resource)));
  }

  private static String document(Stream<String> statements) {
    return statements.collect(
        Collectors.joining(",", "{\"Version\": \"2012-10-17\", \"Statement\": [", "]}"));
  }

  private static String statement(String effect, String element, String action, String resource) {
    return "{\"Effect\": \"%s\", \"%s\": \"%s\", \"Resource\": \"%s\"}"
        .formatted(effect, element, action, resource);
  }

  /** Statements each of which cuts all actions another way, and statements on all of them. */
  private static String many(String element, int cutting, int whole) {
    IntFunction<String> cut =
        i -> statement("Allow", element, "*:*" + letters(i) + "*", "arn:aws:s3:::b" + i + "/*");
    IntFunction<String> all = i -> statement("Allow", "Action", "*", "arn:aws:s3:::c" + i);
    return document(
        Stream.concat(
            IntStream.range(0, cutting).mapToObj(cut), IntStream.range(0, whole).mapToObj(all)));
  }

  private static String letters(int i) {
    return "" + (char) ('a' + i % 26) + (i < 26 ? "" : (char) ('a' + (i * 7 + 3) % 26));
  }

  /** Marks that leave many ways to match, against as many. */
  private static String marks() {
    return document(
        Stream.of(
            statement("Allow", "Action", "s3:*", "arn:aws:s3:::" + "?*".repeat(1_000)),
            statement("Deny", "Action", "s3:*", "arn:aws:s3:::*" + "a?".repeat(900))));
  }
}
