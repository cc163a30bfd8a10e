package dev.vennguard.teach.handout;

import dev.vennguard.catalog.Catalogue;
import dev.vennguard.teach.lesson.Lesson;
import dev.vennguard.teach.lesson.TeachWords;
import java.util.List;

/** A lesson as an HTML page that needs nothing else; printed, the answers are on a second page. */
public final class HandoutHtml {
  private static final String STYLE =
      """
      body{font:11pt/1.45 "DejaVu Sans",Arial,sans-serif;color:#111;background:#fff;max-width:46em;\
      margin:2em auto;padding:0 1em}
      h1{font-size:1.5em}h2{font-size:1.15em;margin-top:1.4em}
      pre{font:9.5pt/1.35 "DejaVu Sans Mono",Consolas,monospace;border:1px solid #999;padding:.6em;\
      white-space:pre-wrap;overflow-wrap:anywhere}
      code{font-family:"DejaVu Sans Mono",Consolas,monospace;font-size:.92em}
      figure{margin:1em 0;break-inside:avoid}figcaption{font-size:.85em}
      .line{border-bottom:1px solid #666;height:1.8em}
      .answers{break-before:page;page-break-before:always}
      @media print{body{margin:0;max-width:none}}
      """;

  private final TeachWords words;
  private final StringBuilder html = new StringBuilder();

  private HandoutHtml(TeachWords words) {
    this.words = words;
  }

  /** The page. */
  public static String write(
      Lesson lesson, TeachWords words, Catalogue catalogue, String language) {
    Sheets sheets = new Sheets(lesson, words, catalogue);
    HandoutHtml page = new HandoutHtml(words);
    page.html.append(
        """
        <!DOCTYPE html>
        <html lang="%s">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>%s</title>
        <style>
        %s</style>
        </head>
        <body>
        <main>
        """
            .formatted(HtmlText.escaped(language), HtmlText.escaped(lesson.head().title()), STYLE));
    page.blocks(sheets.questions());
    page.html.append("</main>\n<section class=\"answers\">\n");
    page.blocks(sheets.answers());
    page.html.append("</section>\n</body>\n</html>\n");
    return page.html.toString();
  }

  private void blocks(List<Block> blocks) {
    boolean list = false;
    for (Block block : blocks) {
      boolean item = block instanceof Block.Item;
      if (item != list) {
        html.append(item ? "<ul>\n" : "</ul>\n");
        list = item;
      }
      block(block);
    }
    html.append(list ? "</ul>\n" : "");
  }

  private void block(Block block) {
    switch (block) {
      case Block.Heading(int level, String text) ->
          html.append("<h%s>%s</h%s>\n".formatted(level, inline(text), level));
      case Block.Paragraph(String text) -> html.append("<p>").append(inline(text)).append("</p>\n");
      case Block.Item(String text) -> html.append("<li>").append(inline(text)).append("</li>\n");
      case Block.Code(String title, String text) ->
          html.append(
              "<figure><figcaption>%s</figcaption><pre>%s</pre></figure>\n"
                  .formatted(HtmlText.escaped(title), HtmlText.escaped(text)));
      case Block.Lines(int count) -> html.append("<div class=\"line\"></div>\n".repeat(count));
      case Block.Circles(var counts) ->
          html.append(
              "<figure>%s<figcaption>%s</figcaption></figure>\n"
                  .formatted(
                      CirclesSvg.write(counts, words),
                      HtmlText.escaped(CirclesSvg.describe(counts, words))));
    }
  }

  /** Code, bold and slanted words; everything else is text. */
  static String inline(String text) {
    StringBuilder out = new StringBuilder();
    String[] parts = text.split("`", -1);
    for (int i = 0; i < parts.length; i++) {
      boolean code = i % 2 == 1 && i < parts.length - 1;
      if (code) {
        out.append("<code>").append(HtmlText.escaped(parts[i])).append("</code>");
      } else {
        out.append(i % 2 == 1 ? "`" : "")
            .append(
                HtmlText.escaped(parts[i])
                    .replaceAll("\\*\\*([^*]+)\\*\\*", "<strong>$1</strong>")
                    .replaceAll("(?<![\\w*])\\*([^*\\s][^*]*)\\*(?![\\w*])", "<em>$1</em>"));
      }
    }
    return out.toString();
  }
}
