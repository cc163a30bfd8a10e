package dev.vennguard.cli.open;

import dev.vennguard.cli.io.BadInputException;
import dev.vennguard.cli.io.Console;
import dev.vennguard.decide.request.Request;
import dev.vennguard.exchange.found.Opened;
import dev.vennguard.exchange.found.Opened.Recognised;
import dev.vennguard.exchange.found.OpenedRequest;
import dev.vennguard.exchange.open.Opener;
import dev.vennguard.exchange.request.AccessDeniedMessage;
import dev.vennguard.exchange.request.AccessDeniedMessage.Result;
import dev.vennguard.exchange.request.RequestDefaults;
import dev.vennguard.exchange.request.RequestInput;
import dev.vennguard.syntax.text.OneLine;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A request out of what AWS tells of refused calls: CloudTrail, the access troubleshooter. */
public final class AskedRequest {
  private static final int NAMED = 12;

  private final Console console;

  /**
   * Finds requests.
   *
   * @param console where is told what AWS decided
   */
  public AskedRequest(Console console) {
    this.console = console;
  }

  /**
   * The request; nothing if the text is of no such form.
   *
   * @param event its number from 1, or empty where there is one only
   * @throws BadInputException if it is not clear which
   */
  public Optional<RequestInput.Asked> of(
      String text, Path file, String event, RequestDefaults defaults) throws BadInputException {
    Opened opened = new Opener().open(text);
    if (!(opened instanceof Recognised found) || found.requests().isEmpty()) {
      if (opened instanceof Opened.Refused refused && text.contains("\"eventSource\"")) {
        throw new BadInputException(
            "%s:%d:%d: %s".formatted(file, refused.line(), refused.column(), refused.message()));
      }
      return Optional.empty();
    }
    List<OpenedRequest> requests = found.requests();
    OpenedRequest one = requests.get(index(requests, file, event));
    console.say(OneLine.of(file + ": " + found.what()));
    found.notes().forEach(note -> console.say(OneLine.of("  " + note)));
    said(one);
    Optional<Result.Recognised> message =
        AccessDeniedMessage.parse(one.message()) instanceof Result.Recognised recognised
            ? Optional.of(recognised)
            : Optional.empty();
    return Optional.of(new RequestInput.Asked(completed(one.request(), file, defaults), message));
  }

  private static Request completed(Request request, Path file, RequestDefaults defaults)
      throws BadInputException {
    String principal =
        request.principal().isEmpty() ? defaults.stated().principal() : request.principal();
    if (principal.isEmpty()) {
      throw new BadInputException(file + ": it does not tell who called; add --principal ARN");
    }
    return defaults.asSent(
        new Request(
            principal,
            request.action(),
            request.resource(),
            request.resourceAccount(),
            request.context()));
  }

  private void said(OpenedRequest one) {
    StringBuilder words = new StringBuilder();
    if (!one.verdict().isEmpty()) {
      words.append("  AWS decided ").append(one.verdict());
    }
    if (!one.policies().isEmpty()) {
      words.append(words.isEmpty() ? "  AWS names " : ", and names ");
      words.append(String.join(", ", one.policies()));
    }
    if (!one.authorization().isEmpty()) {
      words.append(words.isEmpty() ? "  " : "; ").append("authorization id ");
      words.append(one.authorization());
    }
    if (!words.isEmpty()) {
      console.say(OneLine.of(words.toString()));
    }
  }

  private static int index(List<OpenedRequest> requests, Path file, String event)
      throws BadInputException {
    if (event.isEmpty() && requests.size() == 1) {
      return 0;
    }
    if (event.matches("\\d{1,6}")) {
      int number = Integer.parseInt(event);
      if (number >= 1 && number <= requests.size()) {
        return number - 1;
      }
    }
    StringBuilder words =
        new StringBuilder(
            "%s: it holds %d requests; choose one by --event:".formatted(file, requests.size()));
    for (int i = 0; i < Math.min(NAMED, requests.size()); i++) {
      words.append(i == 0 ? " " : ", ").append(i + 1).append(" = ");
      words.append(requests.get(i).title());
    }
    throw new BadInputException(OneLine.of(words.toString()));
  }
}
