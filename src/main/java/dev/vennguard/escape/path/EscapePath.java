package dev.vennguard.escape.path;

import java.util.List;

/**
 * A known way out of a boundary.
 *
 * @param id the id of the list that it is from, or one of ours
 * @param door what it is a way to
 * @param title in a few words, without a full stop
 * @param source where it is described
 * @param target what a boundary on the target changes
 * @param gain what its walker has in the end, in a sentence
 * @param closed how it is closed by hand, in a sentence
 * @param sure whether walking it always gains something; if not, it is conditional at most
 * @param of ids of the paths that it stands for; it has no steps of its own then
 * @param steps the requests in order, made by one caller
 */
public record EscapePath(
    String id,
    Door door,
    String title,
    String source,
    TargetBoundary target,
    String gain,
    String closed,
    boolean sure,
    List<String> of,
    List<PathStep> steps) {
  /** Copies the lists. */
  public EscapePath {
    of = List.copyOf(of);
    steps = List.copyOf(steps);
  }

  /** The step where it is closed. */
  public PathStep closing() {
    return steps.stream().filter(PathStep::close).findFirst().orElseThrow();
  }
}
