package dev.vennguard.live.why;

import dev.vennguard.policy.LayerKind;
import dev.vennguard.policy.Policy;

/**
 * One document with a part of it changed.
 *
 * @param layer the layer that it belongs to
 * @param level of an SCP or RCP, otherwise 0
 * @param policy its index in the layer
 * @param before what it says
 * @param after what it would say
 * @param words the change in words, as a clause: {@code add `iam:GetUser` to `ViewIam`}
 */
public record PolicyChange(
    LayerKind layer, int level, int policy, Policy before, Policy after, String words) {}
