package dev.vennguard.ui.explain;

import dev.vennguard.catalog.Catalogue;
import dev.vennguard.live.why.Candidate;
import dev.vennguard.live.why.EffectChange;
import dev.vennguard.live.why.PolicyChange;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.policy.StatementId;
import dev.vennguard.prove.Outcome;
import dev.vennguard.syntax.PolicyEditor;
import dev.vennguard.syntax.PolicyKind;
import dev.vennguard.syntax.TextChange;
import dev.vennguard.ui.explain.ChangeOffer.DocumentChange;
import dev.vennguard.ui.explain.ChangeOffer.Offers;
import dev.vennguard.workspace.Document;
import dev.vennguard.workspace.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The changes that the card offers. Plain Java. */
public final class OfferModel {
  private static final Pattern CODE = Pattern.compile("`([^`]*)`");
  private static final String OF_A_LAYER =
      " of the (RCP|SCP|resource policy|identity policy|boundary|session policy)"
          + "( of level \\d+)?";

  private final Snapshot snapshot;
  private final Outcome now;

  private OfferModel(Snapshot snapshot, Outcome now) {
    this.snapshot = snapshot;
    this.now = now;
  }

  /**
   * The offers for an action.
   *
   * @param snapshot the documents that the candidates were found for
   * @param now the outcome as it stands
   */
  public static Offers offers(Snapshot snapshot, Outcome now, List<Candidate> candidates) {
    return new OfferModel(snapshot, now).offers(candidates);
  }

  private Offers offers(List<Candidate> candidates) {
    String title = now.effective() ? "To cut it off" : "To allow it";
    if (snapshot.documents().stream().anyMatch(one -> !one.sound() && !one.blank())) {
      return new Offers(title, List.of(), "changes are offered again once the text can be read");
    }
    List<ChangeOffer> offers = new ArrayList<>();
    candidates.forEach(candidate -> offer(candidate).ifPresent(offers::add));
    String none =
        now == Outcome.UNDECIDED ? "nothing is offered while it is undecided" : "no small change";
    return new Offers(title, offers, offers.isEmpty() ? none : "");
  }

  /** Nothing is offered where a text that it would change is not open. */
  private Optional<ChangeOffer> offer(Candidate candidate) {
    List<DocumentChange> documents = new ArrayList<>();
    for (PolicyChange change : candidate.changes()) {
      Optional<Document> document =
          snapshot.documentOf(new StatementId(change.layer(), change.level(), change.policy(), 0));
      if (document.isEmpty()) {
        return Optional.empty();
      }
      documents.add(change(document.get(), change));
    }
    PolicyChange first = candidate.changes().getFirst();
    return Optional.of(
        new ChangeOffer(
            label(candidate),
            first.layer(),
            candidate.words(),
            effect(candidate),
            documents,
            others(candidate)));
  }

  private static DocumentChange change(Document document, PolicyChange change) {
    List<TextChange> changes =
        PolicyEditor.edit(document.text(), PolicyKind.from(change.layer()), change.after());
    return new DocumentChange(
        document.id(),
        document.title(),
        document.text(),
        changes,
        ChangeLines.of(document.text(), changes));
  }

  private static String label(Candidate candidate) {
    List<String> labels = new ArrayList<>();
    for (PolicyChange change : candidate.changes()) {
      labels.add(label(change));
    }
    return String.join(" + ", labels);
  }

  private static String label(PolicyChange change) {
    String layer = ExplainModel.title(change.layer(), change.level());
    return switch (change.kind()) {
      case REPAIR -> "Fix " + lower(layer, change.layer()) + ": " + code(change.words(), 0);
      case CONDITION -> layer + ": drop the condition";
      case RESOURCE -> layer + ": widen the resource";
      case STATEMENT -> layer + ": add a statement";
      case RELATED, UNRELATED, WITHDRAW -> layer + ": " + plain(change.words());
    };
  }

  private static String lower(String title, LayerKind kind) {
    return switch (kind) {
      case RCP, SCP -> title;
      case RESOURCE, IDENTITY, BOUNDARY, SESSION ->
          title.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + title.substring(1);
    };
  }

  /** {@code add to ViewIam} for {@code add `iam:GetUser` to `ViewIam` of the identity policy}. */
  private static String plain(String words) {
    String plain = words.replaceAll(OF_A_LAYER, "");
    return plain
        .replaceFirst("^add `[^`]*` to", "add it to")
        .replaceFirst("^take `[^`]*` out of", "take it out of")
        .replace("`", "");
  }

  private static String code(String words, int index) {
    Matcher matcher = CODE.matcher(words);
    for (int i = 0; matcher.find(); i++) {
      if (i == index) {
        return matcher.group(1);
      }
    }
    return words;
  }

  private static String effect(Candidate candidate) {
    int others = candidate.others().changes().size();
    String action =
        switch (candidate.verdict().outcome()) {
          case ALLOWED -> "then allowed for every request";
          case CONDITIONAL -> "then allowed for some requests";
          case IDENTITY_ONLY, BOUNDARY_ONLY, DISJOINT, EXPLICIT_DENY, NEITHER -> "then denied";
          case UNDECIDED -> "then undecided";
        };
    return switch (others) {
      case 0 -> action + "; no other action changes";
      case 1 -> action + "; 1 other action changes (" + candidate.others().words() + ")";
      default ->
          action + "; " + others + " other actions change (" + candidate.others().words() + ")";
    };
  }

  private List<String> others(Candidate candidate) {
    Catalogue catalogue = snapshot.evaluation().catalogue();
    return candidate.others().changes().stream()
        .map(change -> name(catalogue, change) + " " + change.kind().word())
        .toList();
  }

  private static String name(Catalogue catalogue, EffectChange change) {
    return "`" + catalogue.actions().get(change.action()).qualifiedName() + "`";
  }
}
