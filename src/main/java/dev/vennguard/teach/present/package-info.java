/**
 * Lessons before a class: slides with a request, its gates, and of each policy the one statement
 * that tells most about it.
 */
@NullMarked
package dev.vennguard.teach.present;

import org.jspecify.annotations.NullMarked;
