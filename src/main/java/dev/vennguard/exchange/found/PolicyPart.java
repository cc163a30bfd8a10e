package dev.vennguard.exchange.found;

import dev.vennguard.policy.LayerKind;
import java.util.EnumSet;
import java.util.Set;

/** What a policy is for, as far as the form that it stands in tells. */
public enum PolicyPart {
  /** Nothing tells: a document by itself. */
  ANY("policy", EnumSet.allOf(LayerKind.class)),
  /** A managed policy: attached as identity policy, or as boundary. */
  MANAGED("managed policy", EnumSet.of(LayerKind.IDENTITY, LayerKind.BOUNDARY, LayerKind.SESSION)),
  IDENTITY(
      "identity policy", EnumSet.of(LayerKind.IDENTITY, LayerKind.BOUNDARY, LayerKind.SESSION)),
  BOUNDARY("permissions boundary", EnumSet.of(LayerKind.BOUNDARY)),
  SESSION("session policy", EnumSet.of(LayerKind.SESSION)),
  SCP("service control policy", EnumSet.of(LayerKind.SCP)),
  RCP("resource control policy", EnumSet.of(LayerKind.RCP)),
  RESOURCE("resource policy", EnumSet.of(LayerKind.RESOURCE)),
  /** The trust policy of a role: the resource policy that {@code sts:AssumeRole} asks. */
  TRUST("trust policy", EnumSet.of(LayerKind.RESOURCE)),
  /** No layer has it. */
  VPC_ENDPOINT("VPC endpoint policy", EnumSet.noneOf(LayerKind.class));

  private final String words;
  private final Set<LayerKind> layers;

  PolicyPart(String words, Set<LayerKind> layers) {
    this.words = words;
    this.layers = layers;
  }

  /** What it is called. */
  public String words() {
    return words;
  }

  /** Whether it can be a policy of that type. */
  public boolean fits(LayerKind kind) {
    return layers.contains(kind);
  }
}
