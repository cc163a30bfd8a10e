/** The only door between threads: edits in, the newest snapshot out. Knows no window. */
@NullMarked
package dev.vennguard.session;

import org.jspecify.annotations.NullMarked;
