/** What policy variables stand for, and the texts that they tie (EVALUATION §4). */
@NullMarked
package dev.vennguard.prove.variable;

import org.jspecify.annotations.NullMarked;
