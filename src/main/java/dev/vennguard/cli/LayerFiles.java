package dev.vennguard.cli;

import dev.vennguard.policy.LayerKind;
import dev.vennguard.workspace.DocumentId;
import dev.vennguard.workspace.Edit;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The files that are named for one set of layers.
 *
 * @param prefix what its options begin with, for messages
 * @param identity identity policies
 * @param boundary at most one permissions boundary
 * @param scp per level its service control policies, separated by commas
 * @param rcp likewise resource control policies
 * @param session at most one session policy
 * @param resource at most one resource policy
 */
record LayerFiles(
    String prefix,
    List<Path> identity,
    List<Path> boundary,
    List<String> scp,
    List<String> rcp,
    List<Path> session,
    List<Path> resource) {
  LayerFiles {
    identity = List.copyOf(identity);
    boundary = List.copyOf(boundary);
    scp = List.copyOf(scp);
    rcp = List.copyOf(rcp);
    session = List.copyOf(session);
    resource = List.copyOf(resource);
  }

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
   * Refuses to answer about no policy at all: a forgotten option would make every claim true.
   *
   * @throws BadInputException if no policy is named
   */
  void require() throws BadInputException {
    if (!given()) {
      throw new BadInputException(
          "no policy is named: add " + prefix + "identity FILE or another layer");
    }
  }

  /**
   * Reads all named files.
   *
   * @throws BadInputException if one cannot be read, or a layer that takes one policy is given two
   */
  Edit.Replace read(PolicyFiles files) throws BadInputException {
    List<Edit.Load> loads = new ArrayList<>();
    addAll(loads, files, LayerKind.IDENTITY, 0, identity);
    addAll(loads, files, LayerKind.BOUNDARY, 0, atMostOne("boundary", boundary));
    addAll(loads, files, LayerKind.SESSION, 0, atMostOne("session", session));
    addAll(loads, files, LayerKind.RESOURCE, 0, atMostOne("resource-policy", resource));
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

  private List<Path> atMostOne(String option, List<Path> paths) throws BadInputException {
    Set<Path> distinct = new LinkedHashSet<>(paths);
    if (distinct.size() > 1) {
      throw new BadInputException(
          prefix + option + " is given twice; only one such policy can be attached");
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
