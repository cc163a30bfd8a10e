package dev.vennguard.ui.shell.file;

import dev.vennguard.exchange.file.AtomicFile;
import dev.vennguard.ui.kit.PngImage;
import dev.vennguard.ui.shell.command.NoticeBar;
import dev.vennguard.ui.shell.command.Prompts;
import dev.vennguard.ui.venn.VennView;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;

/** Copies and saves the diagram. */
public final class PictureExport {
  private static final String SVG_TYPE = "image/svg+xml";

  private final VennView view;
  private final Prompts asker;
  private final NoticeBar notice;

  /** Exports of one diagram. */
  public PictureExport(VennView view, Prompts asker, NoticeBar notice) {
    this.view = view;
    this.asker = asker;
    this.notice = notice;
  }

  /** Asks for a file and writes the diagram as SVG. */
  public void saveSvg() {
    asker
        .save("Save the diagram as SVG", "vennguard.svg")
        .ifPresent(file -> write(file, view.svg().getBytes(StandardCharsets.UTF_8)));
  }

  /** Asks for a file and writes the diagram as an image. */
  public void savePng() {
    asker.save("Save the diagram as PNG", "vennguard.png").ifPresent(this::savePng);
  }

  private void savePng(Path file) {
    try {
      write(file, PngImage.encoded(view.image()));
    } catch (IOException failed) {
      notice.warn("the diagram could not be drawn: " + failed.getMessage());
    }
  }

  /** Copies it as SVG, for editors of pictures and of texts. */
  public void copySvg() {
    String svg = view.svg();
    ClipboardContent content = new ClipboardContent();
    content.putString(svg);
    content.putAll(Map.of(svgFormat(), svg));
    Clipboard.getSystemClipboard().setContent(content);
    notice.tell("copied the diagram as SVG");
  }

  private static DataFormat svgFormat() {
    DataFormat known = DataFormat.lookupMimeType(SVG_TYPE);
    return known == null ? new DataFormat(SVG_TYPE) : known;
  }

  /** Copies it as an image. */
  public void copyPng() {
    WritableImage image = view.image();
    ClipboardContent content = new ClipboardContent();
    content.putImage(image);
    Clipboard.getSystemClipboard().setContent(content);
    notice.tell("copied the diagram as an image");
  }

  private void write(Path file, byte[] bytes) {
    try {
      AtomicFile.write(file, bytes);
      notice.tell("saved `" + file + "`");
    } catch (IOException failed) {
      notice.warn(
          "`%s` could not be written: %s; save it under another name"
              .formatted(file, PolicyFile.reason(failed)));
    }
  }
}
