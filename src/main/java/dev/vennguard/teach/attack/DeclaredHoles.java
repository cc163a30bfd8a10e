package dev.vennguard.teach.attack;

import dev.vennguard.decide.request.Request;
import dev.vennguard.policy.Layers;
import dev.vennguard.teach.lesson.Lesson;
import dev.vennguard.teach.lesson.LessonAttack;
import dev.vennguard.teach.lesson.LessonHole;
import dev.vennguard.teach.lesson.Stage;
import java.util.List;
import java.util.Optional;

/** The ways out that a lesson names, each as a region of requests. */
public final class DeclaredHoles implements HoleJudge {
  private final Lesson lesson;
  private final LessonAttack attack;
  private final HoleRegions regions = new HoleRegions();

  /** The holes of a lesson. */
  public DeclaredHoles(Lesson lesson, LessonAttack attack) {
    this.lesson = lesson;
    this.attack = attack;
  }

  @Override
  public List<Hole> holes(Layers layers) {
    return attack.holes().stream().map(this::hole).toList();
  }

  @Override
  public Optional<Hole> used(Layers layers, Request request) {
    return attack.holes().stream()
        .filter(hole -> regions.contains(hole.region(), request))
        .findFirst()
        .map(this::hole);
  }

  private Hole hole(LessonHole hole) {
    return new Hole(
        hole.id(),
        lesson.prose().part(Stage.ATTACK, hole.id()).map(part -> part.text()).orElse(hole.id()));
  }
}
