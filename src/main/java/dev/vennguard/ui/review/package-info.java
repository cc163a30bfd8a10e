/** The panel of a review: what was decided, what that is worth now, and the next decision. */
@NullMarked
package dev.vennguard.ui.review;

import org.jspecify.annotations.NullMarked;
