/** The requests of an action: their shapes, keys, cases and what ties them (EVALUATION §6.8). */
@NullMarked
package dev.vennguard.prove.request;

import org.jspecify.annotations.NullMarked;
