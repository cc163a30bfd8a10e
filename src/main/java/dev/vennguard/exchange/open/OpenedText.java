package dev.vennguard.exchange.open;

import dev.vennguard.exchange.found.Holder;
import dev.vennguard.exchange.found.Opened.Recognised;
import dev.vennguard.exchange.found.OpenedPolicy;
import dev.vennguard.exchange.found.OpenedRequest;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What was opened, as lines for people. */
public final class OpenedText {
  private final StringBuilder out = new StringBuilder();

  private OpenedText() {}

  /**
   * The list of what it holds; of what was chosen the documents.
   *
   * @param choice whether something was chosen
   */
  public static String write(Recognised found, Choice choice) {
    OpenedText text = new OpenedText();
    boolean documents = !choice.holder().isEmpty() || !choice.policy().isEmpty();
    text.line(found.what());
    found.notes().forEach(note -> text.line("  " + note));
    text.policies(found.policies(), documents);
    found.holders().forEach(one -> text.holder(one, documents));
    List<OpenedRequest> requests = found.requests();
    for (int i = 0; i < requests.size(); i++) {
      text.request(i + 1, requests.get(i));
    }
    return text.out.toString();
  }

  private void holder(Holder holder, boolean documents) {
    line(holder.title() + (holder.arn().isEmpty() ? "" : "  " + holder.arn()));
    listed("identity", holder.identity());
    listed("boundary", holder.boundary());
    listed("trust", holder.trust());
    holder.missing().forEach(one -> line("  not here: " + one));
    if (documents) {
      policies(holder.all(), true);
    }
  }

  private void listed(String what, List<OpenedPolicy> policies) {
    if (!policies.isEmpty()) {
      line(
          "  %s: %s"
              .formatted(
                  what, String.join(", ", policies.stream().map(OpenedPolicy::name).toList())));
    }
  }

  private void policies(List<OpenedPolicy> policies, boolean documents) {
    for (OpenedPolicy one : policies) {
      line(one.part().words() + " " + one.name() + (one.arn().isEmpty() ? "" : "  " + one.arn()));
      Set<String> unknown = new TreeSet<>(one.unknowns());
      if (!unknown.isEmpty()) {
        line("  not known: " + String.join(", ", unknown));
      }
      if (documents) {
        out.append(one.text());
        if (!one.text().endsWith("\n")) {
          out.append('\n');
        }
      }
    }
  }

  private void request(int number, OpenedRequest one) {
    line("request %d: %s".formatted(number, one.title()));
    line(
        "  principal: "
            + (one.request().principal().isEmpty() ? "not told" : one.request().principal()));
    one.request()
        .context()
        .forEach((key, value) -> line("  %s = %s".formatted(key, String.join(", ", value.all()))));
    if (!one.verdict().isEmpty()) {
      line("  AWS decided " + one.verdict());
    }
    one.policies().forEach(policy -> line("  AWS names " + policy));
    if (!one.authorization().isEmpty()) {
      line("  authorization id " + one.authorization());
    }
  }

  private void line(String words) {
    out.append(words).append('\n');
  }
}
