package dev.vennguard.exchange.request;

import dev.vennguard.syntax.PolicyKind;

/** A policy as it stands in a line. */
record PolicyText(PolicyKind kind, String text) {}
