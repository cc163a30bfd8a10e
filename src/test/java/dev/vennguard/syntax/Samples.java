package dev.vennguard.syntax;

/** Documents that several tests use. */
final class Samples {
  /** Every element, escapes, and a variable. */
  static final String POLICY =
      """
      {
        "Version": "2012-10-17",
        "Statement": [
          {
            "Sid": "Read1",
            "Effect": "Allow",
            "Action": ["s3:Get*", "s3:List\\u0042ucket"],
            "Resource": "arn:aws:s3:::home/${aws:username, 'nobody'}/*",
            "Condition": {
              "StringLike": {"aws:PrincipalTag/team": ["a\\/b", "c"]},
              "NumericLessThan": {"aws:MultiFactorAuthAge": 3600},
              "Bool": {"aws:SecureTransport": true}
            }
          },
          {
            "Effect": "Deny",
            "NotAction": [],
            "NotResource": ["*"],
            "Condition": {}
          }
        ]
      }
      """;

  private Samples() {}

  /** A policy with that statement, version 2012-10-17. */
  static String with(String statement) {
    return "{\"Version\":\"2012-10-17\",\"Statement\":[" + statement + "]}";
  }

  /** A policy whose one statement has that condition. */
  static String withCondition(String condition) {
    return with(
        "{\"Effect\":\"Allow\",\"Action\":\"*\",\"Resource\":\"*\",\"Condition\":"
            + condition
            + "}");
  }
}
