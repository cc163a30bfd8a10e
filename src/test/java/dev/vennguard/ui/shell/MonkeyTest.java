package dev.vennguard.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.Fuzz;
import dev.vennguard.exchange.SampleLibrary;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.ui.shell.command.Command;
import dev.vennguard.ui.shell.setting.NoSettings;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/** Somebody who presses, clicks and pastes anything: nothing is thrown, and the memory stays. */
class MonkeyTest {
  private static final List<KeyCode> KEYS =
      List.of(
          KeyCode.UP,
          KeyCode.DOWN,
          KeyCode.LEFT,
          KeyCode.RIGHT,
          KeyCode.HOME,
          KeyCode.END,
          KeyCode.PAGE_DOWN,
          KeyCode.PAGE_UP,
          KeyCode.ENTER,
          KeyCode.TAB,
          KeyCode.ESCAPE,
          KeyCode.ESCAPE,
          KeyCode.BACK_SPACE,
          KeyCode.DELETE,
          KeyCode.SPACE,
          KeyCode.F6,
          KeyCode.F8,
          KeyCode.F10,
          KeyCode.A,
          KeyCode.Z,
          KeyCode.F,
          KeyCode.K,
          KeyCode.L,
          KeyCode.I);
  private static final List<String> TEXTS =
      List.of(
          "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Sid\":\"\\u202e\\ud83d\\ude00\","
              + "\"Effect\":\"Allow\",\"Action\":\"*\",\"Resource\":\"*\"}]}",
          "\u202E\u0627\u0628 \uD83D\uDE00",
          "\uD83D",
          "x".repeat(20_000),
          "[".repeat(300),
          "\"NotPrincipal\": [], ",
          "\"Action\": \"s3:*\", ",
          "\"Condition\": {\"StringEquals\": {\"aws:PrincipalTag/team\": \"a\"}},",
          LongPolicies.policy(400),
          "\r\n\t\u0000\u2028",
          "{",
          "}");

  /** JavaFX's headless screen throws where a menu reaches beyond its edge; no other screen does. */
  private static final String OF_THE_SCREEN = "glass.ui.headless.HeadlessWindow.blit";

  private final ExecutorService engine = Executors.newSingleThreadExecutor();
  private final List<Long> heap = new ArrayList<>();
  private WindowRig rig;

  @AfterEach
  void close() {
    rig.close();
    engine.shutdownNow();
  }

  @Test
  void window_bearsAnything() throws TimeoutException {
    run(Fuzz.brief("MonkeyTest", 25), 25);
  }

  @Test
  @Tag("fuzz")
  void window_bearsAnything_forHalfAnHour_inLittleMemory() throws TimeoutException {
    run(Fuzz.thorough("MonkeyTest", Long.MAX_VALUE), 1_000);
    int quarter = heap.size() / 4;
    if (quarter > 1) {
      long early = heap.subList(0, quarter).stream().mapToLong(bytes -> bytes).max().orElse(0);
      long late =
          heap.subList(heap.size() - quarter, heap.size()).stream().min(Long::compare).get();
      assertThat(late).as("bytes, of %s", heap).isLessThan(early + early / 2);
    }
  }

  private void run(Fuzz fuzz, int each) throws TimeoutException {
    SampleLibrary library = new SampleLibrary();
    rig =
        new WindowRig(
            library.load(library.sample("developer-delegation").orElseThrow()),
            new NoSettings(),
            engine);
    List<String> commands =
        rig.window.commands().all().stream()
            .map(Command::id)
            .filter(id -> !id.equals("file.quit"))
            .toList();
    while (fuzz.goesOn()) {
      long seed = fuzz.next();
      String did = act(Fuzz.chance(seed), commands);
      WaitForAsyncUtils.waitForFxEvents();
      List<Throwable> thrown = rig.takeThrown();
      assertThat(thrown)
          .as("seed %d: %s", seed, did)
          .extracting(MonkeyTest::trace)
          .allMatch(trace -> trace.contains(OF_THE_SCREEN));
      if (!thrown.isEmpty()) {
        rig.onFx(rig.window.noticeBar()::hide);
      }
      assertThat(WindowRig.<String>read(() -> rig.window.notice()))
          .as("seed %d: %s", seed, did)
          .doesNotContain("inside the program");
      fuzz.did(1);
      if (fuzz.done() % each == 0) {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        heap.add(runtime.totalMemory() - runtime.freeMemory());
      }
    }
    fuzz.tell("actions; heap in MB %s", heap.stream().map(bytes -> bytes >> 20).toList());
  }

  private static String trace(Throwable thrown) {
    StringWriter trace = new StringWriter();
    thrown.printStackTrace(new PrintWriter(trace));
    return trace.toString();
  }

  private String act(Random random, List<String> commands) {
    switch (random.nextInt(12)) {
      case 0, 1 -> {
        String command = commands.get(random.nextInt(commands.size()));
        rig.run(command);
        return command;
      }
      case 2 -> {
        String text = TEXTS.get(random.nextInt(TEXTS.size()));
        rig.onFx(
            () -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text)));
        LayerKind side = random.nextBoolean() ? LayerKind.IDENTITY : LayerKind.BOUNDARY;
        rig.onFx(() -> rig.window.panes().get(side).editor().focus());
        rig.run("edit.paste");
        return "pasted " + text.length() + " characters";
      }
      case 3, 4 -> {
        String command = random.nextInt(3) == 0 ? "edit.redo" : "edit.undo";
        rig.run(command);
        return command;
      }
      case 5, 6 -> {
        return click(random);
      }
      case 7 -> {
        rig.robot.write("{\"a*:,5".charAt(random.nextInt(7)));
        return "wrote";
      }
      default -> {
        return key(random);
      }
    }
  }

  private String click(Random random) {
    Bounds bounds =
        WindowRig.ask(() ->
            rig.window
                .scene()
                .getRoot()
                .localToScreen(rig.window.scene().getRoot().getLayoutBounds()));
    double x = bounds.getMinX() + random.nextInt((int) bounds.getWidth());
    double y = bounds.getMinY() + random.nextInt((int) bounds.getHeight());
    rig.robot.clickOn(x, y);
    return "clicked " + x + ", " + y;
  }

  private String key(Random random) {
    KeyCode key = KEYS.get(random.nextInt(KEYS.size()));
    switch (random.nextInt(5)) {
      case 0 -> rig.robot.push(KeyCode.CONTROL, key);
      case 1 -> rig.robot.push(KeyCode.SHIFT, key);
      default -> rig.robot.push(key);
    }
    return "key " + key;
  }
}
