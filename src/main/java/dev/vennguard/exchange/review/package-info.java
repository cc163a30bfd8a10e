/**
 * The review file ({@code *.vennguard.json}): what was reviewed, by whom, and what it comes to.
 *
 * <p><b>Invariant:</b> what a file holds beyond what is known here is kept when it is written
 * again; the layout stands in review.md.
 */
@NullMarked
package dev.vennguard.exchange.review;

import org.jspecify.annotations.NullMarked;
