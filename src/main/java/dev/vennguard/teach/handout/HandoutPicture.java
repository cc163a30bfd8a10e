package dev.vennguard.teach.handout;

import dev.vennguard.catalog.Catalogue;
import dev.vennguard.teach.lesson.Lesson;
import dev.vennguard.teach.lesson.TeachWords;
import dev.vennguard.teach.present.CircleCounts.Counted;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;

/** A lesson's sheets as pictures, drawn without a display and with the app's own fonts. */
public final class HandoutPicture {
  private static final int WIDTH = 1240;
  private static final int LEAST_HEIGHT = 1754;
  private static final int MARGIN = 90;
  private static final String FONTS = "/dev/vennguard/assets/fonts/";

  private final TeachWords words;
  private final Font plain;
  private final Font bold;
  private final Font mono;
  private int y = MARGIN;

  private HandoutPicture(TeachWords words) throws IOException {
    this.words = words;
    this.plain = font("DejaVuSans.ttf");
    this.bold = font("DejaVuSans-Bold.ttf");
    this.mono = font("DejaVuSansMono.ttf");
  }

  /**
   * Two PNG files: the questions and the answers.
   *
   * @throws IOException if the fonts cannot be used here
   */
  public static List<byte[]> write(Lesson lesson, TeachWords words, Catalogue catalogue)
      throws IOException {
    Sheets sheets = new Sheets(lesson, words, catalogue);
    List<byte[]> pictures = new ArrayList<>();
    for (List<Block> blocks : List.of(sheets.questions(), sheets.answers())) {
      pictures.add(new HandoutPicture(words).draw(blocks));
    }
    return pictures;
  }

  private static Font font(String file) throws IOException {
    try (var in = HandoutPicture.class.getResourceAsStream(FONTS + file)) {
      if (in == null) {
        throw new FileNotFoundException(FONTS + file);
      }
      return Font.createFont(Font.TRUETYPE_FONT, in);
    } catch (FontFormatException damaged) {
      throw new IOException("the font " + file + " cannot be used", damaged);
    }
  }

  /** Drawn twice: first to learn the height. */
  private byte[] draw(List<Block> blocks) throws IOException {
    paint(new BufferedImage(WIDTH, 1, BufferedImage.TYPE_BYTE_GRAY), blocks);
    int height = Math.max(LEAST_HEIGHT, y + MARGIN);
    BufferedImage image = new BufferedImage(WIDTH, height, BufferedImage.TYPE_BYTE_GRAY);
    paint(image, blocks);
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(image, "png", png);
    return png.toByteArray();
  }

  private void paint(BufferedImage image, List<Block> blocks) {
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, WIDTH, image.getHeight());
    graphics.setColor(Color.BLACK);
    y = MARGIN;
    blocks.forEach(block -> block(graphics, block));
    graphics.dispose();
  }

  private void block(Graphics2D graphics, Block block) {
    switch (block) {
      case Block.Heading(int level, String text) -> {
        y += level == 1 ? 0 : 22;
        text(graphics, bold.deriveFont(level == 1 ? 38f : 27f), spoken(text), 0);
        y += 8;
      }
      case Block.Paragraph(String text) -> {
        boolean strong = text.startsWith("**") && text.endsWith("**");
        text(graphics, (strong ? bold : plain).deriveFont(22f), spoken(text), 0);
        y += 12;
      }
      case Block.Item(String text) -> {
        text(graphics, plain.deriveFont(22f), "\u2022 " + spoken(text), 24);
        y += 8;
      }
      case Block.Code(String title, String text) -> {
        text(graphics, plain.deriveFont(17f), title, 0);
        int top = y;
        y += 8;
        text.lines().forEach(line -> text(graphics, mono.deriveFont(18f), line, 14));
        y += 10;
        graphics.setStroke(new BasicStroke(1f));
        graphics.drawRect(MARGIN, top, WIDTH - 2 * MARGIN, y - top);
        y += 18;
      }
      case Block.Lines(int count) -> {
        for (int i = 0; i < count; i++) {
          y += 46;
          graphics.drawLine(MARGIN, y, WIDTH - MARGIN, y);
        }
        y += 24;
      }
      case Block.Circles(Counted counts) -> circles(graphics, counts);
    }
  }

  private void circles(Graphics2D graphics, Counted counts) {
    graphics.setFont(plain.deriveFont(20f));
    graphics.setStroke(new BasicStroke(2.5f));
    graphics.drawOval(MARGIN + 180, y + 40, 240, 240);
    graphics.setStroke(
        new BasicStroke(
            2.5f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1f, new float[] {10f, 6f}, 0f));
    graphics.drawOval(MARGIN + 340, y + 40, 240, 240);
    graphics.drawString(words.say("layer.identity"), MARGIN + 150, y + 26);
    graphics.drawString(words.say("layer.boundary"), MARGIN + 430, y + 26);
    graphics.drawString(String.valueOf(counts.identity()), MARGIN + 235, y + 168);
    graphics.drawString(String.valueOf(counts.both()), MARGIN + 362, y + 168);
    graphics.drawString(String.valueOf(counts.boundary()), MARGIN + 470, y + 168);
    y += 300;
    text(graphics, plain.deriveFont(18f), CirclesSvg.describe(counts, words), 0);
    y += 16;
  }

  /** Marks of the text are not spoken, and so not drawn. */
  private static String spoken(String text) {
    StringBuilder out = new StringBuilder();
    String[] parts = text.split("`", -1);
    for (int i = 0; i < parts.length; i++) {
      boolean code = i % 2 == 1;
      out.append(
          code
              ? parts[i]
              : parts[i]
                  .replace("**", "")
                  .replaceAll("(?<![\\w*])\\*([^*\\s][^*]*)\\*(?![\\w*])", "$1"));
    }
    return out.toString();
  }

  /** Wraps at blanks, and inside words that are longer than a line. */
  private void text(Graphics2D graphics, Font font, String text, int indent) {
    graphics.setFont(font);
    FontMetrics metrics = graphics.getFontMetrics();
    int room = WIDTH - 2 * MARGIN - 2 * indent;
    String rest = text;
    do {
      int end = fitting(metrics, rest, room);
      y += metrics.getHeight();
      graphics.drawString(
          rest.substring(0, end).stripTrailing(), MARGIN + indent, y - metrics.getDescent());
      rest = rest.substring(end).stripLeading();
    } while (!rest.isEmpty());
  }

  private static int fitting(FontMetrics metrics, String text, int room) {
    if (metrics.stringWidth(text) <= room) {
      return text.length();
    }
    int end = text.length();
    while (end > 1 && metrics.stringWidth(text.substring(0, end)) > room) {
      end--;
    }
    int blank = text.lastIndexOf(' ', end);
    return blank > end / 2 ? blank + 1 : end;
  }
}
