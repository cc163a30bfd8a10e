package dev.vennguard.cli;

import dev.vennguard.cli.open.ChoiceOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** The options that name the policies before a change. */
final class OldLayerOptions {
  @Option(
      names = "--old-identity",
      paramLabel = "FILE",
      description = "before the change: an identity policy")
  private List<Path> identity = new ArrayList<>();

  @Option(
      names = "--old-boundary",
      paramLabel = "FILE",
      description = "before the change: the permissions boundary")
  private List<Path> boundary = new ArrayList<>();

  @Option(
      names = "--old-scp",
      paramLabel = "FILE[,FILE…]",
      description = "before the change: the service control policies of one level, root first")
  private List<String> scp = new ArrayList<>();

  @Option(
      names = "--old-rcp",
      paramLabel = "FILE[,FILE…]",
      description = "before the change: the resource control policies of one level, root first")
  private List<String> rcp = new ArrayList<>();

  @Option(
      names = "--old-session",
      paramLabel = "FILE",
      description = "before the change: the session policy")
  private List<Path> session = new ArrayList<>();

  @Option(
      names = "--old-resource-policy",
      paramLabel = "FILE",
      description = "before the change: the policy of the resource")
  private List<Path> resource = new ArrayList<>();

  @Option(
      names = "--old-from",
      paramLabel = "FILE",
      description = "before the change: fills every layer that the file holds")
  private List<Path> from = new ArrayList<>();

  /**
   * The files that are named.
   *
   * @param choice what is meant of those that hold several policies, the same on both sides
   */
  LayerFiles files(ChoiceOptions choice) {
    return new LayerFiles("--old-", identity, boundary, scp, rcp, session, resource, from, choice);
  }
}
