package dev.vennguard.cli;

import dev.vennguard.catalog.Action;
import dev.vennguard.catalog.ActionPatterns;
import dev.vennguard.catalog.Catalogue;
import dev.vennguard.cli.io.BadInputException;
import dev.vennguard.cli.io.Console;
import dev.vennguard.cli.io.ExitStatus;
import dev.vennguard.cli.io.Faults;
import dev.vennguard.cli.open.AskedRequest;
import dev.vennguard.cli.open.PolicyFiles;
import dev.vennguard.decide.Evaluator;
import dev.vennguard.exchange.report.ExplanationFormat;
import dev.vennguard.exchange.report.NearActions;
import dev.vennguard.exchange.report.RequestContent;
import dev.vennguard.exchange.request.RequestDefaults;
import dev.vennguard.exchange.request.RequestInput;
import dev.vennguard.explain.Explanation;
import dev.vennguard.explain.Proposals;
import dev.vennguard.explain.change.Candidate;
import dev.vennguard.explain.coverage.Stopped;
import dev.vennguard.policy.ActionPattern;
import dev.vennguard.policy.Glob;
import dev.vennguard.policy.Layers;
import dev.vennguard.syntax.text.LineIndex;
import dev.vennguard.workspace.Snapshot;
import dev.vennguard.workspace.StatedSituation;
import dev.vennguard.workspace.Workspace;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code explain}: why, in words, with deciding statements, nearest misses and examples. */
@Command(
    name = "explain",
    description =
        "Why an action or a request is allowed or not: the deciding statements, the nearest"
            + " misses, examples.")
final class ExplainCommand implements Callable<Integer> {
  private static final Pattern ACTION = Pattern.compile("[A-Za-z0-9-]+:[A-Za-z0-9*?]+");

  private static final int MOST = 500;

  private static final String SEARCH = "the search for changes";

  private final Console console;

  @Mixin private LayerOptions layers = new LayerOptions();

  @Mixin private SituationOptions situation = new SituationOptions();

  @Mixin private TimeOptions time = new TimeOptions();

  @Parameters(
      arity = "0..1",
      paramLabel = "ACTION",
      description =
          "such as s3:GetObject, a pattern such as 's3:Get*', or an access-denied message of AWS's"
              + " in quotes")
  private String action = "";

  @Option(
      names = "--request",
      paramLabel = "FILE",
      description =
          "one request instead of an action: as JSON, an access-denied message, an event of"
              + " CloudTrail, an answer of the access troubleshooter")
  private @Nullable Path request;

