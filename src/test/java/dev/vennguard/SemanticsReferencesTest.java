package dev.vennguard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Whatever code, test data or a page cites stands in the repository: {@code EVALUATION §6.8} is the
 * heading 6.8 of {@code semantics/evaluation.md}, and a page in quotes is followed by one of its
 * headings.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SemanticsReferencesTest {
  private static final Path PAGES = Path.of("src/site/markdown");
  private static final Path SEMANTICS = PAGES.resolve("semantics");
  private static final String IN_THE_CODE = "In the code: ";

  /** The name of a page in capitals, if there is one, and the number of a section. */
  private static final Pattern SECTION =
      Pattern.compile("(?:\\b([A-Z]{2,}) )?§ ?(\\d+(?:\\.\\d+)*)");

  private static final Pattern PLACE = Pattern.compile("\\b([a-z-]+\\.md) \"([^\"]+)\"");
  private static final Pattern LINK = Pattern.compile("]\\(([a-z/.-]+\\.md)(?:#[a-z-]+)?\\)");
  private static final Pattern HEADING = Pattern.compile("(?m)^#+ (?:([\\d.]+) )?(.+)$");

  /** Texts that were never part of the repository, cited otherwise than by a section. */
  private static final Pattern ELSEWHERE =
      Pattern.compile("\\b(?:DESIGN|CHECKS|UX|FAULTS|ESCALATION|HOUSE) (?:\"|[A-Z]\\d)");

  private final Map<String, Headings> pages = new HashMap<>();
  private final Map<Path, String> sources = new HashMap<>();

  /** The headings of a page: their texts, and the numbers before them. */
  private record Headings(Set<String> texts, Set<String> numbers) {
    static Headings of(String page) {
      Headings found = new Headings(new HashSet<>(), new HashSet<>());
      Matcher heading = HEADING.matcher(page);
      while (heading.find()) {
        found.texts.add(heading.group(2));
        if (heading.group(1) != null) {
          found.numbers.add(heading.group(1));
        }
      }
      return found;
    }
  }

  @BeforeAll
  void readAll() throws IOException {
    for (Path page : SourceNames.files(PAGES, ".md")) {
      pages.put(page.getFileName().toString(), Headings.of(Files.readString(page)));
    }
    for (String root : List.of("src/main", "src/test", "src/site")) {
      for (String end : List.of(".java", ".jsonl", ".md")) {
        for (Path file : SourceNames.files(Path.of(root), end)) {
          sources.put(file, oneLine(Files.readString(file)));
        }
      }
    }
  }

  /** Comments may break a citation, and test data writes the sign as an escape. */
  private static String oneLine(String text) {
    return text.replace("\\u00a7", "§").replaceAll("\\s*\n\\s*(?:\\*(?!\\*)|//)?\\s*", " ");
  }

  @Test
  void sections_exist() {
    List<String> broken = new ArrayList<>();
    Map<String, Integer> found = new HashMap<>();
    sources.forEach((file, text) -> {
      String page = file.startsWith(SEMANTICS) ? file.getFileName().toString() : "evaluation.md";
      String cited = page;
      int behind = -1;
      Matcher section = SECTION.matcher(text);
      while (section.find()) {
        if (section.group(1) != null) {
          cited = section.group(1).toLowerCase(Locale.ROOT) + ".md";
        } else if (behind < 0
            || !text.substring(behind, section.start()).matches(", |,? ?(and|to) ")) {
          cited = page;
        }
        behind = section.end();
        found.merge(kind(file), 1, Integer::sum);
        if (!pages.containsKey(cited) || !pages.get(cited).numbers.contains(section.group(2))) {
          broken.add(file + ": " + cited + " has no section " + section.group(2));
        }
      }
    });
    assertThat(broken).isEmpty();
    assertThat(found.get(".java")).as("in sources").isGreaterThan(180);
    assertThat(found.get(".jsonl")).as("in test data").isGreaterThan(1000);
  }

  private static String kind(Path file) {
    String name = file.getFileName().toString();
    return name.substring(name.lastIndexOf('.'));
  }

  @Test
  void places_exist() {
    List<String> broken = new ArrayList<>();
    int found = 0;
    for (Map.Entry<Path, String> source : sources.entrySet()) {
      for (MatchResult place : PLACE.matcher(source.getValue()).results().toList()) {
        found++;
        Headings page = pages.get(place.group(1));
        if (page == null || !page.texts.contains(place.group(2))) {
          broken.add(source.getKey() + ": " + place.group());
        }
      }
    }
    assertThat(broken).isEmpty();
    assertThat(found).isGreaterThan(20);
  }

  @Test
  void links_leadToPages() {
    List<String> broken = new ArrayList<>();
    int found = 0;
    for (Map.Entry<Path, String> source : sources.entrySet()) {
      for (MatchResult link : LINK.matcher(source.getValue()).results().toList()) {
        found++;
        if (!Files.exists(source.getKey().resolveSibling(link.group(1)))) {
          broken.add(source.getKey() + ": " + link.group(1));
        }
      }
    }
    assertThat(broken).isEmpty();
    assertThat(found).isGreaterThan(10);
  }

  @Test
  void nothingElsewhere_isCited() {
    List<String> found = new ArrayList<>();
    sources.forEach((file, text) ->
        ELSEWHERE.matcher(text).results().forEach(one -> found.add(file + ": " + one.group())));
    assertThat(sources).hasSizeGreaterThan(800);
    assertThat(found).as("citations of texts that are not in the repository").isEmpty();
  }

  @Test
  void sections_nameTypesThatExist() throws IOException {
    SourceNames names = SourceNames.read();
    List<String> unknown = new ArrayList<>();
    int found = 0;
    for (Path page : SourceNames.files(SEMANTICS, ".md")) {
      for (String line : Files.readAllLines(page)) {
        for (String code : SourceNames.code(typesOf(line))) {
          found++;
          if (!names.knows(code)) {
            unknown.add(page + ": " + code);
          }
        }
      }
    }
    assertThat(unknown).isEmpty();
    assertThat(found).isGreaterThan(150);
  }

  /** The part of a line that names types: all of a line for it, the last of a row's three cells. */
  private static String typesOf(String line) {
    if (line.startsWith(IN_THE_CODE)) {
      return line;
    }
    String[] cells = line.split(" \\| ");
    String last = cells[cells.length - 1];
    return cells.length == 3 && last.matches("(?:`[A-Z][A-Za-z]*`(?:, )?)+ \\|") ? last : "";
  }
}
