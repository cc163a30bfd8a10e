package dev.vennguard.ui.palette;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Finding titles by some of their letters. */
class FuzzySearchTest {
  private static final List<PaletteItem> ITEMS =
      items(
          "New",
          "Open identity policy…",
          "Open permissions boundary…",
          "Go to action…",
          "Go to the matrix",
          "Diagram as bars",
          "Sort services: most cut off",
          "Theme: Dark",
          "iam:CreateRole",
          "iam:CreateServiceLinkedRole");

  @Test
  void everything_staysInItsOrder_ifNothingIsTyped() {
    assertThat(FuzzySearch.find(ITEMS, "  ", 100)).isEqualTo(ITEMS);
    assertThat(FuzzySearch.find(ITEMS, "", 3)).isEqualTo(ITEMS.subList(0, 3));
  }

  @Test
  void wordStarts_findATitle() {
    assertThat(first("gta")).isEqualTo("Go to action…");
    assertThat(first("opb")).isEqualTo("Open permissions boundary…");
    assertThat(first("dab")).isEqualTo("Diagram as bars");
    assertThat(first("icr")).isEqualTo("iam:CreateRole");
  }

  @Test
  void connectedLetters_countMoreThanScatteredOnes() {
    assertThat(first("dark")).isEqualTo("Theme: Dark");
    assertThat(first("matrix")).isEqualTo("Go to the matrix");
    assertThat(first("createrole")).isEqualTo("iam:CreateRole");
  }

  @Test
  void lettersOutOfOrder_findNothing() {
    assertThat(FuzzySearch.find(ITEMS, "zzz", 100)).isEmpty();
    assertThat(FuzzySearch.find(items("ab"), "ba", 100)).isEmpty();
  }

  @Test
  void letterCaseAndBlanks_doNotCount() {
    assertThat(first("GO ACT")).isEqualTo("Go to action…");
    assertThat(first("  bars ")).isEqualTo("Diagram as bars");
  }

  @Test
  void anyText_isSearchedFor_withoutAnError() {
    for (String odd : List.of("\\", "[", "*", "\u0000", "…", "ÄÖ", "\uD83D\uDE00", "(?")) {
      assertThat(FuzzySearch.find(ITEMS, odd, 100)).hasSizeLessThanOrEqualTo(ITEMS.size());
    }
  }

  private static String first(String typed) {
    return FuzzySearch.find(ITEMS, typed, 100).getFirst().title();
  }

  private static List<PaletteItem> items(String... titles) {
    return List.of(titles).stream().map(title -> new PaletteItem(title, title, "")).toList();
  }
}
