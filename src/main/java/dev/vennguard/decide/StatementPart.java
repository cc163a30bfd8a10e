package dev.vennguard.decide;

import dev.vennguard.decide.request.Facts;

/** One element of a statement that has to hold for the statement to apply (EVALUATION §5.1). */
interface StatementPart {
  /** Whether this request satisfies it. */
  boolean holds(Facts facts);

  /** Says what did not fit; asked only if it does not hold. */
  Mismatch mismatch(Facts facts);
}
