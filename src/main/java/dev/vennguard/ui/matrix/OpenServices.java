package dev.vennguard.ui.matrix;

import java.util.BitSet;

/**
 * Which services are open. A filter has its own set, so that what was open before is open again
 * when it ends.
 */
final class OpenServices {
  private final int services;
  private final BitSet unfiltered = new BitSet();
  private final BitSet filtered = new BitSet();

  /** Those of which the actions that no policy names have rows, too. */
  private final BitSet whole = new BitSet();

  private boolean filtering;

  OpenServices(int services) {
    this.services = services;
  }

  boolean contains(int service) {
    return current().get(service);
  }

  /** Whether all actions of an open service have rows: with a filter, all that it lets through. */
  boolean whole(int service) {
    return filtering || whole.get(service);
  }

  /** Opens a service with all its actions. */
  void setWhole(int service) {
    current().set(service);
    whole.set(service);
  }

  void set(int service, boolean open) {
    current().set(service, open);
    if (!open) {
      whole.clear(service);
    }
  }

  void setAll() {
    current().set(0, services);
    whole.set(0, services);
  }

  void clear() {
    current().clear();
    whole.clear();
  }

  /** A filter was set or changed; few matches are opened at once. */
  void startFilter(boolean few) {
    filtering = true;
    filtered.clear();
    if (few) {
      filtered.set(0, services);
    } else {
      filtered.or(unfiltered);
    }
  }

  void endFilter() {
    filtering = false;
  }

  private BitSet current() {
    return filtering ? filtered : unfiltered;
  }
}
