package dev.vennguard.prove.encode;

import dev.vennguard.decide.request.ContextValue;
import dev.vennguard.decide.request.Request;
import dev.vennguard.policy.Statement;
import dev.vennguard.prove.atom.InstantVariable;
import dev.vennguard.prove.request.Aliases;
import dev.vennguard.prove.request.CallerTexts;
import dev.vennguard.prove.request.Case;
import dev.vennguard.prove.request.Completion;
import dev.vennguard.prove.request.ReferencedKeys;
import dev.vennguard.prove.solve.Binding;
import dev.vennguard.prove.solve.Conjunction;
import dev.vennguard.prove.solve.Literal;
import dev.vennguard.prove.solve.RequestVariable;
import dev.vennguard.prove.solve.RequestVariable.State;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The requests of one case, cut as far as the statements tell them apart.
 *
 * @param requestCase what is fixed
 * @param names of the request variables: the resource first, then condition keys; of what is made
 *     up, empty
 * @param requestVariables what can vary
 * @param statements what each statement asks, by identity; one that is missing never applies
 * @param ties conjunctions that are never true
 * @param bound keys that a value was chosen for
 * @param renamed keys that statements name and that were sought by another name, which holds the
 *     same value
 * @param accountUsed whether the account stands in a text that is compared with other things
 */
