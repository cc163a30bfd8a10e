package dev.vennguard.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.exchange.SampleLibrary;
import dev.vennguard.ui.kit.Theme;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/**
 * The picture of the window shows the text: in both themes, at sizes beyond the headless screen.
 */
class WindowImageTest {
  @Test
  void picture_showsTheWindow_inBothThemes() throws IOException {
    BufferedImage light = picture(Theme.LIGHT, 1440, 900);
    BufferedImage dark = picture(Theme.DARK, 1024, 700);

    assertThat(light.getWidth()).isEqualTo(1440);
    assertThat(dark.getHeight()).isEqualTo(700);
    assertThat(brightness(light, 5, 450)).isGreaterThan(200);
    assertThat(brightness(dark, 5, 350)).isLessThan(60);
    assertThat(colours(light, 60, 130, 380, 700)).as("coloured policy text").isGreaterThan(100);
    assertThat(colours(dark, 60, 130, 270, 500)).as("coloured policy text").isGreaterThan(100);
    assertThat(colours(light, 1060, 772, 1200, 792)).as("no problems").isGreaterThan(9);
    assertThat(colours(light, 1060, 803, 1360, 823)).as("ways out").isGreaterThan(9);
  }

  private static BufferedImage picture(Theme theme, int width, int height) throws IOException {
    SampleLibrary library = new SampleLibrary();
    var sample = library.sample("sandbox-isolation").orElseThrow();
    StartOptions options = new StartOptions(library.load(sample), sample.title());
    byte[] png = WindowImage.png(options, theme, width, height);
    return ImageIO.read(new ByteArrayInputStream(png));
  }

  private static int brightness(BufferedImage image, int x, int y) {
    int rgb = image.getRGB(x, y);
    return ((rgb >> 16 & 255) + (rgb >> 8 & 255) + (rgb & 255)) / 3;
  }

  private static int colours(BufferedImage image, int left, int top, int right, int bottom) {
    Set<Integer> found = new HashSet<>();
    for (int y = top; y < bottom; y++) {
      for (int x = left; x < right; x++) {
        found.add(image.getRGB(x, y));
      }
    }
    return found.size();
  }
}
