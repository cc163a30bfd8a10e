package dev.vennguard.cli.review;

import dev.vennguard.cli.io.BadInputException;
import dev.vennguard.cli.io.FailureWords;
import dev.vennguard.cli.io.OutputFile;
import dev.vennguard.exchange.json.Json;
import dev.vennguard.exchange.review.AssertionJson;
import dev.vennguard.exchange.review.ReviewFile;
import dev.vennguard.exchange.review.ReviewRecord;
import dev.vennguard.prove.result.Assertion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A file to which assertions are added: a review, or a file of assertions, which may be new. */
public final class KeptAssertions {
  private static final String LIST = "assertions";

  private final Path file;

  /** That file. */
  public KeptAssertions(Path file) {
    this.file = file;
  }

  /**
   * Adds those that are not there yet.
   *
   * @throws BadInputException if the file is neither, or cannot be read
   */
  public void add(List<Assertion> assertions) throws BadInputException {
    String written;
    if (file.toString().endsWith(ReviewFile.ENDING)) {
      ReviewRecord record = ReviewSource.read(file).record();
      for (Assertion one : assertions) {
        record = record.withAssertion(AssertionJson.of(one).toString());
      }
      written = ReviewFile.write(record);
    } else {
      written = Json.write(list(assertions));
    }
    new OutputFile(file).write(written.getBytes(StandardCharsets.UTF_8));
  }

  private ObjectNode list(List<Assertion> assertions) throws BadInputException {
    ObjectNode root = old();
    if (!(root.path(LIST) instanceof ArrayNode)) {
      root.putArray(LIST);
    }
    ArrayNode list = root.withArray(LIST);
    for (Assertion one : assertions) {
      JsonNode node = AssertionJson.of(one);
      if (list.valueStream().noneMatch(node::equals)) {
        list.add(node);
      }
    }
    return root;
  }

  private ObjectNode old() throws BadInputException {
    if (!Files.exists(file)) {
      return Json.mapper().createObjectNode();
    }
    try {
      if (Json.mapper().readTree(Files.readString(file)) instanceof ObjectNode found) {
        return found;
      }
    } catch (JacksonException notJson) {
      throw new BadInputException(file + ":1:1: is no JSON; name a file of assertions");
    } catch (IOException failed) {
      throw new BadInputException(file + ": cannot be read: " + FailureWords.of(failed));
    }
    throw new BadInputException(file + ":1:1: is no file of assertions");
  }
}
