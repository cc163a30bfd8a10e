package dev.vennguard.exchange.journal;

import dev.vennguard.exchange.file.PrivateFile;
import dev.vennguard.exchange.file.RegularFile;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The journals of all sessions, side by side, each under a name that nobody can foresee. */
public final class JournalFolder {
  /** So many are offered at once; what is older waits until there are fewer. */
  public static final int MOST = 20;

  /** So many wait at most: the oldest go. */
  static final int MOST_KEPT = 100;

  /** So many that could not be read stay from earlier starts: the oldest go. */
  static final int MOST_BROKEN = 5;

  private static final String GATE = "gate";
  private static final String BROKEN = ".broken";
  private static final String NAME = "[0-9a-f]{32}";

  private final Path folder;

  /** Held by this process: a system lets go of a lock when any channel to its file is closed. */
  private final Set<String> held = new HashSet<>();

  /** The journals in a folder, which is made when it is needed. */
  public JournalFolder(Path folder) {
    this.folder = folder;
  }

  /**
   * Does what a journal needs the first time, in memory: the first keeping is no slower then than
   * any other. Where the machine is busy, Java takes seconds to load what makes random names.
   *
   * @return how many bytes the page and its name would take
   */
  public static int prepare(JournalPage page) {
    return JournalJson.write(page).length + newName().length();
  }

  /** One that nobody can foresee. */
  private static String newName() {
    byte[] random = new byte[16];
    new SecureRandom().nextBytes(random);
    return HexFormat.of().formatHex(random);
  }

  /**
   * Begins the journal of a session.
   *
   * @throws IOException if none can be kept
   */
  public Journal begin() throws IOException {
    PrivateFile.folder(folder);
    String name = newName();
    try (FileChannel gate = gate()) {
      FileChannel lock =
          PrivateFile.open(
              folder.resolve(name + Journal.LOCK),
              StandardOpenOption.CREATE_NEW,
              StandardOpenOption.WRITE);
      FileLock alive = lock.lock();
      assert alive.isValid() && gate.isOpen();
      held.add(name);
      return new Journal(folder, name, lock);
    }
  }

  /**
   * What sessions left that live no longer, the newest first.
   *
   * @throws IOException if the folder cannot be read
   */
  public List<Left> left() throws IOException {
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      return List.of();
    }
    List<Left> found = new ArrayList<>();
    try (FileChannel gate = gate()) {
      assert gate.isOpen();
      dropOldestBroken();
      List<Journal> dead = new ArrayList<>();
      for (String name : names()) {
        claimed(name).ifPresent(dead::add);
      }
      dead.sort(Comparator.comparingLong((Journal one) -> age(one)).reversed());
      for (int i = 0; i < dead.size(); i++) {
        if (i < MOST) {
          found.add(read(dead.get(i)));
        } else if (i < MOST_KEPT) {
          dead.get(i).leave();
        } else {
          dead.get(i).end();
        }
      }
    }
    return found;
  }

  private void dropOldestBroken() throws IOException {
    List<Path> broken = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + BROKEN)) {
      for (Path file : files) {
        if (String.valueOf(file.getFileName()).matches(NAME + Pattern.quote(BROKEN))) {
          broken.add(file);
        }
      }
    } catch (DirectoryIteratorException unreadable) {
      throw unreadable.getCause();
    }
    broken.sort(Comparator.comparingLong((Path one) -> age(one)).reversed());
    for (Path file : broken.subList(Math.min(MOST_BROKEN, broken.size()), broken.size())) {
      Files.deleteIfExists(file);
    }
  }

  /** Held while sessions begin or are looked for, so that none is taken for dead at its birth. */
  private FileChannel gate() throws IOException {
    FileChannel gate =
        PrivateFile.open(folder.resolve(GATE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock only = gate.lock();
    assert only.isValid();
    return gate;
  }

  private SortedSet<String> names() throws IOException {
    TreeSet<String> names = new TreeSet<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        String full = String.valueOf(file.getFileName());
        int dot = full.indexOf('.');
        String name = dot < 0 ? "" : full.substring(0, dot);
        if (name.matches(NAME) && !full.endsWith(BROKEN) && !held.contains(name)) {
          names.add(name);
        }
      }
    } catch (DirectoryIteratorException unreadable) {
      throw unreadable.getCause();
    }
    return names;
  }

  /** The journal of a dead session, if it has something to say; one that has not is cleaned up. */
  private Optional<Journal> claimed(String name) {
    try {
      FileChannel lock =
          PrivateFile.open(
              folder.resolve(name + Journal.LOCK),
              StandardOpenOption.CREATE,
              StandardOpenOption.WRITE);
      if (!locked(lock)) {
        lock.close();
        return Optional.empty();
      }
      Journal journal = new Journal(folder, name, lock);
      held.add(name);
      if (journal.pages().isEmpty()) {
        journal.end();
        return Optional.empty();
      }
      return Optional.of(journal);
    } catch (IOException notOurs) {
      return Optional.empty();
    }
  }

  private static boolean locked(FileChannel lock) throws IOException {
    try {
      return lock.tryLock() != null;
    } catch (OverlappingFileLockException ofThisProcess) {
      return false;
    }
  }

  private static long age(Journal journal) {
    return age(journal.file());
  }

  private static long age(Path file) {
    try {
      return Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS).toMillis();
    } catch (IOException unknown) {
      return 0;
    }
  }

  /** The newest page that is whole. */
  private static Left read(Journal journal) throws IOException {
    Optional<JournalPage> newest = Optional.empty();
    String reason = "it is no whole journal";
    for (Path file : journal.pages()) {
      try {
        JournalPage page = page(file);
        if (newest.isEmpty() || newest.get().time().isBefore(page.time())) {
          newest = Optional.of(page);
        }
      } catch (BrokenJournalException broken) {
        reason = String.valueOf(broken.getMessage());
      }
    }
    if (newest.isPresent()) {
      return new Left.Kept(journal, newest.get());
    }
    Path page = journal.pages().getFirst();
    String name = String.valueOf(page.getFileName());
    Path aside = page.resolveSibling(name.substring(0, name.indexOf('.')) + BROKEN);
    Files.move(page, aside);
    journal.end();
    return new Left.Broken(aside, reason);
  }

  private static JournalPage page(Path file) throws BrokenJournalException {
    try {
      if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
        throw new BrokenJournalException("it is no file");
      }
      Optional<byte[]> bytes = RegularFile.read(file, Journal.LARGEST);
      if (bytes.isEmpty()) {
        throw new BrokenJournalException("it is larger than 64 MB");
      }
      return JournalJson.read(bytes.get());
    } catch (IOException refused) {
      throw new BrokenJournalException("the disk refused it");
    }
  }
}
