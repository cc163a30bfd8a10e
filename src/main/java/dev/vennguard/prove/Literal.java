package dev.vennguard.prove;

/** That an atom of a dimension is true, or that it is not. */
record Literal(int dimension, int atom, boolean truth) {
  Literal negated() {
    return new Literal(dimension, atom, !truth);
  }
}
