package dev.vennguard.teach.make;

import dev.vennguard.catalog.Catalogue;
import dev.vennguard.decide.request.Request;
import dev.vennguard.exchange.AssertionFile;
import dev.vennguard.exchange.json.JsonText;
import dev.vennguard.policy.Condition;
import dev.vennguard.policy.Layers;
import dev.vennguard.policy.Policy;
import dev.vennguard.prove.AssertionCheck;
import dev.vennguard.prove.Prover;
import dev.vennguard.prove.result.AssertionResult;
import dev.vennguard.prove.result.AssertionResult.Truth;
import dev.vennguard.teach.lesson.LessonPair;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Finds what a repair has to prove: a claim about the requests around a given one that fails for
 * the pair and holds for its repair. The widest that does so is taken.
 */
final class GoalClaim {
  private static final List<String> EXPECTED = List.of("Never", "Always", "Sometimes");

  private final Catalogue catalogue;
  private final AssertionCheck check;
  private final LessonPair before;
  private final LessonPair after;

  GoalClaim(Catalogue catalogue, Prover prover, LessonPair before, LessonPair after) {
    this.catalogue = catalogue;
    this.check = new AssertionCheck(catalogue, prover);
    this.before = before;
    this.after = after;
  }

  /**
   * The text of the assertions, if some claim around one of these requests tells the pairs apart.
   */
  Optional<String> around(List<Request> requests) {
    for (Request request : requests) {
      for (Map<String, Object> region : regions(request)) {
        for (String expected : EXPECTED) {
          Map<String, Object> claim = new LinkedHashMap<>();
          String name = request.action().substring(request.action().indexOf(':') + 1);
          claim.put("Sid", expected + name.replaceAll("[^A-Za-z0-9]", ""));
          claim.put("Expect", expected);
          claim.putAll(region);
          String text = JsonText.write(Map.of("assertions", List.of(claim)));
          if (tells(text)) {
            return Optional.of(text);
          }
        }
      }
    }
    return Optional.empty();
  }

  private boolean tells(String text) {
    AssertionFile.Content content = AssertionFile.read(text, catalogue);
    if (!content.problems().isEmpty() || content.assertions().size() != 1) {
      return false;
    }
    AssertionResult then = result(content, after.layers());
    return then.truth() == Truth.HOLDS
        && !then.vacuous()
        && result(content, before.layers()).truth() == Truth.FAILS;
  }

  private AssertionResult result(AssertionFile.Content content, Layers layers) {
    return check.check(layers, content.assertions().getFirst());
  }

  /** From wide to narrow: the action, the resource, the keys that the request carries or lacks. */
  private List<Map<String, Object>> regions(Request request) {
    List<Map<String, Object>> regions = new ArrayList<>();
    regions.add(region(request, "*", Map.of()));
    if (!request.resource().equals("*")) {
      regions.add(region(request, request.resource(), Map.of()));
    }
    for (String resource : List.of("*", request.resource())) {
      Map<String, Object> carries = carries(request);
      Map<String, Object> lacks = lacks(request);
      Map<String, Object> all = new LinkedHashMap<>(carries);
      all.putAll(lacks);
      for (Map<String, Object> conditions : List.of(carries, lacks, all)) {
        if (!conditions.isEmpty()) {
          regions.add(region(request, resource, conditions));
        }
      }
    }
    return regions;
  }

  private static Map<String, Object> region(
      Request request, String resource, Map<String, Object> conditions) {
    Map<String, Object> region = new LinkedHashMap<>();
    region.put("Action", request.action());
    region.put("Resource", resource);
    if (!conditions.isEmpty()) {
      region.put("Condition", conditions);
    }
    return region;
  }

  private static Map<String, Object> carries(Request request) {
    Map<String, Object> values = new LinkedHashMap<>();
    request
        .context()
        .forEach((key, value) -> {
          if (value.all().size() == 1) {
            values.put(key, value.all().getFirst());
          }
        });
    return values.isEmpty() ? Map.of() : Map.of("StringEquals", values);
  }

  /** The keys that the policies ask for and the request does not carry. */
  private Map<String, Object> lacks(Request request) {
    TreeSet<String> asked = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    for (LessonPair pair : List.of(before, after)) {
      pair.layers().inForce().stream()
          .flatMap(layer -> layer.policies().stream())
          .flatMap((Policy policy) -> policy.statements().stream())
          .flatMap(statement -> statement.conditions().stream())
          .map(Condition::key)
          .forEach(asked::add);
    }
    request.context().keySet().forEach(asked::remove);
    Map<String, Object> absent = new LinkedHashMap<>();
    asked.stream().filter(key -> !key.isEmpty()).forEach(key -> absent.put(key, "true"));
    return absent.isEmpty() ? Map.of() : Map.of("Null", absent);
  }
}
