package dev.vennguard.prove;

import dev.vennguard.policy.Condition;
import dev.vennguard.policy.ConditionOperator;
import dev.vennguard.policy.PrincipalClause;
import dev.vennguard.policy.PrincipalClause.Kind;
import dev.vennguard.policy.PrincipalClause.Named;
import dev.vennguard.policy.Statement;
import dev.vennguard.prove.RandomSubjects.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Resource policies whose principals are near those of {@link RandomPolicies#request}. */
final class RandomPrincipals {
  private static final String IAM = "arn:aws:iam::111122223333:";
  private static final String STS = "arn:aws:sts::111122223333:";
  private static final List<Named> NAMED =
      List.of(
          new Named(Kind.AWS, "*"),
          new Named(Kind.AWS, "*"),
          new Named(Kind.AWS, "111122223333"),
          new Named(Kind.AWS, IAM + "root"),
          new Named(Kind.AWS, "arn:aws-cn:iam::111122223333:root"),
          new Named(Kind.AWS, "999999999999"),
          new Named(Kind.AWS, IAM + "role/a"),
          new Named(Kind.AWS, IAM + "role/ab"),
          new Named(Kind.AWS, IAM + "role/other/path/a"),
          new Named(Kind.AWS, "arn:aws:iam::999999999999:role/x"),
          new Named(Kind.AWS, IAM + "user/u"),
          new Named(Kind.AWS, IAM + "user/path/u"),
          new Named(Kind.AWS, IAM + "user/*"),
          new Named(Kind.AWS, STS + "assumed-role/a/s"),
          new Named(Kind.AWS, STS + "assumed-role/a/t"),
          new Named(Kind.AWS, STS + "assumed-role/x/s"),
          new Named(Kind.AWS, STS + "assumed-role/x"),
          new Named(Kind.AWS, STS + "federated-user/u"),
          new Named(Kind.FEDERATED, STS + "assumed-role/ab/t"),
          new Named(Kind.FEDERATED, IAM + "role/ab"),
          new Named(Kind.FEDERATED, IAM + "user/u"),
          new Named(Kind.SERVICE, "ec2.amazonaws.com"),
          new Named(Kind.AWS, "AIDAEXAMPLE"));

  private final Random random;

  RandomPrincipals(Random random) {
    this.random = random;
  }

  /** Statements of a resource policy. */
  List<Statement> statements(RandomPolicies policies, Subject subject) {
    return policies.statements(subject).stream().map(this::withPrincipal).toList();
  }

  private Statement withPrincipal(Statement one) {
    List<Condition> conditions = new ArrayList<>(one.conditions());
    if (random.nextInt(6) == 0) {
      conditions.add(
          new Condition(
              ConditionOperator.parse(random.nextBoolean() ? "StringLike" : "StringNotLike"),
              "aws:userid",
              List.of(random.nextBoolean() ? "*:s" : "AIDA*")));
    }
    return with(one, clause(), conditions);
  }

  /** The statement as an RCP may hold it. */
  static Statement toEveryone(Statement one) {
    return with(
        one, new PrincipalClause(false, List.of(new Named(Kind.AWS, "*"))), one.conditions());
  }

  private PrincipalClause clause() {
    List<Named> named = new ArrayList<>();
    for (int n = random.nextInt(4); n >= 0; n--) {
      named.add(NAMED.get(random.nextInt(NAMED.size())));
    }
    return new PrincipalClause(random.nextInt(5) == 0, named);
  }

  private static Statement with(
      Statement one, PrincipalClause principal, List<Condition> conditions) {
    return new Statement(
        one.sid(),
        one.effect(),
        principal,
        one.actions(),
        one.resources(),
        conditions,
        one.version());
  }
}
