package dev.vennguard.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.ui.shell.command.Command;
import dev.vennguard.ui.shell.command.Prompts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every command, one after the other, in one window. */
@ExtendWith(SharedWindow.class)
class CommandWalkTest {
  private WindowRig rig;

  @BeforeEach
  void open(WindowRig opened) {
    rig = opened;
  }

  /** What is asked for in a dialog of the system's, and what is so already and stays so. */
  private static boolean unseen(Command command) {
    return command.title().endsWith("…")
        || command.id().startsWith("file.save")
        || command.tick().map(BooleanSupplier::getAsBoolean).orElse(false)
        || List.of("view.usual-size", "matrix.close-all").contains(command.id());
  }

  /**
   * Those that put other documents in place of all come last, and full screen, for a window that
   * was on a screen is painted from then on. Samples and templates differ in their texts alone, so
   * that one of each will do.
   */
  private List<Command> walk() {
    Set<String> openers = new HashSet<>();
    return rig.window.commands().all().stream()
        .filter(command -> !command.id().equals("file.quit"))
        .filter(command ->
            !command.id().matches("(sample|template)\\..*")
                || openers.add(command.id().split("\\.", 2)[0]))
        .sorted(
            Comparator.comparing(
                command -> command.id().matches("(file|sample|templ|view.full).*")))
        .toList();
  }

  private List<String> look() {
    List<String> seen = new ArrayList<>(WindowState.glance(rig.window).lines());
    seen.add("told " + rig.window.notice());
    return seen;
  }

  @Test
  void everyCommand_showsWhatItDid_orSaysWhyNot() {
    List<String> silent = new ArrayList<>();
    rig.answers.answer = Prompts.Answer.DISCARD;
    for (Command command : walk()) {
      rig.onFx(() -> {
        rig.window.noticeBar().hide();
        rig.window.made().window().overlays().close();
        rig.window.scene().getRoot().requestFocus();
      });
      List<String> before = unseen(command) ? List.of() : WindowRig.ask(this::look);
      rig.run(command.id());
      if (!before.isEmpty() && WindowRig.ask(this::look).equals(before)) {
        silent.add(command.id());
      }
      if (command.id().equals("view.full-screen")) {
        rig.run(command.id());
      }
      rig.check();
    }
    assertThat(silent).as("commands of which nothing is seen").isEmpty();
  }
}
