package dev.vennguard.prove.solve;

/** That an atom of a request variable is true, or that it is not. */
public record Literal(int requestVariable, int atom, boolean truth) {
  /** That the atom has the other truth. */
  public Literal negated() {
    return new Literal(requestVariable, atom, !truth);
  }
}
