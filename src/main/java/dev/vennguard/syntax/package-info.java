/**
 * From text to policy and back. Reading never throws: it returns what can be read, with the place
 * of every part, and says in plain words what is wrong where.
 *
 * <p>A document is <em>sound</em> if it can be read in one way only, so that a picture of it would
 * not lie; while it is not, the last good picture stays. {@link
 * dev.vennguard.syntax.problem.ProblemCode} says for every problem which it is:
 *
 * <ul>
 *   <li>Unsound: anything that is not JSON; duplicate members, also condition keys that differ in
 *       letter case (which one counts is not known); a value of the wrong type; no {@code
 *       Statement}; a statement without a valid {@code Effect}, or without exactly one of {@code
 *       Action} and {@code NotAction} and of {@code Resource} and {@code NotResource}; a resource
 *       policy's statement that names nobody; a version that does not exist; a malformed policy
 *       variable; and an unknown element that is nearly the name of a known one, or an element of a
 *       statement outside of all statements, since {@code Conditions} left out would show a wider
 *       grant than was meant.
 *   <li>Sound, though IAM would refuse it: elements that the policy type must not have; unusable
 *       characters; a bad {@code Sid}. The rest keeps its meaning. A statement with any other
 *       unknown element, an unknown operator, a malformed literal, a resource that is no ARN or an
 *       action with a wildcard in its service stays too, but says itself that it is not evaluable;
 *       and so does every statement of a document with an unknown element.
 * </ul>
 *
 * <p><b>Invariant:</b> nothing here knows of the catalogue: whether an action, a key or an ARN
 * exists or makes sense is the linter's question. Times are linear in the text, and no text,
 * however broken, long or deep, makes a method of this package fail.
 */
@NullMarked
package dev.vennguard.syntax;

import org.jspecify.annotations.NullMarked;
