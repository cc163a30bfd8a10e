package dev.vennguard.ui.explain;

import dev.vennguard.catalog.Catalogue;
import dev.vennguard.explain.Proposals;
import dev.vennguard.explain.change.Candidate;
import dev.vennguard.explain.change.PolicyChange;
import dev.vennguard.explain.compare.EffectChange;
import dev.vennguard.explain.compare.EffectComparison;
import dev.vennguard.explain.words.Sentence;
import dev.vennguard.prove.result.Outcome;
import dev.vennguard.syntax.PolicyEditor;
import dev.vennguard.syntax.PolicyKind;
import dev.vennguard.syntax.text.TextChange;
import dev.vennguard.ui.explain.ChangeOffer.DocumentChange;
import dev.vennguard.ui.explain.ChangeOffer.Offers;
import dev.vennguard.workspace.Document;
import dev.vennguard.workspace.Snapshot;
import dev.vennguard.workspace.ToldApart;
import dev.vennguard.workspace.finding.FixPreview;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The changes that the card offers, and those that would allow one request. Plain Java. */
public final class OfferModel {
  /** So many other actions are more than anybody reads in a sentence. */
  private static final int MANY = 10;

  private static final Set<EffectChange.Kind> OPENING =
      Set.of(EffectChange.Kind.GAINED, EffectChange.Kind.WIDENED, EffectChange.Kind.SHIFTED);

  private final Snapshot snapshot;

  private OfferModel(Snapshot snapshot) {
    this.snapshot = snapshot;
  }

  /**
   * The offers for an action: what turns its outcome; where that is conditional, what allows more.
   *
   * @param snapshot the documents that the proposals were found for
   * @param now the outcome as it stands
   */
  public static List<Offers> offers(Snapshot snapshot, Outcome now, Proposals proposals) {
    OfferModel model = new OfferModel(snapshot);
    String none =
        now == Outcome.UNDECIDED ? "nothing is offered while it is undecided" : "no small change";
    List<Offers> all = new ArrayList<>();
    all.add(
        model.offers(now.effective() ? "To cut it off" : "To allow it", proposals.toTurn(), none));
    if (now == Outcome.CONDITIONAL && model.readable()) {
      all.add(model.offers("To allow more", proposals.toAllowMore(), none));
      all.add(model.offers("To allow the denied example", proposals.toAllowRequest(), none));
    }
    return all;
  }

  /** The offers for one denied request. */
  public static Offers forRequest(Snapshot snapshot, List<Candidate> candidates) {
    return new OfferModel(snapshot).offers("To allow this request", candidates, "no small change");
  }

  /** An edit of one document that somebody has found. */
  public static ChangeOffer edit(FixPreview found) {
    Document document = found.document();
    Catalogue catalogue = found.snapshot().evaluation().catalogue();
    return new ChangeOffer(
        new Sentence(found.title()),
        document.id().kind(),
        new Sentence(found.title()),
        found.effect().words(),
        List.of(
            new DocumentChange(
                document.id(),
                document.title(),
                document.text(),
                found.changes(),
                ChangeLines.of(document.text(), found.changes()))),
        found.effect().changes().stream()
            .map(change -> name(catalogue, change) + " " + change.kind().word())
            .toList(),
        new OfferModel(found.snapshot()).caution(found.effect(), ""));
  }

  private Offers offers(String title, List<Candidate> candidates, String none) {
    if (!readable()) {
      return new Offers(title, List.of(), "changes are offered again once the text can be read");
    }
    List<ChangeOffer> offers = new ArrayList<>();
    ToldApart.of(snapshot, candidates)
        .forEach(candidate -> offer(candidate).ifPresent(offers::add));
    return new Offers(title, apart(offers), offers.isEmpty() ? none : "");
  }

  private boolean readable() {
    return snapshot.documents().stream().allMatch(one -> one.sound() || one.blank());
  }

  /** Labels that are the same are told apart by the titles of their texts. */
  private static List<ChangeOffer> apart(List<ChangeOffer> offers) {
    return offers.stream()
        .map(one -> {
          boolean same = offers.stream().filter(o -> o.label().equals(one.label())).count() > 1;
          return same
              ? one.withLabel(
                  one.label().then(new Sentence(" (" + one.documents().getFirst().title() + ")")))
              : one;
        })
        .toList();
  }

  /** Nothing is offered where a text that it would change is not open. */
  private Optional<ChangeOffer> offer(Candidate candidate) {
    List<DocumentChange> documents = new ArrayList<>();
    for (PolicyChange change : candidate.changes()) {
      Optional<Document> document = ToldApart.document(snapshot, change);
      if (document.isEmpty()) {
        return Optional.empty();
      }
      documents.add(change(document.get(), change));
    }
    PolicyChange first = candidate.changes().getFirst();
    return Optional.of(
        new ChangeOffer(
            candidate.button(),
            first.layer().kind(),
            candidate.words(),
            effect(candidate),
            documents,
            others(candidate),
            caution(candidate.others(), "other ")));
  }

  /** A change that opens many other actions, or any of IAM's, reaches further than it looks. */
  private String caution(EffectComparison others, String other) {
    Catalogue catalogue = snapshot.evaluation().catalogue();
    List<EffectChange> widened =
        others.changes().stream().filter(change -> OPENING.contains(change.kind())).toList();
    boolean iam =
        widened.stream()
            .anyMatch(change -> catalogue.actions().get(change.action()).service().equals("iam"));
    if (iam) {
      return "opens actions of IAM, too";
    }
    return widened.size() >= MANY ? "opens " + widened.size() + " " + other + "actions, too" : "";
  }

  private static DocumentChange change(Document document, PolicyChange change) {
    List<TextChange> changes =
        PolicyEditor.edit(document.text(), PolicyKind.from(change.layer().kind()), change.after());
    return new DocumentChange(
        document.id(),
        document.title(),
        document.text(),
        changes,
        ChangeLines.of(document.text(), changes));
  }

  private static Sentence effect(Candidate candidate) {
    int others = candidate.others().changes().size();
    String action =
        switch (candidate.verdict().outcome()) {
          case ALLOWED -> "then allowed for every request";
          case CONDITIONAL -> "then allowed for some requests";
          case IDENTITY_ONLY, BOUNDARY_ONLY, DISJOINT, EXPLICIT_DENY, NEITHER -> "then denied";
          case UNDECIDED -> "then undecided";
        };
    return new Sentence(
        switch (others) {
          case 0 -> action + "; no other action changes";
          case 1 -> action + "; 1 other action changes (" + candidate.others().words().text() + ")";
          default ->
              action
                  + "; "
                  + others
                  + " other actions change ("
                  + candidate.others().words().text()
                  + ")";
        });
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
