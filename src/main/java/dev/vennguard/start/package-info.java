/**
 * From the command line to the first picture: standard streams, the window as the command line
 * knows it, its threads, and the second process that starts from a cache.
 */
@NullMarked
package dev.vennguard.start;

import org.jspecify.annotations.NullMarked;
