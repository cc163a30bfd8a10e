/** Requests and denied messages as people have them. */
@NullMarked
package dev.vennguard.exchange.request;

import org.jspecify.annotations.NullMarked;
