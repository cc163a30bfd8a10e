package dev.vennguard.ui.shell;

import java.util.concurrent.Executor;

/**
 * The two sides of {@link LiveSession}.
 *
 * @param engine carries out one task at a time
 * @param display the FX thread, later
 */
public record Threads(Executor engine, Executor display) {}
