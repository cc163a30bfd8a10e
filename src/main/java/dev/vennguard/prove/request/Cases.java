package dev.vennguard.prove.request;

import dev.vennguard.policy.Statement;
import dev.vennguard.prove.language.Budget;
import dev.vennguard.prove.language.Unproved;
import dev.vennguard.prove.request.ActionTraits.Rule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The cases of a question: what is tied together is fixed in each of them. */
public final class Cases {
  private final Scope scope;
  private final ActionShape shape;
  private final ReferencedKeys referenced;
  private final Regions regions;
  private final Budget work;
  private final Map<Boolean, List<Regions.Place>> places = new HashMap<>(2);
  private final List<Case> all = new ArrayList<>();
  private final boolean exact;

  /**
   * Lists them.
   *
   * @param accounts one of each sort, where the situation says none
   * @throws Unproved if even that is too much
   */
  public Cases(
      Scope scope,
      ActionShape shape,
      Collection<Statement> statements,
      ReferencedKeys referenced,
      Function<Budget, Accounts.Examples> accounts,
      Budget work) {
    this.scope = scope;
    this.shape = shape;
    this.referenced = referenced;
    this.work = work;
    this.regions = new Regions(scope, statements, referenced);
    String stated = scope.situation().account();
    if (!stated.isEmpty()) {
      this.exact = true;
      add(stated);
    } else {
      Accounts.Examples examples = accounts.apply(work);
      this.exact = examples.exact();
      examples.all().forEach(this::add);
    }
  }

  /** The cases, in the order in which examples are sought. */
  public List<Case> all() {
    return all;
  }

  /** Whether all accounts of one sort really behave alike. */
  public boolean exact() {
    return exact;
  }

  private void add(String account) {
    Set<List<Object>> seen = new HashSet<>();
    for (TypeShape type : shape.types()) {
      if (referenced.resources() || !shape.call().single() || seen.add(kinds(type))) {
        for (ArnFormat format : type.formats()) {
          add(type, format, account);
          if (!referenced.resources()) {
            break;
          }
        }
      }
    }
  }

  private void add(TypeShape type, ArnFormat format, String account) {
    List<String> segments = format.accounts(account);
    for (String segment : referenced.accounts() ? segments : segments.subList(0, 1)) {
      for (Regions.Place place : places(format)) {
        for (Case.Caller caller : callers()) {
          all.add(new Case(type, format, segment, account, caller, place, true, scope));
          if (format.wildcard() && referenced.resourceOrganisation()) {
            // A request on `*` may say nothing of the organisation that owns what it is about.
            all.add(new Case(type, format, segment, account, caller, place, false, scope));
          }
        }
      }
    }
  }

  /** One call of each sort: of a format only matters whether it names a region. */
  private List<Regions.Place> places(ArnFormat format) {
    return places.computeIfAbsent(format.regional(), _ -> regions.places(format, work));
  }

  /** Role sessions first, but users where it is about MFA: long-term keys know nothing of it. */
  private List<Case.Caller> callers() {
    return switch (scope.situation().caller()) {
      case ROOT -> List.of(Case.Caller.ROOT);
      case USER -> List.of(Case.Caller.USER);
      case ROLE_SESSION -> List.of(Case.Caller.ROLE);
      case ANY -> {
        if (scope.traits().rule() == Rule.UNCONTROLLED_FOR_USERS) {
          yield List.of(Case.Caller.USER);
        } else if (referenced.credentials()) {
          yield List.of(Case.Caller.USER, Case.Caller.ROLE);
        }
        yield referenced.principal()
            ? List.of(Case.Caller.ROLE, Case.Caller.USER)
            : List.of(Case.Caller.ROLE);
      }
    };
  }

  /** What a type carries under the keys that matter. */
  private List<Object> kinds(TypeShape type) {
    List<Object> kinds = new ArrayList<>();
    for (String key : referenced.keys()) {
      kinds.add(type.key(key).map(found -> (Object) found.type()).orElse(""));
    }
    return kinds;
  }
}
