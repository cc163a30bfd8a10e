package dev.vennguard.cli;

import dev.vennguard.cli.io.BadInputException;
import dev.vennguard.cli.io.Faults;
import dev.vennguard.cli.open.ChoiceOptions;
import dev.vennguard.cli.open.Picked;
import dev.vennguard.cli.open.PolicyFiles;
import dev.vennguard.cli.review.ReviewSource;
import dev.vennguard.exchange.found.Opened.Recognised;
import dev.vennguard.exchange.open.Choice;
import dev.vennguard.exchange.review.ReviewRecord;
import dev.vennguard.exchange.review.ReviewedDocument;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.workspace.DocumentId;
import dev.vennguard.workspace.Edit;
import dev.vennguard.workspace.StatedSituation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Policies while their files are read; one that cannot be read keeps none of the others from it.
 */
final class LayerLoading {
  private final PolicyFiles files;
  private final ChoiceOptions options;
  private final Paths paths;
  private final List<Edit.Load> loads = new ArrayList<>();
  private final Map<LayerKind, Integer> further = new EnumMap<>(LayerKind.class);
  private final Faults faults = new Faults();

  /** What a document's path is for. */
  enum Paths {
    OF_MESSAGES,
    TO_SAVE_TO
  }

  LayerLoading(PolicyFiles files, ChoiceOptions options, Paths paths) {
    this.files = files;
    this.options = options;
    this.paths = paths;
  }

  /** The policies of a type in some files. */
  void addAll(LayerKind kind, int level, List<Path> named) {
    for (Path path : named) {
      try {
        add(kind, level + further.getOrDefault(kind, 0), files.pick(path, kind, options));
      } catch (BadInputException bad) {
        faults.add(bad);
      }
    }
  }

  /** A file that tells of several levels adds them to those that are named. */
  private void add(LayerKind kind, int level, List<List<Picked>> levels) throws BadInputException {
    if (single(kind)
        && (loads.stream().anyMatch(load -> load.document().kind() == kind)
            || levels.stream().mapToInt(List::size).sum() > 1)) {
      throw new BadInputException(
          "two documents for one %s; only one such policy can be attached".formatted(kind.title()));
    }
    for (int i = 0; i < levels.size(); i++) {
      for (Picked one : levels.get(i)) {
        int place = level + i;
        int number =
            (int)
                loads.stream()
                    .filter(load -> load.document().kind() == kind)
                    .filter(load -> load.document().level() == place)
                    .count();
        loads.add(
            new Edit.Load(
                new DocumentId(kind, place, number),
                one.title(),
                switch (paths) {
                  case OF_MESSAGES -> one.place();
                  case TO_SAVE_TO -> one.file();
                },
                one.text()));
      }
    }
    further.merge(kind, Math.max(0, levels.size() - 1), Integer::sum);
  }

  private static boolean single(LayerKind kind) {
    return switch (kind) {
      case BOUNDARY, SESSION, RESOURCE -> true;
      case IDENTITY, SCP, RCP -> false;
    };
  }

  /** Every layer that a file holds; the trust policy of a role is none of its own layers. */
  void everything(Path path) {
    try {
      Optional<ReviewSource> review = ReviewSource.in(path);
      if (review.isPresent()) {
        reviewed(path, review.get().record());
        return;
      }
      Recognised found = files.open(path, options);
      int before = loads.size();
      for (LayerKind kind : LayerKind.values()) {
        boolean trust = kind == LayerKind.RESOURCE && !options.choice().holder().isEmpty();
        boolean plain = found.holders().isEmpty() && found.policies().size() == 1;
        boolean other = plain && kind != LayerKind.IDENTITY;
        if (!trust
            && !other
            && options.choice().of(found, kind) instanceof Choice.Chosen.Policies) {
          add(kind, further.getOrDefault(kind, 0), files.pick(path, kind, options));
        }
      }
      if (loads.size() == before) {
        files.pick(path, LayerKind.IDENTITY, options);
      }
    } catch (BadInputException bad) {
      faults.add(bad);
    }
  }

  /** The documents of a review that count; what it says of the requests is told, not taken. */
  private void reviewed(Path path, ReviewRecord record) throws BadInputException {
    for (ReviewedDocument one : record.documents()) {
      DocumentId id = one.id();
      if (!record.switchedOff().contains(id.kind())) {
        Picked picked = new Picked(one.title(), path + "#" + one.title(), "", one.text());
        add(id.kind(), id.level(), List.of(List.of(picked)));
      }
    }
    if (!record.situation().equals(StatedSituation.NOTHING)) {
      files.tell(
          path
              + ": was reviewed for stated requests; state the same by options such as --account"
              + " and --region");
    }
  }

  /**
   * All of them.
   *
   * @throws BadInputException if one could not be read
   */
  Edit.Replace loaded() throws BadInputException {
    faults.throwIfAny();
    return new Edit.Replace(loads);
  }
}
