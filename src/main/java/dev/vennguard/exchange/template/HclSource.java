package dev.vennguard.exchange.template;

import dev.vennguard.exchange.found.Opened;
import dev.vennguard.syntax.text.LineIndex;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Terraform's source: it is not read, since only Terraform knows what it comes to. */
public final class HclSource {
  private static final Pattern BLOCK =
      Pattern.compile(
          "(?m)^[ \\t]*(?:(?:resource|data)[ \\t]+\"[^\"\\n]*\"[ \\t]+\"[^\"\\n]*\""
              + "|(?:variable|module|provider|output)[ \\t]+\"[^\"\\n]*\""
              + "|locals|terraform|statement)[ \\t]*\\{");

  private HclSource() {}

  /** Nothing if it is no such source. */
  public static Optional<Opened> read(String text) {
    Matcher block = BLOCK.matcher(text);
    if (!block.find()) {
      return Optional.empty();
    }
    LineIndex lines = new LineIndex(text);
    return Optional.of(
        new Opened.Refused(
            lines.line(block.start()),
            lines.column(block.start()),
            "this is Terraform source, and what it comes to only Terraform knows: run `terraform"
                + " plan -out=plan` and `terraform show -json plan > plan.json`, and open"
                + " plan.json"));
  }
}
