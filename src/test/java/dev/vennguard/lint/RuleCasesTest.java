package dev.vennguard.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.lint.kit.Finding;
import dev.vennguard.lint.kit.LintedDocument;
import dev.vennguard.lint.kit.Rule;
import dev.vennguard.lint.kit.RuleInfo;
import dev.vennguard.policy.Situation;
import dev.vennguard.syntax.PolicyKind;
import dev.vennguard.syntax.PolicyReader;
import dev.vennguard.syntax.text.TextChange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Every rule has documents that it finds something in, and documents that it is silent about. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RuleCasesTest {
  private static final Path FOLDER = Path.of("src/test/resources/lint");

  private final LintBench bench = new LintBench();

  private static List<Path> cases(String id, String sort) throws IOException {
    Path folder = FOLDER.resolve(id);
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> found = Files.list(folder)) {
      return found
          .filter(one -> String.valueOf(one.getFileName()).startsWith(sort))
          .sorted()
          .toList();
    }
  }

  private static List<String> ids() {
    return Rules.all().stream().map(Rule::info).map(RuleInfo::id).toList();
  }

  @Test
  void rules_haveIdsOfTheirOwn_andSayAllThatIsAskedOfThem() {
    assertThat(ids()).hasSizeGreaterThan(100).doesNotHaveDuplicates();
    for (Rule rule : Rules.all()) {
      RuleInfo info = rule.info();
      assertThat(List.of(info.avoid(), info.prefer(), info.why()))
          .as(info.id())
          .allMatch(one -> one.endsWith("."));
      assertThat(info.title()).as(info.id()).isNotBlank().doesNotEndWith(".");
      assertThat(info.source()).as(info.id()).isNotBlank().doesNotEndWith(".");
    }
  }

  @Test
  void firingCases_areFound() throws IOException {
    SoftAssertions all = new SoftAssertions();
    for (String id : ids()) {
      List<Path> cases = cases(id, "firing");
      all.assertThat(cases).as("firing cases of " + id).isNotEmpty();
      for (Path one : cases) {
        all.assertThat(bench.folder(one)).as("%s", one).extracting(Finding::id).contains(id);
      }
    }
    all.assertAll();
  }

  @Test
  void silentCases_areNot() throws IOException {
    SoftAssertions all = new SoftAssertions();
    for (String id : ids()) {
      List<Path> cases = cases(id, "silent");
      all.assertThat(cases).as("silent cases of " + id).isNotEmpty();
      for (Path one : cases) {
        all.assertThat(bench.documents(one))
            .as("%s", one)
            .isNotEmpty()
            .allMatch(document -> document.reading().sound());
        all.assertThat(bench.folder(one)).as("%s", one).extracting(Finding::id).doesNotContain(id);
      }
    }
    all.assertAll();
  }

  /** What to look for is not the same where the boundary speaks of the action. */
  @Test
  void grantThatIsCutOff_isToldFromOneThatMeetsNoRequest() throws IOException {
    Path folder = FOLDER.resolve("BOUNDARY_BLOCKS_GRANT");
    assertThat(bench.folder(folder.resolve("firing")))
        .extracting(Finding::message)
        .contains("the boundary lets none of what this statement allows through");
    assertThat(bench.folder(folder.resolve("firing-2")))
        .extracting(Finding::message)
        .anyMatch(message -> message.endsWith("it allows them on other resources"));
    assertThat(bench.folder(folder.resolve("firing-3")))
        .extracting(Finding::message)
        .anyMatch(message -> message.endsWith("their conditions exclude each other"));
    assertThat(bench.folder(folder.resolve("firing-4")))
        .extracting(Finding::message)
        .anyMatch(message -> message.endsWith("it denies what it allows of them"));
    assertThat(bench.folder(folder.resolve("firing-5")))
        .extracting(Finding::message)
        .anyMatch(message -> message.endsWith("and these actions take none but `*`"));
    assertThat(bench.folder(folder.resolve("firing-call")))
        .extracting(Finding::message)
        .anyMatch(message -> message.endsWith("checked for it allows a part only"));
    assertThat(bench.folder(FOLDER.resolve("BOUNDARY_DISJOINT_GRANT/firing-call")))
        .extracting(Finding::message)
        .anyMatch(message -> message.contains("on a part of the resources that one call"));
    assertThat(bench.folder(FOLDER.resolve("BOUNDARY_DISJOINT_GRANT/firing-3")))
        .extracting(Finding::message)
        .anyMatch(message -> message.contains("on named resources, and it takes none but `*`"));
  }

  @Test
  void everyFolder_belongsToARule() throws IOException {
    try (Stream<Path> folders = Files.list(FOLDER)) {
      assertThat(folders.filter(Files::isDirectory).map(one -> String.valueOf(one.getFileName())))
          .isSubsetOf(ids());
    }
  }

  /** A quick fix is carried out as the window does it; afterwards its finding is gone. */
  @Test
  void quickFixes_doAwayWithTheirFinding_andLeaveASoundDocument() throws IOException {
    List<Finding> tried = new ArrayList<>();
    SoftAssertions all = new SoftAssertions();
    for (String id : ids()) {
      for (Path one : cases(id, "firing")) {
        List<LintedDocument> documents = bench.documents(one);
        for (Finding finding : bench.folder(one)) {
          if (finding.id().equals(id) && finding.fix().isPresent()) {
            tried.add(finding);
            check(documents, bench.folder(one), finding, all);
          }
        }
      }
    }
    all.assertAll();
    assertThat(tried).as("fixes that were tried").hasSizeGreaterThan(30);
  }

  private void check(
      List<LintedDocument> documents, List<Finding> found, Finding finding, SoftAssertions all) {
    LintedDocument before =
        documents.stream()
            .filter(one -> one.ref().equals(finding.document()))
            .findFirst()
            .orElseThrow();
    String text = TextChange.apply(before.text(), finding.fix().orElseThrow().changes(before));
    LintedDocument after =
        new LintedDocument(
            before.ref(), text, PolicyReader.read(text, PolicyKind.from(before.kind())));
    List<LintedDocument> now =
        documents.stream().map(one -> one.equals(before) ? after : one).toList();
    long count = count(bench.linter().all(now, Situation.ANY), finding);
    all.assertThat(text).as("%s", finding).isNotEqualTo(before.text());
    all.assertThat(count).as("%s\n%s", finding, text).isLessThan(count(found, finding));
  }

  private static long count(List<Finding> found, Finding alike) {
    return found.stream()
        .filter(one -> one.id().equals(alike.id()) && one.message().equals(alike.message()))
        .count();
  }
}
