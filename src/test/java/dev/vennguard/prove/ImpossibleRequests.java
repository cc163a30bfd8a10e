package dev.vennguard.prove;

import dev.vennguard.catalog.Action;
import dev.vennguard.decide.request.ContextValue;
import dev.vennguard.decide.request.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What no request is, written from EVALUATION §6.8 sentence by sentence, without a look at the
 * prover's table: the judge of its examples.
 */
final class ImpossibleRequests {
  static final Set<String> REGIONS =
      Set.of(
          "us-east-1",
          "us-east-2",
          "us-west-1",
          "us-west-2",
          "af-south-1",
          "ap-east-1",
          "ap-east-2",
          "ap-south-1",
          "ap-south-2",
          "ap-southeast-1",
          "ap-southeast-2",
          "ap-southeast-3",
          "ap-southeast-4",
          "ap-southeast-5",
          "ap-southeast-6",
          "ap-southeast-7",
          "ap-northeast-1",
          "ap-northeast-2",
          "ap-northeast-3",
          "ca-central-1",
          "ca-west-1",
          "eu-central-1",
          "eu-central-2",
          "eu-west-1",
          "eu-west-2",
          "eu-west-3",
          "eu-south-1",
          "eu-south-2",
          "eu-north-1",
          "il-central-1",
          "me-south-1",
          "me-central-1",
          "mx-central-1",
          "sa-east-1");
  private static final Set<String> GLOBAL = Set.of("iam", "cloudfront", "route53", "organizations");

  private static final Set<String> MAY_LACK_VIA =
      Set.of("ec2", "glue", "lakeformation", "opsworks");

  /** Actions that name something in another region; widely, since they are only excused. */
  private static final Pattern ELSEWHERE =
      Pattern.compile(
          "copy|replic|global|peer|witness|primaryregion|useconnection|passconnection|multiregion"
              + "|failover|switchover|crossregion",
          Pattern.CASE_INSENSITIVE);

  private final Action action;
  private final Request request;
  private final List<String> broken = new ArrayList<>();

  private ImpossibleRequests(Action action, Request request) {
    this.action = action;
    this.request = request;
  }

  /** Why AWS never sends this request; empty if it may. */
  static List<String> in(Action action, Request request) {
    ImpossibleRequests all = new ImpossibleRequests(action, request);
    all.places();
    all.endpoint();
    all.service();
    all.credentials();
    all.tags();
    all.organisation();
    for (Request other : request.alongside()) {
      all.broken.addAll(in(action, other));
    }
    return all.broken;
  }

  private void breaks(boolean is, String why) {
    if (is) {
      broken.add(why);
    }
  }

  private Optional<String> text(String key) {
    return request.value(key).flatMap(value -> value.all().stream().findFirst());
  }

  private boolean has(String key) {
    return request.value(key).isPresent();
  }

  private void places() {
    String[] arn = request.resource().split(":", 6);
    String[] caller = request.principal().split(":", 6);
    String called = text("aws:RequestedRegion").orElse("");
    boolean model = request.resource().matches("arn:[^:]*:bedrock:[^:]*:[^:]*:.*");
    breaks(
        !REGIONS.contains(called) && !(model && called.equals("unspecified")),
        "region " + called + " is not published");
    breaks(
        GLOBAL.contains(action.service())
            && !action.qualifiedName().equals("iam:PassRole")
            && !called.equals("us-east-1"),
        "a global service is called in " + called);
    if (arn.length == 6) {
      breaks(!arn[1].equals(caller[1]), "two partitions");
      boolean elsewhere =
          ELSEWHERE.matcher(action.name()).find()
              || request.resource().contains("::foundation-model/")
              || called.equals("unspecified")
              || Set.of("globalaccelerator", "networkmanager", "devicefarm").contains(arn[2]);
      breaks(
          !arn[3].isEmpty() && !elsewhere && !arn[3].equals(called),
          "resource in " + arn[3] + " called in " + called);
      breaks(
          arn[4].matches("\\d{12}") && !arn[4].equals(caller[4]),
          "resource of another account: " + arn[4]);
    }
  }

  private void endpoint() {
    boolean through = has("aws:SourceVpc") || has("aws:SourceVpce") || has("aws:VpcSourceIp");
    boolean all = has("aws:SourceVpc") && has("aws:SourceVpce") && has("aws:VpcSourceIp");
    breaks(through && !all, "half an endpoint");
    breaks(through && has("aws:SourceIp"), "through an endpoint, and not");
  }

