package dev.vennguard.explain.examples;

import dev.vennguard.catalog.Catalogue;
import dev.vennguard.decide.request.Request;
import dev.vennguard.explain.SmallestChange;
import dev.vennguard.explain.change.Candidate;
import dev.vennguard.policy.Effect;
import dev.vennguard.policy.Layers;
import dev.vennguard.policy.Statement;
import dev.vennguard.prove.result.Assertion;
import dev.vennguard.prove.result.Assertion.Expect;
import java.util.List;
import java.util.Optional;

/** Turns what somebody says of examples into assertions, and into changes where it is not so. */
public final class ExampleJudge {
  private final SmallestChange change;
  private final LikeRequests alike;
  private final Layers before;
  private final Layers after;

  /**
   * @param change finds what would make it so
   */
  public ExampleJudge(Catalogue catalogue, SmallestChange change, Layers before, Layers after) {
    this.change = change;
    this.alike = new LikeRequests(catalogue);
    this.before = before;
    this.after = after;
  }

  /** What follows from one verdict. */
  public ExampleVerdict verdict(TellingExample example, boolean shouldBeAllowed) {
    boolean contradicts = shouldBeAllowed != example.allowedAfter();
    Request request = example.request();
    List<Candidate> changes =
        !contradicts
            ? List.of()
            : shouldBeAllowed
                ? change.toAllow(after, request)
                : change.toCutOff(after, request.action());
    Optional<Statement> deny =
        contradicts && !shouldBeAllowed
            ? Optional.of(region(request).withEffect(Effect.DENY))
            : Optional.empty();
    return new ExampleVerdict(
        example, shouldBeAllowed, assertion(example, shouldBeAllowed), contradicts, changes, deny);
  }

  /** The claim that a verdict is. */
  public Assertion assertion(TellingExample example, boolean shouldBeAllowed) {
    Statement region = region(example.request());
    String sid =
        "Judged" + example.request().action().replaceAll("[^A-Za-z0-9]", "") + number(region);
    return new Assertion(sid, shouldBeAllowed ? Expect.ALWAYS : Expect.NEVER, region.withSid(sid));
  }

  /** Tells regions of one action apart; the same in every run: texts are hashed, and no enum. */
  private static String number(Statement region) {
    StringBuilder text = new StringBuilder();
    region.resources().patterns().forEach(one -> text.append(one.text()).append('\n'));
    region
        .conditions()
        .forEach(one -> text.append(one.operator().text()).append(one.key()).append(one.values()));
    return Integer.toHexString(text.toString().hashCode());
  }

  private Statement region(Request request) {
    return alike.region(request, List.of(before, after));
  }
}
