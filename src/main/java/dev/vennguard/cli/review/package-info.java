/** Signatures of reviews, and what checking one says. */
@NullMarked
package dev.vennguard.cli.review;

import org.jspecify.annotations.NullMarked;
