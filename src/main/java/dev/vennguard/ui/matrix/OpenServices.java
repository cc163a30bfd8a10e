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
  private boolean filtering;

  OpenServices(int services) {
    this.services = services;
  }

  boolean contains(int service) {
    return current().get(service);
  }

  void set(int service, boolean open) {
    current().set(service, open);
  }

  void setAll() {
    current().set(0, services);
  }

  void clear() {
    current().clear();
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
