package dev.vennguard.ui.venn;

import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.Shape;
import javafx.scene.text.Text;
import javafx.scene.text.TextLineInfo;

/**
 * Writes what a region shows as an SVG document: shapes and texts with the colours that they have
 * at present, so that the file needs neither style sheets nor this app's fonts.
 */
final class VennSvg {
  private final Region root;
  private final StringBuilder body = new StringBuilder();
  private final SvgPaints paints = new SvgPaints();

  private VennSvg(Region root) {
    this.root = root;
  }

  /**
   * The document.
   *
   * @param root laid out
   * @param background the colour behind it
   * @param title what the picture is
   * @param description all that it says, in words
   */
  static String write(Region root, Color background, String title, String description) {
    VennSvg svg = new VennSvg(root);
    svg.walk(root);
    String width = SvgPaints.number(root.getWidth());
    String height = SvgPaints.number(root.getHeight());
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <svg xmlns="http://www.w3.org/2000/svg" width="%s" height="%s" viewBox="0 0 %s %s" \
    role="img" aria-labelledby="title desc">
    <title id="title">%s</title>
    <desc id="desc">%s</desc>
    %s<rect width="%s" height="%s" fill="%s"/>
    %s</svg>
    """
        .formatted(
            width,
            height,
            width,
            height,
            escaped(title),
            escaped(description),
            svg.paints.definitions(),
            width,
            height,
            SvgPaints.hex(background),
            svg.body);
  }

  private void walk(Node node) {
    if (!node.isVisible() || node.getOpacity() == 0) {
      return;
    }
    switch (node) {
      case ButtonBase button -> {} // nothing to press in a file
      case Text text -> text(text);
      case Shape shape -> shape(shape);
      case Parent parent -> parent.getChildrenUnmodifiable().forEach(this::walk);
      default -> {}
    }
  }

  private void shape(Shape shape) {
    Point2D origin = place(shape, 0, 0);
    String moved =
        origin.getX() == 0 && origin.getY() == 0
            ? ""
            : " transform=\"translate(%s %s)\""
                .formatted(SvgPaints.number(origin.getX()), SvgPaints.number(origin.getY()));
    String element =
        switch (shape) {
          case Circle circle ->
              "circle cx=\"%s\" cy=\"%s\" r=\"%s\""
                  .formatted(
                      SvgPaints.number(circle.getCenterX()),
                      SvgPaints.number(circle.getCenterY()),
                      SvgPaints.number(circle.getRadius()));
          case Polygon polygon -> "polygon points=\"" + points(polygon) + "\"";
          case Rectangle box ->
              "rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\""
                  .formatted(
                      SvgPaints.number(box.getX()),
                      SvgPaints.number(box.getY()),
                      SvgPaints.number(box.getWidth()),
                      SvgPaints.number(box.getHeight()));
          case Line line ->
              "line x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\""
                  .formatted(
                      SvgPaints.number(line.getStartX()),
                      SvgPaints.number(line.getStartY()),
                      SvgPaints.number(line.getEndX()),
                      SvgPaints.number(line.getEndY()));
          case SVGPath path ->
              "path fill-rule=\"evenodd\" d=\"" + escaped(path.getContent()) + "\"";
          default -> "";
        };
    if (!element.isEmpty()) {
      body.append('<').append(element).append(moved).append(paints.of(shape)).append("/>\n");
    }
  }

  private static String points(Polygon polygon) {
    StringBuilder points = new StringBuilder();
    for (double coordinate : polygon.getPoints()) {
      points.append(points.isEmpty() ? "" : " ").append(SvgPaints.number(coordinate));
    }
    return points.toString();
  }

  /** One element per line: an SVG text does not wrap by itself. */
  private void text(Text text) {
    String words = text.getText();
    var layout = text.getLayoutInfo();
    for (int i = 0; i < layout.getTextLineCount(); i++) {
      TextLineInfo line = layout.getTextLine(i, false);
      String part = words.substring(line.start(), Math.min(words.length(), line.end())).strip();
      if (!part.isEmpty()) {
        Bounds bounds = root.sceneToLocal(text.localToScene(text.getLayoutBounds()));
        double x =
            bounds.getMinX()
                + line.bounds().getMinX()
                - layout.getTextLine(0, false).bounds().getMinX();
        double baseline =
            bounds.getMinY()
                + line.bounds().getMinY()
                - layout.getTextLine(0, false).bounds().getMinY()
                + text.getBaselineOffset();
        body.append(
                "<text x=\"%s\" y=\"%s\""
                    .formatted(SvgPaints.number(x), SvgPaints.number(baseline)))
            .append(paints.of(text))
            .append('>')
            .append(escaped(part))
            .append("</text>\n");
      }
    }
  }

  private Point2D place(Node node, double x, double y) {
    return root.sceneToLocal(node.localToScene(x, y));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
