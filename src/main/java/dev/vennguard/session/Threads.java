package dev.vennguard.session;

import java.util.concurrent.Executor;

/**
 * Where things are done: the two sides of {@link LiveSession}, and what has to do with files and
 * nobody waits for.
 *
 * @param engine carries out one task at a time
 * @param display the FX thread, later
 * @param disk carries out one task at a time, in order
 * @param slow for what waits for the disk itself, and that nothing waits for
 * @param soon hands to {@code disk} what is given to it, less than a second later
 */
public record Threads(
    Executor engine, Executor display, Executor disk, Executor slow, Executor soon) {
  /** What has to do with files is done at once, where it comes up. */
  public Threads(Executor engine, Executor display) {
    this(engine, display, Runnable::run, Runnable::run, Runnable::run);
  }
}
