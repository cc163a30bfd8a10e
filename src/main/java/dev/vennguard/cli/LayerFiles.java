package dev.vennguard.cli;

import dev.vennguard.cli.io.BadInputException;
import dev.vennguard.cli.io.PathConverter;
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
    Loading loading = new Loading(files, new ArrayList<>(), new Faults());
    loading.addAll(LayerKind.IDENTITY, 0, identity);
    loading.addAll(LayerKind.BOUNDARY, 0, atMostOne("boundary", boundary));
    loading.addAll(LayerKind.SESSION, 0, atMostOne("session", session));
    loading.addAll(LayerKind.RESOURCE, 0, atMostOne("resource-policy", resource));
    for (int level = 0; level < scp.size(); level++) {
      loading.addAll(LayerKind.SCP, level, split(scp.get(level)));
    }
    for (int level = 0; level < rcp.size(); level++) {
      loading.addAll(LayerKind.RCP, level, split(rcp.get(level)));
    }
    loading.faults.throwIfAny();
    return new Edit.Replace(loading.loads);
  }

  /** Files while they are read; one that cannot be read keeps none of the others from it. */
  private record Loading(PolicyFiles files, List<Edit.Load> loads, Faults faults) {
    void addAll(LayerKind kind, int level, List<Path> paths) {
      for (int i = 0; i < paths.size(); i++) {
        Path path = paths.get(i);
        try {
          loads.add(
              new Edit.Load(
                  new DocumentId(kind, level, i),
                  PolicyFiles.title(path),
                  path.toString(),
                  files.read(path)));
        } catch (BadInputException bad) {
          faults.add(bad);
        }
      }
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

  private static List<Path> split(String list) throws BadInputException {
    List<Path> paths = new ArrayList<>();
    int from = 0;
    for (int comma = list.indexOf(','); comma >= 0; comma = list.indexOf(',', from)) {
      paths.add(PathConverter.path(list.substring(from, comma)));
      from = comma + 1;
    }
    paths.add(PathConverter.path(list.substring(from)));
    return paths;
  }
}
