package dev.vennguard.ui.matrix;

import java.util.Optional;

/** Where the matrix's style sheet is. */
final class MatrixStylesheet {
  private MatrixStylesheet() {}

  static String address() {
    return Optional.ofNullable(MatrixStylesheet.class.getResource("matrix.css"))
        .orElseThrow()
        .toExternalForm();
  }
}
