/**
 * What several views show alike: signs of outcomes, the mark of what is stale, the colours of JSON.
 */
@NullMarked
package dev.vennguard.ui.common;

import org.jspecify.annotations.NullMarked;
