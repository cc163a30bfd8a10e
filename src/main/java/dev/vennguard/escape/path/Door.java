package dev.vennguard.escape.path;

import java.util.Arrays;
import java.util.Optional;

/** What a path is a way to, worst first (ESCALATION §2, §3). */
public enum Door {
  /** Remove, replace or edit the boundary. */
  BOUNDARY("boundary", "Remove, replace or edit the boundary"),
  /** Create or raise a principal without the boundary. */
  PRINCIPAL("principal", "Create or raise a principal without the boundary"),
  /** Become another principal. */
  BECOME("become", "Become another principal"),
  /** Run code as another principal. */
  CODE("code", "Run code as another principal"),
  /** Get around the boundary, or change what its conditions rest on. */
  AROUND("around", "Get around the boundary");

  private final String id;
  private final String title;

  Door(String id, String title) {
    this.id = id;
    this.title = title;
  }

  /** The name in the data and in JSON. */
  public String id() {
    return id;
  }

  /** What goes through it, as a heading. */
  public String title() {
    return title;
  }

  /** The door of exactly that name. */
  public static Optional<Door> named(String id) {
    return Arrays.stream(values()).filter(one -> one.id.equals(id)).findFirst();
  }
}
