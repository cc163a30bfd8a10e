package dev.vennguard.ui.shell.setting;

import dev.vennguard.ui.venn.VennForm;
import dev.vennguard.ui.venn.VennScope;
import dev.vennguard.workspace.door.StatedBoundary;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Remembers nothing: for pictures, which must not depend on the user. */
public final class NoSettings implements Settings {
  @Override
  public ThemeChoice theme() {
    return ThemeChoice.LIGHT;
  }

  @Override
  public void setTheme(ThemeChoice choice) {}

  @Override
  public VennForm vennForm() {
    return VennForm.CIRCLES;
  }

  @Override
  public void setVennForm(VennForm form) {}

  @Override
  public VennScope vennScope() {
    return VennScope.ALL_ACTIONS;
  }

  @Override
  public void setVennScope(VennScope scope) {}

  @Override
  public MotionChoice motion() {
    return MotionChoice.REDUCED;
  }

  @Override
  public void setMotion(MotionChoice choice) {}

  @Override
  public List<Path> recentFiles() {
    return List.of();
  }

  @Override
  public void addRecentFile(Path file) {}

  @Override
  public List<String> recentCommands() {
    return List.of();
  }

  @Override
  public void addRecentCommand(String id) {}

  @Override
  public List<Path> ownLessons() {
    return List.of();
  }

  @Override
  public void setOwnLessons(List<Path> places) {}

  @Override
  public Optional<WindowPlace> windowPlace() {
    return Optional.empty();
  }

  @Override
  public void setWindowPlace(WindowPlace place) {}

  @Override
  public ReadingSize readingSize() {
    return ReadingSize.USUAL;
  }

  @Override
  public void setReadingSize(ReadingSize reading) {}

  @Override
  public boolean completesTyping() {
    return true;
  }

  @Override
  public void setCompletesTyping(boolean wanted) {}

  @Override
  public boolean hintSeen() {
    return true;
  }

  @Override
  public void setHintSeen() {}

  @Override
  public String reviewer() {
    return "";
  }

  @Override
  public void setReviewer(String name) {}

  @Override
  public List<HiddenFinding> hiddenFindings() {
    return List.of();
  }

  @Override
  public void setHiddenFindings(List<HiddenFinding> hidden) {}

  @Override
  public StatedBoundary statedBoundary() {
    return StatedBoundary.NOTHING;
  }

  @Override
  public void setStatedBoundary(StatedBoundary said) {}
}
