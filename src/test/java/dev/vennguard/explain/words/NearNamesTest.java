package dev.vennguard.explain.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.catalog.Catalogue;
import dev.vennguard.catalog.SharedCatalogue;
import org.junit.jupiter.api.Test;

class NearNamesTest {
  private static final Catalogue CATALOGUE = SharedCatalogue.get();

  @Test
  void colonLeftOut_isPutBack() {
    assertThat(NearNames.of(CATALOGUE, "s3GetObject")).first().isEqualTo("s3:GetObject");
    assertThat(NearNames.of(CATALOGUE, "iamPassRole")).first().isEqualTo("iam:PassRole");
    assertThat(NearNames.of(CATALOGUE, "GetObject")).first().isEqualTo("s3:GetObject");
  }

  @Test
  void nothingNear_givesNothing() {
    assertThat(NearNames.of(CATALOGUE, "s3:Xyzzyxyzzyxyzzy")).isEmpty();
    assertThat(NearNames.of(CATALOGUE, "")).isEmpty();
  }
}
