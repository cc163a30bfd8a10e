/** Rules about grants that reach further than their author may think. */
@NullMarked
package dev.vennguard.lint.grant;

import org.jspecify.annotations.NullMarked;
