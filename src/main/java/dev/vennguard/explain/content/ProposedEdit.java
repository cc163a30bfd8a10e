package dev.vennguard.explain.content;

import dev.vennguard.policy.Effect;
import dev.vennguard.policy.LayerId;
import dev.vennguard.policy.ResourceClause;
import java.util.List;

/** One small edit of a document that is proposed, as a value. */
public sealed interface ProposedEdit {
  /** Sorts of edits; those that keep nearest to what the document already says come first. */
  enum Kind {
    /** An operator is replaced by the one that was probably meant, or what AWS adds is added. */
    REPAIR,
    /** A condition that never holds is dropped. */
    CONDITION,
    /** A condition lets more values through, or a statement names one more principal. */
    LOOSEN,
    /** A statement that names the action reaches more resources. */
    RESOURCE,
    /** The action is taken out of a statement. */
    WITHDRAW,
    /** The action is added to a statement that lists actions of its service. */
    RELATED,
    /** A statement is added. */
    STATEMENT,
    /** The action is added to a statement about other services. */
    UNRELATED
  }

  /** What sort of edit it is. */
  default Kind kind() {
    return switch (this) {
      case ReplaceOperator _, AddFullAccess _ -> Kind.REPAIR;
      case DropConditions _ -> Kind.CONDITION;
      case AllowMissingKey _, AddValues _, RemoveValues _, AddPrincipal _, SpareResource _ ->
          Kind.LOOSEN;
      case AddResources _, AllowAllResources _, ExemptResource _, IncludeResource _ ->
          Kind.RESOURCE;
      case RemoveAction _, RemoveStatement _, NarrowActions _, RemovePatterns _ -> Kind.WITHDRAW;
      case ExemptAction _, IncludeAction _, DenyAllBut _ -> Kind.WITHDRAW;
      case AddStatement _ -> Kind.STATEMENT;
      case AddAction(var _, var _, boolean related) -> related ? Kind.RELATED : Kind.UNRELATED;
    };
  }

  /**
   * The action is listed by one more statement.
   *
   * @param related whether the statement is about the action's service already
   */
  record AddAction(StatementName statement, String action, boolean related)
      implements ProposedEdit {}

  /** The action is no longer listed by a statement that lists it by its name. */
  record RemoveAction(StatementName statement, String action) implements ProposedEdit {}

  /** A Deny about everything but some actions spares one more: {@code NotAction} gets longer. */
  record ExemptAction(StatementName statement, String action) implements ProposedEdit {}

  /**
   * An Allow of everything but some actions allows one more: {@code NotAction} gets shorter.
   *
   * @param pattern the entry that goes
   */
  record IncludeAction(StatementName statement, String pattern) implements ProposedEdit {}

  /**
   * Patterns that cover the action are replaced by such as cover all else that they cover.
   *
   * @param patterns those that are replaced
   */
  record NarrowActions(StatementName statement, String action, List<String> patterns)
      implements ProposedEdit {
    /** A list of its own. */
    public NarrowActions {
      patterns = List.copyOf(patterns);
    }
  }

  /** Patterns that cover the action go, with all that they cover. */
  record RemovePatterns(StatementName statement, List<String> patterns) implements ProposedEdit {
    /** A list of its own. */
    public RemovePatterns {
      patterns = List.copyOf(patterns);
    }
  }

  /** A Deny of every action becomes one of every action but this one. */
  record DenyAllBut(StatementName statement, String action) implements ProposedEdit {}

  /** A statement of which nothing would be left goes. */
  record RemoveStatement(StatementName statement) implements ProposedEdit {}

  /**
   * A condition is compared by the operator that was probably meant.
   *
   * @param condition the entry, and what its operator becomes
   * @param keyed whether the key has to be named, since the operator stands there for several
   */
  record ReplaceOperator(StatementName statement, OperatorChange condition, boolean keyed)
      implements ProposedEdit {}

  /** A condition also holds for requests that lack its key: {@code …IfExists}. */
  record AllowMissingKey(StatementName statement, OperatorChange condition)
      implements ProposedEdit {}

  /**
   * Another operator in the place of one, each as it is written.
   *
   * @param key the condition key that they compare
   */
  record OperatorChange(String key, String from, String to) {}

  /** Conditions on those keys are dropped. */
  record DropConditions(StatementName statement, List<String> keys) implements ProposedEdit {
    /** A list of its own. */
    public DropConditions {
      keys = List.copyOf(keys);
    }
  }

  /** A condition lists more values. */
  record AddValues(StatementName statement, String key, List<String> values)
      implements ProposedEdit {
    /** A list of its own. */
    public AddValues {
      values = List.copyOf(values);
    }
  }

  /** A condition lists fewer values. */
  record RemoveValues(StatementName statement, String key, List<String> values)
      implements ProposedEdit {
    /** A list of its own. */
    public RemoveValues {
      values = List.copyOf(values);
    }
  }

  /** A statement names one more principal. */
  record AddPrincipal(StatementName statement, String principal) implements ProposedEdit {}

  /** A statement lists more resources. */
  record AddResources(StatementName statement, List<String> resources) implements ProposedEdit {
    /** A list of its own. */
    public AddResources {
      resources = List.copyOf(resources);
    }
  }

  /** {@code "Resource": "*"} takes the place of {@code NotResource}. */
  record AllowAllResources(StatementName statement) implements ProposedEdit {}

  /** A Deny no longer lists a resource. */
  record SpareResource(StatementName statement, String resource) implements ProposedEdit {}

  /** A Deny about everything but some resources spares one more. */
  record ExemptResource(StatementName statement, String resource) implements ProposedEdit {}

  /** An Allow of everything but some resources allows one more. */
  record IncludeResource(StatementName statement, String resource) implements ProposedEdit {}

  /**
   * A new statement about one action.
   *
   * @param layer whose document gets it
   * @param principal whom it names, or the empty text
   */
  record AddStatement(
      LayerId layer, Effect effect, String action, ResourceClause resources, String principal)
      implements ProposedEdit {}

  /** The statement of {@code FullAWSAccess}, which AWS attaches to every level of SCPs. */
  record AddFullAccess(LayerId layer) implements ProposedEdit {}
}
