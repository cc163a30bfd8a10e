/**
 * All requests of an action at once: which of them the layers allow, with an example for every
 * claim (words.md "The requests of an action").
 *
 * <p>Layers grant or limit. Identity policies grant; SCPs, RCPs, boundary and session policy limit.
 * A resource policy grants, too, in the principal's own account, and spares the caller some of the
 * limits: the account nothing, a role the identity policies, the caller itself or everyone also
 * boundary and session policy; never SCPs, RCPs or a Deny (EVALUATION §6.3). So an action may be
 * effective although its identity coverage is {@code NONE}. Coverage of a layer stays what it is
 * for all: how many requests the layer allows, looked at by itself. Where nothing is effective, the
 * outcome holds what is granted against what limits that very grant ({@code Proof}), and {@code
 * ResourcePolicyReach} tells how far the grants of the resource policy went, so that no layer is
 * blamed that was spared.
 *
 * <p><b>Invariant:</b> never guesses. What cannot be decided within its budget is {@code UNDECIDED}
 * with the reason; every example is replayed through {@code decide} before it leaves this package.
 */
@NullMarked
package dev.vennguard.prove;

import org.jspecify.annotations.NullMarked;
