package dev.vennguard.ui.lessons;

import dev.vennguard.catalog.SharedCatalogue;
import dev.vennguard.exchange.file.AtomicFolder;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.syntax.text.Span;
import dev.vennguard.teach.lesson.LessonFiles;
import dev.vennguard.teach.lesson.LessonPair;
import dev.vennguard.teach.present.Slide;
import dev.vennguard.teach.progress.Progress;
import dev.vennguard.workspace.DocumentId;
import dev.vennguard.workspace.StatedSituation;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** A window around lessons that is none: texts, and everything answered at once. */
final class SimpleDesk implements LessonDesk {
  private static final LessonEngine ENGINE = new LessonEngine(SharedCatalogue.get());

  final Map<DocumentId, String> editors = new LinkedHashMap<>();
  final List<String> warned = new ArrayList<>();
  final List<String> announced = new ArrayList<>();
  final List<Path> known = new ArrayList<>();
  Map<DocumentId, String> before = Map.of();
  Progress progress = Progress.NONE;
  boolean covered;
  String pointed = "";
  Optional<Path> chosen = Optional.empty();

  @Override
  public <T> void ask(Object asker, Function<LessonEngine, T> question, Consumer<T> answer) {
    answer.accept(question.apply(ENGINE));
  }

  @Override
  public void lay(LessonPair pair, StatedSituation situation, String title, Runnable laid) {
    before = before.isEmpty() ? Map.copyOf(editors) : before;
    editors.clear();
    editors.putAll(pair.texts());
    laid.run();
  }

  @Override
  public void bringBack() {
    editors.clear();
    editors.putAll(before);
    before = Map.of();
  }

  @Override
  public void cover(boolean hidden) {
    covered = hidden;
  }

  @Override
  public void point(String action) {
    pointed = action;
  }

  @Override
  public void jump(DocumentId document, Span place) {}

  @Override
  public void edit(LayerKind kind) {}

  @Override
  public Map<DocumentId, String> texts() {
    return new LinkedHashMap<>(editors);
  }

  @Override
  public Optional<String> selected() {
    return Optional.of("iam:CreateRole");
  }

  @Override
  public StatedSituation stated() {
    return StatedSituation.NOTHING;
  }

  @Override
  public void present(List<Slide> slides, int first) {}

  @Override
  public Optional<Path> askLesson() {
    return chosen;
  }

  @Override
  public Optional<Path> newFolder(String name) {
    return chosen;
  }

  @Override
  public void make(Path folder, LessonFiles files, Consumer<String> done) {
    try {
      AtomicFolder.make(folder, files.texts());
      done.accept("");
    } catch (IOException failed) {
      done.accept(failed.toString());
    }
  }

  @Override
  public void announce(String words) {
    announced.add(words);
  }

  @Override
  public List<Path> ownLessons() {
    return List.copyOf(known);
  }

  @Override
  public void remember(Path place) {
    known.remove(place);
    known.addFirst(place);
  }

  @Override
  public void forget(Path place) {
    known.remove(place);
  }

  @Override
  public void warn(String words) {
    warned.add(words);
  }

  @Override
  public Progress progress() {
    return progress;
  }

  @Override
  public String problem() {
    return "";
  }

  @Override
  public void keep(Progress now) {
    progress = now;
  }

  @Override
  public void export(Progress results) {}

  @Override
  public Instant now() {
    return Instant.ofEpochMilli(17);
  }
}
