package dev.vennguard.exchange.open;

import dev.vennguard.exchange.found.DocumentText;
import dev.vennguard.exchange.found.Opened;
import dev.vennguard.exchange.found.Opened.Recognised;
import dev.vennguard.exchange.found.OpenedPolicy;
import dev.vennguard.exchange.found.PolicyPart;
import dev.vennguard.exchange.found.Tree;
import dev.vennguard.exchange.found.Trees;
import dev.vennguard.exchange.template.Intrinsics;
import dev.vennguard.syntax.json.JsonNode;
import dev.vennguard.syntax.json.JsonNode.ArrayNode;
import dev.vennguard.syntax.json.JsonNode.Member;
import dev.vennguard.syntax.json.JsonNode.ObjectNode;
import dev.vennguard.syntax.json.JsonNode.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Documents by themselves, statements without a document, and documents somewhere inside. */
final class PlainForms {
  private static final int MOST = 500;

  private final Intrinsics functions;

  PlainForms(Intrinsics functions) {
    this.functions = functions;
  }

  /**
   * A document.
   *
   * @param text as written
   */
  Optional<Opened> document(Tree tree, String text) {
    if (!DocumentText.document(tree.root())) {
      return Optional.empty();
    }
    return Optional.of(
        Intrinsics.in(tree.root())
            ? Recognised.policies(
                "policy document with references of a template", List.of(resolved(tree.root())))
            : asWritten(text));
  }

  /** A text that is, or is meant to be, a document. */
  static Recognised asWritten(String text) {
    OpenedPolicy only =
        new OpenedPolicy("policy", PolicyPart.ANY, "", text, OpenedPolicy.Form.AS_WRITTEN);
    String what =
        text.isBlank()
            ? "an empty text: there is no policy in it"
            : only.meant()
                ? "policy document"
                : "no form that opens, and no policy document: that would have a `Statement`";
    return Recognised.policies(what, List.of(only));
  }

  /** A document as a tree. */
  OpenedPolicy resolved(JsonNode document) {
    return OpenedPolicy.taken("policy", PolicyPart.ANY, Trees.write(functions.document(document)));
  }

  /** A statement, or a list of statements or of documents. */
  Optional<Opened> statements(Tree tree) {
    JsonNode root = tree.root();
    if (DocumentText.statement(root)) {
      return Optional.of(wrapped("a statement without its document", List.of(root)));
    }
    if (!(root instanceof ArrayNode list)) {
      return Optional.empty();
    }
    if (list.elements().isEmpty()) {
      return Optional.of(
          tree.refuse(root, "this list is empty: open a policy document, which starts with `{`"));
    }
    if (list.elements().stream().allMatch(DocumentText::statement)) {
      return Optional.of(
          wrapped(
              "a list of %d statements without their document".formatted(list.elements().size()),
              list.elements()));
    }
    List<JsonNode> documents =
        list.elements().stream()
            .flatMap(one -> DocumentText.read(one).stream())
            .filter(DocumentText::document)
            .toList();
    if (documents.size() < list.elements().size()) {
      return Optional.empty();
    }
    List<OpenedPolicy> found = new ArrayList<>();
    for (JsonNode document : documents) {
      found.add(resolved(document).named("policy " + (found.size() + 1)));
    }
    return Optional.of(
        Recognised.policies("a list of %d policy documents".formatted(found.size()), found));
  }

  private Opened wrapped(String what, List<JsonNode> statements) {
    List<String> texts = statements.stream().map(functions::document).map(Trees::write).toList();
    String document =
        "{\"Version\":\"2012-10-17\",\"Statement\":[" + String.join(",", texts) + "]}";
    return Recognised.policies(
            what, List.of(OpenedPolicy.taken("policy", PolicyPart.ANY, document)))
        .noting(
            List.of(
                "put into a document of version 2012-10-17, so that `${…}` is a variable in it"));
  }

  /** Documents anywhere in a tree of another form. */
  Optional<Opened> inside(Tree tree) {
    List<OpenedPolicy> found = new ArrayList<>();
    search(tree.root(), "", found);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        Recognised.policies(
            "%d policy %s inside of something else"
                .formatted(found.size(), found.size() == 1 ? "document" : "documents"),
            found));
  }

  private void search(JsonNode node, String path, List<OpenedPolicy> found) {
    if (found.size() >= MOST) {
      return;
    }
    Optional<JsonNode> document =
        node instanceof TextNode text && text.value().indexOf("Statement") < 0
            ? Optional.empty()
            : DocumentText.read(node).filter(DocumentText::document);
    if (document.isPresent()) {
      found.add(resolved(document.get()).named(path.isEmpty() ? "policy" : path));
      return;
    }
    if (node instanceof ObjectNode object) {
      for (Member member : object.members()) {
        search(member.value(), path.isEmpty() ? member.name() : path + "." + member.name(), found);
      }
    } else if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.elements().size(); i++) {
        search(array.elements().get(i), path + "[" + i + "]", found);
      }
    }
  }
}
