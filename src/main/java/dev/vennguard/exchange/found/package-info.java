/**
 * What a text or a file was recognised as: policies, who holds them, requests, and notes about all
 * of it. Values for every reader of a form.
 */
@NullMarked
package dev.vennguard.exchange.found;

import org.jspecify.annotations.NullMarked;
