package dev.vennguard.prove;

/** That an atom of a request variable is true, or that it is not. */
record Literal(int requestVariable, int atom, boolean truth) {
  Literal negated() {
    return new Literal(requestVariable, atom, !truth);
  }
}
