/** The effective policy as a document, in the place of the diagram. Deliberately absent: proofs. */
@NullMarked
package dev.vennguard.ui.effective;

import org.jspecify.annotations.NullMarked;
