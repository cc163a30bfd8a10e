package dev.vennguard.catalog;

/** What kind of access an action gives, in the order in which AWS lists them (CATALOGUE §1.2). */
public enum AccessLevel {
  LIST("List"),
  READ("Read"),
  WRITE("Write"),
  PERMISSIONS_MANAGEMENT("Permissions"),
  TAGGING("Tagging");

  private final String title;

  AccessLevel(String title) {
    this.title = title;
  }

  /** The word shown on screen. */
  public String title() {
    return title;
  }
}
