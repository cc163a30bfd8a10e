/** Dumps of a whole account: users, roles, groups and their policies, read as a stream. */
@NullMarked
package dev.vennguard.exchange.account;

import org.jspecify.annotations.NullMarked;
