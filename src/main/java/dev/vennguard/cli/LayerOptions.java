package dev.vennguard.cli;

import dev.vennguard.cli.open.ChoiceOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that name policies, the same for every command. */
final class LayerOptions {
  @Option(
      names = "--identity",
      paramLabel = "FILE",
      description = "an identity policy; give it again for more: their union counts")
  private List<Path> identity = new ArrayList<>();

  @Option(
      names = "--boundary",
      paramLabel = "FILE",
      description = "the permissions boundary; without it none is attached")
  private List<Path> boundary = new ArrayList<>();

  @Option(
      names = "--scp",
      paramLabel = "FILE[,FILE…]",
      description = "the service control policies of one level, root first; again for the next")
  private List<String> scp = new ArrayList<>();

  @Option(
      names = "--rcp",
      paramLabel = "FILE[,FILE…]",
      description = "the resource control policies of one level, root first; again for the next")
  private List<String> rcp = new ArrayList<>();

  @Option(names = "--session", paramLabel = "FILE", description = "the session policy")
  private List<Path> session = new ArrayList<>();

  @Option(
      names = "--resource-policy",
      paramLabel = "FILE",
      description = "the policy of the resource")
  private List<Path> resource = new ArrayList<>();

  @Option(
      names = "--from",
      paramLabel = "FILE",
      description =
          "fills every layer that the file holds: a dump with --role, a template, a review, …")
  private List<Path> from = new ArrayList<>();

  @Mixin private ChoiceOptions choice = new ChoiceOptions();

  /** The files that are named. */
  LayerFiles files() {
    return new LayerFiles("--", identity, boundary, scp, rcp, session, resource, from, choice);
  }

  /** What is meant of files that hold several policies. */
  ChoiceOptions choice() {
    return choice;
  }
}
