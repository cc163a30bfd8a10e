package dev.vennguard.ui.matrix;

import dev.vennguard.workspace.Counts.Standing;
import java.util.Comparator;
import java.util.stream.IntStream;

/** The order of the services. */
public enum SortOrder {
  ALPHABETICAL("Alphabetical"),
  MOST_CUT_OFF("Most cut off"),
  MOST_EFFECTIVE("Most effective");

  private final String title;

  SortOrder(String title) {
    this.title = title;
  }

  /** The words in the menu. */
  public String title() {
    return title;
  }

  /** The positions of all services in this order; equal ones stay in alphabetical order. */
  int[] order(ServiceCounts counts, int services) {
    Comparator<Integer> comparator =
        switch (this) {
          case ALPHABETICAL -> Comparator.naturalOrder();
          case MOST_CUT_OFF ->
              Comparator.comparingInt(service -> -counts.count(service, Standing.CUT_OFF));
          case MOST_EFFECTIVE -> Comparator.comparingInt(service -> -counts.effective(service));
        };
    return IntStream.range(0, services)
        .boxed()
        .sorted(comparator)
        .mapToInt(Integer::intValue)
        .toArray();
  }
}
