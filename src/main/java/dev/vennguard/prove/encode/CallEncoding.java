package dev.vennguard.prove.encode;

import dev.vennguard.decide.request.Request;
import dev.vennguard.prove.language.NotDecidable;
import dev.vennguard.prove.solve.Conjunction;
import dev.vennguard.prove.solve.Literal;
import dev.vennguard.prove.solve.RequestVariable;
import dev.vennguard.prove.solve.RequestVariable.State;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * The encodings of the resources that one call is checked for: what they share of the context is
 * one request variable, so that one call answers for all of them (EVALUATION §6.9).
 *
 * @param encodings one for each resource
 * @param places for each of them, where its request variables stand in the whole
 * @param requestVariables of the whole
 */
record CallEncoding(
    List<CaseEncoding> encodings,
    List<List<Integer>> places,
    List<RequestVariable> requestVariables) {
  private static final String RESOURCE = "aws:resource";

  /**
   * Joins encodings of the same statements, caller and region.
   *
   * @throws NotDecidable if they read a shared key in different ways
   */
  static CallEncoding of(List<CaseEncoding> encodings) {
    List<List<Integer>> places = new ArrayList<>();
    List<RequestVariable> all = new ArrayList<>();
    Map<String, Integer> shared = new HashMap<>();
    for (CaseEncoding encoding : encodings) {
      List<Integer> place = new ArrayList<>();
      for (int i = 0; i < encoding.requestVariables().size(); i++) {
        RequestVariable own = encoding.requestVariables().get(i);
        String name = i == 0 || i >= encoding.names().size() ? "" : encoding.names().get(i);
        Integer before = shared(name) ? shared.get(name) : null;
        if (before == null) {
          before = all.size();
          all.add(own);
          if (shared(name)) {
            shared.put(name, before);
          }
        } else if (!all.get(before).equals(own)) {
          throw new NotDecidable("one call on several resources reads `" + name + "` twice");
        }
        place.add(before);
      }
      places.add(place);
    }
    return new CallEncoding(encodings, places, all);
  }

  /**
   * Whether a key holds the same for each resource of a call: the keys of the caller and of the
   * call. Tags are set, and carried, by each resource of its own.
   */
  private static boolean shared(String name) {
    return name.equals("ec2:region")
        || (name.startsWith("aws:")
            && !name.startsWith(RESOURCE)
            && !name.startsWith("aws:requesttag/")
            && !name.equals("aws:tagkeys"));
  }

  /** Makes of the conjunctions of one encoding what the whole says in their place. */
  UnaryOperator<Conjunction> moving(int encoding) {
    List<Integer> place = places.get(encoding);
    return conjunction ->
        conjunction.map(
            one -> new Literal(place.get(one.requestVariable()), one.atom(), one.truth()));
  }

  /** The call: its first request, with the others alongside. */
  Request request(State[] states) {
    List<Request> requests = new ArrayList<>();
    for (int i = 0; i < encodings.size(); i++) {
      State[] own = places.get(i).stream().map(at -> states[at]).toArray(State[]::new);
      requests.add(encodings.get(i).request(own));
    }
    Request first = requests.getFirst();
    return new Request(
        first.principal(),
        first.action(),
        first.resource(),
        first.resourceAccount(),
        first.context(),
        requests.subList(1, requests.size()));
  }

  /** Whether some part of a request variable may be empty. */
  boolean overApproximated() {
    return requestVariables.stream().anyMatch(RequestVariable::overApproximated);
  }
}
