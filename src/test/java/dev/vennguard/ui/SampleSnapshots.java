package dev.vennguard.ui;

import dev.vennguard.live.SharedModel;
import dev.vennguard.workspace.DocumentId;
import dev.vennguard.workspace.Edit;
import dev.vennguard.workspace.Snapshot;
import dev.vennguard.workspace.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Snapshots for the tests of views. */
public final class SampleSnapshots {
  private final Workspace workspace = new Workspace(SharedModel.get(), Clock.systemUTC());
  private long revision;

  /** One of the pairs in sample-policies. */
  public Snapshot sample(String name) {
    return pair(read(name, "identity.json"), read(name, "boundary.json"));
  }

  /** These two documents; no boundary if its text is empty. */
  public Snapshot pair(String identity, String boundary) {
    List<Edit.Load> loads = new ArrayList<>();
    loads.add(new Edit.Load(DocumentId.IDENTITY, "identity", "", identity));
    if (!boundary.isEmpty()) {
      loads.add(new Edit.Load(DocumentId.BOUNDARY, "boundary", "", boundary));
    }
    return workspace.apply(List.of(new Edit.Replace(loads)));
  }

  /** The text of the identity policy is typed over. */
  public Snapshot type(String identity) {
    return workspace.apply(List.of(new Edit.Text(DocumentId.IDENTITY, identity, ++revision)));
  }

  /** A policy with one Allow statement. */
  public static String allow(String... actions) {
    return "{\"Version\":\"2012-10-17\",\"Statement\":[" + statement("Allow", actions) + "]}";
  }

  /** A policy with an Allow and a Deny statement. */
  public static String allowAndDeny(String allowed, String denied) {
    return "{\"Version\":\"2012-10-17\",\"Statement\":["
        + statement("Allow", allowed)
        + ","
        + statement("Deny", denied)
        + "]}";
  }

  private static String statement(String effect, String... actions) {
    return "{\"Effect\":\""
        + effect
        + "\",\"Action\":[\""
        + String.join("\",\"", actions)
        + "\"],\"Resource\":\"*\"}";
  }

  private static String read(String sample, String file) {
    try {
      return Files.readString(Path.of("sample-policies", sample, file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