  private void service() {
    breaks(
        !has("aws:ViaAWSService") && !MAY_LACK_VIA.contains(action.service().split("-")[0]),
        "no aws:ViaAWSService");
    breaks(!has("aws:UserAgent"), "no aws:UserAgent");
    boolean chain = has("aws:CalledVia");
    breaks(
        chain != has("aws:CalledViaFirst") || chain != has("aws:CalledViaLast"),
        "half a chain of services");
    if (chain) {
      breaks(
          !text("aws:ViaAWSService").orElse("").equalsIgnoreCase("true"),
          "services in a direct call");
      List<String> called = request.value("aws:CalledVia").orElseThrow().all();
      breaks(
          !called.contains(text("aws:CalledViaFirst").orElse(""))
              || !called.contains(text("aws:CalledViaLast").orElse("")),
          "ends beside the chain");
    }
    for (String key :
        List.of(
            "aws:PrincipalServiceName",
            "aws:PrincipalServiceNamesList",
            "aws:SourceArn",
            "aws:SourceAccount",
            "aws:SourceOwner",
            "aws:SourceOrgID",
            "aws:SourceOrgPaths")) {
      breaks(has(key), "a user or role with " + key);
    }
  }

  private void credentials() {
    boolean role = request.principal().contains(":assumed-role/");
    boolean factor = text("aws:MultiFactorAuthPresent").orElse("").equalsIgnoreCase("true");
    breaks(factor != has("aws:MultiFactorAuthAge"), "an age without MFA, or MFA without an age");
    breaks(role && !has("aws:TokenIssueTime"), "a session without a token");
    breaks(
        !has("aws:TokenIssueTime") && has("aws:MultiFactorAuthPresent"), "long-term keys with MFA");
    boolean user = request.principal().contains(":user/");
    breaks(!user && has("aws:username"), "a role or a root user with a user name");
    if (user) {
      String arn = request.principal();
      String name = arn.substring(arn.lastIndexOf('/') + 1);
      breaks(!text("aws:username").orElse("").equals(name), "a user with another's name");
    }
  }

  private void tags() {
    List<String> keys = request.value("aws:TagKeys").map(ContextValue::all).orElse(List.of());
    for (String key : request.context().keySet()) {
      if (key.startsWith("aws:requesttag/")) {
        String tag = key.substring("aws:requesttag/".length());
        breaks(keys.stream().noneMatch(tag::equalsIgnoreCase), "a tag beside the tag keys: " + tag);
        breaks(!listed("aws:RequestTag/"), "a tag of an action that sets none");
      } else if (key.contains(":resourcetag/") && !key.startsWith("aws:")) {
        String global = "aws:" + key.substring(key.indexOf(':') + 1);
        if (has(global)) {
          breaks(!text(global).equals(text(key)), "two values of one tag: " + key);
        }
      }
    }
    for (String tag : keys) {
      breaks(!has("aws:RequestTag/" + tag), "a tag key without its tag: " + tag);
      breaks(!listed("aws:TagKeys"), "tag keys of an action that sets none");
    }
  }

  private boolean listed(String key) {
    return action.keys().stream().anyMatch(one -> one.name().startsWith(key))
        || action.resources().stream()
            .anyMatch(use ->
                use.keys().stream().anyMatch(one -> one.name().startsWith(key))
                    || use.type().keys().stream().anyMatch(one -> one.name().startsWith(key)));
  }

  private void organisation() {
    if (has("aws:ResourceOrgID")) {
      breaks(
          !text("aws:ResourceOrgID").equals(text("aws:PrincipalOrgID")),
          "a resource of another organisation");
    }
    if (has("aws:ResourceOrgPaths") && has("aws:PrincipalOrgPaths")) {
      breaks(
          !Set.copyOf(request.value("aws:ResourceOrgPaths").orElseThrow().all())
              .equals(Set.copyOf(request.value("aws:PrincipalOrgPaths").orElseThrow().all())),
          "two places in one organisation");
    }
    for (String path :
        request.value("aws:PrincipalOrgPaths").map(ContextValue::all).orElse(List.of())) {
      String id = text("aws:PrincipalOrgID").orElse("").toLowerCase(Locale.ROOT);
      breaks(!path.toLowerCase(Locale.ROOT).startsWith(id + "/"), "a path of another organisation");
    }
  }
}
