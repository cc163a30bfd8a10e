package dev.vennguard.completion;

import dev.vennguard.catalog.ConditionKey;
import dev.vennguard.catalog.KeyType;
import dev.vennguard.catalog.Partition;
import dev.vennguard.catalog.Partitions;
import dev.vennguard.policy.Comparison;
import dev.vennguard.policy.ConditionOperator;
import dev.vennguard.policy.Literals;
import dev.vennguard.policy.Situation;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Values of condition keys, as far as they are known (EVALUATION §5.5). */
final class ValueRows {
  private static final List<String> SERVICES =
      List.of(
          "iam:passedtoservice",
          "iam:awsservicename",
          "aws:principalservicename",
          "aws:principalservicenameslist",
          "aws:calledviafirst",
          "aws:calledvialast",
          "aws:calledvia");

  /** The few texts that a key can have, where AWS lists them. */
  private static final Map<String, List<String>> FIXED =
      Map.of(
          "aws:principaltype",
          List.of("Account", "User", "FederatedUser", "AssumedRole", "Anonymous"),
          "s3:x-amz-server-side-encryption",
          List.of("AES256", "aws:kms", "aws:kms:dsse"),
          "s3:x-amz-acl",
          List.of(
              "private",
              "public-read",
              "public-read-write",
              "authenticated-read",
              "aws-exec-read",
              "bucket-owner-read",
              "bucket-owner-full-control",
              "log-delivery-write"),
          "s3:tlsversion",
          List.of("1.2", "1.3"),
          "kms:callertype",
          List.of("CanonicalUser"));

  private final KnownActions known;
  private final Partitions partitions;
  private final VariableRows variables;

  ValueRows(KnownActions known, Partitions partitions, VariableRows variables) {
    this.known = known;
    this.partitions = partitions;
    this.variables = variables;
  }

  void add(CompletionSpot at, Situation situation, RowCollector rows) {
    Optional<Comparison> comparison =
        ConditionOperator.parse(at.operator()) instanceof ConditionOperator.Known operator
            ? Optional.of(operator.comparison())
            : Optional.empty();
    if (comparison.isEmpty()) {
      return;
    }
    Comparison by = comparison.get();
    KeyType type = known.key(at.key()).map(ConditionKey::type).orElse(KeyType.UNKNOWN);
    if (by == Comparison.NULL || by == Comparison.BOOL || type == KeyType.BOOL) {
      boolean absent = by == Comparison.NULL;
      rows.add(CompletionRow.text("true", absent ? "the key is absent" : "", ""));
      rows.add(CompletionRow.text("false", absent ? "the key is there" : "", ""));
      return;
    }
    RowCollector fitting = rows;
    for (CompletionRow row : of(at, by, type, situation)) {
      boolean wellFormed =
          row.template().indexOf(CompletionRow.CARET) < row.template().length() - 1
              || Literals.wellFormed(by, row.label());
      if (wellFormed && !at.statement().entries().contains(row.label())) {
        fitting.add(row);
      }
    }
    variables.wholes(at, rows);
  }

  private List<CompletionRow> of(
      CompletionSpot at, Comparison by, KeyType type, Situation situation) {
    String key = at.key().toLowerCase(Locale.ROOT);
    List<CompletionRow> found = new ArrayList<>();
    for (String used : at.document().values(key)) {
      found.add(CompletionRow.text(used, "used elsewhere in this document", ""));
    }
    FIXED
        .getOrDefault(key, List.of())
        .forEach(value -> found.add(CompletionRow.text(value, "", "")));
    if (key.equals("aws:requestedregion") || key.endsWith(":region")) {
      regions(situation, found);
    }
    if (SERVICES.contains(key)) {
      ServicePrincipals.all()
          .forEach(name -> found.add(CompletionRow.text(name, "service principal", "")));
    }
    if (key.startsWith("aws:") && key.endsWith("account")) {
      PrincipalRows.accounts(at, situation)
          .forEach(account -> found.add(CompletionRow.text(account, "account", "")));
    }
    if (type == KeyType.ARN || type == KeyType.ARRAY_OF_ARN) {
      arns(at, by, situation, key, found);
    }
    return found;
  }

  /** The region that is meant first, then the usual one. */
  private void regions(Situation situation, List<CompletionRow> found) {
    Set<String> all = new LinkedHashSet<>();
    if (!situation.region().isEmpty()) {
      all.add(situation.region());
    }
    partitions.partition(situation.partition()).map(Partition::regions).ifPresent(all::addAll);
    all.addAll(situation.furtherRegions());
    all.forEach(region -> found.add(CompletionRow.text(region, "region", "")));
  }

  private static void arns(
      CompletionSpot at,
      Comparison by,
      Situation situation,
      String key,
      List<CompletionRow> found) {
    boolean patterns =
        by.kind() == Comparison.Kind.ARN || by.kind() == Comparison.Kind.STRING_PATTERN;
    Set<String> accounts = PrincipalRows.accounts(at, situation);
    if (patterns) {
      accounts.add("*");
    }
    for (String account : accounts) {
      String iam = "arn:" + situation.partition() + ":iam::" + account + ":";
      switch (key) {
        case "aws:principalarn" -> {
          found.add(PrincipalRows.begun(iam + "role/", "roles"));
          found.add(PrincipalRows.begun(iam + "user/", "users"));
        }
        case "iam:permissionsboundary", "iam:policyarn" ->
            found.add(PrincipalRows.begun(iam + "policy/", "managed policies"));
        default -> {}
      }
    }
    for (String arn : at.document().arns()) {
      boolean pattern = arn.indexOf('*') >= 0 || arn.indexOf('?') >= 0;
      boolean policy = arn.contains(":policy/");
      boolean wanted =
          switch (key) {
            case "iam:permissionsboundary", "iam:policyarn" -> policy;
            case "aws:principalarn" -> arn.contains(":iam:") && !policy;
            default -> true;
          };
      if (wanted && (patterns || !pattern)) {
        found.add(CompletionRow.text(arn, "used elsewhere in this document", ""));
      }
    }
  }
}
