package dev.vennguard.teach.handout;

import dev.vennguard.catalog.Catalogue;
import dev.vennguard.decide.request.Request;
import dev.vennguard.teach.attack.DeclaredHoles;
import dev.vennguard.teach.attack.Hole;
import dev.vennguard.teach.handout.Block.Circles;
import dev.vennguard.teach.handout.Block.Code;
import dev.vennguard.teach.handout.Block.Heading;
import dev.vennguard.teach.handout.Block.Item;
import dev.vennguard.teach.handout.Block.Lines;
import dev.vennguard.teach.handout.Block.Paragraph;
import dev.vennguard.teach.lesson.Asked;
import dev.vennguard.teach.lesson.Lesson;
import dev.vennguard.teach.lesson.LessonAttack;
import dev.vennguard.teach.lesson.LessonHint;
import dev.vennguard.teach.lesson.LessonPair;
import dev.vennguard.teach.lesson.LessonPolicy;
import dev.vennguard.teach.lesson.LessonProse.Part;
import dev.vennguard.teach.lesson.LessonQuestion;
import dev.vennguard.teach.lesson.LessonRepair;
import dev.vennguard.teach.lesson.Stage;
import dev.vennguard.teach.lesson.TeachWords;
import dev.vennguard.teach.present.CircleCounts;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Lays a lesson out on two sheets. */
final class Sheets {
  private final Lesson lesson;
  private final TeachWords words;
  private final CircleCounts counts;

  Sheets(Lesson lesson, TeachWords words, Catalogue catalogue) {
    this.lesson = lesson;
    this.words = words;
    this.counts = new CircleCounts(catalogue);
  }

  /** What learners get. */
  List<Block> questions() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Heading(1, lesson.head().title()));
    blocks.add(new Paragraph(lesson.head().goal()));
    prose(blocks, Stage.EXAMPLE);
    blocks.add(new Heading(2, words.say("handout.policies")));
    policies(blocks, "", lesson.pair());
    for (Stage stage : List.of(Stage.PREDICT, Stage.TRANSFER)) {
      List<LessonQuestion> asked = lesson.questions(stage);
      if (!asked.isEmpty()) {
        prose(blocks, stage);
        asked.forEach(question -> question(blocks, question));
      }
    }
    if (lesson.attack().isPresent()) {
      prose(blocks, Stage.ATTACK);
      blocks.add(new Lines(4));
    }
    if (lesson.repair().isPresent()) {
      prose(blocks, Stage.REPAIR);
      blocks.add(new Lines(4));
    }
    return blocks;
  }

  private void question(List<Block> blocks, LessonQuestion question) {
    part(question.stage(), question.id()).ifPresent(part -> paragraphs(blocks, part.text()));
    if (!question.pair().isEmpty()) {
      policies(blocks, question.pair() + "/", lesson.pair(question));
    }
    if (question.asked() instanceof Asked.OneRequest(Request request)) {
      blocks.add(new Code(words.say("handout.request"), told(request)));
    }
    blocks.add(new Paragraph(words.say("handout.choose")));
    blocks.add(new Lines(1));
  }

  /** All of a request, a fact in each line. */
  private static String told(Request request) {
    StringBuilder told = new StringBuilder();
    told.append("principal  ").append(request.principal());
    told.append("\naction     ").append(request.action());
    told.append("\nresource   ").append(request.resource());
    request.alongside().forEach(one -> told.append("\n           ").append(one.resource()));
    if (!request.resourceAccount().isEmpty()) {
      told.append("\naccount    ").append(request.resourceAccount());
    }
    request
        .context()
        .forEach((key, value) ->
            told.append('\n').append(key).append(" = ").append(String.join(", ", value.all())));
    return told.toString();
  }

  /** What is right, for whoever teaches. */
  List<Block> answers() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Heading(1, words.say("handout.answers", lesson.head().title())));
    blocks.add(new Circles(counts.of(lesson.pair().layers())));
    for (LessonQuestion question : lesson.questions()) {
      part(question.stage(), question.id())
          .ifPresent(part -> {
            paragraphs(blocks, part.text());
            blocks.add(new Paragraph("**" + words.answer(question.answer()) + "**"));
            paragraphs(blocks, part.note());
          });
      beliefs(blocks, question);
    }
    prose(blocks, Stage.REVEAL);
    lesson.attack().ifPresent(attack -> attack(blocks, attack));
    lesson.repair().ifPresent(repair -> repair(blocks, repair));
    return blocks;
  }

  private void beliefs(List<Block> blocks, LessonQuestion question) {
    Set<Integer> behind = new LinkedHashSet<>(question.wrong().values());
    for (int belief : behind) {
      blocks.add(new Item(words.say("handout.belief", words.belief(belief), words.truth(belief))));
    }
  }

  private void attack(List<Block> blocks, LessonAttack attack) {
    blocks.add(new Heading(2, words.say("stage.attack")));
    for (Hole hole : new DeclaredHoles(lesson, attack).holes(lesson.pair().layers())) {
      String example =
          attack.holes().stream()
              .filter(one -> one.id().equals(hole.id()))
              .map(one -> "`" + one.example().action() + "` on `" + one.example().resource() + "`")
              .findFirst()
              .orElse("");
      blocks.add(new Item(hole.title() + " " + example));
    }
  }

  private void repair(List<Block> blocks, LessonRepair repair) {
    blocks.add(new Heading(2, words.say("stage.repair")));
    for (LessonHint hint : repair.hints()) {
      part(Stage.REPAIR, hint.id()).ifPresent(part -> blocks.add(new Item(part.text())));
    }
    for (LessonPolicy policy : repair.model().policies()) {
      if (repair.edit().contains(policy.id())) {
        blocks.add(new Code(policy.file(), policy.text().strip()));
      }
    }
    blocks.add(new Circles(counts.of(repair.model().layers())));
  }

  private void prose(List<Block> blocks, Stage stage) {
    String text = lesson.prose().text(stage);
    if (!text.isEmpty() || !lesson.questions(stage).isEmpty()) {
      blocks.add(new Heading(2, words.say("stage." + stage.id())));
      paragraphs(blocks, text);
    }
  }

  private static void policies(List<Block> blocks, String folder, LessonPair pair) {
    pair.policies()
        .forEach(policy -> blocks.add(new Code(folder + policy.file(), policy.text().strip())));
  }

  private Optional<Part> part(Stage stage, String id) {
    return lesson.prose().part(stage, id);
  }

  /** Paragraphs and items, split at blank lines and at dashes. */
  static void paragraphs(List<Block> blocks, String text) {
    StringBuilder open = new StringBuilder();
    boolean item = false;
    for (String line : (text + "\n").split("\n", -1)) {
      boolean starts = line.startsWith("- ");
      if (line.isBlank() || starts) {
        close(blocks, open, item);
        item = starts;
      }
      if (!line.isBlank()) {
        open.append(open.isEmpty() ? "" : " ").append(starts ? line.substring(2) : line.strip());
      }
    }
    close(blocks, open, item);
  }

  private static void close(List<Block> blocks, StringBuilder open, boolean item) {
    if (!open.isEmpty()) {
      blocks.add(item ? new Item(open.toString()) : new Paragraph(open.toString()));
      open.setLength(0);
    }
  }
}
