package dev.vennguard.prove.encode;

import dev.vennguard.prove.request.Case;
import dev.vennguard.prove.result.Answer;
import dev.vennguard.prove.solve.Binding;
import java.util.List;
import java.util.Map;

/** One case with its encodings, built when they are first needed. */
interface SingleCase {
  /** What is fixed. */
  Case requestCase();

  /** The encodings with chosen values of variables. */
  List<CaseEncoding> chosen();

  /** Whether no other choice could behave differently. */
  boolean complete();

  /** The encoding with these values, as far as they are of its variables. */
  CaseEncoding with(Map<String, Binding> bound);

  /** Looks for such a request of the case. */
  Answer find(RequestQuery query);
}
