package dev.vennguard.ui.shell;

import dev.vennguard.exchange.SampleLibrary;
import dev.vennguard.ui.shell.file.FileActions;
import dev.vennguard.ui.shell.setting.Settings;
import dev.vennguard.workspace.Sample;
import dev.vennguard.workspace.Selection;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.StringProperty;

/** What can be opened from the top bar: samples, and the files opened last. */
final class OpenMenus {
  private final SampleLibrary library = new SampleLibrary();
  private final FileActions files;
  private final EditorPanes panes;
  private final CurrentSelection selection;
  private final Settings settings;
  private final StringProperty sampleTitle;

  /**
   * @param sampleTitle becomes the title of the sample that is opened
   */
  OpenMenus(
      FileActions files,
      EditorPanes panes,
      CurrentSelection selection,
      Settings settings,
      StringProperty sampleTitle) {
    this.files = files;
    this.panes = panes;
    this.selection = selection;
    this.settings = settings;
    this.sampleTitle = sampleTitle;
  }

  /** The bundled samples. */
  List<Sample> samples() {
    return library.samples();
  }

  /** Opens a sample in place of all documents. */
  void open(Sample sample) {
    if (files.replaceAll(library.load(sample))) {
      sampleTitle.set(sample.title());
      selection.select(new Selection.None());
    }
  }

  /** The files opened last. */
  List<Path> recentFiles() {
    return settings.recentFiles();
  }

  /** Opens a file on the side that had the keyboard last. */
  void open(Path file) {
    files.openInPlace(panes.focused(), file);
  }
}
