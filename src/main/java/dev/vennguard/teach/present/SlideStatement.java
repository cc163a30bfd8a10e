package dev.vennguard.teach.present;

import dev.vennguard.policy.LayerId;
import java.util.List;

/**
 * The statement of a policy type that tells most about a request.
 *
 * @param layer the policy type
 * @param file the document that it stands in; empty if there is none
 * @param line in which it begins, from 1; 0 if there is none
 * @param text as the document has it, without what indents all of it; empty if there is none
 * @param applies whether the request fits it
 * @param deny whether it denies
 * @param fails the elements that the request does not fit, such as {@code Action}
 */
public record SlideStatement(
    LayerId layer,
    String file,
    int line,
    String text,
    boolean applies,
    boolean deny,
    List<String> fails) {
  /** Copies the list. */
  public SlideStatement {
    fails = List.copyOf(fails);
  }

  /** A policy type without a statement. */
  static SlideStatement none(LayerId layer) {
    return new SlideStatement(layer, "", 0, "", false, false, List.of());
  }
}
