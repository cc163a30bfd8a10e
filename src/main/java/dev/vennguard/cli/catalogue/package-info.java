/**
 * {@code catalogue} and its subcommands. Deliberately absent: what the network does, and what a
 * catalogue is.
 */
@NullMarked
package dev.vennguard.cli.catalogue;

import org.jspecify.annotations.NullMarked;
