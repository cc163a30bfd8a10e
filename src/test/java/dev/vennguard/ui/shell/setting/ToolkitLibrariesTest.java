package dev.vennguard.ui.shell.setting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.ui.shell.setting.ToolkitLibraries.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ToolkitLibrariesTest {
  private static final Map<String, Long> SMALL = Map.of("libglass.so", 100_000L, "libb.so", 5L);

  /** No disk has so much room. */
  private static final Map<String, Long> HUGE = Map.of("libglass.so", 1L << 60);

  @TempDir private Path folder = Path.of("");

  private Path usual() {
    return folder.resolve("home/.openjfx/cache");
  }

  private List<Path> temporary() throws IOException {
    return List.of(folder.resolve("gone"), Files.createDirectories(folder.resolve("tmp")));
  }

  private Place place(Map<String, Long> sizes) throws IOException {
    return new ToolkitLibraries(usual(), temporary(), sizes).place();
  }

  private static List<Path> inside(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  @Test
  void aHomeWithRoom_isUsed_andNothingIsLeftThere() throws IOException {
    assertThat(place(SMALL)).isEqualTo(new Place.Usual());
    assertThat(inside(usual())).isEmpty();
    assertThat(inside(folder.resolve("tmp"))).isEmpty();
  }

  /** The superuser may write where others may not, but not into a file. */
  @Test
  void noHome_givesAFolderOfOnesOwn_amongTheTemporaryOnes() throws IOException {
    Files.writeString(folder.resolve("home"), "");
    assertThat(place(SMALL))
        .isInstanceOfSatisfying(
            Place.Other.class,
            other -> {
              assertThat(other.folder()).isDirectory().isEmptyDirectory();
              assertThat(other.folder().getParent()).isEqualTo(folder.resolve("tmp"));
            });
  }

  @Test
  void noRoomAnywhere_saysWhere_howMuch_andWhatToDo() throws IOException {
    assertThat(place(HUGE))
        .isInstanceOfSatisfying(
            Place.Nowhere.class,
            nowhere ->
                assertThat(nowhere.sentence())
                    .contains(usual().toString(), folder.resolve("tmp").toString())
                    .contains(" MB", "Make room", "-Djavafx.cachedir=FOLDER"));
    assertThat(inside(folder.resolve("tmp"))).isEmpty();
  }

  @Test
  void whatIsUnpackedAlready_needsNoRoom_whatWasCutOffDoes() throws IOException {
    Path version = usual().resolve("26.0.2+3").resolve(System.getProperty("os.arch"));
    Files.createDirectories(version);
    Files.write(version.resolve("libb.so"), new byte[5]);
    Files.write(version.resolve("libglass.so"), new byte[100_000]);
    assertThat(new ToolkitLibraries(usual(), List.of(), SMALL).place())
        .isEqualTo(new Place.Usual());

    Map<String, Long> larger = Map.of("libb.so", 5L, "libglass.so", 1L << 60);
    assertThat(new ToolkitLibraries(usual(), List.of(), larger).place())
        .isInstanceOf(Place.Nowhere.class);
  }

  @Test
  void whereNothingIsToBeUnpacked_noFolderIsMade() throws IOException {
    assertThat(place(Map.of())).isEqualTo(new Place.Usual());
    assertThat(folder.resolve("home")).doesNotExist();
  }
}
