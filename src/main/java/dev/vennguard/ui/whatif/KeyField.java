package dev.vennguard.ui.whatif;

import dev.vennguard.catalog.KeyType;
import java.util.List;

/**
 * A condition key that can change the answer.
 *
 * @param name as the policies write it
 * @param type of its values
 * @param start the value that it has at first; none if it is absent at first
 * @param suggestions values that the policies compare it with
 * @param derived whether its value follows from the other fields unless one is given here
 */
record KeyField(
    String name, KeyType type, List<String> start, List<String> suggestions, boolean derived) {
  KeyField {
    start = List.copyOf(start);
    suggestions = List.copyOf(suggestions);
  }
}
