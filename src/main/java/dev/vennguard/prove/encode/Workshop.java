package dev.vennguard.prove.encode;

import dev.vennguard.catalog.Partition;
import dev.vennguard.prove.atom.Resources;
import dev.vennguard.prove.request.KeySpecs;
import dev.vennguard.prove.value.ValuePartitioner;

/** What one prover keeps for all questions about one partition. */
public record Workshop(
    Partition partition, KeySpecs specs, ValuePartitioner partitions, Resources resources) {}
