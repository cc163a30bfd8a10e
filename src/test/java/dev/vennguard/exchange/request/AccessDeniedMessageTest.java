package dev.vennguard.exchange.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.exchange.request.AccessDeniedMessage.Denial;
import dev.vennguard.exchange.request.AccessDeniedMessage.PolicyType;
import dev.vennguard.exchange.request.AccessDeniedMessage.Result;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AccessDeniedMessageTest {

  @Test
  void messages_ofTheTable_areRead() throws IOException {
    try (InputStream in =
        AccessDeniedMessageTest.class.getResourceAsStream("/why/access-denied.json")) {
      assertThat(in).isNotNull();
      JsonNode cases = new JsonMapper().readTree(in);
      assertThat(cases.size()).isGreaterThan(25);
      for (JsonNode one : cases) {
        assertThat(AccessDeniedMessage.parse(one.get("text").stringValue()))
            .as(one.get("text").stringValue())
            .isEqualTo(expected(one));
      }
    }
  }

  @Test
  void anyText_isAnswered_quickly() {
    assertThat(AccessDeniedMessage.parse("x".repeat(200_000)))
        .isInstanceOf(Result.NotRecognised.class);
    assertThat(AccessDeniedMessage.parse("is not authorized to perform: a ".repeat(3_000)))
        .isInstanceOf(Result.NotRecognised.class);
    assertThat(AccessDeniedMessage.parse("\u0000\uD800 (AccessDenied) ".repeat(2_000)))
        .isInstanceOf(Result.NotRecognised.class);
  }

  /** Each of them took time that grew with its square, or would with a careless parser. */
  @Test
  @Timeout(10)
  void hostileText_isReadInOneGo() {
    for (String piece :
        List.of(
            "a",
            "User: ",
            "\"",
            "'.",
            "(AccessDenied)",
            "is not authorized to perform: ",
            "x is not authorized to perform: s3:",
            "explicit deny in a ",
            "because no ",
            "on resource: ",
            "authorization id ",
            "a is not authorized to perform: s3:A on resource: b because no c allows ")) {
      AccessDeniedMessage.parse(piece.repeat(100_000 / piece.length()));
      AccessDeniedMessage.parse(
          "a is not authorized to perform: s3:A " + piece.repeat(90_000 / piece.length()));
    }
  }

  private static Result expected(JsonNode one) {
    if (one.has("notRecognised")) {
      return new Result.NotRecognised(one.get("notRecognised").stringValue());
    }
    return new Result.Recognised(
        one.get("principal").stringValue(),
        one.get("action").stringValue(),
        one.get("resource").stringValue(),
        PolicyType.valueOf(one.get("policyType").stringValue()),
        Denial.valueOf(one.get("denial").stringValue()),
        one.has("policy") ? one.get("policy").stringValue() : "",
        one.has("authorization") ? one.get("authorization").stringValue() : "",
        one.get("encoded").stringValue());
  }
}
