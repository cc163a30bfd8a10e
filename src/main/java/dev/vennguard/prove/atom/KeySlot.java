package dev.vennguard.prove.atom;

import dev.vennguard.prove.solve.Interner;
import dev.vennguard.prove.value.KeySpec;

/**
 * A condition key that some statement asks about.
 *
 * @param requestVariable the number of its variable among those of a request
 * @param spec what requests carry under the key
 * @param atoms what is asked of it, each once
 */
public record KeySlot(int requestVariable, KeySpec spec, Interner<KeyAtom> atoms) {}
