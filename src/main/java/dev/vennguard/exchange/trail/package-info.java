/** CloudTrail's events of refused calls, as requests. */
@NullMarked
package dev.vennguard.exchange.trail;

import org.jspecify.annotations.NullMarked;
