package dev.vennguard.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.catalog.AccessLevel;
import dev.vennguard.catalog.Action;
import dev.vennguard.catalog.ActionPatterns;
import dev.vennguard.catalog.Catalogue;
import dev.vennguard.catalog.SharedCatalogue;
import dev.vennguard.exchange.TemplateLibrary;
import dev.vennguard.exchange.TemplateLibrary.Template;
import dev.vennguard.lint.kit.Finding;
import dev.vennguard.lint.kit.FindingSeverity;
import dev.vennguard.lint.kit.LintedDocument;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.policy.Situation;
import dev.vennguard.syntax.problem.Severity;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whoever starts from a template starts from a boundary without a mistake. */
class TemplatesTest {
  private static final Set<AccessLevel> LOOKING = Set.of(AccessLevel.LIST, AccessLevel.READ);

  private final TemplateLibrary library = new TemplateLibrary();
  private final LintBench bench = new LintBench();

  private LintedDocument document(Template template) {
    return LintBench.document(LayerKind.BOUNDARY, 0, library.text(template));
  }

  @Test
  void templates_areSoundBoundaries_withoutAnError() {
    List<Template> templates = library.templates();
    assertThat(templates)
        .extracting(Template::title)
        .containsExactly(
            "Blank boundary",
            "Delegation boundary",
            "Read-only ceiling",
            "Region ceiling",
            "CI/CD",
            "Sandbox");
    for (Template template : templates) {
      LintedDocument document = document(template);
      assertThat(document.reading().sound()).as(template.id()).isTrue();
      assertThat(document.reading().problems())
          .as(template.id())
          .noneMatch(problem -> problem.severity() == Severity.ERROR);
      assertThat(bench.linter().all(List.of(document), Situation.ANY))
          .as(template.id())
          .filteredOn(finding -> finding.severity() == FindingSeverity.ERROR)
          .extracting(Finding::id, Finding::message)
          .isEmpty();
      assertThat(template.advice()).isNotBlank();
    }
  }

  @Test
  void readOnlyCeiling_letsNothingThroughThatWrites() {
    Catalogue catalogue = SharedCatalogue.get();
    Template ceiling =
        library.templates().stream()
            .filter(one -> one.id().equals("read-only-ceiling"))
            .findFirst()
            .orElseThrow();
    ActionPatterns patterns = ActionPatterns.of(catalogue);
    List<String> writing =
        document(ceiling).policy().statements().stream()
            .flatMapToInt(statement -> patterns.expand(statement.actions()).stream())
            .mapToObj(catalogue.actions()::get)
            .filter(action -> !LOOKING.contains(action.level()))
            .map(Action::qualifiedName)
            .toList();
    assertThat(writing).isEmpty();
  }
}
