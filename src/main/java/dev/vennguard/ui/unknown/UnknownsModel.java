package dev.vennguard.ui.unknown;

import dev.vennguard.policy.unknown.UnknownText;
import dev.vennguard.syntax.PolicyPrinter;
import dev.vennguard.syntax.text.Span;
import dev.vennguard.syntax.text.TextChange;
import dev.vennguard.ui.unknown.UnknownsModel.Unknown.Sort;
import dev.vennguard.workspace.Document;
import dev.vennguard.workspace.DocumentId;
import dev.vennguard.workspace.Snapshot;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The unknown values of the open texts (formats.md "Unknown values"). Plain Java. */
public final class UnknownsModel {
  /** The key of a condition that says that nobody knows whether its statement is there. */
  private static final Pattern KEY = Pattern.compile("\"unknown\\.([A-Za-z0-9._/-]{1,80})\"\\s*:");

  private UnknownsModel() {}

  /**
   * An unknown value.
   *
   * @param name as it is written
   * @param sort whether it is a text that can be given here
   * @param where in which documents, and how often
   */
  public record Unknown(String name, Sort sort, String where) {
    /** What is not known. */
    public enum Sort {
      /** A part of a text. */
      TEXT,
      /** Whether a statement or a condition is there. */
      CHOICE
    }
  }

  /**
   * What becomes of one text.
   *
   * @param document which one
   * @param before the text that the changes were made for
   * @param changes what is replaced in it
   */
  public record Given(DocumentId document, String before, List<TextChange> changes) {
    /** Copies the list. */
    public Given {
      changes = List.copyOf(changes);
    }
  }

  /** All of them, by name. */
  public static List<Unknown> unknowns(Snapshot snapshot) {
    Map<String, Sort> sorts = new TreeMap<>();
    Map<String, Map<String, Integer>> where = new TreeMap<>();
    for (Document document : snapshot.documents()) {
      String title = document.id().kind().title() + " " + document.title();
      for (Place one : places(document.text())) {
        sorts.put(one.name(), Sort.TEXT);
        where.computeIfAbsent(one.name(), _ -> new LinkedHashMap<>()).merge(title, 1, Integer::sum);
      }
      Matcher keys = KEY.matcher(document.text());
      while (keys.find()) {
        String name = String.valueOf(keys.group(1));
        sorts.putIfAbsent(name, Sort.CHOICE);
        where.computeIfAbsent(name, _ -> new LinkedHashMap<>()).merge(title, 1, Integer::sum);
      }
    }
    List<Unknown> all = new ArrayList<>();
    sorts.forEach((name, sort) ->
        all.add(new Unknown(name, sort, words(where.getOrDefault(name, Map.of())))));
    return all;
  }

  private static String words(Map<String, Integer> places) {
    List<String> parts = new ArrayList<>();
    places.forEach(
        (title, count) -> parts.add(title + ", " + count + (count == 1 ? " place" : " places")));
    return String.join("; ", parts);
  }

  private record Place(String name, Span span) {}

  private static List<Place> places(String text) {
    List<Place> found = new ArrayList<>();
    for (int at = UnknownText.next(text, 0); at >= 0; at = UnknownText.next(text, at + 1)) {
      int end = UnknownText.end(text, at);
      if (end < 0) {
        return found;
      }
      found.add(new Place(UnknownText.name(text, at, end), new Span(at, end + 1)));
    }
    return found;
  }

  /**
   * What giving values does to the texts.
   *
   * @param values by name; a blank one is left open
   */
  public static List<Given> give(Snapshot snapshot, Map<String, String> values) {
    List<Given> all = new ArrayList<>();
    for (Document document : snapshot.documents()) {
      List<TextChange> changes =
          places(document.text()).stream()
              .filter(one -> !values.getOrDefault(one.name(), "").isBlank())
              .map(one ->
                  new TextChange(one.span(), inJson(values.getOrDefault(one.name(), "").strip())))
              .toList();
      if (!changes.isEmpty()) {
        all.add(new Given(document.id(), document.text(), changes));
      }
    }
    return all;
  }

  /** As it stands between quotes. */
  private static String inJson(String value) {
    String quoted = PolicyPrinter.quoted(value);
    return quoted.substring(1, quoted.length() - 1);
  }
}
