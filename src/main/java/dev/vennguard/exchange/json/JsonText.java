package dev.vennguard.exchange.json;

/** Writes plain values as JSON, for packages that know no JSON library. */
public final class JsonText {
  private JsonText() {}

  /**
   * Maps, lists, texts, numbers and truth values as JSON text, laid out as {@link Json} does.
   *
   * @param value made of these only; maps keep their order
   */
  public static String write(Object value) {
    return Json.write(Json.mapper().valueToTree(value));
  }
}
