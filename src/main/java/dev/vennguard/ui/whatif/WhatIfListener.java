package dev.vennguard.ui.whatif;

import dev.vennguard.decide.request.Request;
import dev.vennguard.policy.StatementId;
import dev.vennguard.workspace.WhatIfAnswer;
import java.util.Optional;
import java.util.function.Consumer;

/** What the panel asks of the window. */
public interface WhatIfListener {
  /** Decides a request under the layers in force; the answer comes later, on the display side. */
  void ask(Request request, Consumer<WhatIfAnswer> answered);

  /** Which denied request is shown: what would allow it is offered; none if none is denied. */
  void refused(Optional<Request> request);

  /** Shows a statement in its text. */
  void jump(StatementId statement);
}
