package dev.vennguard.teach.lesson;

import dev.vennguard.decide.request.Request;
import dev.vennguard.policy.Statement;

/**
 * A way out of the boundary that an attack has to find.
 *
 * @param id its text stands under that heading
 * @param region the requests that use it: those to which this statement applies
 * @param example one that goes through
 * @param line where it stands in {@code attack.json}, from 1
 */
public record LessonHole(String id, Statement region, Request example, int line) {}
