/** Names and sentences for the parts of policies: what every explanation is written with. */
@NullMarked
package dev.vennguard.explain.words;

import org.jspecify.annotations.NullMarked;
