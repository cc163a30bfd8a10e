/** The panel of examples: requests that tell a change, and what is said of them. */
@NullMarked
package dev.vennguard.ui.examples;

import org.jspecify.annotations.NullMarked;
