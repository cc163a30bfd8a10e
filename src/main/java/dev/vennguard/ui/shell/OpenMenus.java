package dev.vennguard.ui.shell;

import dev.vennguard.exchange.SampleLibrary;
import dev.vennguard.exchange.TemplateLibrary;
import dev.vennguard.exchange.TemplateLibrary.Template;
import dev.vennguard.ui.shell.command.Command;
import dev.vennguard.ui.shell.command.Commands;
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

  /** What is said to be open while no file is. */
  StringProperty sampleTitle() {
    return sampleTitle;
  }

  /** The bundled samples. */
  List<Sample> samples() {
    return library.samples();
  }

  /** Adds a command for each sample and each template. */
  void addTo(Commands commands) {
    for (Sample sample : library.samples()) {
      String title = "Open sample: " + sample.title();
      commands.add(new Command("sample." + sample.id(), title, "", () -> open(sample)));
    }
    TemplateLibrary templates = new TemplateLibrary();
    for (Template template : templates.templates()) {
      Runnable start =
          () -> {
            files.startFrom(template.fileName(), templates.text(template), template.advice());
            panes.boundary().editor().focus();
          };
      String title = "New boundary: " + template.title();
      commands.add(new Command("template." + template.id(), title, "", start));
    }
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