record CaseEncoding(
    Case requestCase,
    List<String> names,
    List<RequestVariable> requestVariables,
    Map<Statement, Conjunction> statements,
    List<Conjunction> ties,
    Map<String, Binding> bound,
    Map<String, String> renamed,
    boolean accountUsed) {
  /** Whether some part of a request variable may be empty. */
  boolean overApproximated() {
    return requestVariables.stream().anyMatch(RequestVariable::overApproximated);
  }

  /** Why a request may exist although none was found, in words for people. */
  String reason() {
    return requestVariables.stream()
        .flatMap(one ->
            one instanceof RequestVariable.Partial partial
                ? Stream.of(partial.reason())
                : Stream.<String>of())
        .findFirst()
        .orElse("no request was found, and no proof that there is none");
  }

  /** A request with these states, complete: keys that are always there are there. */
  Request request(State[] states) {
    Map<String, ContextValue> context = new TreeMap<>();
    put(context, "aws:principaltype", requestCase.caller().type());
    put(context, "aws:principalaccount", requestCase.account());
    String session = CallerTexts.session(requestCase);
    put(context, "aws:userid", session.isEmpty() ? requestCase.userId() : "AROAEXAMPLE:" + session);
    put(context, InstantVariable.DATE, "2026-11-23T12:00:00Z");
    put(context, InstantVariable.EPOCH, "1795435200");
    put(context, ReferencedKeys.REQUESTED_REGION, requestCase.place().called());
    put(context, "aws:securetransport", "true");
    if (!requestCase.format().wildcard()) {
      put(context, "aws:resourceaccount", requestCase.resourceAccount());
    }
    bound.forEach((key, binding) -> {
      context.remove(key);
      if (binding.present()) {
        put(context, key, binding.text());
      }
    });
    String resource = "*";
    for (int i = 0; i < states.length; i++) {
      Optional<ContextValue> value = requestVariables.get(i).pick(states[i]);
      if (i == 0) {
        resource = value.map(one -> one.all().getFirst()).orElse("*");
      } else if (!names.get(i).isEmpty()) {
        context.remove(names.get(i));
        if (value.isPresent()) {
          context.put(names.get(i), value.get());
        }
      }
    }
    sameInstant(context);
    String arn = principal(context);
    put(context, "aws:principalarn", arn);
    new Completion(requestCase, this::asked).complete(context);
    otherNames(context);
    String action = requestCase.scope().traits().rule().placeholder();
    return new Request(caller(arn, context), action, resource, "", context);
  }

  /** The tag of an instance may be asked by the name that another service has for it. */
  private void otherNames(Map<String, ContextValue> context) {
    renamed.forEach((own, other) -> {
      ContextValue value = context.get(other);
      if (value != null && own.contains(Aliases.OWN_TAG)) {
        context.put(own, value);
      }
    });
  }

  /** Whether the question speaks of a key, so that its absence is no accident. */
  private boolean asked(String key) {
    return names.contains(key) || bound.containsKey(key);
  }

  /** Of date and seconds, what nobody asked for follows from the other. */
  private void sameInstant(Map<String, ContextValue> context) {
    boolean date = names.contains(InstantVariable.DATE) || bound.containsKey(InstantVariable.DATE);
    boolean seconds =
        names.contains(InstantVariable.EPOCH) || bound.containsKey(InstantVariable.EPOCH);
    if (date && !seconds) {
      text(context, InstantVariable.DATE)
          .flatMap(InstantVariable::seconds)
          .ifPresent(text -> put(context, InstantVariable.EPOCH, text));
    } else if (seconds && !date) {
      text(context, InstantVariable.EPOCH)
          .flatMap(InstantVariable::date)
          .ifPresent(text -> put(context, InstantVariable.DATE, text));
    }
  }

  private static Optional<String> text(Map<String, ContextValue> context, String key) {
    return Optional.ofNullable(context.get(key)).map(value -> value.all().getFirst());
  }

  /**
   * The values of variables that the states of variable constraints suggest, each constraint asked
   * first once.
   */
  List<Map<String, Binding>> bindings(State[] states) {
    List<Map<String, Binding>> found = new ArrayList<>();
    for (int i = 0; i < states.length; i++) {
      if (requestVariables.get(i) instanceof RequestVariable.Combinations) {
        Map<String, Binding> all = new LinkedHashMap<>();
        for (int j = 0; j < states.length; j++) {
          int at = (i + j) % states.length;
          if (requestVariables.get(at) instanceof RequestVariable.Combinations(var bindings, _)) {
            bindings.get(RequestVariable.Combinations.row(states[at])).forEach(all::putIfAbsent);
          }
        }
        found.add(all);
      }
    }
    return found;
  }

  /** Conjunctions that must not hold for the variable constraints to be in other states. */
  List<Conjunction> others(State[] states) {
    List<Literal> here = new ArrayList<>();
    for (int i = 0; i < states.length; i++) {
      if (requestVariables.get(i) instanceof RequestVariable.Combinations(_, var truth)) {
        int row = RequestVariable.Combinations.row(states[i]);
        for (int atom = 0; atom < truth.size(); atom++) {
          here.add(new Literal(i, atom, truth.get(atom).get(row)));
        }
      }
    }
    return here.isEmpty() ? List.of() : List.of(new Conjunction(List.copyOf(here)));
  }

  private static void put(Map<String, ContextValue> context, String key, String value) {
    context.put(key, new ContextValue.Single(value));
  }

  /** The chosen ARN of the user or role; else one that fits the chosen user name. */
  private String principal(Map<String, ContextValue> context) {
    ContextValue chosen = context.get("aws:principalarn");
    if (chosen != null) {
      return chosen.all().getFirst();
    }
    return CallerTexts.usual(requestCase, text(context, "aws:username"));
  }

  /** A role acts through a session, whose name stands behind the colon of {@code aws:userid}. */
  private String caller(String arn, Map<String, ContextValue> context) {
    if (requestCase.caller() != Case.Caller.ROLE) {
      return arn;
    }
    String name = CallerTexts.nameOf(arn);
    String partition = requestCase.scope().partition().id();
    ContextValue chosen = context.get("aws:userid");
    String id = chosen == null ? requestCase.userId() : chosen.all().getFirst();
    String session = id.substring(id.indexOf(':') + 1);
    return "arn:%s:sts::%s:assumed-role/%s/%s"
        .formatted(partition, requestCase.account(), name, session);
  }
}
