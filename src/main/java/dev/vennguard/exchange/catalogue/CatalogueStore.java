package dev.vennguard.exchange.catalogue;

import dev.vennguard.catalog.Catalogue;
import dev.vennguard.catalog.CatalogueException;
import dev.vennguard.catalog.CatalogueReader;
import dev.vennguard.exchange.file.AtomicFile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * The catalogue that a refresh left in the user's folder. Where there is none, where it is damaged,
 * or where the program came with newer data, the bundled one is in force.
 */
public final class CatalogueStore {
  private static final String NAME = "catalogue.tsv.gz";

  /** Many times what a catalogue takes, and little enough to read. */
  private static final int MOST_PACKED = 8_000_000;

  private static final int MOST = 64_000_000;

  private final Optional<Path> file;
  private final Supplier<Catalogue> own;

  /**
   * A store.
   *
   * @param folder the user's folder; none for the bundled catalogue alone
   */
  public CatalogueStore(Optional<Path> folder) {
    this(folder, CatalogueReader::bundled);
  }

  /**
   * A store.
   *
   * @param folder the user's folder; none for the bundled catalogue alone
   * @param own gives what came with the program
   */
  public CatalogueStore(Optional<Path> folder, Supplier<Catalogue> own) {
    file = folder.map(one -> one.resolve(NAME));
    this.own = own;
  }

  /**
   * A catalogue in force.
   *
   * @param catalogue it
   * @param refreshed the file that it was read from; none for the bundled one
   * @param warning why a file that is there is not in force; empty if none is passed over
   */
  public record InForce(Catalogue catalogue, Optional<Path> refreshed, String warning) {}

  /** The newest catalogue. Every call reads anew: keep the result. */
  public InForce load() {
    if (file.isEmpty() || !Files.exists(file.get())) {
      return bundled("");
    }
    Path path = file.get();
    try {
      Catalogue stored = CatalogueReader.read(unpacked(path));
      InForce bundled = bundled("");
      return stored.date().isBefore(bundled.catalogue().date())
          ? bundled
          : new InForce(stored, Optional.of(path), "");
    } catch (IOException | CatalogueException damaged) {
      return bundled(
          "the refreshed catalogue `%s` cannot be read (%s); the one that came with the program is"
                  .formatted(path, damaged.getMessage())
              + " in force: run `vennguard catalogue update`, or `vennguard catalogue reset`");
    }
  }

  private InForce bundled(String warning) {
    return new InForce(own.get(), Optional.empty(), warning);
  }

  /** What is damaged is found here by the checksum, or by whoever reads the text. */
  private static String unpacked(Path path) throws IOException {
    if (Files.size(path) > MOST_PACKED) {
      throw new IOException("it is too large");
    }
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(Files.readAllBytes(path)))) {
      byte[] text = in.readNBytes(MOST + 1);
      if (text.length > MOST) {
        throw new IOException("it is too large");
      }
      return new String(text, StandardCharsets.ISO_8859_1);
    }
  }

  /**
   * Puts a catalogue in the place of the one before: whole, or not at all.
   *
   * @param text as {@code CatalogueReader} reads it
   * @return the file
   * @throws IOException if there is no folder, or it cannot be written to
   */
  public Path keep(String text) throws IOException {
    Path path = file.orElseThrow(() -> new IOException("there is no folder to keep it in"));
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(text.getBytes(StandardCharsets.ISO_8859_1));
    }
    Files.createDirectories(path.resolveSibling(""));
    AtomicFile.write(path, packed.toByteArray());
    return path;
  }

  /**
   * Goes back to the catalogue that came with the program.
   *
   * @return whether there was another
   * @throws IOException if the file cannot be deleted
   */
  public boolean reset() throws IOException {
    return file.isPresent() && Files.deleteIfExists(file.get());
  }
}
