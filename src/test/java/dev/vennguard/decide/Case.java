package dev.vennguard.decide;

import dev.vennguard.decide.Decision.Result;
import dev.vennguard.decide.request.ContextValue;
import dev.vennguard.decide.request.Request;
import dev.vennguard.policy.Layer;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.policy.Layers;
import dev.vennguard.policy.Policy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** One line of a case file: a request, the layers it meets, and what AWS answers. */
record Case(
    String id,
    String source,
    Layers layers,
    Request request,
    Result expected,
    String decidedBy,
    Optional<List<String>> onCondition) {

  static List<Case> read(String file) {
    try (InputStream in = Objects.requireNonNull(Case.class.getResourceAsStream(file), file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank())
          .map(Case::parse)
          .toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  static Case parse(String line) {
    JsonNode node = PolicyJson.tree(line);
    return new Case(
        node.path("id").asString(),
        node.path("source").asString(""),
        layers(node),
        request(node.path("request")),
        Result.valueOf(node.path("expected").asString()),
        node.path("decidedBy").asString(""),
        node.has("onCondition")
            ? Optional.of(PolicyJson.texts(node.path("onCondition")))
            : Optional.empty());
  }

  private static Layers layers(JsonNode node) {
    List<Layer> layers = new ArrayList<>();
    layers.add(new Layer(LayerKind.IDENTITY, 0, policies(node.path("identityPolicies"))));
    addOne(layers, LayerKind.BOUNDARY, node.path("permissionsBoundary"));
    addOne(layers, LayerKind.SESSION, node.path("sessionPolicy"));
    addOne(layers, LayerKind.RESOURCE, node.path("resourcePolicy"));
    addLevels(layers, LayerKind.SCP, node.path("serviceControlPolicies"));
    addLevels(layers, LayerKind.RCP, node.path("resourceControlPolicies"));
    return new Layers(layers);
  }

  private static void addOne(List<Layer> layers, LayerKind kind, JsonNode policy) {
    if (policy.isObject()) {
      layers.add(new Layer(kind, 0, policies(policy)));
    }
  }

  private static void addLevels(List<Layer> layers, LayerKind kind, JsonNode levels) {
    for (int level = 0; level < levels.size(); level++) {
      layers.add(new Layer(kind, level, policies(levels.get(level))));
    }
  }

  private static List<Policy> policies(JsonNode node) {
    return PolicyJson.each(node).stream().map(PolicyJson::policy).toList();
  }

  private static Request request(JsonNode node) {
    Map<String, ContextValue> context = new LinkedHashMap<>();
    node.path("context")
        .properties()
        .forEach(entry -> context.put(entry.getKey(), value(entry.getValue())));
    return new Request(
        node.path("principal").asString(""),
        node.path("action").asString(),
        node.path("resource").asString("*"),
        node.path("resourceAccount").asString(""),
        context);
  }

  private static ContextValue value(JsonNode node) {
    return node.isArray()
        ? new ContextValue.Many(PolicyJson.texts(node))
        : new ContextValue.Single(node.asString());
  }
}
