package dev.vennguard.ui.kit;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.css.CssMetaData;
import javafx.css.SimpleStyleableObjectProperty;
import javafx.css.StyleConverter;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/**
 * A region that draws with the colours of the theme. Every {@link Ink} is a styleable property, so
 * that a change of theme recolours what is drawn; {@link #inkChanged()} tells when.
 */
public abstract class InkRegion extends Region {
  private static final List<CssMetaData<? extends Styleable, ?>> METADATA = metadata();

  private final Map<Ink, SimpleStyleableObjectProperty<Color>> colours = new EnumMap<>(Ink.class);

  /** A region with the style class {@code vg-ink}, which binds the inks to the theme's tokens. */
  @SuppressWarnings("this-escape") // getStyleClass() only hands out the list
  protected InkRegion() {
    getStyleClass().add("vg-ink");
  }

  /** The present colour of that role. */
  public final Color ink(Ink ink) {
    var property = colours.get(ink);
    return property == null ? ink.initial() : property.get();
  }

  /** Called when a colour has changed; the place to ask for a repaint. */
  protected abstract void inkChanged();

  private SimpleStyleableObjectProperty<Color> property(
      Ink ink, CssMetaData<InkRegion, Color> meta) {
    return colours.computeIfAbsent(
        ink,
        missing -> {
          var property = new SimpleStyleableObjectProperty<>(meta, this, ink.name(), ink.initial());
          property.addListener((observable, before, now) -> inkChanged());
          return property;
        });
  }

  /** The styleable properties of this class and those it inherits. */
  public static List<CssMetaData<? extends Styleable, ?>> getClassCssMetaData() {
    return METADATA;
  }

  @Override
  public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
    return METADATA;
  }

  private static List<CssMetaData<? extends Styleable, ?>> metadata() {
    List<CssMetaData<? extends Styleable, ?>> all = new ArrayList<>(Region.getClassCssMetaData());
    for (Ink ink : Ink.values()) {
      all.add(new InkMetaData(ink));
    }
    return List.copyOf(all);
  }

  private static final class InkMetaData extends CssMetaData<InkRegion, Color> {
    private final Ink ink;

    InkMetaData(Ink ink) {
      super(ink.property(), StyleConverter.getColorConverter(), ink.initial());
      this.ink = ink;
    }

    @Override
    public boolean isSettable(InkRegion region) {
      return true;
    }

    @Override
    public StyleableProperty<Color> getStyleableProperty(InkRegion region) {
      return region.property(ink, this);
    }
  }
}
