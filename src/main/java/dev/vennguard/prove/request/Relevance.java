package dev.vennguard.prove.request;

import dev.vennguard.policy.PrincipalClause;
import dev.vennguard.policy.Statement;
import dev.vennguard.policy.TextPattern;
import dev.vennguard.prove.request.ActionTraits.Rule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What of a request matters to some statements. Shapes with the same facet have the same coverage
 * and outcome: actions whose requests differ only in what does not matter share a proof, so a
 * {@code Deny} of everything under one condition is one proof and not one for each of thousands of
 * shapes. Examples are not shared: a resource that doesn't matter must still be one of the
 * action's.
 */
public final class Relevance {
  private static final ArnFormat UNCONCERNED = new ArnFormat("");

  private final ReferencedKeys referenced;
  private final Set<String> partitions;
  private final boolean named;
  private final Content content;

  /** Everything that a facet depends on; the order of the keys is that of the kinds in it. */
  private record Content(
      List<String> keys,
      Set<TextPattern> services,
      Set<TextPattern> servicesWithResource,
      boolean readTwice,
      boolean resources,
      boolean regions,
      boolean resourceRegions,
      Set<String> partitions,
      boolean named) {}

  private Relevance(ReferencedKeys referenced, Set<String> partitions, boolean named) {
    this.referenced = referenced;
    this.partitions = partitions;
    this.named = named;
    this.content =
        new Content(
            List.copyOf(referenced.keys()),
            referenced.services(),
            referenced.servicesWithResource(),
            referenced.readTwice(),
            referenced.resources(),
            referenced.regions(),
            referenced.resourceRegions(),
            partitions,
            named);
  }

  /**
   * What matters to these statements.
   *
   * @param partitions the ids of those in which the requests are sent
   */
  public static Relevance of(Collection<Statement> statements, Set<String> partitions) {
    boolean named =
        statements.stream().anyMatch(one -> !one.principal().equals(PrincipalClause.NONE));
    return new Relevance(new ReferencedKeys(statements), Set.copyOf(partitions), named);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Relevance relevance && content.equals(relevance.content);
  }

  @Override
  public int hashCode() {
    return content.hashCode();
  }

  /**
   * The part of a shape that matters; two shapes with equal facets have equal verdicts but for
   * their examples.
   */
  public Facet facet(ActionShape shape) {
    Set<TypeFacet> types = new HashSet<>();
    for (TypeShape type : shape.types()) {
      types.add(facet(type, shape));
    }
    List<Set<TypeFacet>> call = new ArrayList<>();
    for (List<TypeShape> group : shape.call().groups()) {
      Set<TypeFacet> facets = new HashSet<>();
      group.forEach(type -> facets.add(facet(type, shape)));
      call.add(facets);
    }
    // Where all of them are alike, one answers for each.
    boolean alike = call.stream().flatMap(Set::stream).distinct().count() == 1;
    return new Facet(types, alike ? List.of() : call, traits(shape.traits()));
  }

  private TypeFacet facet(TypeShape type, ActionShape shape) {
    return new TypeFacet(formats(type, shape.traits().rule()), kinds(type));
  }

  /**
   * Where a policy of the resource has to allow, that depends on which resource it is, also where
   * no statement asks for the resource: nobody asks the key policy who lists keys.
   */
  private List<ArnFormat> formats(TypeShape type, Rule rule) {
    if (rule == Rule.KEY_POLICY || rule == Rule.TRUST_POLICY) {
      return type.formats();
    }
    return referenced.resources()
        ? type.formats().stream().map(this::format).distinct().toList()
        : List.of();
  }

  /** Resources that no pattern can match are all alike, but for the resource {@code *}. */
  private ArnFormat format(ArnFormat format) {
    if (format.wildcard()) {
      return format;
    }
    return referenced.concerns(format) ? referenced.concern(format) : UNCONCERNED;
  }

  private ActionTraits traits(ActionTraits all) {
    Map<String, List<String>> global = new HashMap<>();
    if (referenced.regions()) {
      global.putAll(all.globalRegions());
      global.keySet().retainAll(partitions);
    }
    return new ActionTraits(
        global,
        referenced.regions() ? all.nowhere() : List.of(),
        referenced.resourceRegions() && all.otherRegion(),
        !referenced.keys().contains("aws:viaawsservice") || all.via(),
        rule(all.rule()));
  }

  /**
   * That the policy of a resource is not asked matters only where it says something. That it has to
   * allow matters most where it says nothing: whether one is given is in the shape already.
   */
  private Rule rule(Rule rule) {
    return switch (rule) {
      case USUAL, UNCONTROLLED, UNCONTROLLED_FOR_USERS, UNSIGNED, KEY_POLICY, TRUST_POLICY -> rule;
      case NO_RESOURCE_POLICY -> named ? rule : Rule.USUAL;
    };
  }

  private List<String> kinds(TypeShape type) {
    List<String> kinds = new ArrayList<>(referenced.keys().size());
    for (String key : referenced.keys()) {
      kinds.add(type.key(key).map(found -> found.type().name()).orElse(""));
    }
    return kinds;
  }

  /** What matters of a shape; compared by content, says nothing by itself. */
  public static final class Facet {
    private final Set<TypeFacet> types;
    private final List<Set<TypeFacet>> call;
    private final ActionTraits traits;

    private Facet(Set<TypeFacet> types, List<Set<TypeFacet>> call, ActionTraits traits) {
      this.types = types;
      this.call = call;
      this.traits = traits;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Facet facet
          && types.equals(facet.types)
          && call.equals(facet.call)
          && traits.equals(facet.traits);
    }

    @Override
    public int hashCode() {
      return 31 * types.hashCode() + traits.hashCode();
    }
  }

  /**
   * What matters of one resource type.
   *
   * @param formats its ARN formats, or none where the resource doesn't matter
   * @param kinds the types of the named keys, in a fixed order; empty where it never carries one
   */
  private record TypeFacet(List<ArnFormat> formats, List<String> kinds) {}
}
