package dev.vennguard.exchange.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.decide.request.ContextValue;
import dev.vennguard.decide.request.Request;
import dev.vennguard.policy.Layers;
import dev.vennguard.syntax.PolicyKind;
import dev.vennguard.syntax.PolicyReader;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RequestTextTest {
  private static final String POLICY =
      """
      {"Version": "2012-10-17", "Statement": [
        {"Effect": "Allow", "Action": "s3:*", "Resource": "arn:aws:s3:::b/${aws:PrincipalTag/Team}/*",
         "Condition": {"Bool": {"aws:SecureTransport": "true"}}},
        {"Effect": "Deny", "Action": "s3:Get*", "Resource": "*",
         "Condition": {"Bool": {"AWS:securetransport": "false"}}},
        {"Effect": "Allow", "Action": "sqs:*", "Resource": "*",
         "Condition": {"StringEquals": {"aws:ResourceTag/Team": "x"}}}]}
      """;

  @Test
  void keys_areThoseOfTheAction_asFirstSpelled() {
    Layers layers =
        Layers.identity(List.of(PolicyReader.read(POLICY, PolicyKind.IDENTITY).policy()));
    Request request =
        new Request(
            "arn:aws:iam::111122223333:role/r",
            "s3:GetObject",
            "arn:aws:s3:::b/k",
            "",
            Map.of("aws:securetransport", new ContextValue.Single("true")));

    assertThat(new RequestText(List.of(layers)).lines(request, "  "))
        .isEqualTo(
            """
              action = s3:GetObject
              resource = arn:aws:s3:::b/k
              principal = arn:aws:iam::111122223333:role/r
              aws:PrincipalTag/Team = (absent)
              aws:SecureTransport = true
            """);
  }
}
