package dev.vennguard.ui.shell;

import dev.vennguard.exchange.SampleLibrary;
import dev.vennguard.ui.kit.Theme;
import dev.vennguard.ui.lessons.LessonRun;
import dev.vennguard.ui.lessons.LessonsView;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * Draws a page of a lesson for people to look at, in both themes. Arguments: a folder, then for
 * each picture {@code lesson:page:WIDTHxHEIGHT:does}, where {@code does} is a list of what is done,
 * with commas: {@code #id} presses a button, {@code !KEY} a key of a presentation, {@code #id~text}
 * writes, {@code @command} does that.
 */
final class LessonPictures {
  private LessonPictures() {}

  public static void main(String[] args) {
    int status = 0;
    try {
      draw(args);
    } catch (Exception failed) {
      failed.printStackTrace();
      status = 1;
    }
    System.exit(status);
  }

  private static void draw(String[] args) throws Exception {
    Path folder = Files.createDirectories(Path.of(args[0]));
    for (String one : Arrays.asList(args).subList(1, args.length)) {
      for (Theme theme : Theme.values()) {
        String[] parts = one.split(":", 4);
        String name = one.replaceAll("[^A-Za-z0-9-]+", "_") + "-" + theme + ".png";
        Files.write(folder.resolve(name.toLowerCase(Locale.ROOT)), png(parts, theme));
      }
    }
  }

  private static byte[] png(String[] parts, Theme theme) throws Exception {
    SampleLibrary library = new SampleLibrary();
    var sample = library.sample("developer-delegation").orElseThrow();
    StartOptions options = new StartOptions(library.load(sample), sample.title());
    String[] size = parts[2].split("x");
    return WindowImage.png(
        options,
        theme,
        Integer.parseInt(size[0]),
        Integer.parseInt(size[1]),
        window -> {
          TestWindow shown = new TestWindow(window);
          shown.commands().run("view.lessons");
          if (!parts[0].isEmpty()) {
            open(shown, parts[0], Integer.parseInt(parts[1]));
          }
          List.of(parts[3].split(",")).forEach(step -> act(shown, step));
        });
  }

  private static void open(TestWindow window, String lesson, int page) {
    LessonsView view = (LessonsView) window.scene().lookup("#lessons-view");
    view.model()
        .open(
            view.model().course().stream()
                .filter(one -> one.head().id().equals(lesson))
                .findFirst()
                .orElseThrow());
    LessonRun run = view.model().run().orElseThrow();
    run.goTo(page);
    layOut(window);
  }

  private static void act(TestWindow window, String step) {
    if (step.startsWith("@")) {
      window.commands().run(step.substring(1));
    } else if (step.contains("~")) {
      String[] parts = step.split("~");
      ((TextInputControl) window.scene().lookup(parts[0])).setText(parts[1].replace(';', ':'));
    } else if (step.startsWith("#")) {
      Node found = window.scene().lookup(step);
      ((ButtonBase) found).fire();
    } else if (step.startsWith("!")) {
      Event.fireEvent(
          window.scene().lookup("#present"),
          new KeyEvent(
              KeyEvent.KEY_PRESSED,
              "",
              "",
              KeyCode.valueOf(step.substring(1)),
              false,
              false,
              false,
              false));
    }
    layOut(window);
  }

  private static void layOut(TestWindow window) {
    for (int i = 0; i < 3; i++) {
      window.scene().getRoot().applyCss();
      window.scene().getRoot().layout();
    }
  }
}
