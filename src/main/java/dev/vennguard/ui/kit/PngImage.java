package dev.vennguard.ui.kit;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

/** Images as PNG files. */
public final class PngImage {
  private PngImage() {}

  /** The bytes of a PNG file. */
  public static byte[] encoded(WritableImage image) throws IOException {
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    int[] pixels = new int[width * height];
    image
        .getPixelReader()
        .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
    BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    copy.setRGB(0, 0, width, height, pixels, 0, width);
    try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      ImageIO.setUseCache(false);
      ImageIO.write(copy, "png", out);
      return out.toByteArray();
    }
  }
}
