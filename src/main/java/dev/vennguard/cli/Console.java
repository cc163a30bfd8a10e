package dev.vennguard.cli;

import java.io.InputStream;
import java.io.PrintStream;

/**
 * The three streams of the process.
 *
 * @param in standard input
 * @param out standard output, UTF-8
 * @param err standard error, UTF-8
 */
public record Console(InputStream in, PrintStream out, PrintStream err) {}
