package dev.vennguard.ui.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.exchange.SampleLibrary;
import dev.vennguard.explain.Explanation;
import dev.vennguard.explain.Gate;
import dev.vennguard.explain.Grounds;
import dev.vennguard.explain.words.Sentence;
import dev.vennguard.live.LiveModel;
import dev.vennguard.live.SharedModel;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.prove.result.Outcome;
import dev.vennguard.syntax.text.Span;
import dev.vennguard.syntax.text.TextChange;
import dev.vennguard.ui.explain.Card.Row;
import dev.vennguard.ui.explain.ChangeOffer.DiffLine;
import dev.vennguard.ui.explain.ChangeOffer.LineKind;
import dev.vennguard.ui.explain.ChangeOffer.Offers;
import dev.vennguard.workspace.DocumentId;
import dev.vennguard.workspace.Edit;
import dev.vennguard.workspace.Snapshot;
import dev.vennguard.workspace.Workspace;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExplainModelTest {
  private LiveModel model = SharedModel.get();
  private Workspace workspace = new Workspace(model, Clock.systemUTC());

  @BeforeAll
  void openSample() {
    SampleLibrary library = new SampleLibrary();
    workspace.apply(List.of(library.load(library.sample("developer-delegation").orElseThrow())));
  }

  private Explanation explanation(String action) {
    return workspace.reasons().explain(workspace.snapshot().evaluation().layers(), action);
  }

  private Card card(String action) {
    return ExplainModel.card(workspace.snapshot(), explanation(action));
  }

  private static Offers offers(Workspace workspace, String action) {
    return allOffers(workspace, action).getFirst();
  }

  private static List<Offers> allOffers(Workspace workspace, String action) {
    Snapshot snapshot = workspace.snapshot();
    var layers = snapshot.evaluation().layers();
    Explanation explanation = workspace.reasons().explain(layers, action);
    return OfferModel.offers(
        snapshot,
        explanation.verdict().outcome(),
        workspace.reasons().proposals(layers, explanation));
  }

  @Test
  void card_namesTheStatementAndThePartThatFailed_whereNothingMatches() {
    Card card = card("iam:CreateRole");

    assertThat(card.kind()).isEqualTo("Write · role");
    assertThat(card.sentence().text()).startsWith("Not allowed: the identity policy names it");
    Row nearest = card.rows().getFirst();
    assertThat(nearest.layer()).isEqualTo(LayerKind.IDENTITY);
    assertThat(nearest.title()).isEqualTo("Identity, nearest");
    assertThat(nearest.statement().getFirst().words()).isEqualTo("line 16 CreateRoleWithBoundary");
    assertThat(nearest.marks()).containsExactly("action ✓", "resource ✓", "condition ✗");
    assertThat(nearest.words().text()).startsWith("`*` is a plain character for `StringEquals`");
    Place place = nearest.statement().getFirst().place().getFirst();
    assertThat(place.document()).isEqualTo(DocumentId.IDENTITY);
    String text = workspace.snapshot().document(DocumentId.IDENTITY).orElseThrow().text();
    assertThat(text.substring(place.span().start(), place.span().end()))
        .startsWith("{")
        .contains("CreateRoleWithBoundary")
        .endsWith("}");
  }

  @Test
  void gates_standInOrderWithTheResultLast_andNameWhatIsNotInForce() {
    Card card = card("iam:CreateRole");

    assertThat(card.gates())
        .containsExactly(
            new Card.Chip(new Sentence("no explicit deny"), Gate.State.PASSED),
            new Card.Chip(new Sentence("identity: never matches"), Gate.State.FAILED),
            new Card.Chip(new Sentence("boundary: allows"), Gate.State.PASSED),
            new Card.Chip(new Sentence("denied"), Gate.State.FAILED));
    assertThat(card.absent()).endsWith(": RCP, SCP, resource policy, session");
  }

  @Test
  void rows_nameTheDenyingStatement_ofAnExplicitDeny() {
    Card card = card("iam:DeleteRolePermissionsBoundary");

    assertThat(card.outcome()).isEqualTo(Outcome.EXPLICIT_DENY);
    assertThat(card.rows())
        .anySatisfy(row -> {
          assertThat(row.layer()).isEqualTo(LayerKind.BOUNDARY);
          assertThat(row.statement().getFirst().words()).endsWith("DenyBoundaryRemoval");
          assertThat(row.words().text()).startsWith("denies");
        });
  }

  @Test
  void examples_areARequestThatFails_whereNothingIsAllowed() {
    assertThat(card("iam:CreateRole").examples())
        .singleElement()
        .satisfies(example -> assertThat(example.title()).startsWith("Denied"));
    assertThat(card("s3:GetObject").examples())
        .singleElement()
        .satisfies(example -> assertThat(example.title()).startsWith("Allowed"));
  }

  @Test
  void offers_beginWithTheRepair_andShowItsLinesAndItsWholeEffect() {
    Offers offers = offers(workspace, "iam:CreateRole");

    assertThat(offers.title()).isEqualTo("To allow it");
    ChangeOffer repair = offers.offers().getFirst();
    assertThat(repair.label().text()).isEqualTo("Fix identity: ArnLike");
    assertThat(repair.effect().text()).contains("2 other actions change");
    assertThat(repair.others())
        .containsExactlyInAnyOrder("`iam:AttachRolePolicy` gained", "`iam:PutRolePolicy` gained");
    assertThat(repair.documents().getFirst().lines())
        .extracting(DiffLine::kind)
        .containsExactly(LineKind.OLD, LineKind.NEW);
    assertThat(repair.documents().getFirst().lines().getLast().text()).contains("\"ArnLike\"");
  }

  @Test
  void offers_cutOff_whatIsAllowed() {
    Offers offers = offers(workspace, "s3:GetObject");

    assertThat(offers.title()).isEqualTo("To cut it off");
    assertThat(offers.offers())
        .isNotEmpty()
        .allSatisfy(offer -> assertThat(offer.effect().text()).startsWith("then denied"));
  }

  @Test
  void brokenText_hasNoPlacesAndNoOffers_untilItIsSound() {
    Workspace broken = new Workspace(model, Clock.systemUTC());
    SampleLibrary library = new SampleLibrary();
    broken.apply(List.of(library.load(library.sample("developer-delegation").orElseThrow())));
    String text = broken.snapshot().document(DocumentId.IDENTITY).orElseThrow().text();
    broken.apply(List.of(new Edit.Text(DocumentId.IDENTITY, text + "}", 1)));

    Offers offers = offers(broken, "iam:CreateRole");
    assertThat(offers.offers()).isEmpty();
    assertThat(offers.note()).contains("once the text can be read");
    Card card = ExplainModel.card(broken.snapshot(), explanation("iam:CreateRole"));
    assertThat(card.rows().getFirst().statement().getFirst().place()).isEmpty();
  }

  @Test
  void lines_showOnlyWhatDiffers_withNumbersOfTheirOwnText() {
    String text = "a\nb\nc\nd\n";
    List<TextChange> changes =
        List.of(new TextChange(new Span(6, 7), "D"), new TextChange(new Span(1, 1), "\na2"));

    assertThat(ChangeLines.of(text, changes))
        .containsExactly(
            new DiffLine(LineKind.NEW, 2, "a2"),
            new DiffLine(LineKind.OLD, 4, "d"),
            new DiffLine(LineKind.NEW, 5, "D"));
  }

  @Test
  void label_namesTheDenyThatIsLifted_andStaysShort() {
    Offers offers = offers(workspace, "iam:DeleteRolePermissionsBoundary");

    assertThat(offers.offers())
        .extracting(offer -> offer.label().text())
        .allMatch(label -> label.contains("lift DenyB"))
        .allMatch(label -> label.length() <= 45)
        .contains("Boundary: lift DenyBo…moval + add a statement")
        .doesNotHaveDuplicates();
    assertThat(offers.offers())
        .allMatch(offer -> offer.words().text().contains("`DenyBoundaryRemoval`"));
  }

  @Test
  void sameChangeInTwoTexts_isToldApartByTheirTitles() {
    Workspace two = new Workspace(model, Clock.systemUTC());
    String text =
        "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\","
            + "\"Action\":\"s3:%s\",\"Resource\":\"*\"}]}";
    two.apply(
        List.of(
            new Edit.Load(
                new DocumentId(LayerKind.IDENTITY, 0), "one", "", text.formatted("ListBucket")),
            new Edit.Load(
                new DocumentId(LayerKind.IDENTITY, 1), "two", "", text.formatted("PutObject"))));

    List<ChangeOffer> offers = offers(two, "s3:GetObject").offers();

    assertThat(offers)
        .extracting(offer -> offer.label().text())
        .contains("Identity: add it to statement 1 (one)", "Identity: add it to statement 1 (two)")
        .doesNotHaveDuplicates();
    assertThat(offers).extracting(offer -> offer.words().text()).doesNotHaveDuplicates();
  }

  private static Workspace pair(String identity, String boundary) {
    Workspace workspace = new Workspace(SharedModel.get(), Clock.systemUTC());
    workspace.apply(
        List.of(
            new Edit.Replace(
                List.of(
                    new Edit.Load(DocumentId.IDENTITY, "identity.json", "", policy(identity)),
                    new Edit.Load(DocumentId.BOUNDARY, "boundary.json", "", policy(boundary))))));
    return workspace;
  }

  private static String policy(String statements) {
    return "{\"Version\":\"2012-10-17\",\"Statement\":[" + statements.replace('\'', '"') + "]}";
  }

  private static final String ALL = "{'Effect':'Allow','Action':'*','Resource':'*'}";

  private static final String REGION =
      ",{'Sid':'Home','Effect':'Deny','Action':'s3:*','Resource':'*','Condition':"
          + "{'StringNotEquals':{'aws:RequestedRegion':['eu-west-1']}}}";

  @Test
  void conditionalOutcome_isOfferedMore_inRowsOfTheirOwn() {
    List<Offers> offers = allOffers(pair(ALL, ALL + REGION), "s3:GetObject");

    assertThat(offers)
        .extracting(Offers::title)
        .containsExactly("To cut it off", "To allow more", "To allow the denied example");
    assertThat(offers.get(1).offers())
        .extracting(offer -> offer.label().text())
        .anyMatch(label -> label.endsWith("in Home"));
    assertThat(offers.get(2).offers())
        .extracting(offer -> offer.label().text())
        .anyMatch(label -> label.matches("Boundary: add [a-z]+-[a-z]+-\\d"));
    assertThat(allOffers(workspace, "iam:CreateRole")).hasSize(1);
  }

  @Test
  void whatIsNotToBeOverlooked_standsInItsRow() {
    Workspace opened =
        pair(
            ALL,
            ALL
                + ",{'Sid':'Ceiling','Effect':'Deny','Action':'iam:*','Resource':'*','Condition':"
                + "{'StringNotEquals':{'iam:PermissionsBoundary':'arn:aws:iam::111122223333:policy/c'}}}"
                + ",{'Sid':'NoList','Effect':'Deny','Action':'iam:*','Resource':"
                + "'arn:aws:iam::111122223333:user/x'}");
    var layers = opened.snapshot().evaluation().layers();
    Card card =
        ExplainModel.card(opened.snapshot(), opened.reasons().explain(layers, "iam:PassRole"));

    assertThat(card.sentence().text()).endsWith(": this Deny meets every request");
    assertThat(card.rows())
        .anySatisfy(row ->
            assertThat(row.remarks())
                .extracting(Sentence::text)
                .containsExactly(
                    "`iam:PassRole` never carries `iam:PermissionsBoundary`, so `StringNotEquals`"
                        + " is always true: this Deny meets every request"));
    assertThat(card.rows())
        .anySatisfy(row -> {
          assertThat(row.title()).isEqualTo("Boundary, never applies");
          assertThat(row.statement().getFirst().words()).endsWith("NoList");
          assertThat(row.marks()).containsExactly("action ✓", "resource ✗");
        });
  }

  @Test
  void grounds_standUnderTheSentence_andHaveAGate() {
    Explanation resting =
        explanation("s3:GetObject")
            .on(
                new Grounds(
                    List.of(
                        new Grounds.Premise(
                            "key policy", new Sentence("the key policy enables IAM policies"))),
                    List.of(new Sentence("calls to IAM go to us-east-1"))));
    Card card = ExplainModel.card(workspace.snapshot(), resting);

    assertThat(card.grounds())
        .extracting(Sentence::text)
        .containsExactly(
            "On the condition that the key policy enables IAM policies",
            "Rests on: calls to IAM go to us-east-1");
    assertThat(card.gates())
        .contains(new Card.Chip(new Sentence("key policy: assumed"), Gate.State.ASSUMED))
        .last()
        .isEqualTo(new Card.Chip(new Sentence("allowed"), Gate.State.PASSED));
    assertThat(card.absent()).doesNotContain("resource policy");
  }
}
