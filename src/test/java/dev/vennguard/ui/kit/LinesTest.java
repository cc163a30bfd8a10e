package dev.vennguard.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "cut off: the boundary does not|Cut off: the boundary does not",
        "▲ warning · what it is|▲ Warning · what it is",
        "iam:CreateRole – Write|iam:CreateRole – Write",
        "s3:Get* covers 23 actions|s3:Get* covers 23 actions",
        "aws:RequestedRegion · text|aws:RequestedRegion · text",
        "arn:aws:s3:::b is cut off|arn:aws:s3:::b is cut off",
        "identity.json, not saved|identity.json, not saved",
        "dynamodb:* covers 9 actions|dynamodb:* covers 9 actions",
        "71 cut off (3%)|71 cut off (3%)",
        "changed: allows less|Changed: allows less",
        "condition keys: aws:x|Condition keys: aws:x",
        "every request|Every request",
        "“iam” is no action|“iam” is no action",
      })
  void firstWord_startsWithACapital_unlessItIsAName(String words, String shown) {
    assertThat(Lines.capital(words)).isEqualTo(shown);
    assertThat(Lines.capital("Of all:\n" + words)).isEqualTo("Of all:\n" + shown);
  }
}
