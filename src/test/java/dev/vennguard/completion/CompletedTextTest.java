package dev.vennguard.completion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.catalog.Partitions;
import dev.vennguard.catalog.SharedCatalogue;
import dev.vennguard.lint.Linter;
import dev.vennguard.lint.kit.DocumentRef;
import dev.vennguard.lint.kit.Finding;
import dev.vennguard.lint.kit.FindingSeverity;
import dev.vennguard.lint.kit.LintedDocument;
import dev.vennguard.policy.Situation;
import dev.vennguard.prove.result.ProofSettings;
import dev.vennguard.syntax.PolicyKind;
import dev.vennguard.syntax.PolicyReader;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A completed text has no error that it did not have before, whichever row was chosen. */
class CompletedTextTest {
  private static final int ROWS = 12;

  private final Completer completer = new Completer(SharedCatalogue.get(), Partitions.bundled());
  private final Linter linter =
      new Linter(SharedCatalogue.get(), Partitions.bundled(), ProofSettings.standard());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          IDENTITY | "Action": "s3:GetObject", "Resource": "¦*"
          IDENTITY | "Action": ["s3:*", "iam:*", "ec2:*", "ssm:*", "kms:*"], "Resource": "¦*"
          IDENTITY | "Action": ["sqs:*", "dynamodb:*", "logs:*", "lambda:*"], "NotResource": "¦*"
          BOUNDARY | "NotAction": ["iam:*", "¦sts:*"], "Resource": "*"
          BOUNDARY | "Action": ["s3:GetObject", "s3:Pu¦tObject"], "Resource": "*"
          SCP | "Action": "kms:¦*", "Resource": "*"
          SESSION | "Action": "¦*", "Resource": "*"
          RCP | "Principal": "*", "Action": "¦s3:*", "Resource": "*"
          RCP | "Principal": "*", "Action": "s3:G¦*", "Resource": "*"
          RESOURCE | "Principal": {"AWS": "¦111122223333"}, "Action": "s3:*", "Resource": "*"
          RESOURCE | "Principal": {"Service": "¦ec2.amazonaws.com"}, "Action": "sts:AssumeRole"
          RESOURCE | "Principal": "¦*", "Action": "s3:*", "Resource": "*"
          IDENTITY | "Sid": "¦A", "Action": "s3:*", "Resource": "*"
          IDENTITY | "Action": "s3:*", "Resource": "*", "Condition": {"¦StringLike": {"aws:PrincipalArn": "arn:aws:iam::111122223333:role/x"}}
          IDENTITY | "Action": "ec2:*", "Resource": "*", "Condition": {"¦ForAnyValue:StringLike": {"aws:TagKeys": "x"}}
          IDENTITY | "Action": "ec2:*", "Resource": "*", "Condition": {"¦IpAddress": {"aws:SourceIp": "198.51.100.0/24"}}
          IDENTITY | "Action": "s3:*", "Resource": "*", "Condition": {"Null": {"¦aws:username": "true"}}
          IDENTITY | "Action": "ec2:*", "Resource": "*", "Condition": {"Bool": {"¦aws:SecureTransport": "true"}}
          IDENTITY | "Action": "ec2:*", "Resource": "*", "Condition": {"ArnLike": {"¦aws:PrincipalArn": "arn:aws:iam::111122223333:role/x"}}
          IDENTITY | "Action": "ec2:*", "Resource": "*", "Condition": {"ForAllValues:StringLike": {"¦aws:TagKeys": "ec2.amazonaws.com"}}
          IDENTITY | "Action": "s3:*", "Resource": "*", "Condition": {"StringEquals": {"aws:RequestedRegion": "¦eu-west-1"}}
          IDENTITY | "Action": "s3:*", "Resource": "*", "Condition": {"StringEquals": {"aws:ResourceAccount": "¦111122223333"}}
          IDENTITY | "Action": "s3:*", "Resource": "*", "Condition": {"StringEquals": {"aws:ResourceOrgID": "¦o-aaaaaaaaaa"}}
          IDENTITY | "Action": "iam:*", "Resource": "*", "Condition": {"StringEquals": {"iam:PassedToService": "¦ec2.amazonaws.com"}}
          IDENTITY | "Action": "s3:*", "Resource": "*", "Condition": {"StringEquals": {"s3:x-amz-acl": "¦private"}}
          IDENTITY | "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/${¦aws:username}"
          IDENTITY | "Action": "s3:*", "Resource": "*", "Condition": {"StringLike": {"aws:ResourceTag/owner": "${¦aws:username}"}}
          """)
  void anyRow_leavesNoNewError(String kindName, String statement) {
    PolicyKind kind = PolicyKind.valueOf(kindName);
    String marked =
        "{\"Version\": \"2012-10-17\", \"Statement\": [{\"Effect\": \"%s\", %s}]}"
            .formatted(kind == PolicyKind.RCP ? "Deny" : "Allow", statement);
    String text = marked.replace("¦", "");
    Set<String> before = errors(kind, text);
    CompletionList found =
        completer.complete(
            text, marked.indexOf('¦'), kind, Situation.ANY.ofAccount("111122223333"));
    assertThat(found.rows()).isNotEmpty();
    List<CompletionRow> rows = found.rows();
    for (int i = 0; i < rows.size(); i += 1 + rows.size() / ROWS) {
      CompletionRow row = rows.get(i);
      if (done(row)) {
        String after = found.edit(row).orElseThrow().applied(text);
        assertThat(PolicyReader.read(after, kind).sound()).as(after).isTrue();
        assertThat(errors(kind, after)).as(after).isSubsetOf(before);
      }
    }
  }

  /** A row that leaves nothing to be written. */
  private static boolean done(CompletionRow row) {
    int carets = (int) row.template().chars().filter(c -> c == CompletionRow.CARET).count();
    boolean behind = row.template().indexOf(CompletionRow.CARET) == row.template().length() - 1;
    return !row.goesOn() && (carets == 2 || (behind && !row.label().endsWith("/${TagKey}")));
  }

  private Set<String> errors(PolicyKind kind, String text) {
    LintedDocument document =
        new LintedDocument(
            new DocumentRef(kind.layer(), 0, 0), text, PolicyReader.read(text, kind));
    return linter.all(List.of(document), Situation.ANY).stream()
        .filter(finding -> finding.severity() == FindingSeverity.ERROR)
        .map(Finding::id)
        .collect(Collectors.toSet());
  }
}
