/**
 * Lessons made of a pair: what is asked, what is right and what a repair must prove is computed.
 */
@NullMarked
package dev.vennguard.teach.make;

import org.jspecify.annotations.NullMarked;
