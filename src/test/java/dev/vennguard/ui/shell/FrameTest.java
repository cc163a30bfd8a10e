package dev.vennguard.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vennguard.exchange.file.FileForm;
import dev.vennguard.exchange.file.FileStamp;
import dev.vennguard.ui.shell.command.Command;
import dev.vennguard.ui.shell.command.Commands;
import dev.vennguard.ui.shell.file.PolicyFile;
import dev.vennguard.ui.shell.setting.SettingsFile;
import dev.vennguard.ui.shell.setting.ThemeChoice;
import dev.vennguard.ui.shell.setting.WindowPlace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Settings, files, commands and the display check: what needs no window. */
class FrameTest {
  @TempDir private Path folder;

  @Test
  void settings_comeBack_fromTheirFile() {
    Path file = folder.resolve("deep").resolve("settings.properties");
    SettingsFile settings = new SettingsFile(file);
    assertThat(settings.theme()).isEqualTo(ThemeChoice.SYSTEM);
    settings.setTheme(ThemeChoice.DARK);
    settings.setReviewer("Ada Ünal");
    for (int i = 0; i < 12; i++) {
      settings.addRecentFile(folder.resolve(i + ".json"));
    }
    settings.addRecentFile(folder.resolve("5.json"));
    assertThat(settings.windowPlace()).isEmpty();
    settings.setWindowPlace(new WindowPlace(-20, 30, 1200, 800, true, 0.3, 0.7));
    settings.setOwnLessons(List.of(folder.resolve("a"), folder.resolve("b")));
    settings.setOwnLessons(List.of(folder.resolve("b")));

    SettingsFile again = new SettingsFile(file);
    assertThat(again.theme()).isEqualTo(ThemeChoice.DARK);
    assertThat(again.reviewer()).isEqualTo("Ada Ünal");
    assertThat(again.windowPlace()).contains(new WindowPlace(-20, 30, 1200, 800, true, 0.3, 0.7));
    assertThat(again.ownLessons()).containsExactly(folder.resolve("b"));
    assertThat(Stream.of("", "1 2 3", "0 0 0 9 false 0.3 0.7", "0 0 9 9 false NaN 0.7"))
        .allMatch(damaged -> WindowPlace.of(damaged).isEmpty());
    assertThat(again.recentFiles()).hasSize(10).doesNotHaveDuplicates();
    assertThat(again.recentFiles().getFirst()).isEqualTo(folder.resolve("5.json"));
  }

  @Test
  void settings_startEmpty_whenTheFileIsDamaged() throws IOException {
    Path file = folder.resolve("settings.properties");
    Files.write(file, new byte[] {(byte) 0xFF, (byte) 0xFE, 0, 'u', '\\', 'u', 'z'});
    assertThat(new SettingsFile(file).recentFiles()).isEmpty();
  }

  @Test
  void settings_haveTheirPlace_onEachSystem() {
    Path home = Path.of("/home/ada");
    assertThat(SettingsFile.place(Map.of(), home, "Linux"))
        .isEqualTo(home.resolve(".config/vennguard/settings.properties"));
    assertThat(SettingsFile.place(Map.of("XDG_CONFIG_HOME", "/etc/ada"), home, "Linux"))
        .isEqualTo(Path.of("/etc/ada/vennguard/settings.properties"));
    assertThat(SettingsFile.place(Map.of(), home, "Mac OS X"))
        .isEqualTo(home.resolve("Library/Application Support/Vennguard/settings.properties"));
  }

  @Test
  void file_isRead_whateverItsEncodingAndLineEnds() throws IOException {
    Path file = folder.resolve("a.json");
    byte[] utf16 = "\uFEFF{\r\n}\r\n".getBytes(StandardCharsets.UTF_16LE);
    Files.write(file, utf16);
    assertThat(PolicyFile.read(file))
        .isEqualTo(
            new PolicyFile.Opened(
                "{\n}\n",
                new FileForm("\r\n", StandardCharsets.UTF_16LE, true),
                FileStamp.of(file, utf16),
                "`a.json` is UTF-16 LE with byte order mark and is saved so; copy its text into a"
                    + " new document to save it as UTF-8"));
    Files.writeString(file, "");
    assertThat(PolicyFile.read(file))
        .isEqualTo(new PolicyFile.Opened("", FileForm.PLAIN, FileStamp.of(file, new byte[0]), ""));
  }

  @Test
  void file_isRefusedInPlainWords_whenItCannotBeRead() {
    assertThat(PolicyFile.read(folder.resolve("none.json")))
        .isEqualTo(
            new PolicyFile.Refused("`none.json` cannot be read: there is no such file or folder"));
    assertThat(PolicyFile.read(folder)).isInstanceOf(PolicyFile.Refused.class);
  }

  @Test
  void longLine_thatIsNoJson_staysAsItIs() {
    String text = "x".repeat(6_000);
    assertThat(PolicyFile.readable(text)).isEqualTo(text);
    assertThat(PolicyFile.readable("{\"a\":1}")).isEqualTo("{\"a\":1}");
  }

  @Test
  void commands_areFoundOnce_andTellTheirFaults() {
    List<Throwable> failures = new ArrayList<>();
    List<String> refused = new ArrayList<>();
    Commands commands = new Commands(failures::add, refused::add);
    commands.add(
        new Command(
            "a",
            "A",
            "",
            () -> {
              throw new IllegalStateException("planted");
            }));
    commands.run("a");
    assertThat(failures).singleElement().hasToString("java.lang.IllegalStateException: planted");
    assertThatThrownBy(() -> commands.add(new Command("a", "B", "", () -> {})))
        .isInstanceOf(IllegalArgumentException.class);

    commands.add(
        new Command("b", "Undo…", "", () -> failures.add(new AssertionError("was run")))
            .unless(() -> "nothing to undo"));
    commands.run("b");
    assertThat(failures).hasSize(1);
    assertThat(refused).containsExactly("Undo: nothing to undo");
  }

  @Test
  void display_isMissed_beforeTheToolkitStarts() {
    assertThat(DisplayCheck.obstacle(Map.of(), "Linux"))
        .contains("no window can be opened: there is no display (DISPLAY is not set)");
    assertThat(DisplayCheck.obstacle(Map.of("DISPLAY", ":4711"), "Linux")).isPresent();
    assertThat(DisplayCheck.obstacle(Map.of("DISPLAY", "nonsense"), "Linux")).isPresent();
    assertThat(DisplayCheck.obstacle(Map.of(), "Mac OS X")).isEmpty();
  }

  @Test
  void picture_withoutLibrariesForText_namesThePackages() {
    assertThat(DisplayCheck.textObstacle("Linux", library -> !library.contains("pango")))
        .hasValueSatisfying(sentence -> assertThat(sentence).contains("libpangoft2-1.0-0"));
    assertThat(DisplayCheck.textObstacle("Linux", library -> true)).isEmpty();
    assertThat(DisplayCheck.textObstacle("Windows 11", library -> false)).isEmpty();
  }
}
