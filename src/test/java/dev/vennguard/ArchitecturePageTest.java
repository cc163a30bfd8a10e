package dev.vennguard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the pages for contributors say of the code is so. */
class ArchitecturePageTest {
  private static final Path PAGES = Path.of("src/site/markdown");
  private static final Path PAGE = PAGES.resolve("architecture.md");
  private static final List<Path> ABOUT_CODE =
      List.of(PAGE, PAGES.resolve("contributing.md"), PAGES.resolve("proofs.md"));
  private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z.]+)` \\|");
  private static final Pattern PROFILE = Pattern.compile("-P([a-z]+)");
  private static final Pattern EXECUTION = Pattern.compile("exec:exec@([a-z]+)");

  /** Words of policies and of assertions, which are written as types are. */
  private static final List<String> OF_POLICIES =
      List.of(
          "Allow",
          "Always",
          "Deny",
          "Federated",
          "Never",
          "NotAction",
          "NotPrincipal",
          "NotResource",
          "Principal",
          "Resource",
          "Service",
          "Sometimes");

  @Test
  void table_listsThePackages() throws IOException {
    String page = Files.readString(PAGE);
    List<String> rows = ROW.matcher(page).results().map(row -> row.group(1)).toList();
    assertThat(rows).doesNotHaveDuplicates().hasSizeGreaterThan(15);
    assertThat(rows).containsExactlyInAnyOrderElementsOf(SourceNames.read().packages());
  }

  @Test
  void types_exist() throws IOException {
    SourceNames names = SourceNames.read();
    List<String> unknown = new ArrayList<>();
    int found = 0;
    for (Path page : ABOUT_CODE) {
      for (String code : SourceNames.code(Files.readString(page))) {
        if (SourceNames.likeType(code) && !OF_POLICIES.contains(code)) {
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

  @Test
  void files_profilesAndExecutions_exist() throws IOException {
    String build = Files.readString(Path.of("pom.xml"));
    List<String> missing = new ArrayList<>();
    int found = 0;
    for (Path page : SourceNames.files(PAGES, ".md")) {
      String text = Files.readString(page);
      for (String code : SourceNames.code(text)) {
        if (code.startsWith("src/")) {
          found++;
          if (!Files.exists(Path.of(code))) {
            missing.add(page + ": " + code);
          }
        }
      }
      for (Pattern name : List.of(PROFILE, EXECUTION)) {
        for (MatchResult one : name.matcher(text).results().toList()) {
          found++;
          if (!build.contains("<id>" + one.group(1) + "</id>")) {
            missing.add(page + ": " + one.group());
          }
        }
      }
    }
    assertThat(missing).isEmpty();
    assertThat(found).isGreaterThan(15);
  }
}
