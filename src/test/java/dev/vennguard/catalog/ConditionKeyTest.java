package dev.vennguard.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionKeyTest {

  @ParameterizedTest
  @CsvSource({
    "aws:SourceIp, aws:SourceIp",
    "aws:SourceIp, AWS:sourceip",
    "aws:ResourceTag/${TagKey}, aws:ResourceTag/team",
    "aws:ResourceTag/${TagKey}, aws:resourcetag/Team",
    "aws:ResourceTag/${TagKey}, aws:ResourceTag/a/b:c",
    "s3:ExistingObjectTag/<key>, s3:ExistingObjectTag/team",
    "kms:EncryptionContext:${EncryptionContextKey}, kms:EncryptionContext:aws:s3:arn",
    "codebuild:secondarySources/${id}.location, codebuild:secondarySources/x.LOCATION",
    "codebuild:secondarySources/${id}.location, codebuild:secondarySources/.location.location",
    "token.actions.${Domain}.ghe.com:ref, token.actions.acme.ghe.com:ref",
    "a:${one}/${two}.end, a:x/y/z.end",
    "a:${one}/b/<two>, a:/b//b/c",
  })
  void covers_isTrue_forTheSameKey(String name, String policyKey) {
    assertThat(key(name).covers(policyKey)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "aws:SourceIp, aws:SourceIpx",
    "aws:SourceIp, aws:SourceI",
    "aws:ResourceTag/${TagKey}, aws:ResourceTag/",
    "aws:ResourceTag/${TagKey}, aws:ResourceTag",
    "aws:ResourceTag/${TagKey}, aws:RequestTag/team",
    "aws:ResourceTag/${TagKey}, xaws:ResourceTag/team",
    "codebuild:secondarySources/${id}.location, codebuild:secondarySources/.location",
    "codebuild:secondarySources/${id}.location, codebuild:secondarySources/x.type",
    "a:${one}/${two}.end, a:x/.end",
    "a:${one}/${two}.end, a:/y.end",
    "a:${one}/${two}.end, a:xy.end",
  })
  void covers_isFalse_forAnotherKey(String name, String policyKey) {
    assertThat(key(name).covers(policyKey)).isFalse();
  }

  @Test
  void parametrised_isTrue_onlyWithAParameter() {
    assertThat(key("aws:ResourceTag/${TagKey}").parametrised()).isTrue();
    assertThat(key("s3:ExistingObjectTag/<key>").parametrised()).isTrue();
    assertThat(key("aws:SourceIp").parametrised()).isFalse();
  }

  @Test
  void literalLength_leavesOutTheParameters() {
    assertThat(key("a:b").literalLength()).isEqualTo(3);
    assertThat(key("a:${one}/<two>.end").literalLength()).isEqualTo(7);
  }

  @Test
  void multivalued_isTrue_onlyForArrays() {
    assertThat(KeyType.values())
        .filteredOn(KeyType::multivalued)
        .containsExactly(KeyType.ARRAY_OF_STRING, KeyType.ARRAY_OF_ARN, KeyType.ARRAY_OF_BOOL);
  }

  private static ConditionKey key(String name) {
    return new ConditionKey(name, KeyType.STRING);
  }
}
