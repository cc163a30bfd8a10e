package dev.vennguard.exchange.found;

import dev.vennguard.policy.unknown.UnknownText;
import dev.vennguard.syntax.json.JsonLayout;
import dev.vennguard.syntax.text.Indent;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * One policy document that was found.
 *
 * @param name what its tab says; unique in what was opened as far as names are
 * @param part what it is for
 * @param arn its ARN, or the empty text
 * @param source the document
 * @param form whether that is the text as it was written
 * @param attachedTo the ARNs of what it is attached to, where that is told: the levels of SCPs
 */
public record OpenedPolicy(
    String name, PolicyPart part, String arn, String source, Form form, List<String> attachedTo) {
  private static final Pattern STATEMENT = Pattern.compile("(?i)statement");

  /** Copies the list. */
  public OpenedPolicy {
    attachedTo = List.copyOf(attachedTo);
  }

  /** A document of which nobody tells what it is attached to. */
  public OpenedPolicy(String name, PolicyPart part, String arn, String source, Form form) {
    this(name, part, arn, source, form, List.of());
  }

  /** How the document is kept. */
  public enum Form {
    /** Letter for letter as it stands in the file. */
    AS_WRITTEN,
    /** Without white space: it is laid out when it is shown. */
    TAKEN_OUT
  }

  /** A document that was taken out of something larger. */
  public static OpenedPolicy taken(String name, PolicyPart part, String source) {
    return new OpenedPolicy(name, part, "", source, Form.TAKEN_OUT);
  }

  /** The document as it is shown. */
  public String text() {
    return switch (form) {
      case AS_WRITTEN -> source;
      case TAKEN_OUT -> JsonLayout.layOut(source, Indent.TWO_SPACES) + "\n";
    };
  }

  /** Whether it is at least meant to be a policy document, be it broken. */
  public boolean meant() {
    return form == Form.TAKEN_OUT || STATEMENT.matcher(source).find();
  }

  /** The same for another purpose. */
  public OpenedPolicy as(PolicyPart other) {
    return new OpenedPolicy(name, other, arn, source, form, attachedTo);
  }

  /** The same under another name. */
  public OpenedPolicy named(String other) {
    return new OpenedPolicy(other, part, arn, source, form, attachedTo);
  }

  /** The same with another document. */
  public OpenedPolicy withSource(String other) {
    return new OpenedPolicy(name, part, arn, other, form, attachedTo);
  }

  /** The names of the values that it leaves open, sorted. */
  public Set<String> unknowns() {
    return new TreeSet<>(UnknownText.names(source));
  }
}
