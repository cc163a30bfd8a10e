package dev.vennguard.live;

import dev.vennguard.policy.LayerId;
import dev.vennguard.policy.LayerKind;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Which layers leave nothing of an action.
 *
 * @param layers in AWS's order; empty if something is left, or if that is not known
 * @param how what they do to it
 */
public record CutOff(List<LayerId> layers, How how) {
  /** Something is left, or it is not known. */
  public static final CutOff NOTHING = new CutOff(List.of(), How.EACH);

  /** Copies the list. */
  public CutOff {
    layers = List.copyOf(layers);
  }

  /** What the layers do to an action. */
  public enum How {
    /** Each of them allows no request. */
    EACH,
    /** Each allows some, but no request is allowed by all of them. */
    TOGETHER,
    /** Their Deny statements take away every request. */
    DENY
  }

  /** In words: {@code cut off by the service control policy, level 2}; empty for nothing. */
  public String words() {
    if (layers.isEmpty()) {
      return "";
    }
    String names = layers.stream().map(CutOff::name).collect(Collectors.joining(" and "));
    return switch (how) {
      case EACH -> "cut off by " + names;
      case TOGETHER -> "no request passes " + names + (layers.size() > 1 ? " together" : "");
      case DENY -> "explicitly denied by " + names;
    };
  }

  /** A layer in words: {@code the service control policy, level 2}. */
  public static String name(LayerId layer) {
    String title = "the " + layer.kind().title();
    boolean levels = layer.kind() == LayerKind.SCP || layer.kind() == LayerKind.RCP;
    return levels ? title + ", level " + (layer.level() + 1) : title;
  }
}
