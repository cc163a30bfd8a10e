/** What the AWS command line and the SDKs answer about policies, and what they are asked. */
@NullMarked
package dev.vennguard.exchange.answer;

import org.jspecify.annotations.NullMarked;
