package dev.vennguard.ui.explain;

import dev.vennguard.decide.request.Request;
import dev.vennguard.explain.Gate;
import dev.vennguard.explain.words.Sentence;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.prove.result.Outcome;
import java.util.List;

/**
 * All that the card says of an action. Texts may hold code between backticks.
 *
 * @param name such as {@code s3:GetObject}
 * @param kind access level and resource types
 * @param outcome decides sign and colour
 * @param sentence the outcome in words
 * @param grounds what the outcome rests on beside the policies, a sentence each
 * @param changed what changed since the baseline; empty if nothing did
 * @param gates AWS's order, and the result at the end
 * @param absent the policy types that are not in force, in words
 * @param rows the layers in force with the statements that decide or come nearest
 * @param remains which requests are allowed, in words
 * @param examples requests that stand for others
 */
public record Card(
    String name,
    String kind,
    Outcome outcome,
    Sentence sentence,
    List<Sentence> grounds,
    Sentence changed,
    List<Chip> gates,
    String absent,
    List<Row> rows,
    List<Sentence> remains,
    List<ExampleRow> examples) {
  /** Copies the lists. */
  public Card {
    grounds = List.copyOf(grounds);
    gates = List.copyOf(gates);
    rows = List.copyOf(rows);
    remains = List.copyOf(remains);
    examples = List.copyOf(examples);
  }

  /** One step on the way to the outcome. */
  public record Chip(Sentence words, Gate.State state) {}

  /**
   * One line about a layer.
   *
   * @param layer whose sign and colour it has
   * @param title the layer's name
   * @param statement the statement it is about; none if it is about the whole layer
   * @param marks which parts of the statement fit, such as {@code action ✓}; none if it applies
   * @param words what it does
   * @param remarks what is not to be overlooked in it
   */
  public record Row(
      LayerKind layer,
      String title,
      List<Link> statement,
      List<String> marks,
      Sentence words,
      List<Sentence> remarks) {
    /** Copies the lists. */
    public Row {
      remarks = List.copyOf(remarks);
      statement = List.copyOf(statement);
      marks = List.copyOf(marks);
    }
  }

  /**
   * A statement that can be gone to.
   *
   * @param words such as {@code line 16 CreateRoleWithBoundary}
   * @param place where; none while the text is broken
   */
  public record Link(String words, List<Place> place) {
    /** Copies the list. */
    public Link {
      place = List.copyOf(place);
    }
  }

  /**
   * A request.
   *
   * @param title whether it is allowed
   * @param words the request in words
   * @param request the request
   */
  public record ExampleRow(String title, Sentence words, Request request) {}
}
