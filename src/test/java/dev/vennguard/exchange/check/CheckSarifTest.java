package dev.vennguard.exchange.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckSarifTest {
  /** RFC 3986, 4.2, and SARIF 2.1.0, 3.4.4: a reference begins with no slash and no scheme. */
  @ParameterizedTest
  @CsvSource({
    "a b/x#1%.json, a%20b/x%231%25.json",
    "c:d.json, ./c:d.json",
    "a/c:d.json, a/c:d.json",
    "/work/a b.json, file:///work/a%20b.json",
    "C:\\work\\p.json, file:///C:/work/p.json",
    "-, stdin"
  })
  void file_isAReferenceOrAUri(String path, String uri) {
    assertThat(CheckSarif.uri(path)).isEqualTo(uri);
  }
}
