package dev.vennguard.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The WCAG contrast of every pair of tokens that meet on screen, computed from the CSS. */
class ThemeContrastTest {
  private static final Pattern TOKEN = Pattern.compile("(-vg-[a-z-]+): #([0-9a-f]{6,8});");
  private static final List<String> THEMES = List.of("light.css", "dark.css");

  /** Fills that carry running text. */
  private static final List<String> FILLS =
      List.of(
          "surface",
          "canvas",
          "selection",
          "hover",
          "current-line",
          "identity-soft",
          "boundary-soft",
          "effective-soft",
          "deny-soft",
          "undecided-soft",
          "error-soft",
          "warning-soft");

  private static final List<String> TEXTS =
      List.of(
          "text",
          "muted",
          "identity-text",
          "boundary-text",
          "effective-text",
          "deny-text",
          "undecided",
          "error",
          "warning",
          "note",
          "json-key",
          "json-string",
          "json-number",
          "json-word",
          "json-punctuation");

  private static final List<String> GLYPHS =
      List.of("identity", "boundary", "effective", "deny", "undecided", "faint", "focus");

  private static final List<String> TEXTS_WHILE_SELECTED =
      List.of("text", "json-key", "json-string", "json-number", "json-punctuation");

  @Test
  void texts_areReadable_onEveryFill() throws IOException {
    List<String> weak = new ArrayList<>();
    for (String theme : THEMES) {
      Map<String, String> tokens = tokens(theme);
      below(weak, theme, tokens, TEXTS, FILLS, 4.5);
      below(weak, theme, tokens, List.of("line-number"), List.of("surface", "current-line"), 4.5);
      below(weak, theme, tokens, List.of("chip-on-text"), List.of("chip-on"), 4.5);
      below(weak, theme, tokens, TEXTS_WHILE_SELECTED, List.of("text-selection", "bracket"), 4.5);
    }
    assertThat(weak).isEmpty();
  }

  @Test
  void glyphs_areVisible_onEveryFill() throws IOException {
    List<String> weak = new ArrayList<>();
    for (String theme : THEMES) {
      below(weak, theme, tokens(theme), GLYPHS, FILLS, 3);
    }
    assertThat(weak).isEmpty();
  }

  @Test
  void themes_haveTheSameTokens_always() throws IOException {
    Map<String, String> light = tokens("light.css");
    assertThat(light).hasSizeGreaterThan(40);
    assertThat(new TreeSet<>(tokens("dark.css").keySet())).isEqualTo(new TreeSet<>(light.keySet()));
  }

  @Test
  void components_useTokensOnly_always() throws IOException {
    String css = css("components.css").replaceAll("(?s)/\\*.*?\\*/", "");
    assertThat(css).doesNotContainPattern("#[0-9a-fA-F]{3}").doesNotContain("rgb");
    Map<String, String> tokens = tokens("light.css");
    Matcher uses = Pattern.compile(": [^;]*").matcher(css);
    while (uses.find()) {
      Matcher names = Pattern.compile("-vg-[a-z-]+").matcher(uses.group());
      while (names.find()) {
        assertThat(tokens).containsKey(names.group());
      }
    }
  }

  @Test
  void inks_haveATokenEach_always() throws IOException {
    String css = css("components.css");
    for (Ink ink : Ink.values()) {
      assertThat(css).contains(ink.property() + ": " + ink.property().replace("-ink", "") + ";");
    }
  }

  private static void below(
      List<String> weak,
      String theme,
      Map<String, String> tokens,
      List<String> fronts,
      List<String> backs,
      double least) {
    for (String front : fronts) {
      for (String back : backs) {
        double contrast = contrast(tokens.get("-vg-" + front), tokens.get("-vg-" + back));
        if (contrast < least) {
          weak.add("%s: %s on %s is %.2f".formatted(theme, front, back, contrast));
        }
      }
    }
  }

  private static double contrast(String one, String other) {
    double a = luminance(one);
    double b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(String hex) {
    return 0.2126 * linear(hex, 0) + 0.7152 * linear(hex, 2) + 0.0722 * linear(hex, 4);
  }

  private static double linear(String hex, int at) {
    double value = Integer.parseInt(hex.substring(at, at + 2), 16) / 255.0;
    return value <= 0.03928 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }

  private static Map<String, String> tokens(String theme) throws IOException {
    Map<String, String> tokens = new LinkedHashMap<>();
    Matcher matcher = TOKEN.matcher(css(theme));
    while (matcher.find()) {
      tokens.put(matcher.group(1), matcher.group(2));
    }
    return tokens;
  }

  private static String css(String name) throws IOException {
    try (InputStream in = Theme.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
