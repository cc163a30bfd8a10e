package dev.vennguard.ui.venn;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.paint.Color;
import javafx.scene.paint.LinearGradient;
import javafx.scene.paint.Paint;
import javafx.scene.paint.Stop;
import javafx.scene.shape.Shape;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/** Fills and strokes as SVG attributes; gradients (the hatching of what is denied) are defined. */
final class SvgPaints {
  private final Map<LinearGradient, String> gradients = new LinkedHashMap<>();

  /** The attributes of a shape, each with a blank before it. */
  String of(Shape shape) {
    StringBuilder out = new StringBuilder();
    out.append(paint("fill", shape.getFill()));
    if (shape instanceof Text text) {
      boolean bold = text.getFont().getStyle().toLowerCase(Locale.ROOT).contains("bold");
      out.append(" font-family=\"").append(text.getFont().getFamily()).append(", sans-serif\"");
      out.append(" font-size=\"").append(number(text.getFont().getSize())).append('"');
      out.append(bold ? " font-weight=\"bold\"" : "");
      out.append(text.isUnderline() ? " text-decoration=\"underline\"" : "");
    } else if (shape.getStroke() != null) {
      out.append(paint("stroke", shape.getStroke()));
      out.append(" stroke-width=\"").append(number(shape.getStrokeWidth())).append('"');
      out.append(dashes(shape));
    }
    return out.toString();
  }

  private static String dashes(Shape shape) {
    if (shape.getStrokeDashArray().isEmpty()) {
      return "";
    }
    String dashes =
        shape.getStrokeDashArray().stream().map(SvgPaints::number).collect(Collectors.joining(" "));
    return " stroke-dasharray=\"" + dashes + "\"";
  }

  private String paint(String attribute, @Nullable Paint paint) {
    return switch (paint) {
      case Color color when color.getOpacity() == 0 -> " " + attribute + "=\"none\"";
      case Color color when color.getOpacity() < 1 ->
          " %s=\"%s\" %s-opacity=\"%s\""
              .formatted(attribute, hex(color), attribute, number(color.getOpacity()));
      case Color color -> " " + attribute + "=\"" + hex(color) + "\"";
      case LinearGradient gradient -> {
        String id =
            gradients.computeIfAbsent(gradient, missing -> "hatch" + (gradients.size() + 1));
        yield " " + attribute + "=\"url(#" + id + ")\"";
      }
      case null, default -> " " + attribute + "=\"none\"";
    };
  }

  /** The definitions that the attributes refer to. */
  String definitions() {
    if (gradients.isEmpty()) {
      return "";
    }
    StringBuilder out = new StringBuilder("<defs>\n");
    gradients.forEach((gradient, id) -> {
      out.append(
          "<linearGradient id=\"%s\" gradientUnits=\"%s\" spreadMethod=\"%s\" "
              .formatted(
                  id,
                  gradient.isProportional() ? "objectBoundingBox" : "userSpaceOnUse",
                  switch (gradient.getCycleMethod()) {
                    case NO_CYCLE -> "pad";
                    case REFLECT -> "reflect";
                    case REPEAT -> "repeat";
                  }));
      out.append(
          "x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\">"
              .formatted(
                  number(gradient.getStartX()),
                  number(gradient.getStartY()),
                  number(gradient.getEndX()),
                  number(gradient.getEndY())));
      for (Stop stop : gradient.getStops()) {
        out.append(
            "<stop offset=\"%s\" stop-color=\"%s\"/>"
                .formatted(number(stop.getOffset()), hex(stop.getColor())));
      }
      out.append("</linearGradient>\n");
    });
    return out.append("</defs>\n").toString();
  }

  static String hex(Color color) {
    return String.format(
        Locale.ROOT,
        "#%02x%02x%02x",
        Math.round(color.getRed() * 255),
        Math.round(color.getGreen() * 255),
        Math.round(color.getBlue() * 255));
  }

  /** At most two decimals: a hundredth of a pixel is nothing. */
  static String number(double value) {
    double rounded = Math.rint(value * 100) / 100;
    return rounded == Math.rint(rounded)
        ? String.valueOf((long) rounded)
        : String.format(Locale.ROOT, "%s", rounded);
  }
}
