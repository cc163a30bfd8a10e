/** Streams, statuses and the words of failures. */
@NullMarked
package dev.vennguard.cli.io;

import org.jspecify.annotations.NullMarked;
