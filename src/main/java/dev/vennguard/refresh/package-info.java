/**
 * AWS's service reference, read over the network when somebody asks for it: the only package that
 * opens connections. It has threads of its own while it reads. Deliberately absent: what the
 * answers mean, and files.
 */
@NullMarked
package dev.vennguard.refresh;

import org.jspecify.annotations.NullMarked;
