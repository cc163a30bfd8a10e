package dev.vennguard.catalog;

import java.util.List;

/**
 * A service of a catalogue that is yet to be made.
 *
 * @param prefix as policies write it
 * @param title its name for people
 * @param supportsRcp whether resource control policies apply to its resources
 * @param types its resource types; those that its actions use are among them
 * @param actions its actions; their indices mean nothing yet
 */
public record ServiceDraft(
    String prefix,
    String title,
    boolean supportsRcp,
    List<ResourceType> types,
    List<Action> actions) {

  /** Copies the lists. */
  public ServiceDraft {
    types = List.copyOf(types);
    actions = List.copyOf(actions);
  }
}
