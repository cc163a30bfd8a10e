/** What statements ask of a resource or a key, as atoms of request variables. */
@NullMarked
package dev.vennguard.prove.atom;

import org.jspecify.annotations.NullMarked;
