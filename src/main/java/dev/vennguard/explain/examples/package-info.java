/**
 * A change told by a few requests: chosen so that together they tell it from every smaller change,
 * and judged by somebody who need not read policies.
 */
@NullMarked
package dev.vennguard.explain.examples;

import org.jspecify.annotations.NullMarked;
