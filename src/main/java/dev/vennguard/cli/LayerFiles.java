package dev.vennguard.cli;

import dev.vennguard.cli.io.BadInputException;
import dev.vennguard.cli.io.PathConverter;
import dev.vennguard.cli.open.ChoiceOptions;
import dev.vennguard.cli.open.PolicyFiles;
import dev.vennguard.policy.LayerKind;
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
 * @param from files that fill every layer that they hold
 * @param options what is meant of files that hold several policies
 */
record LayerFiles(
    String prefix,
    List<Path> identity,
    List<Path> boundary,
    List<String> scp,
    List<String> rcp,
    List<Path> session,
    List<Path> resource,
    List<Path> from,
    ChoiceOptions options) {
  LayerFiles {
    from = List.copyOf(from);
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
        || !resource.isEmpty()
        || !from.isEmpty();
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
    return read(new LayerLoading(files, options, LayerLoading.Paths.OF_MESSAGES));
  }

  /**
   * The same for the window, which saves a document where it was read as it stands.
   *
   * @throws BadInputException likewise
   */
  Edit.Replace open(PolicyFiles files) throws BadInputException {
    return read(new LayerLoading(files, options, LayerLoading.Paths.TO_SAVE_TO));
  }

  private Edit.Replace read(LayerLoading loading) throws BadInputException {
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
    for (Path one : from) {
      loading.everything(one);
    }
    return loading.loaded();
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
