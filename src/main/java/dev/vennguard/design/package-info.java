/**
 * The narrowest boundary for given policies: a document that cuts nothing off of what they allow
 * and fits into one managed policy.
 *
 * <p>What the policies allow is written down exactly. Where that is too long, statements are made
 * wider step by step, always the step that adds least for the characters that it saves. How much a
 * step adds is an estimate; what the document allows in the end is proved.
 *
 * <p><b>Invariant:</b> estimates may make a boundary wider than it had to be, never false: {@link
 * dev.vennguard.design.BoundaryDesigner} hands out no document that cuts something off, and names
 * every action of which it allows more.
 */
@NullMarked
package dev.vennguard.design;

import org.jspecify.annotations.NullMarked;
