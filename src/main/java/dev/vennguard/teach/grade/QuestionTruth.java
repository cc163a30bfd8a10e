package dev.vennguard.teach.grade;

import dev.vennguard.decide.Trace;
import dev.vennguard.teach.lesson.Prediction;
import java.util.Optional;

/**
 * What is right about a question.
 *
 * @param answer what happens; empty where it is not known
 * @param trace of a single request, how it came about
 * @param reason why it is not known, or the empty text
 */
public record QuestionTruth(Optional<Prediction> answer, Optional<Trace> trace, String reason) {}
