/** Rules about resource policies, trust policies and RCPs: whom they name. */
@NullMarked
package dev.vennguard.lint.principal;

import org.jspecify.annotations.NullMarked;
