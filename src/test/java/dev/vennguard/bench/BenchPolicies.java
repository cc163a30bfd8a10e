package dev.vennguard.bench;

import dev.vennguard.catalog.Action;
import dev.vennguard.catalog.Catalogue;
import dev.vennguard.catalog.Service;
import dev.vennguard.exchange.SampleLibrary;
import dev.vennguard.workspace.DocumentId;
import dev.vennguard.workspace.Edit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Documents to measure with: the seed pair, and documents as full as IAM lets them be. */
final class BenchPolicies {
  private static final int FULL = 6_144;

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
          new Edit.Load(
              new DocumentId(dev.vennguard.policy.LayerKind.IDENTITY, i),
              "identity-" + i,
              "",
              document(i)));
    }
    loads.add(new Edit.Load(DocumentId.BOUNDARY, "boundary", "", document(99)));
    return new Edit.Replace(loads);
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
