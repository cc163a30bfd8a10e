/**
 * What can be written where the caret stands in a policy, however broken the text is: the element
 * that stands there, what fits it, and the edit that writes it.
 *
 * <p>What is offered is valid there: an element that excludes another one, a key that the operator
 * never matches, an action that the policy type does not take is left out. A completed text has no
 * error of the linter's that it did not have before.
 *
 * <p><b>Invariant:</b> no text and no caret makes a method of this package fail, and every edit
 * lies within the text.
 */
@NullMarked
package dev.vennguard.completion;

import org.jspecify.annotations.NullMarked;
