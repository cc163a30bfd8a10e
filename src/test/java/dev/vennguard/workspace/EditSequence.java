package dev.vennguard.workspace;

import dev.vennguard.catalog.Catalogue;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.policy.Situation.CallerKind;
import dev.vennguard.workspace.RandomDocuments.Difficulty;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Seeded random edits, of all kinds, as a window hands them on. */
final class EditSequence {
  private static final List<DocumentId> DOCUMENTS =
      List.of(
          DocumentId.IDENTITY,
          DocumentId.IDENTITY,
          DocumentId.IDENTITY,
          DocumentId.BOUNDARY,
          DocumentId.BOUNDARY,
          DocumentId.IDENTITY,
          DocumentId.BOUNDARY,
          DocumentId.IDENTITY,
          DocumentId.BOUNDARY,
          new DocumentId(LayerKind.IDENTITY, 1),
          new DocumentId(LayerKind.SCP, 0, 0),
          new DocumentId(LayerKind.SCP, 1, 0),
          new DocumentId(LayerKind.RCP, 0, 0),
          new DocumentId(LayerKind.RESOURCE, 0),
          new DocumentId(LayerKind.SESSION, 0));
  private static final List<StatedSituation> SITUATIONS =
      List.of(
          StatedSituation.NOTHING,
          new StatedSituation("", "any", "", CallerKind.ROLE_SESSION, "", "", Map.of()),
          new StatedSituation("", "111122223333", "eu-west-1", CallerKind.USER, "", "", Map.of()),
          new StatedSituation(
              "aws",
              "",
              "",
              CallerKind.ANY,
              "",
              "",
              Map.of("aws:PrincipalTag/team", List.of("a"))));

  private final Random random;
  private final RandomDocuments texts;
  private final Map<DocumentId, List<String>> statements = new HashMap<>();
  private final List<String> typed = new ArrayList<>();
  private long revision;

  /**
   * One step.
   *
   * @param edits carried out together
   * @param patience after so many proofs time is out; negative for never
   */
  record Step(List<Edit> edits, int patience) {}

  EditSequence(Catalogue catalogue, Random random, Difficulty difficulty) {
    this.random = random;
    this.texts = new RandomDocuments(catalogue, random, difficulty);
  }

  /** The next steps. */
  List<Step> steps(int count) {
    List<Step> steps = new ArrayList<>();
    steps.add(new Step(List.of(load(DocumentId.IDENTITY), load(DocumentId.BOUNDARY)), -1));
    while (steps.size() < count) {
      List<Edit> edits = new ArrayList<>(List.of(edit()));
      while (random.nextInt(6) == 0) {
        edits.add(edit());
      }
      steps.add(new Step(edits, random.nextInt(3) == 0 ? random.nextInt(6) : -1));
    }
    return steps;
  }

  private DocumentId document() {
    return DOCUMENTS.get(random.nextInt(DOCUMENTS.size()));
  }

  private Edit edit() {
    DocumentId id = document();
    return switch (random.nextInt(40)) {
      case 0, 1 -> load(id);
      case 2 -> new Edit.Close(id.equals(DocumentId.IDENTITY) ? DocumentId.BOUNDARY : id);
      case 3 -> new Edit.Switch(id.kind(), Edit.Position.OFF);
      case 4, 5, 6 -> new Edit.Switch(id.kind(), Edit.Position.ON);
      case 7, 8 -> new Edit.Pin("now");
      case 9 -> new Edit.PinTexts("those", List.of(load(DocumentId.IDENTITY), load(document())));
      case 10 -> new Edit.Unpin();
      case 11 -> new Edit.State(SITUATIONS.get(random.nextInt(SITUATIONS.size())));
      case 12 -> new Edit.State(StatedSituation.NOTHING);
      case 13 -> random.nextInt(4) == 0 ? new Edit.Replace(List.of(load(id))) : typed(id);
      default -> typed(id);
    };
  }

  private Edit.Load load(DocumentId id) {
    statements.put(id, texts.statements());
    return new Edit.Load(id, id.kind().id(), "", text(id));
  }

  private Edit typed(DocumentId id) {
    List<String> before = statements.getOrDefault(id, List.of());
    if (!typed.isEmpty() && random.nextInt(8) == 0) {
      // As undo, or a paste of what was there before.
      return new Edit.Text(id, typed.get(random.nextInt(typed.size())), ++revision);
    }
    statements.put(id, texts.changed(before));
    String text = text(id);
    typed.add(text);
    return new Edit.Text(id, random.nextInt(5) == 0 ? texts.halfTyped(text) : text, ++revision);
  }

  private String text(DocumentId id) {
    boolean principals = id.kind() == LayerKind.RCP || id.kind() == LayerKind.RESOURCE;
    return texts.text(statements.getOrDefault(id, List.of()), principals);
  }
}
