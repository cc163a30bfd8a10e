/** What closes the ways out that were found open, proved before it is offered, with its price. */
@NullMarked
package dev.vennguard.escape.close;

import org.jspecify.annotations.NullMarked;
