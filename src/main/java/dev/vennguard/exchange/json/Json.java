package dev.vennguard.exchange.json;

import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** How JSON is written here: two spaces, line feeds, members in the order they were put. */
public final class Json {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final ObjectWriter WRITER =
      MAPPER
          .writer()
          .with(
              new DefaultPrettyPrinter()
                  .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                  .withArrayIndenter(new DefaultIndenter("  ", "\n")));

  private Json() {}

  /** Reads and writes JSON as every format of the project does. */
  public static JsonMapper mapper() {
    return MAPPER;
  }

  /** The tree as text, with a line feed at its end. */
  public static String write(JsonNode tree) {
    return WRITER.writeValueAsString(tree) + "\n";
  }
}
