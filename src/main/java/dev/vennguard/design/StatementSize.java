package dev.vennguard.design;

import dev.vennguard.policy.Policy;
import dev.vennguard.policy.PolicyVersion;
import dev.vennguard.policy.Statement;
import dev.vennguard.syntax.DocumentSize;
import dev.vennguard.syntax.PolicyPrinter;
import dev.vennguard.syntax.text.Indent;
import java.util.List;

/** How long statements are in a document, as quotas count it. */
final class StatementSize {
  private static final int COMMA = 1;
  private static final int FRAME = ofDocument(List.of());

  private StatementSize() {}

  /** The characters that a statement adds to a document, with a comma. */
  static int of(Statement statement) {
    return ofDocument(List.of(statement)) - FRAME + COMMA;
  }

  /** The length of the document of these statements. */
  static int ofDocument(List<Statement> statements) {
    Policy policy = new Policy(PolicyVersion.V2012_10_17, statements);
    return DocumentSize.of(PolicyPrinter.print(policy, Indent.NONE)).withoutWhiteSpace();
  }
}
