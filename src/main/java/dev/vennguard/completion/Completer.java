package dev.vennguard.completion;

import dev.vennguard.catalog.Catalogue;
import dev.vennguard.catalog.Partitions;
import dev.vennguard.policy.Situation;
import dev.vennguard.syntax.PolicyKind;
import java.util.Optional;

/** Says what can be written at a caret. Remembers no text. */
public final class Completer {
  private final MemberRows members = new MemberRows();
  private final SnippetRows snippets = new SnippetRows();
  private final OperatorRows operators = new OperatorRows();
  private final PrincipalRows principals = new PrincipalRows();
  private final SidRows sids;
  private final ActionRows actions;
  private final ResourceRows resources;
  private final ConditionKeyRows keys;
  private final ValueRows values;
  private final VariableRows variables;

  /** Completes by what is known of AWS. */
  public Completer(Catalogue catalogue, Partitions partitions) {
    KnownActions known = new KnownActions(catalogue);
    variables = new VariableRows(catalogue);
    sids = new SidRows(catalogue);
    actions = new ActionRows(catalogue);
    resources = new ResourceRows(known);
    keys = new ConditionKeyRows(known);
    values = new ValueRows(known, partitions, variables);
  }

  /**
   * What can be written there.
   *
   * @param text the document, however broken
   * @param caret an offset in it
   * @param kind what kind of policy it is
   * @param situation which partition, account and region are meant where they are known
   */
  public CompletionList complete(String text, int caret, PolicyKind kind, Situation situation) {
    Optional<CompletionSpot> spot =
        CaretReader.read(text, Math.clamp(caret, 0, text.length()), kind);
    return spot.map(at -> complete(text, at, situation))
        .orElseGet(() -> CompletionList.nothing(text));
  }

  private CompletionList complete(String text, CompletionSpot at, Situation situation) {
    Optional<VariableRows.Begun> variable = VariableRows.begun(at);
    RowCollector rows =
        new RowCollector(variable.map(VariableRows.Begun::typed).orElse(at.token().before()));
    if (variable.isPresent()) {
      variables.add(at, variable.get(), rows);
    } else {
      rows(at, situation, rows);
    }
    return new CompletionList(text, Optional.of(at), rows.typed(), rows.rows());
  }

  private void rows(CompletionSpot at, Situation situation, RowCollector rows) {
    switch (at.kind()) {
      case DOCUMENT -> snippets.document(at, rows);
      case DOCUMENT_MEMBER -> members.ofDocument(at, rows);
      case VERSION -> members.versions(rows);
      case STATEMENT -> snippets.statements(at, rows);
      case STATEMENT_MEMBER -> members.ofStatement(at, rows);
      case SID -> sids.add(at, rows);
      case EFFECT -> members.effects(at, rows);
      case ACTION -> actions.add(at, rows);
      case RESOURCE -> resources.add(at, situation, rows);
      case PRINCIPAL -> principals.whole(at, rows);
      case PRINCIPAL_TYPE -> principals.types(at, rows);
      case PRINCIPAL_ENTRY -> principals.entries(at, situation, rows);
      case OPERATOR -> operators.add(at, keys.types(at.statement().keys()), rows);
      case KEY -> keys.add(at, rows);
      case VALUE -> values.add(at, situation, rows);
    }
  }
}
