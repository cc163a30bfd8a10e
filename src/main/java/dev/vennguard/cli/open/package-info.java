/** Files in whatever form people have them, as the policies that a command asks for. */
@NullMarked
package dev.vennguard.cli.open;

import org.jspecify.annotations.NullMarked;
