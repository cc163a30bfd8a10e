package dev.vennguard.prove.request;

import dev.vennguard.decide.request.ContextValue;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Fills in what a request carries beside what the question asks of, so that an example is one that
 * AWS could send (EVALUATION §6.8). What the question speaks of stays as it was found.
 */
public final class Completion {
  private static final String TAG_KEYS = "aws:tagkeys";
  private static final String REQUEST_TAG = "aws:requesttag/";
  private static final String RESOURCE_TAG = "aws:resourcetag/";
  private static final String VIA = "aws:viaawsservice";
  private static final String CHAIN = "aws:calledvia";
  private static final String FIRST = "aws:calledviafirst";
  private static final String LAST = "aws:calledvialast";
  private static final Map<String, String> ENDPOINT =
      Map.of(
          "aws:sourcevpc", "vpc-0example",
          "aws:sourcevpce", "vpce-0example",
          "aws:vpcsourceip", "10.0.0.10");
  private static final List<String> OF_ENDPOINT =
      List.of("aws:vpceaccount", "aws:vpceorgid", "aws:vpceorgpaths", "aws:sourcevpcarn");

  private final Case requestCase;
  private final Predicate<String> asked;

  /**
   * @param asked whether the question speaks of a key
   */
  public Completion(Case requestCase, Predicate<String> asked) {
    this.requestCase = requestCase;
    this.asked = asked;
  }

  /** Adds what is missing. */
  public void complete(Map<String, ContextValue> context) {
    situation(context);
    organisation(context);
    credentials(context);
    endpoint(context);
    service(context);
    tags(context);
  }

  private void situation(Map<String, ContextValue> context) {
    requestCase
        .scope()
        .situation()
        .known()
        .forEach((key, values) ->
            requestCase
                .type()
                .key(key)
                .ifPresent(found ->
                    put(
                        context,
                        key,
                        found.type().multivalued()
                            ? new ContextValue.Many(values)
                            : new ContextValue.Single(values.getFirst()))));
    String known = requestCase.scope().situation().organisation();
    if (!known.isEmpty()) {
      put(context, "aws:principalorgid", known);
    }
  }

  private void organisation(Map<String, ContextValue> context) {
    ContextValue paths = context.get("aws:principalorgpaths");
    if (paths != null && !paths.all().isEmpty()) {
      String path = paths.all().getFirst();
      int slash = path.indexOf('/');
      put(context, "aws:principalorgid", slash < 0 ? path : path.substring(0, slash));
    }
    if (requestCase.organised() && !requestCase.format().wildcard()) {
      copy(context, "aws:principalorgid", "aws:resourceorgid");
      copy(context, "aws:principalorgpaths", "aws:resourceorgpaths");
    } else if (requestCase.organised()) {
      copyAsked(context, "aws:principalorgid", "aws:resourceorgid");
      copyAsked(context, "aws:principalorgpaths", "aws:resourceorgpaths");
    }
  }

  private void copy(Map<String, ContextValue> context, String from, String to) {
    ContextValue value = context.get(from);
    if (value != null && !context.containsKey(to) && !asked.test(to)) {
      context.put(to, value);
    }
  }

  /** Of a request on everything the keys of the resource are there if they are asked for. */
  private void copyAsked(Map<String, ContextValue> context, String from, String to) {
    if (asked.test(from)) {
      copy(context, from, to);
    }
  }

  private void credentials(Map<String, ContextValue> context) {
    if (requestCase.caller() == Case.Caller.USER) {
      text(context, "aws:principalarn")
          .ifPresent(arn -> put(context, "aws:username", CallerTexts.nameOf(arn)));
    }
    boolean factor = isTrue(context, "aws:multifactorauthpresent");
    boolean age = context.containsKey("aws:multifactorauthage");
    if (age) {
      put(context, "aws:multifactorauthpresent", "true");
    } else if (factor) {
      put(context, "aws:multifactorauthage", "300");
    }
    boolean temporary = context.containsKey("aws:multifactorauthpresent");
    if (requestCase.caller() == Case.Caller.ROLE || temporary) {
      put(context, "aws:tokenissuetime", "2026-11-23T11:30:00Z");
    }
  }

  private void endpoint(Map<String, ContextValue> context) {
    boolean through =
        ENDPOINT.keySet().stream().anyMatch(context::containsKey)
            || OF_ENDPOINT.stream().anyMatch(context::containsKey);
    if (through) {
      ENDPOINT.forEach((key, value) -> put(context, key, value));
    }
  }

  private void service(Map<String, ContextValue> context) {
    ContextValue chain = context.get(CHAIN);
    Set<String> called = new LinkedHashSet<>();
    if (chain != null) {
      called.addAll(chain.all());
    }
    text(context, FIRST).ifPresent(called::add);
    text(context, LAST).ifPresent(called::add);
    boolean through = chain != null || !called.isEmpty();
    if (through && called.isEmpty()) {
      called.add("cloudformation.amazonaws.com");
    }
    if (through) {
      List<String> all = new ArrayList<>(called);
      put(context, CHAIN, new ContextValue.Many(all));
      put(context, FIRST, all.getFirst());
      put(context, LAST, all.getLast());
    }
    if (requestCase.scope().traits().via() || through) {
      put(context, VIA, String.valueOf(through));
    }
    put(context, "aws:useragent", "aws-cli/2");
  }

  private void tags(Map<String, ContextValue> context) {
    Set<String> tags = new LinkedHashSet<>();
    ContextValue listed = context.get(TAG_KEYS);
    if (listed != null) {
      listed
          .all()
          .forEach(
              tag -> put(context, REQUEST_TAG + tag.toLowerCase(java.util.Locale.ROOT), "example"));
    }
    for (String key : List.copyOf(context.keySet())) {
      if (key.startsWith(REQUEST_TAG)) {
        tags.add(key.substring(REQUEST_TAG.length()));
      } else if (key.startsWith(RESOURCE_TAG)) {
        String own = service() + key.substring("aws".length());
        if (requestCase.type().key(own).isPresent()) {
          copy(context, key, own);
        }
      }
    }
    if (!tags.isEmpty()) {
      put(context, TAG_KEYS, new ContextValue.Many(List.copyOf(tags)));
    }
  }

  private String service() {
    return requestCase.format().wildcard() ? "aws" : requestCase.format().service();
  }

  private static boolean isTrue(Map<String, ContextValue> context, String key) {
    return text(context, key).filter("true"::equalsIgnoreCase).isPresent();
  }

  private static Optional<String> text(Map<String, ContextValue> context, String key) {
    return Optional.ofNullable(context.get(key)).flatMap(value -> value.all().stream().findFirst());
  }

  private void put(Map<String, ContextValue> context, String key, String value) {
    put(context, key, new ContextValue.Single(value));
  }

  private void put(Map<String, ContextValue> context, String key, ContextValue value) {
    if (!context.containsKey(key) && !asked.test(key)) {
      context.put(key, value);
    }
  }
}
