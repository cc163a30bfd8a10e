package dev.vennguard.teach.lesson;

import dev.vennguard.exchange.file.RegularFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A lesson in a folder, or in one {@code *.vennlesson.json} file. */
public final class LessonFolder {
  private static final int LARGEST = 1_000_000;
  private static final int MOST_FILES = 60;
  private static final int DEEPEST = 2;

  private LessonFolder() {}

  /**
   * What was found.
   *
   * @param files the texts that could be read
   * @param problems why others could not
   */
  public record Found(LessonFiles files, List<LessonProblem> problems) {
    /** Copies the list. */
    public Found {
      problems = List.copyOf(problems);
    }
  }

  /** Reads a folder or a file; files whose names begin with a dot are left alone. Never throws. */
  public static Found read(Path place) {
    List<LessonProblem> problems = new java.util.ArrayList<>();
    Path named = place.toAbsolutePath().normalize();
    Path last = named.getFileName();
    String name = last == null ? "" : last.toString();
    if (Files.isDirectory(place)) {
      return new Found(new LessonFiles(name, folder(place, problems)), problems);
    }
    Optional<String> text = text(place, name, problems);
    if (text.isEmpty()) {
      return new Found(new LessonFiles(name, Map.of()), problems);
    }
    LessonFiles files = LessonBundle.read(name, text.get(), problems);
    return new Found(files, problems);
  }

  private static Map<String, String> folder(Path folder, List<LessonProblem> problems) {
    Map<String, String> texts = new LinkedHashMap<>();
    try (Stream<Path> tree = Files.walk(folder, DEEPEST)) {
      List<Path> files =
          tree.filter(Files::isRegularFile)
              .filter(path -> !folder.relativize(path).toString().startsWith("."))
              .filter(path -> !String.valueOf(path.getFileName()).startsWith("."))
              .sorted()
              .limit(MOST_FILES + 1L)
              .toList();
      if (files.size() > MOST_FILES) {
        problems.add(
            new LessonProblem(
                folder.toString(),
                0,
                "there are more than %s files: this is no lesson; name the folder of one"
                    .formatted(MOST_FILES)));
        return texts;
      }
      for (Path file : files) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        text(file, name, problems).ifPresent(text -> texts.put(name, text));
      }
    } catch (IOException | java.io.UncheckedIOException unreadable) {
      problems.add(
          new LessonProblem(folder.toString(), 0, "the folder cannot be read: check its rights"));
    }
    return texts;
  }

  private static Optional<String> text(Path file, String name, List<LessonProblem> problems) {
    try {
      Optional<byte[]> bytes = RegularFile.read(file, LARGEST);
      if (bytes.isEmpty()) {
        problems.add(new LessonProblem(name, 0, "the file is larger than 1 MB: shorten it"));
        return Optional.empty();
      }
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.get())).toString());
    } catch (CharacterCodingException foreign) {
      problems.add(new LessonProblem(name, 0, "the file is not UTF-8: save it as UTF-8"));
    } catch (IOException unreadable) {
      problems.add(
          new LessonProblem(name, 0, "the file cannot be read: check its path and its rights"));
    }
    return Optional.empty();
  }
}
