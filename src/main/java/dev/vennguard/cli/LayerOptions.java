package dev.vennguard.cli;

import dev.vennguard.policy.LayerKind;
import dev.vennguard.workspace.DocumentId;
import dev.vennguard.workspace.Edit;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
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

  /** Whether any policy is named. */
  boolean given() {
    return !identity.isEmpty()
        || !boundary.isEmpty()
        || !scp.isEmpty()
        || !rcp.isEmpty()
        || !session.isEmpty()
        || !resource.isEmpty();
  }

  /**
   * Reads all named files.
   *
   * @throws BadInputException if one cannot be read, or a layer that takes one policy is given two
   */
  Edit.Replace read(PolicyFiles files) throws BadInputException {
    List<Edit.Load> loads = new ArrayList<>();
    addAll(loads, files, LayerKind.IDENTITY, 0, identity);
    addAll(loads, files, LayerKind.BOUNDARY, 0, atMostOne("--boundary", boundary));
    addAll(loads, files, LayerKind.SESSION, 0, atMostOne("--session", session));
    addAll(loads, files, LayerKind.RESOURCE, 0, atMostOne("--resource-policy", resource));
    for (int level = 0; level < scp.size(); level++) {
      addAll(loads, files, LayerKind.SCP, level, split(scp.get(level)));
    }
    for (int level = 0; level < rcp.size(); level++) {
      addAll(loads, files, LayerKind.RCP, level, split(rcp.get(level)));
    }
    return new Edit.Replace(loads);
  }

  private static void addAll(
      List<Edit.Load> loads, PolicyFiles files, LayerKind kind, int level, List<Path> paths)
      throws BadInputException {
    for (int i = 0; i < paths.size(); i++) {
      Path path = paths.get(i);
      loads.add(
          new Edit.Load(
              new DocumentId(kind, level, i),
              PolicyFiles.title(path),
              path.toString(),
              files.read(path)));
    }
  }

  private static List<Path> atMostOne(String option, List<Path> paths) throws BadInputException {
    Set<Path> distinct = new LinkedHashSet<>(paths);
    if (distinct.size() > 1) {
      throw new BadInputException(option + " is given twice; only one such policy can be attached");
    }
    return List.copyOf(distinct);
  }

  private static List<Path> split(String list) {
    List<Path> paths = new ArrayList<>();
    int from = 0;
    for (int comma = list.indexOf(','); comma >= 0; comma = list.indexOf(',', from)) {
      paths.add(Path.of(list.substring(from, comma)));
      from = comma + 1;
    }
    paths.add(Path.of(list.substring(from)));
    return paths;
  }
}
