/**
 * What the linter finds in the documents of a workspace, moved along with their texts, and what its
 * fixes would do. Plain Java.
 */
@NullMarked
package dev.vennguard.workspace.finding;

import org.jspecify.annotations.NullMarked;