  @Option(
      names = "--event",
      paramLabel = "N",
      description = "which request of a file with several, from 1")
  private String event = "";

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "text or json (default: ${DEFAULT-VALUE})",
      defaultValue = "text")
  private ExplanationFormat format = ExplanationFormat.TEXT;

  ExplainCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws BadInputException {
    TimeLimit limit = time.limit(console);
    Catalogue catalogue = console.catalogue();
    StatedSituation stated = situation.stated(console);
    PolicyFiles files = new PolicyFiles(console);
    Inputs inputs = new Inputs(catalogue, console, stated, limit);
    Path file = request;
    String name = action.strip();
    if (file != null) {
      request(inputs, files, asked(file, files.large(file), stated), limit);
    } else if (ACTION.matcher(name).matches()) {
      actions(inputs, files, names(catalogue, name), limit);
    } else {
      request(inputs, files, message(catalogue, name, stated), limit);
    }
    limit.stop();
    return limit.status(ExitStatus.OK);
  }

  private void actions(Inputs inputs, PolicyFiles files, List<String> names, TimeLimit limit)
      throws BadInputException {
    Workspace workspace = inputs.read(layers.files().read(files));
    Snapshot snapshot = workspace.snapshot();
    Layers read = snapshot.evaluation().layers();
    boolean pattern = Glob.hasWildcard(action);
    // Changes for a single action only: of a pattern's many actions the outcomes are asked for.
    format.cards(
        snapshot,
        names.stream().map(one -> workspace.reasons().explain(read, one)).toList(),
        one -> pattern ? Proposals.NONE : proposals(workspace, read, one, limit),
        pattern,
        limit::print);
  }

  /** The explanation stands without them. */
  private static Proposals proposals(
      Workspace workspace, Layers read, Explanation explanation, TimeLimit limit) {
    try {
      return workspace.reasons().proposals(read, explanation, limit.share());
    } catch (Stopped timeIsUp) {
      limit.unfinished(SEARCH);
      return Proposals.NONE;
    }
  }

  private static List<Candidate> toAllow(
      Workspace workspace, Layers read, RequestInput.Asked asked, TimeLimit limit) {
    try {
      return workspace.reasons().toAllow(read, asked.request(), limit.share());
    } catch (Stopped timeIsUp) {
      limit.unfinished(SEARCH);
      return List.of();
    }
  }

  private void request(Inputs inputs, PolicyFiles files, RequestInput.Asked asked, TimeLimit limit)
      throws BadInputException {
    Workspace workspace = inputs.read(layers.files().read(files));
    Snapshot snapshot = workspace.snapshot();
    Layers read = snapshot.evaluation().layers();
    Explanation explanation = workspace.reasons().explain(read, asked.request().action());
    RequestContent content =
        new RequestContent(
            snapshot,
            asked,
            new Evaluator().trace(read, asked.request()),
            toAllow(workspace, read, asked, limit),
            explanation);
    limit.print(format.request(content));
  }

  private RequestInput.Asked asked(Path file, String text, StatedSituation stated)
      throws BadInputException {
    if (!action.isEmpty()) {
      throw new BadInputException("name an action or --request FILE, not both");
    }
    RequestDefaults defaults = new RequestDefaults(stated);
    Optional<RequestInput.Asked> told = new AskedRequest(console).of(text, file, event, defaults);
    if (told.isPresent()) {
      return told.get();
    }
    return switch (RequestInput.read(text, defaults)) {
      case RequestInput.Asked asked -> asked;
      case RequestInput.Unreadable(var problems) -> {
        Faults faults = new Faults();
        faults.add(file.toString(), new LineIndex(text), problems);
        throw faults.exception();
      }
    };
  }

  private static RequestInput.Asked message(
      Catalogue catalogue, String text, StatedSituation stated) throws BadInputException {
    return switch (RequestInput.read(text, new RequestDefaults(stated))) {
      case RequestInput.Asked asked -> asked;
      case RequestInput.Unreadable _ ->
          throw new BadInputException(
              "`"
                  + text
                  + "` names no action; write one such as s3:GetObject, a pattern with a service"
                  + " prefix such as s3:Get*, or an access-denied message that says `is not"
                  + " authorized to perform`"
                  + NearActions.question(catalogue, text));
    };
  }

  /** A name, or the names that a pattern covers. */
  private static List<String> names(Catalogue catalogue, String name) throws BadInputException {
    if (!Glob.hasWildcard(name)) {
      if (catalogue.service(name.substring(0, name.indexOf(':'))).isEmpty()) {
        throw new BadInputException(
            "no service of `"
                + name
                + "` is known; check the spelling"
                + NearActions.question(catalogue, name));
      }
      return List.of(name);
    }
    List<String> names =
        ActionPatterns.of(catalogue).expand(new ActionPattern(name)).stream()
            .mapToObj(index -> catalogue.actions().get(index))
            .map(Action::qualifiedName)
            .toList();
    if (names.isEmpty()) {
      throw new BadInputException("no known action fits `" + name + "`; check the spelling");
    }
    if (names.size() > MOST) {
      throw new BadInputException(
          String.format(
              Locale.ROOT,
              "`%s` covers %,d actions; name at most %,d, or use the command `matrix`",
              name,
              names.size(),
              MOST));
    }
    return names;
  }
}
