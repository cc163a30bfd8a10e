package dev.vennguard.exchange.handover;

import dev.vennguard.exchange.handover.HandoverContent.Attached;
import java.util.List;
import java.util.Optional;

/**
 * Commands of the AWS CLI that attach the reviewed documents to a role (AWS CLI Command Reference,
 * {@code iam create-policy} and others). The documents stand in the script, quoted; nothing of them
 * is seen by the shell.
 */
final class AwsCliScript {
  private static final String PREAMBLE =
      """
      #!/usr/bin/env bash
      # The reviewed policies, attached to a role. Read it before you run it.
      set -euo pipefail

      """;

  private static final String PLACES =
      """
      ACCOUNT_ID="${ACCOUNT_ID:-$(aws sts get-caller-identity --query Account --output text)}"
      PARTITION="${PARTITION:-OF_THE_POLICIES}"
      # Whom the role trusts: needed only where the role is new.
      TRUST_POLICY="${TRUST_POLICY:-trust-policy.json}"
      work=$(mktemp -d)
      trap 'rm -rf "$work"' EXIT

      """;

  private static final String ENSURE_POLICY =
      """
      # Makes the policy, or a new default version of it. IAM keeps five: the oldest other one goes.
      ensure_policy() {
        local path=$1 name=$2 file=$3 arn="arn:${PARTITION}:iam::${ACCOUNT_ID}:policy$1$2" oldest
        if ! aws iam get-policy --policy-arn "$arn" >/dev/null 2>&1; then
          aws iam create-policy --path "$path" --policy-name "$name" \\
            --policy-document "file://$file"
          return
        fi
        if [ "$(aws iam list-policy-versions --policy-arn "$arn" \\
            --query 'length(Versions)' --output text)" -ge 5 ]; then
          oldest=$(aws iam list-policy-versions --policy-arn "$arn" \\
            --query 'sort_by(Versions[?!IsDefaultVersion], &CreateDate)[0].VersionId' --output text)
          aws iam delete-policy-version --policy-arn "$arn" --version-id "$oldest"
        fi
        aws iam create-policy-version --policy-arn "$arn" \\
          --policy-document "file://$file" --set-as-default
      }

      """;

  private final HandoverContent content;
  private final StringBuilder script = new StringBuilder();

  private AwsCliScript(HandoverContent content) {
    this.content = content;
  }

  /** The script; it may be run again. */
  static String write(HandoverContent content) {
    return new AwsCliScript(content).write();
  }

  private String write() {
    script.append(PREAMBLE).append("ROLE_NAME=").append(quote(content.roleName())).append('\n');
    script.append(
        PLACES.replace("OF_THE_POLICIES", content.snapshot().situation().situation().partition()));
    script.append(ENSURE_POLICY);
    Optional<Attached> boundary = content.boundary();
    List<Attached> identity = content.identity();
    boundary.ifPresent(this::document);
    identity.forEach(this::document);
    content
        .others()
        .forEach(kind ->
            script
                .append("# A ")
                .append(kind.title())
                .append(" was reviewed, too: no role has it attached, so it is not set here.\n"));
    role(boundary);
    for (Attached one : identity) {
      script
          .append("aws iam attach-role-policy --role-name \"$ROLE_NAME\" \\\n")
          .append("  --policy-arn \"arn:${PARTITION}:iam::${ACCOUNT_ID}:policy/\"")
          .append(quote(one.name()))
          .append('\n');
    }
    return script.toString();
  }

  /** The role gets the boundary, or is made with it. */
  private void role(Optional<Attached> boundary) {
    Optional<String> managed = content.ownedByAws();
    managed.ifPresent(arn ->
        script
            .append("# ")
            .append(HandoverContent.OWNED_BY_AWS)
            .append("\nboundary=")
            .append(quote(arn))
            .append('\n'));
    boolean bounded = boundary.isPresent() || managed.isPresent();
    boundary.ifPresent(one ->
        script
            .append("boundary=\"arn:${PARTITION}:iam::${ACCOUNT_ID}:policy\"")
            .append(quote(one.path() + one.name()))
            .append('\n'));
    script.append("if aws iam get-role --role-name \"$ROLE_NAME\" >/dev/null 2>&1; then\n");
    script.append(
        bounded
            ? """
              aws iam put-role-permissions-boundary --role-name "$ROLE_NAME" \\
                --permissions-boundary "$boundary"
            """
            : "  :\n");
    script.append(
        """
        else
          aws iam create-role --role-name "$ROLE_NAME" \\
            --assume-role-policy-document "file://$TRUST_POLICY\"\
        """);
    script.append(bounded ? " \\\n    --permissions-boundary \"$boundary\"\nfi\n" : "\nfi\n");
  }

  private void document(Attached one) {
    String end = delimiter(one.text());
    script.append("cat > \"$work\"/").append(one.file()).append(" <<'").append(end).append("'\n");
    script.append(one.text()).append(one.text().endsWith("\n") ? "" : "\n");
    script.append(end).append("\nensure_policy ").append(quote(one.path()));
    script.append(' ').append(quote(one.name()));
    script.append(" \"$work\"/").append(one.file()).append("\n\n");
  }

  /** A line that does not stand in the text. */
  private static String delimiter(String text) {
    String end = "END_OF_POLICY";
    while (text.contains(end)) {
      end += "_";
    }
    return end;
  }

  /** One word of a POSIX shell, whatever it contains. */
  static String quote(String word) {
    return word.matches("[A-Za-z0-9_./:@%+=,-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
