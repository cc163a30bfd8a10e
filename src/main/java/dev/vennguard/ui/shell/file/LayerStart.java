package dev.vennguard.ui.shell.file;

import dev.vennguard.policy.LayerKind;
import dev.vennguard.workspace.DocumentId;
import dev.vennguard.workspace.Snapshot;

/** What a new document of a further layer begins with. */
public final class LayerStart {
  private static final String ALLOW_ALL =
      """
      {
        "Version": "2012-10-17",
        "Statement": [
          {
            "Sid": "%s",
            "Effect": "Allow",%s
            "Action": "*",
            "Resource": "*"
          }
        ]
      }
      """;

  private LayerStart() {}

  /** The policy that AWS attaches by itself, so that nothing changes before something is edited. */
  public static String text(LayerKind kind) {
    return switch (kind) {
      case SCP -> ALLOW_ALL.formatted("FullAWSAccess", "");
      case RCP -> ALLOW_ALL.formatted("RCPFullAWSAccess", "\n      \"Principal\": \"*\",");
      case SESSION -> ALLOW_ALL.formatted("WholeRole", "");
      case IDENTITY, BOUNDARY, RESOURCE -> "";
    };
  }

  /** What its tab says: {@code scp-level-2.json}. */
  public static String title(Snapshot snapshot, DocumentId id) {
    long before =
        snapshot.documents(id.kind()).stream()
            .filter(document -> document.id().level() == id.level())
            .count();
    String more = before == 0 ? "" : "-" + (before + 1);
    return switch (id.kind()) {
      case SCP, RCP -> id.kind().id() + "-level-" + (id.level() + 1) + more + ".json";
      case IDENTITY, BOUNDARY, RESOURCE, SESSION -> id.kind().id() + more + ".json";
    };
  }
}
