package dev.vennguard.exchange.report;

import dev.vennguard.decide.Decision.Result;
import dev.vennguard.decide.Trace.Gate;
import dev.vennguard.decide.Trace.StatementTrace;
import dev.vennguard.exchange.request.AccessDeniedMessage.Result.Recognised;
import dev.vennguard.exchange.request.DenialAgreement;
import dev.vennguard.explain.Proposals;
import dev.vennguard.explain.change.Candidate;
import dev.vennguard.live.CutOff;
import dev.vennguard.syntax.text.OneLine;
import dev.vennguard.workspace.DecisionWords;
import dev.vennguard.workspace.ToldApart;
import java.util.ArrayList;
import java.util.List;

/** The decision of one request as text, then the explanation of its action. */
final class RequestReport {
  private final RequestContent content;
  private final StringBuilder text = new StringBuilder();

  RequestReport(RequestContent content) {
    this.content = content;
  }

  String write() {
    content.asked().message().ifPresent(this::message);
    line("request:");
    RequestText requests = new RequestText(List.of(content.snapshot().evaluation().layers()));
    text.append(requests.lines(content.asked().request(), "  "));
    line("");
    if (content.undecided()) {
      line("? undecided: a statement that speaks of the action cannot be evaluated");
    } else {
      line(DecisionWords.sentence(content.trace().decision()));
      content
          .asked()
          .message()
          .ifPresent(said -> line(DenialAgreement.compare(said, content.trace().decision())));
    }
    gates();
    statements("cannot be evaluated", content.notEvaluated());
    statements("decided by", content.deciding());
    nearest();
    changes();
    line("");
    line("all requests of the action:");
    return text + ExplanationText.write(content.explanation(), Proposals.NONE, content.snapshot());
  }

  private void message(Recognised said) {
    line(DenialAgreement.reading(said));
    told("policy", said.policy());
    told("authorization ID", said.authorization());
    if (!said.encoded().isEmpty()) {
      line("  details are encoded: run `aws sts decode-authorization-message`");
    }
    line("  what the message does not tell is taken as absent: give it with --context KEY=VALUE");
    if (said.resource().isEmpty()) {
      line("  it names no resource: asked for `*`");
    }
    line("");
  }

  private void told(String what, String value) {
    if (!value.isEmpty()) {
      line("  " + what + " " + value);
    }
  }

  private void gates() {
    List<String> gates = new ArrayList<>();
    gates.add("[" + DecisionWords.denyGate(content.trace().decision()) + "]");
    for (Gate gate : content.trace().gates()) {
      gates.add("[" + DecisionWords.gate(gate) + "]");
    }
    gates.add(DecisionWords.end(content.trace().decision()));
    line(String.join(" > ", gates));
  }

  private void statements(String title, List<StatementTrace> statements) {
    if (!statements.isEmpty()) {
      line("");
      line(title + ":");
      statements.forEach(one -> line("  " + place(one) + " " + DecisionWords.outcome(one)));
    }
  }

  private void nearest() {
    List<StatementTrace> nearest = content.nearest();
    statements("nearest", nearest);
    boolean missing =
        content.trace().decision().result() == Result.IMPLICIT_DENY && !content.undecided();
    if (missing && nearest.isEmpty()) {
      line("");
      line(
          "no statement of "
              + CutOff.name(content.trace().decision().decidedBy())
              + " speaks of the action");
    }
  }

  private void changes() {
    if (!content.changes().isEmpty()) {
      line("");
      line(content.trace().decision().allowed() ? "to cut it off:" : "to allow it:");
      for (Candidate change : ToldApart.of(content.snapshot(), content.changes())) {
        line("  " + change.words().text());
        line("    " + change.effect().text());
      }
    }
  }

  private String place(StatementTrace statement) {
    return StatementPlaces.of(content.snapshot(), statement.id(), statement.sid());
  }

  private void line(String words) {
    text.append(OneLine.of(words)).append('\n');
  }
}
