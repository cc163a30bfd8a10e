package dev.vennguard.ui.whatif;

import dev.vennguard.decide.Request;
import dev.vennguard.policy.StatementId;
import java.util.function.Consumer;

/** What the panel asks of the window. */
public interface WhatIfListener {
  /** Decides a request under the layers in force; the answer comes later, on the display side. */
  void ask(Request request, Consumer<WhatIfAnswer> answered);

  /** Shows a statement in its text. */
  void jump(StatementId statement);
}
