/** What a change of documents does to an action, or to all of them. */
@NullMarked
package dev.vennguard.explain.compare;

import org.jspecify.annotations.NullMarked;
