/**
 * What AWS services can do: their actions, the resource types that these work on and the condition
 * keys that a request can carry, each catalogue with the date of its data.
 *
 * <p>A {@link dev.vennguard.catalog.Catalogue} is an immutable value. Its actions are numbered, so
 * that a set of them is a bit set ({@link dev.vennguard.catalog.ActionSet}) and set algebra over
 * the whole of AWS takes microseconds.
 *
 * <p>Deliberately absent: descriptions (the bundled file holds facts only), any memory of expanded
 * action patterns, the alphabets of ARN variables, and any cache in a static field: whoever needs a
 * catalogue is handed one.
 */
@NullMarked
package dev.vennguard.catalog;

import org.jspecify.annotations.NullMarked;
