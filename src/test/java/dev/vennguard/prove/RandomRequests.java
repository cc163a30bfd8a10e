package dev.vennguard.prove;

import dev.vennguard.decide.request.ContextValue;
import dev.vennguard.decide.request.Request;
import dev.vennguard.policy.Situation;
import dev.vennguard.policy.Situation.CallerKind;
import dev.vennguard.prove.RandomKeys.Key;
import dev.vennguard.prove.RandomSubjects.Subject;
import dev.vennguard.prove.request.ActionTraits;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/**
 * Requests that AWS could send, put together as EVALUATION §6.8 says: written apart from the
 * prover's table.
 */
final class RandomRequests {
  private static final List<String> ACCOUNTS = List.of("111122223333", "999999999999");
  private static final List<String> REGIONS =
      List.of("us-east-1", "us-west-2", "eu-west-1", "ap-south-1");
  private static final Set<String> TAGGING =
      Set.of(
          "ec2:CreateTags",
          "ec2:StartInstances",
          "ec2:AttachVolume",
          "ec2:RunInstances",
          "iam:CreateRole",
          "iam:TagUser",
          "sts:AssumeRole",
          "sts:TagSession");
  private static final List<String> SERVICES =
      List.of("cloudformation.amazonaws.com", "athena.amazonaws.com", "b", "x.amazonaws.com");
  private static final List<Instant> TIMES =
      List.of(
          Instant.parse("2025-01-01T00:00:00Z"),
          Instant.parse("2025-12-31T23:59:59Z"),
          Instant.parse("2026-01-01T00:00:00Z"),
          Instant.parse("2026-03-01T00:00:00Z"),
          Instant.parse("2026-06-01T00:00:00Z"),
          Instant.parse("2026-08-01T00:00:00Z"),
          Instant.parse("2027-01-01T00:00:00Z"),
          Instant.parse("2027-01-15T08:00:00Z"),
          Instant.parse("2028-01-01T00:00:00Z"));
  private static final List<String> FREE = List.of("tag", "tag2", "tls", "max", "pb");

  private final Random random;
  private final Subject subject;
  private final Situation situation;
  private Map<String, ContextValue> context = new TreeMap<>();

  RandomRequests(Random random, Subject subject, Situation situation) {
    this.random = random;
    this.subject = subject;
    this.situation = situation;
  }

  Request next() {
    context = new TreeMap<>();
    String account = situation.account().isEmpty() ? one(ACCOUNTS) : situation.account();
    boolean user = user();
    String name = name(user);
    String session = situation.principal().endsWith("/s") ? "s" : one(List.of("s", "t"));
    String called = called();
    String resource = resource(account, called);
    if (situation.caller() == CallerKind.ROOT) {
      root(account);
    } else {
      caller(account, user, name, session);
    }
    put("aws:requestedregion", called);
    Instant now = one(TIMES);
    put("aws:currenttime", now.toString());
    put("aws:epochtime", "" + now.getEpochSecond());
    put("aws:useragent", one(List.of("aws-cli/2", "b", "Mozilla")));
    endpoint();
    service();
    credentials(user);
    free();
    organisation();
    ofResource(resource, account);
    return new Request(
        user
            ? text("aws:principalarn")
            : "arn:aws:sts::" + account + ":assumed-role/" + last(name) + "/" + session,
        ActionTraits.Rule.USUAL.placeholder(),
        resource,
        "",
        context);
  }

  /** The request of the same call for another resource. */
  Request alongside(Request first, String pattern) {
    context = new TreeMap<>(first.context());
    context.keySet().removeIf(key -> key.contains("tag/") && !key.startsWith("aws:principal"));
    context.keySet().removeIf(key -> key.equals("aws:tagkeys") || key.startsWith("aws:resource"));
    String account = text("aws:principalaccount");
    String resource =
        pattern.replace("REGION", text("aws:requestedregion")).replace("ACCOUNT", account);
    ofResource(resource, account);
    return new Request(first.principal(), first.action(), resource, "", context);
  }

  private boolean user() {
    boolean any = random.nextBoolean() || subject.action().equals("sts:GetSessionToken");
    return switch (situation.caller()) {
      // The root user's credentials are like those of users.
      case USER, ROOT -> true;
      case ROLE_SESSION -> false;
      case ANY -> any;
    };
  }

  private String name(boolean user) {
    if (!situation.principal().isEmpty()) {
      return user ? "u" : one(List.of("a", "p/a"));
    }
    return one(user ? List.of("u", "v", "ab", "a", "p/u") : List.of("a", "ab", "x", "y/a"));
  }

