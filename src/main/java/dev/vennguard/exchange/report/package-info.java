/** What is told of layers, in every format. */
@NullMarked
package dev.vennguard.exchange.report;

import org.jspecify.annotations.NullMarked;
