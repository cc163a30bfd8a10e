package dev.vennguard.ui.door;

import dev.vennguard.workspace.door.StatedBoundary;
import java.util.List;

/** What the panel asks for. */
public interface DoorListener {
  /** Somebody says which policy the boundary is, and which roles carry it. */
  void state(StatedBoundary said);

  /** Works out one edit that closes every open way out. */
  void closeAll();

  /** Works out edits that close one. */
  void close(DoorPage.Door door);

  /** Goes to the statement that leaves it open. */
  void jump(DoorPage.Place place);

  /** Takes commands to the clipboard. */
  void copy(List<String> commands);

  /** Ends what is being worked out. */
  void cancel();

  /** Examines again what was cancelled. */
  void examine();
}
