package dev.vennguard.ui.shell;

import dev.vennguard.policy.LayerKind;
import dev.vennguard.workspace.DocumentId;
import dev.vennguard.workspace.Edit;
import dev.vennguard.workspace.Selection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;
import org.fxmisc.richtext.CodeArea;

/** What {@link WindowTimes} does in the window again and again. */
sealed interface WindowDeed {
  /** Its name, and what is timed. */
  String title();

  /** Does it; numbers start at 0 in each round. */
  void act(int number);

  /** Whether a snapshot answers it; else the next frame does. */
  default boolean evaluates() {
    return false;
  }

  /** How often it is done in a round before it is timed. */
  default int warmUp() {
    return 150;
  }

  /** How often it is done then. */
  default int times() {
    return 600;
  }

  /** Whether one of them is timed: some only make ready for the next. */
  default boolean counts(int number) {
    return true;
  }

  /** A round is over. */
  default void ended() {}

  /** What takes so long that fewer times have to do. */
  sealed interface Seldom extends WindowDeed {
    @Override
    default int warmUp() {
      return 10;
    }

    @Override
    default int times() {
      return 100;
    }
  }

  /** Presses keys, and takes back what they wrote, so that the text stays what it is. */
  record Keys(CodeArea editor, int at, Robot robot) implements WindowDeed {
    private static final List<KeyCode> LETTERS =
        Arrays.stream(KeyCode.values()).filter(KeyCode::isLetterKey).toList();

    static Keys of(TestWindow window) {
      CodeArea editor = identity(window);
      return new Keys(editor, editor.getText().indexOf("s3:") + 3, new Robot());
    }

    @Override
    public String title() {
      return "keys to painted frame";
    }

    @Override
    public void act(int number) {
      if (number == 0) {
        editor.requestFocus();
        editor.moveTo(at);
      }
      KeyCode letter = LETTERS.get(number / 2 % LETTERS.size());
      robot.keyType(number % 2 == 0 ? letter : KeyCode.BACK_SPACE);
    }

    @Override
    public boolean evaluates() {
      return true;
    }
  }

  /** Other actions, all over the catalogue. */
  record Selections(TestWindow window) implements WindowDeed {
    @Override
    public String title() {
      return "selections to painted card";
    }

    @Override
    public void act(int number) {
      int action = number * 37 % window.snapshot().evaluation().catalogue().size();
      window.select(new Selection.OneAction(action));
    }
  }

  /** All actions, a third of a page at a time, down and up again. */
  record Scrolling(TestWindow window) implements WindowDeed {
    @Override
    public String title() {
      return "scrolling to painted frame";
    }

    @Override
    public void act(int number) {
      if (number == 0) {
        window.select(new Selection.None());
        window.commands().run("matrix.open-all");
      }
      for (Node node : window.scene().getRoot().lookupAll("#matrix-rows > .scroll-bar")) {
        if (node instanceof ScrollBar bar) {
          int step = number % (2 * times());
          bar.setValue(100.0 * (step < times() ? step : 2 * times() - step));
        }
      }
    }
  }

  /** A file of 2,700 lines is opened, and a short one in its place. */
  record Opening(TestWindow window, Path large, Path small) implements WindowDeed {
    static final int LINES = 2_700;

    static Opening of(TestWindow window) {
      return new Opening(
          window, file(LongPolicies.policy(LINES)), file(identity(window).getText()));
    }

    private static Path file(String text) {
      try {
        Path file = Files.createTempFile("vennguard-times", ".json");
        file.toFile().deleteOnExit();
        return Files.writeString(file, text);
      } catch (IOException problem) {
        throw new UncheckedIOException(problem);
      }
    }

    @Override
    public String title() {
      return "opening of 2,700 lines to painted frame";
    }

    @Override
    public void act(int number) {
      window.files().openInPlace(LayerKind.IDENTITY, number % 2 == 0 ? large : small);
    }

    @Override
    public boolean evaluates() {
      return true;
    }

    @Override
    public int warmUp() {
      return 10;
    }

    @Override
    public int times() {
      return 80;
    }

    @Override
    public boolean counts(int number) {
      return number % 2 == 0;
    }
  }

  /** The end of a text of 2,700 lines, and its beginning again. */
  record Ends(TestWindow window, Robot robot) implements Seldom {
    static Ends of(TestWindow window) {
      return new Ends(window, new Robot());
    }

    @Override
    public String title() {
      return "ends of 2,700 lines to painted frame";
    }

    @Override
    public void act(int number) {
      CodeArea editor = identity(window);
      if (number == 0) {
        editor.replaceText(LongPolicies.policy(Opening.LINES));
        editor.requestFocus();
      }
      robot.keyPress(KeyCode.CONTROL);
      robot.keyType(number % 2 == 0 ? KeyCode.END : KeyCode.HOME);
      robot.keyRelease(KeyCode.CONTROL);
    }
  }

  /** The drawer of the layers is opened and closed. */
  record Drawers(TestWindow window) implements Seldom {
    @Override
    public String title() {
      return "drawers to painted frame";
    }

    @Override
    public void act(int number) {
      window.commands().run("view.layers");
    }
  }

  /** Ten documents are opened and chosen in turn; then what they take is told. */
  record Documents(TestWindow window) implements WindowDeed {
    private static final int DOCUMENTS = 10;

    /** About as long as a managed policy may be. */
    private static final int LINES = 230;

    @Override
    public String title() {
      return "documents to painted frame";
    }

    @Override
    public void act(int number) {
      DocumentId id = new DocumentId(LayerKind.IDENTITY, number % DOCUMENTS);
      String text =
          LongPolicies.policy(LINES)
              .replace("s3:Get*", "s3:Get" + (char) ('A' + number % 20) + "*");
      window.session().submit(new Edit.Load(id, "document-" + number % DOCUMENTS, "", text));
      window.panes().get(LayerKind.IDENTITY).choose(id);
    }

    @Override
    public boolean evaluates() {
      return true;
    }

    @Override
    public int warmUp() {
      return DOCUMENTS;
    }

    @Override
    public int times() {
      return 3 * DOCUMENTS;
    }

    @Override
    public void ended() {
      for (int i = 0; i < 3; i++) {
        System.gc();
      }
      long used = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
      System.out.printf(
          Locale.ROOT,
          "live heap with %d documents: %.0f MB%n",
          window.snapshot().documents(LayerKind.IDENTITY).size(),
          used / 1048576.0);
    }
  }

  private static CodeArea identity(TestWindow window) {
    return (CodeArea) window.scene().lookup("#identity-text-0");
  }
}
