package dev.vennguard.ui.shell;

import dev.vennguard.policy.LayerKind;
import dev.vennguard.session.LiveSession;
import dev.vennguard.ui.editor.EditorPane;
import dev.vennguard.ui.shell.command.Commands;
import dev.vennguard.ui.shell.command.NoticeBar;
import dev.vennguard.ui.shell.command.QuestionBar;
import dev.vennguard.ui.shell.file.DiskWatch;
import dev.vennguard.ui.shell.file.FileActions;
import dev.vennguard.workspace.Selection;
import dev.vennguard.workspace.Snapshot;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.Scene;

/**
 * The real window as tests look at it and turn it.
 *
 * @param made its parts
 */
record TestWindow(Composition made) {
  /** Made and opened. */
  static TestWindow open(WindowParts parts, int width, int height) {
    TestWindow window = new TestWindow(new Composition(parts, ""));
    window.open(width, height);
    return window;
  }

  Scene open(int width, int height) {
    return made.life().open(width, height);
  }

  Scene scene() {
    return made.window().scene();
  }

  void fault(Throwable problem) {
    made.display().thrown(problem, scene().getRoot());
  }

  LiveSession session() {
    return made.session();
  }

  Snapshot snapshot() {
    return made.session().snapshot();
  }

  void select(Selection selection) {
    made.selection().select(selection);
  }

  ReadOnlyObjectProperty<Selection> selectionProperty() {
    return made.selection().property();
  }

  Commands commands() {
    return made.commands();
  }

  Map<LayerKind, EditorPane> panes() {
    return made.panes().byKind();
  }

  FileActions files() {
    return made.files();
  }

  DiskWatch disk() {
    return made.disk();
  }

  NoticeBar noticeBar() {
    return made.notice();
  }

  QuestionBar questions() {
    return made.questions();
  }

  WhatIfPanel whatIf() {
    return made.whatIf();
  }

  /** What the notice bar says; empty if it is hidden. */
  String notice() {
    return made.notice().text();
  }

  void openFiles(LayerKind kind, List<Path> opened) {
    made.commands().guarded(() -> made.files().openAll(kind, opened));
  }

  boolean mayClose() {
    return made.life().mayClose();
  }

  void close() {
    made.life().close();
  }
}
