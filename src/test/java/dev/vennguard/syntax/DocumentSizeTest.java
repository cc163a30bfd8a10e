package dev.vennguard.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DocumentSizeTest {

  @Test
  void of_countsWithAndWithoutBlanksInTexts() {
    assertThat(DocumentSize.of("")).isEqualTo(new DocumentSize(0, 0));
    assertThat(DocumentSize.of("{ }\r\n\t")).isEqualTo(new DocumentSize(2, 2));
    assertThat(DocumentSize.of("\uFEFF{\"a b\": \"c  d\"}")).isEqualTo(new DocumentSize(11, 14));
    assertThat(DocumentSize.of("[\"\\\" x\" , 1]")).isEqualTo(new DocumentSize(9, 10));
    assertThat(DocumentSize.of("[\"\\\\\" , \" \"]")).isEqualTo(new DocumentSize(9, 10));
  }

  @Test
  void of_endsAnUnfinishedTextWithItsLine() {
    assertThat(DocumentSize.of("\"a \n b ")).isEqualTo(new DocumentSize(3, 4));
  }

  @Test
  void quota_isThatOfTheKind() {
    assertThat(DocumentSize.quota(PolicyKind.BOUNDARY)).hasValue(6144);
    assertThat(DocumentSize.quota(PolicyKind.IDENTITY)).hasValue(6144);
    assertThat(DocumentSize.quota(PolicyKind.SCP)).hasValue(5120);
    assertThat(DocumentSize.quota(PolicyKind.RCP)).hasValue(5120);
    assertThat(DocumentSize.quota(PolicyKind.SESSION)).hasValue(2048);
    assertThat(DocumentSize.quota(PolicyKind.RESOURCE)).isEmpty();
  }
}
