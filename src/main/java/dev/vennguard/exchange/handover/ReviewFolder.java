package dev.vennguard.exchange.handover;

import dev.vennguard.exchange.review.ReviewFile;
import dev.vennguard.exchange.review.ReviewRecord;
import dev.vennguard.exchange.review.ReviewStatement;
import dev.vennguard.exchange.review.ReviewedDocument;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * What is handed on in one step: plain documents, the effective policy, the record, a statement.
 */
public final class ReviewFolder {
  /** The file of the statement. */
  public static final String STATEMENT = "review.intoto.json";

  /** The file of the record. */
  public static final String RECORD = "review" + ReviewFile.ENDING;

  /** The file of the effective policy. */
  public static final String EFFECTIVE = "effective.json";

  private ReviewFolder() {}

  /**
   * The files, text by name, in the order in which they are to be written.
   *
   * @param effective the one document that allows the same; nothing if there is none
   */
  public static SequencedMap<String, String> files(
      ReviewRecord record, Optional<String> effective) {
    SequencedMap<String, String> files = new LinkedHashMap<>();
    for (ReviewedDocument one : record.documents()) {
      files.put(ReviewStatement.fileName(one.id()), one.text());
    }
    SequencedMap<String, String> further = new LinkedHashMap<>();
    effective.ifPresent(text -> further.put(EFFECTIVE, text));
    further.put(RECORD, ReviewFile.write(record));
    files.putAll(further);
    files.put(STATEMENT, ReviewStatement.write(record, further));
    return files;
  }
}