  private static String last(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private String called() {
    String service = subject.action().substring(0, subject.action().indexOf(':'));
    if (service.equals("iam") || service.equals("route53")) {
      return "us-east-1";
    }
    return situation.region().isEmpty() ? one(REGIONS) : situation.region();
  }

  private String resource(String account, String called) {
    boolean replica = subject.action().equals("dynamodb:CreateTableReplica");
    return one(subject.resources())
        .replace("REGION", replica ? one(REGIONS) : called)
        .replace("ACCOUNT", account);
  }

  private void caller(String account, boolean user, String name, String session) {
    put("aws:principalarn", "arn:aws:iam::" + account + (user ? ":user/" : ":role/") + name);
    put("aws:principalaccount", account);
    put("aws:principaltype", user ? "User" : "AssumedRole");
    put("aws:userid", user ? "AIDAEXAMPLE" : "AROAEXAMPLE:" + session);
    if (user) {
      put("aws:username", last(name));
    }
  }

  private void root(String account) {
    put("aws:principalarn", "arn:aws:iam::" + account + ":root");
    put("aws:principalaccount", account);
    put("aws:principaltype", "Account");
    put("aws:userid", account);
  }

  private void endpoint() {
    boolean through = !known("aws:sourceip") && (known("aws:sourcevpc") || random.nextBoolean());
    if (through) {
      given("aws:sourcevpc", RandomKeys.TEAM);
      given("aws:sourcevpce", List.of("vpce-1", "vpce-2"));
      given("aws:vpcsourceip", List.of("10.1.2.3", "10.9.9.9", "192.168.0.1"));
      if (random.nextBoolean()) {
        given("aws:vpceaccount", ACCOUNTS);
      }
    } else if (known("aws:sourceip") || random.nextInt(4) > 0) {
      given("aws:sourceip", RandomKeys.FREE.get("ip").carried());
    }
  }

  private void service() {
    List<String> via = situation.known().getOrDefault("aws:viaawsservice", List.of());
    boolean chain = known("aws:calledvia") || (!via.contains("false") && random.nextInt(3) == 0);
    boolean silent = subject.action().startsWith("ec2:") && via.isEmpty() && random.nextBoolean();
    if (chain) {
      List<String> called = situation.known().getOrDefault("aws:calledvia", some(SERVICES, 1));
      put("aws:viaawsservice", one(List.of("true", "True")));
      context.put("aws:calledvia", new ContextValue.Many(called));
      put("aws:calledviafirst", called.getFirst());
      put("aws:calledvialast", called.getLast());
    } else if (!silent) {
      given("aws:viaawsservice", List.of("true", "false"));
    }
    if (!via.isEmpty()) {
      given("aws:viaawsservice", via);
    }
  }

  private void credentials(boolean user) {
    boolean factor = known("aws:multifactorauthpresent");
    if (user && !factor && random.nextBoolean()) {
      return;
    }
    put("aws:tokenissuetime", one(TIMES).toString());
    if (factor || random.nextInt(4) > 0) {
      given("aws:multifactorauthpresent", List.of("true", "false", "TRUE"));
      if (text("aws:multifactorauthpresent").equalsIgnoreCase("true")) {
        put("aws:multifactorauthage", one(List.of("0", "299", "300", "301", "3600", "4000")));
      }
    }
  }

  private void free() {
    for (String id : FREE) {
      Key key = RandomKeys.FREE.get(id);
      String name = key.name().toLowerCase(Locale.ROOT);
      boolean asked = id.startsWith("t") || subject.keys().contains(id);
      if (asked && (key.always() || known(name) || random.nextInt(4) > 0)) {
        given(name, key.carried());
      }
    }
  }

  private void organisation() {
    String id = situation.organisation();
    if (id.isEmpty() && (known("aws:principalorgid") || random.nextInt(4) > 0)) {
      id = one(situation.known().getOrDefault("aws:principalorgid", List.of("o-1", "o-2")));
    }
    if (!id.isEmpty()) {
      put("aws:principalorgid", id);
      List<String> paths = some(List.of(id + "/r-1/", id + "/r-1/ou-1/", id + "/r-2/ou-2/"), 1);
      context.put("aws:principalorgpaths", new ContextValue.Many(paths));
    }
  }

  /** What the resource, and the call as far as it is about this resource, carry. */
  private void ofResource(String resource, String account) {
    boolean named = !resource.equals("*");
    if (named || random.nextBoolean()) {
      put("aws:resourceaccount", account);
      copy("aws:principalorgid", "aws:resourceorgid");
      copy("aws:principalorgpaths", "aws:resourceorgpaths");
    }
    if (known("aws:resourcetag/team") || random.nextInt(4) > 0) {
      given("aws:resourcetag/team", RandomKeys.TEAM);
      String service = subject.action().substring(0, subject.action().indexOf(':'));
      boolean own = resource.startsWith("arn:aws:ec2:") || resource.startsWith("arn:aws:iam:");
      if (own) {
        copy("aws:resourcetag/team", (service.equals("ec2") ? "ec2" : "iam") + ":resourcetag/team");
      }
    }
    if (TAGGING.contains(subject.action()) && (known("aws:tagkeys") || random.nextInt(4) > 0)) {
      List<String> tags =
          situation
              .known()
              .getOrDefault("aws:tagkeys", some(List.of("a", "ab", "b", "c", "Team", "team"), 0));
      context.put("aws:tagkeys", new ContextValue.Many(tags));
      tags.forEach(
          tag -> put("aws:requesttag/" + tag.toLowerCase(Locale.ROOT), one(RandomKeys.TEAM)));
    }
  }

  private void copy(String from, String to) {
    ContextValue value = context.get(from);
    if (value != null) {
      context.put(to, value);
    }
  }

  private boolean known(String key) {
    return situation.known().containsKey(key);
  }

  /** The known value, or one of these. */
  private void given(String key, List<String> otherwise) {
    put(key, one(situation.known().getOrDefault(key, otherwise)));
  }

  private void put(String key, String value) {
    context.put(key, new ContextValue.Single(value));
  }

  private String text(String key) {
    return context.get(key).all().getFirst();
  }

  private <T> T one(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private List<String> some(List<String> all, int least) {
    Set<String> some = new LinkedHashSet<>();
    for (int n = Math.max(least, random.nextInt(4)); n > 0; n--) {
      some.add(one(all));
    }
    return new ArrayList<>(some);
  }
}
