package dev.vennguard.exchange;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Permissions boundaries to start from, each a file that comes with the app. */
public final class TemplateLibrary {
  private static final String FOLDER = "/dev/vennguard/templates/";

  /**
   * A boundary to start from.
   *
   * @param id the name of its file
   * @param title what menus say
   * @param advice what to adapt in it
   */
  public record Template(String id, String title, String advice) {
    /** What the document is called until it is saved. */
    public String fileName() {
      return id + ".json";
    }
  }

  /** All templates, in the order of the menu. */
  public List<Template> templates() {
    return text("index.txt").lines().map(TemplateLibrary::template).toList();
  }

  private static Template template(String line) {
    int title = line.indexOf('\t');
    int advice = line.indexOf('\t', title + 1);
    return new Template(
        line.substring(0, title), line.substring(title + 1, advice), line.substring(advice + 1));
  }

  /** The text of a template's document. */
  public String text(Template template) {
    return text(template.fileName());
  }

  private static String text(String name) {
    try (var in = TemplateLibrary.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        throw new FileNotFoundException(FOLDER + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException damaged) {
      throw new UncheckedIOException("a bundled template is missing", damaged);
    }
  }
}
