/** Which actions are shown. */
@NullMarked
package dev.vennguard.ui.matrix.filter;

import org.jspecify.annotations.NullMarked;
