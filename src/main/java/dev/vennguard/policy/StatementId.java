package dev.vennguard.policy;

/**
 * Where a statement stands among the layers in force.
 *
 * @param layer the policy type
 * @param level the level of an SCP or RCP, otherwise 0
 * @param policy the index of the document in its layer, from 0
 * @param statement the index of the statement in its document, from 0
 */
public record StatementId(LayerKind layer, int level, int policy, int statement) {}
