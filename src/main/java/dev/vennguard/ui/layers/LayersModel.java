package dev.vennguard.ui.layers;

import dev.vennguard.policy.Layer;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.syntax.problem.Problem;
import dev.vennguard.syntax.problem.Severity;
import dev.vennguard.workspace.Document;
import dev.vennguard.workspace.Snapshot;
import java.util.List;

/** What the drawer says of a snapshot. Plain Java. */
public final class LayersModel {
  /** The order of the drawer: the two panes first, then from the organisation inwards. */
  static final List<LayerKind> ORDER =
      List.of(
          LayerKind.IDENTITY,
          LayerKind.BOUNDARY,
          LayerKind.SCP,
          LayerKind.RCP,
          LayerKind.SESSION,
          LayerKind.RESOURCE);

  private LayersModel() {}

  /**
   * One policy type.
   *
   * @param on whether its switch is on
   * @param used whether it has documents
   * @param detail what it holds and whether it counts, in words
   */
  record LayerRow(LayerKind kind, String title, boolean on, boolean used, String detail) {}

  /** The six policy types. */
  static List<LayerRow> rows(Snapshot snapshot) {
    return ORDER.stream().map(kind -> row(snapshot, kind)).toList();
  }

  /** What the button in the top bar says: {@code Layers: 2 of 6}. */
  public static String summary(Snapshot snapshot) {
    long inForce =
        snapshot.evaluation().layers().inForce().stream()
            .filter(layer -> !layer.policies().isEmpty())
            .map(Layer::kind)
            .distinct()
            .count();
    return "Layers: " + inForce + " of " + ORDER.size();
  }

  private static LayerRow row(Snapshot snapshot, LayerKind kind) {
    List<Document> documents =
        snapshot.documents(kind).stream()
            .filter(document -> !document.blank() || isDrawers(kind))
            .toList();
    boolean on = snapshot.switchedOn(kind);
    return new LayerRow(
        kind, capital(kind.title()), on, !documents.isEmpty(), detail(documents, kind, on));
  }

  /** Whether its documents stand in the drawer. */
  static boolean isDrawers(LayerKind kind) {
    return switch (kind) {
      case IDENTITY, BOUNDARY -> false;
      case SCP, RCP, SESSION, RESOURCE -> true;
    };
  }

  /** What the button that adds says. */
  static String addWords(LayerKind kind) {
    return switch (kind) {
      case SCP, RCP -> "+ Level";
      case SESSION, RESOURCE -> "+ Add";
      case IDENTITY, BOUNDARY -> "Show";
    };
  }

  private static String detail(List<Document> documents, LayerKind kind, boolean on) {
    if (documents.isEmpty()) {
      return unused(kind);
    }
    StringBuilder words = new StringBuilder();
    long levels = documents.stream().map(document -> document.id().level()).distinct().count();
    if (kind == LayerKind.SCP || kind == LayerKind.RCP) {
      words.append(counted(levels, "level")).append(", ");
    }
    words.append(counted(documents.size(), "document"));
    if (documents.stream().allMatch(Document::blank)) {
      return words + " · empty, so not in force: write or paste a policy";
    }
    long errors = documents.stream().mapToLong(LayersModel::errors).sum();
    if (errors > 0) {
      words.append(", ").append(counted(errors, "error"));
    }
    if (!on) {
      words.append(" · kept, but not evaluated");
    } else if (kind == LayerKind.RESOURCE) {
      words.append(" · can grant past the boundary");
    }
    return words.toString();
  }

  private static String unused(LayerKind kind) {
    return switch (kind) {
      case IDENTITY -> "none: nothing is granted";
      case BOUNDARY -> "none attached: it caps nothing";
      case SCP -> "not used: the account is not capped by its organisation";
      case RCP -> "not used: the resources are not capped by their organisation";
      case SESSION -> "not used: a session may do all that its role may";
      case RESOURCE -> "not used: the resource itself grants nothing";
    };
  }

  private static long errors(Document document) {
    return document.blank()
        ? 0
        : document.reading().problems().stream()
            .map(Problem::severity)
            .filter(severity -> severity == Severity.ERROR)
            .count();
  }

  private static String counted(long count, String word) {
    return count + " " + word + (count == 1 ? "" : "s");
  }

  private static String capital(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }
}
