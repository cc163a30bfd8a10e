package dev.vennguard.ui.shell.arrival;

import dev.vennguard.exchange.found.Opened.Recognised;
import dev.vennguard.exchange.open.Filling;
import dev.vennguard.exchange.open.OpenOffer;
import dev.vennguard.exchange.open.Opener;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.ui.shell.file.PolicyFile;
import java.util.ArrayList;
import java.util.List;

/**
 * What becomes of a text that is pasted over all of an editor: one policy is taken out of what it
 * stands in; where there are several, the listeners ask.
 */
public final class Pasting {
  /** Beyond that it takes longer than a keystroke may: it is opened from the clipboard. */
  private static final int LONGEST = 400_000;

  private final Opener opener = new Opener();
  private final List<Listener> listeners = new ArrayList<>();

  /** Nobody listens. */
  public Pasting() {}

  /** Told of what was pasted. */
  public interface Listener {
    /** One policy was taken out of something. */
    void decoded(Recognised found, OpenOffer offer);

    /** There are several things in it. */
    void several(LayerKind side, String text);
  }

  /** Tells it from now on. */
  public void listen(Listener listener) {
    listeners.add(listener);
  }

  /** What is inserted for a text. */
  public String inserted(LayerKind side, String text) {
    if (text.length() > LONGEST
        || !(opener.open(text) instanceof Recognised found)
        || OpenOffer.plain(found)) {
      return PolicyFile.readable(text);
    }
    List<OpenOffer> offers = OpenOffer.of(found, side);
    if (offers.size() == 1
        && offers.getFirst().filling() instanceof Filling.One(var layer, var policy)
        && layer == side) {
      listeners.forEach(one -> one.decoded(found, offers.getFirst()));
      return policy.text();
    }
    if (!offers.isEmpty()) {
      listeners.forEach(one -> one.several(side, text));
    }
    return PolicyFile.readable(text);
  }
}
