/** Signatures of files, made and checked by OpenSSH: keys are never held here. */
@NullMarked
package dev.vennguard.exchange.signature;

import org.jspecify.annotations.NullMarked;
