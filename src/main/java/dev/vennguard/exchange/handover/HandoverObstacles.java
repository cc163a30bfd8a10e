package dev.vennguard.exchange.handover;

import dev.vennguard.exchange.handover.HandoverContent.Attached;
import dev.vennguard.exchange.json.Json;
import dev.vennguard.syntax.PolicyPrinter;
import dev.vennguard.syntax.text.Indent;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Why a form cannot say what was reviewed: what came of it would be another policy. */
final class HandoverObstacles {
  /** IAM API Reference, CreateRole, RoleName. */
  private static final Pattern ROLE_NAME = Pattern.compile("[\\w+=,.@-]{1,64}");

  /**
   * CloudFormation User Guide, "Using dynamic references to specify template values": they are
   * replaced wherever they stand, also in what intrinsic functions put together, and nothing
   * escapes them. With a blank before {@code resolve} it is a text (cfn-lint, W1053).
   */
  private static final String DYNAMIC = "{{resolve:";

  private HandoverObstacles() {}

  /** Each in one sentence; none if the form can be written. */
  static List<String> of(HandoverForm form, HandoverContent content) {
    List<String> found = new ArrayList<>();
    boolean template =
        form == HandoverForm.CLOUDFORMATION || form == HandoverForm.CLOUDFORMATION_JSON;
    boolean values = template || form == HandoverForm.TERRAFORM;
    if (!values && form != HandoverForm.AWS_CLI) {
      return found;
    }
    if (!ROLE_NAME.matcher(content.roleName()).matches()) {
      found.add(
          "`%s` is no name of a role: IAM takes up to 64 letters, digits and `_+=,.@-`"
              .formatted(content.roleName()));
    }
    List<Attached> all = new ArrayList<>(content.identity());
    content.boundary().ifPresent(all::add);
    for (Attached one : all) {
      JsonNode tree = Json.mapper().readTree(PolicyPrinter.print(one.policy(), Indent.NONE));
      String text = texts(tree);
      if (template && text.contains(DYNAMIC)) {
        found.add(
            "%s holds `%s…`, which CloudFormation would replace when it deploys: hand it on as"
                    .formatted(one.file(), DYNAMIC)
                + " aws-cli or terraform");
      }
      if (values && text.codePoints().anyMatch(letter -> letter >= 0xD800 && letter <= 0xDFFF)) {
        found.add(
            "%s holds half a character, such as `\\ud800`, which IAM refuses and no template can"
                    .formatted(one.file())
                + " hold: remove it");
      }
    }
    return found;
  }

  /** All texts and names of a tree, a line each. */
  private static String texts(JsonNode node) {
    StringBuilder all = new StringBuilder();
    if (node.isString()) {
      all.append(node.stringValue()).append('\n');
    }
    for (var member : node.properties()) {
      all.append(member.getKey()).append('\n').append(texts(member.getValue()));
    }
    if (node.isArray()) {
      node.forEach(element -> all.append(texts(element)));
    }
    return all.toString();
  }
}
