package dev.vennguard.escape;

import dev.vennguard.decide.request.Arns;
import dev.vennguard.decide.request.Caller;
import dev.vennguard.decide.request.Request;
import dev.vennguard.policy.Situation;
import java.util.List;
import java.util.stream.Collectors;

/** Fills in the AWS CLI command of a step. */
final class StepCommand {
  private static final String ANY_ACCOUNT = "111122223333";

  private final Situation situation;
  private final String role;

  /**
   * @param walk the requests of the walk: the role that is passed is told by one of them
   */
  StepCommand(Situation situation, List<Request> walk) {
    this.situation = situation;
    this.role =
        walk.stream()
            .filter(one -> one.action().equalsIgnoreCase("iam:PassRole"))
            .map(Request::resource)
            .findFirst()
            .orElse("arn:aws:iam::" + ANY_ACCOUNT + ":role/strong");
  }

  /** The command, quoted; empty where the template is. */
  String of(String template, Request request) {
    if (template.isEmpty()) {
      return "";
    }
    return ShellWord.split(template).stream()
        .map(word -> ShellWord.quote(filled(word, request)))
        .collect(Collectors.joining(" "));
  }

  private String filled(String word, Request request) {
    String resource = request.resource();
    String[] arn = Arns.split(resource);
    String account = Caller.of(request.principal()).account();
    String region = arn.length > 0 && !arn[3].isEmpty() ? arn[3] : "us-east-1";
    return word.replace("${arn}", resource)
        .replace("${name}", name(arn))
        .replace("${account}", account.isEmpty() ? ANY_ACCOUNT : account)
        .replace("${region}", region)
        .replace("${partition}", situation.partition())
        .replace("${principal}", request.principal())
        .replace("${role}", role);
  }

  private static String name(String[] arn) {
    if (arn.length == 0) {
      return "example";
    }
    String last = arn[5].substring(arn[5].lastIndexOf('/') + 1);
    return last.substring(last.lastIndexOf(':') + 1);
  }
}
