package dev.vennguard.ui.matrix;

import java.util.Optional;

/** Where the matrix's style sheet is. */
final class MatrixSheets {
  private MatrixSheets() {}

  static String address() {
    return Optional.ofNullable(MatrixSheets.class.getResource("matrix.css"))
        .orElseThrow()
        .toExternalForm();
  }
}
