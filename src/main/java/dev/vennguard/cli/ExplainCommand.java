package dev.vennguard.cli;

import dev.vennguard.catalog.Action;
import dev.vennguard.catalog.ActionPatterns;
import dev.vennguard.catalog.Catalogue;
import dev.vennguard.exchange.ExplanationJson;
import dev.vennguard.exchange.ExplanationText;
import dev.vennguard.live.LiveModel;
import dev.vennguard.live.why.Explainer;
import dev.vennguard.live.why.Explanation;
import dev.vennguard.live.why.NearNames;
import dev.vennguard.live.why.Proposals;
import dev.vennguard.live.why.ProverProofs;
import dev.vennguard.live.why.SmallestChange;
import dev.vennguard.policy.ActionPattern;
import dev.vennguard.policy.Glob;
import dev.vennguard.policy.Layers;
import dev.vennguard.prove.ActionShapes;
import dev.vennguard.prove.ProofSettings;
import dev.vennguard.prove.Prover;
import dev.vennguard.workspace.Snapshot;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code explain ACTION}: why, in words, with deciding statements, nearest misses and examples. */
@Command(
    name = "explain",
    description =
        "Why an action is allowed or not: the deciding statements, the nearest misses, examples.")
final class ExplainCommand implements Callable<Integer> {
  private static final Pattern ACTION = Pattern.compile("[A-Za-z0-9-]+:[A-Za-z0-9*?]+");

  private static final int MOST = 500;

  private final Console console;

  @Mixin private LayerOptions layers = new LayerOptions();

  @Parameters(
      paramLabel = "ACTION",
      description = "such as s3:GetObject, or a pattern such as 's3:Get*'")
  private String action = "";

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "text or json (default: ${DEFAULT-VALUE})",
      defaultValue = "text")
  private Format format = Format.TEXT;

  enum Format {
    TEXT,
    JSON
  }

  ExplainCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws BadInputException {
    Catalogue catalogue = Catalogue.bundled();
    String name = action.strip();
    if (!ACTION.matcher(name).matches()) {
      throw new BadInputException(
          "`"
              + action
              + "` names no action; write one such as s3:GetObject, or a pattern with a service"
              + " prefix such as s3:Get*"
              + near(catalogue, name));
    }
    List<String> names = names(catalogue, name);
    var documents = layers.files().read(new PolicyFiles(console.in()));
    Snapshot snapshot = new Inputs(catalogue, console.err()).evaluate(documents).snapshot();
    var proofs =
        new ProverProofs(
            catalogue, ActionShapes.of(catalogue), new Prover(ProofSettings.standard()));
    var explainer = new Explainer(catalogue, proofs);
    var change = new SmallestChange(new LiveModel(catalogue), proofs);
    List<String> cards =
        names.stream()
            .map(one -> explainer.explain(layersOf(snapshot), one))
            .map(explanation ->
                write(explanation, proposals(explanation, change, snapshot), snapshot))
            .toList();
    boolean list = format == Format.JSON && Glob.hasWildcard(name);
    String out =
        list
            ? cards.stream().map(String::strip).collect(Collectors.joining(",\n", "[", "]\n"))
            : String.join("\n\n", cards);
    console.out().print(out);
    console.out().flush();
    return ExitStatus.OK;
  }

  private static Layers layersOf(Snapshot snapshot) {
    return snapshot.evaluation().layers();
  }

  /** Changes for a single action only: of a pattern's many actions the outcomes are asked for. */
  private Proposals proposals(Explanation explanation, SmallestChange change, Snapshot snapshot) {
    return Glob.hasWildcard(action)
        ? Proposals.NONE
        : change.proposals(layersOf(snapshot), explanation);
  }

  private String write(Explanation explanation, Proposals proposals, Snapshot snapshot) {
    return switch (format) {
      case TEXT -> ExplanationText.write(explanation, proposals, snapshot);
      case JSON -> ExplanationJson.write(explanation, proposals, snapshot);
    };
  }

  /** A name, or the names that a pattern covers. */
  private List<String> names(Catalogue catalogue, String name) throws BadInputException {
    if (!Glob.hasWildcard(name)) {
      return List.of(name);
    }
    List<String> names =
        new ActionPatterns(catalogue)
            .expand(new ActionPattern(name)).stream()
                .mapToObj(index -> catalogue.actions().get(index))
                .map(Action::qualifiedName)
                .toList();
    if (names.isEmpty()) {
      throw new BadInputException("no known action fits `" + name + "`; check the spelling");
    }
    if (names.size() > MOST) {
      throw new BadInputException(
          "`%s` covers %,d actions; name at most %,d, or use the command `matrix`"
              .formatted(name, names.size(), MOST));
    }
    return names;
  }

  private static String near(Catalogue catalogue, String name) {
    List<String> near = NearNames.of(catalogue, name);
    return near.isEmpty() ? "" : "; did you mean " + String.join(", ", near) + "?";
  }
}
