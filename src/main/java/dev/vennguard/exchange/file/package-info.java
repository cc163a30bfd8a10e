/** Files that are never half written, never replaced unasked and never followed through links. */
@NullMarked
package dev.vennguard.exchange.file;

import org.jspecify.annotations.NullMarked;
