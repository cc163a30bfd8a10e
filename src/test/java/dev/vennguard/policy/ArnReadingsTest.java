package dev.vennguard.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which patterns AWS's two texts read differently (EVALUATION §3, open point). */
class ArnReadingsTest {

  @ParameterizedTest
  @CsvSource({
    "arn:aws:dynamodb:*:table/x, arn:aws:dynamodb:*:*:table/x",
    "arn:aws:dynamodb:us-*:table/x, arn:aws:dynamodb:us-*:*:table/x",
    "arn:aws:ec2:*:instance/*, arn:aws:ec2:*:*:instance/*",
    "arn:aws:logs:*:log-group:/x, arn:aws:logs:*:*:log-group:/x",
    "arn:aws:logs:*:log-group:/x:*, arn:aws:logs:*:*:log-group:/x:*",
    "arn:aws:rds:*:db:x, arn:aws:rds:*:*:db:x",
    "arn:aws:dynamo*:table/x, arn:aws:dynamo*:*:*:table/x",
    "arn:aws:s3*:bucket/*, arn:aws:s3*:*:*:bucket/*",
  })
  void starBeforeMissingFields_mayStandForThem(String pattern, String other) {
    assertThat(ArnReadings.looser(new ResourcePattern(pattern)))
        .containsExactly(new ResourcePattern(other));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*",
        "",
        "b/*",
        "arn:*",
        "arn:aws:*",
        "arn:aws:sqs",
        "arn:aws:sqs:*",
        "arn:aws:sqs:*:*",
        "arn:aws:sqs:*:*:q",
        "arn:aws:sqs:*:123456789012:q",
        "arn:aws:sqs:eu-west-1:*:q",
        "arn:aws:sqs:*:12345678????:q",
        "arn:aws:lambda:*:*:function:f",
        "arn:aws:logs:*:*:log-group:/x:*",
        "arn:aws:iam::*:role/x",
        "arn:aws:iam::aws:policy/*",
        "arn:*:iam::aws:policy/*",
        "arn:aws:s3:::b",
        "arn:aws:s3:::b/*",
        "arn:aws:ssm:*::parameter/aws/*",
        "arn:aws:dynamodb:eu-west-1:table/x",
        "arn:aws:dynamodb:*x:table/x",
        "arn:*:dynamodb:table/x",
      })
  void patternReadInOneWay_hasNoOther(String pattern) {
    assertThat(ArnReadings.looser(new ResourcePattern(pattern))).isEmpty();
  }
}
