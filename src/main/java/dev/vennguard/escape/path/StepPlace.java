package dev.vennguard.escape.path;

import java.util.Arrays;
import java.util.Optional;

/** Which resources a step has to reach. */
public enum StepPlace {
  /** Any resource of the action. */
  ANY("any"),
  /** The boundary policy itself. */
  BOUNDARY("boundary"),
  /** One that is neither the holder's own user nor known to stay inside the boundary. */
  OTHER("other");

  private final String id;

  StepPlace(String id) {
    this.id = id;
  }

  /** The name in the data. */
  public String id() {
    return id;
  }

  /** The place of exactly that name. */
  public static Optional<StepPlace> named(String id) {
    return Arrays.stream(values()).filter(one -> one.id.equals(id)).findFirst();
  }
}
