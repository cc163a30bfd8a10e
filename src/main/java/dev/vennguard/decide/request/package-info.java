/** One request, its caller and its context, and what follows from them without any policy. */
@NullMarked
package dev.vennguard.decide.request;

import org.jspecify.annotations.NullMarked;
