package dev.vennguard.bench;

import dev.vennguard.catalog.AccessLevel;
import dev.vennguard.catalog.Action;
import dev.vennguard.catalog.Catalogue;
import dev.vennguard.catalog.Service;
import dev.vennguard.exchange.SampleLibrary;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.workspace.DocumentId;
import dev.vennguard.workspace.Edit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Documents to measure with: the seed pair, and documents as full as IAM lets them be. */
final class BenchPolicies {
  private static final int FULL = 6_144;
  private static final int READ_ONLY_PATTERNS = 2_900;
  private static final String POWER_USER =
      """
      {
        "Version": "2012-10-17",
        "Statement": [
          { "Effect": "Allow", "NotAction": ["iam:*", "organizations:*", "account:*"], "Resource": "*" },
          {
            "Effect": "Allow",
            "Action": [
              "iam:CreateServiceLinkedRole",
              "iam:DeleteServiceLinkedRole",
              "iam:ListRoles",
              "organizations:DescribeOrganization",
              "account:ListRegions"
            ],
            "Resource": "*"
          }
        ]
      }
      """;

  private final Catalogue catalogue;

  BenchPolicies(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  static Edit.Replace seed() {
    SampleLibrary library = new SampleLibrary();
    return library.load(library.sample("seed").orElseThrow());
  }

  /** Ten full identity documents and a full boundary. */
  Edit.Replace full() {
    List<Edit.Load> loads = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      loads.add(
          new Edit.Load(new DocumentId(LayerKind.IDENTITY, i), "identity-" + i, "", document(i)));
    }
    loads.add(new Edit.Load(DocumentId.BOUNDARY, "boundary", "", document(99)));
    return new Edit.Replace(loads);
  }

  /**
   * AWS's {@code ReadOnlyAccess} as boundary of an identity policy like {@code PowerUserAccess}.
   * Where the published text is not at hand (property {@code corpus}), as many names of actions
   * that read or list stand for it.
   */
  Edit.Replace powerUserUnderReadOnly() {
    return new Edit.Replace(
        List.of(
            new Edit.Load(new DocumentId(LayerKind.IDENTITY, 0), "power-user", "", POWER_USER),
            new Edit.Load(DocumentId.BOUNDARY, "read-only", "", readOnly())));
  }

  private String readOnly() {
    Path corpus =
        Path.of(System.getProperty("corpus", "../shared/corpus"), "aws-managed-policies.jsonl");
    try (Stream<String> lines = Files.exists(corpus) ? Files.lines(corpus) : Stream.of()) {
      return lines
          .filter(line -> line.startsWith("{\"name\":\"ReadOnlyAccess\""))
          .findFirst()
          .map(line -> line.substring(line.indexOf("{", 1), line.length() - 1))
          .orElseGet(this::readingActions);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private String readingActions() {
    return catalogue.actions().stream()
        .filter(action -> action.level() == AccessLevel.READ)
        .limit(READ_ONLY_PATTERNS)
        .map(action -> "\"" + action.qualifiedName() + "\"")
        .collect(
            Collectors.joining(
                ",",
                "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":[",
                "],\"Resource\":\"*\"}]}"));
  }

  /**
   * A document of just under 6,144 characters without white space: action lists with wildcards, a
   * third of the statements on narrower resources, a third under a condition, some of them Deny.
   */
  String document(int seed) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder("{\n  \"Version\": \"2012-10-17\",\n  \"Statement\": [");
    String separator = "\n";
    while (dense(text) < FULL - 700) {
      text.append(separator).append(statement(random));
      separator = ",\n";
    }
    return text.append("\n  ]\n}\n").toString();
  }

  private String statement(Random random) {
    Service service = catalogue.services().get(random.nextInt(catalogue.services().size()));
    StringBuilder text = new StringBuilder("    {\n      \"Effect\": ");
    text.append(random.nextInt(6) == 0 ? "\"Deny\"" : "\"Allow\"").append(",\n      \"Action\": [");
    int count = 2 + random.nextInt(8);
    for (int i = 0; i < count; i++) {
      int span = service.endAction() - service.firstAction();
      Action action = catalogue.actions().get(service.firstAction() + random.nextInt(span));
      String name = random.nextInt(3) == 0 ? action.name().substring(0, 3) + "*" : action.name();
      text.append(i == 0 ? "\n" : ",\n");
      text.append("        \"").append(service.prefix()).append(':').append(name).append('"');
    }
    text.append("\n      ],\n      \"Resource\": ");
    text.append(
        random.nextInt(3) == 0
            ? "\"arn:aws:" + service.prefix() + ":*:*:*app-" + random.nextInt(9) + "*\""
            : "\"*\"");
    if (random.nextInt(3) == 0) {
      text.append(",\n      \"Condition\": { \"StringEquals\": { \"aws:RequestedRegion\": ");
      text.append("[\"eu-west-").append(1 + random.nextInt(3)).append("\"] } }");
    }
    return text.append("\n    }").toString();
  }

  private static long dense(CharSequence text) {
    return text.chars().filter(c -> !Character.isWhitespace(c)).count();
  }
}
