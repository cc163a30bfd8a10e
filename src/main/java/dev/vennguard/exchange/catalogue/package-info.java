/**
 * The catalogue between AWS and this program: AWS's service reference read and joined with what is
 * known, the newest catalogue in the user's folder, and what a new one changes. Deliberately
 * absent: the network.
 */
@NullMarked
package dev.vennguard.exchange.catalogue;

import org.jspecify.annotations.NullMarked;
