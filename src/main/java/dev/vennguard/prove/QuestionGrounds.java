package dev.vennguard.prove;

import dev.vennguard.prove.request.LayerQuestion;
import dev.vennguard.prove.request.Question;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * Remembers what questions about the same layers have in common. Whoever asks often asks with the
 * very same list: to compare two of them would take as long as to read one anew.
 */
final class QuestionGrounds {
  private static final int MOST = 256;

  private final IdentityHashMap<List<LayerQuestion>, QuestionGround> known =
      new IdentityHashMap<>();

  /** That of a question. */
  QuestionGround of(Question question) {
    QuestionGround found = known.get(question.layers());
    if (found == null || !found.fits(question)) {
      if (known.size() >= MOST) {
        known.clear();
      }
      found = new QuestionGround(question);
      known.put(question.layers(), found);
    }
    return found;
  }
}
