/** {@code lesson}: checks, hands on, prints and makes lessons. */
@NullMarked
package dev.vennguard.cli.lesson;

import org.jspecify.annotations.NullMarked;
