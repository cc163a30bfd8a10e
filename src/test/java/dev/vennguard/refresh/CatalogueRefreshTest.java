package dev.vennguard.refresh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import dev.vennguard.catalog.Catalogue;
import dev.vennguard.catalog.CatalogueReader;
import dev.vennguard.catalog.SmallCatalogue;
import dev.vennguard.exchange.catalogue.ReferenceText;
import java.io.IOException;
import java.net.Proxy;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The refresh against a server of the documented format, and against its faults. */
class CatalogueRefreshTest {
  private static final LocalDate TODAY = LocalDate.of(2027, 1, 2);
  private static final RefreshLimits QUICK =
      new RefreshLimits(
          Duration.ofSeconds(20),
          Duration.ofSeconds(20),
          Duration.ofMinutes(5),
          3,
          Duration.ofMillis(1),
          200_000,
          10);

  /** An answer that hangs is given up soon. */
  private static final RefreshLimits IMPATIENT =
      new RefreshLimits(
          Duration.ofSeconds(20),
          Duration.ofMillis(300),
          Duration.ofMinutes(5),
          2,
          Duration.ofMillis(1),
          200_000,
          10);

  private final Catalogue small = SmallCatalogue.of(Set.of("sqs", "sns", "sts"));
  private final ReferenceServer server = server();

  private ReferenceServer server() {
    try {
      return new ReferenceServer(small);
    } catch (IOException unusable) {
      throw new AssertionError(unusable);
    }
  }

  @AfterEach
  void close() {
    server.close();
  }

  /** What can go wrong with one answer. */
  enum Wrong {
    MISSING("the answer was 404", 1),
    BROKEN("the answer was 500", 3),
    CUT_OFF("the answer was cut off", 3),
    NO_JSON("it is no JSON", 1),
    HUGE("cut off or is too large", 3),
    LOOP("leads from one address to the next", 1),
    EMPTY("it is no JSON", 1);

    private final String reason;
    private final int attempts;

    Wrong(String reason, int attempts) {
      this.reason = reason;
      this.attempts = attempts;
    }

    void answer(HttpExchange exchange) throws IOException {
      switch (this) {
        case MISSING -> ReferenceServer.send(exchange, 404, "gone");
        case BROKEN -> ReferenceServer.send(exchange, 500, "{}");
        case CUT_OFF -> {
          exchange.sendResponseHeaders(200, 5_000);
          exchange.getResponseBody().write('{');
        }
        case NO_JSON -> ReferenceServer.send(exchange, 200, "<html>Sign in</html>");
        case HUGE -> ReferenceServer.send(exchange, 200, " ".repeat(300_000));
        case LOOP -> {
          exchange.getResponseHeaders().set("Location", exchange.getRequestURI().toString());
          exchange.sendResponseHeaders(302, -1);
        }
        case EMPTY -> exchange.sendResponseHeaders(200, -1);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Wrong.class)
  void oneFaultyAnswer_givesNothing_andSaysWhich(Wrong wrong) {
    server.fault("sns", wrong::answer);
    assertThatThrownBy(() -> read(QUICK, new Watch()))
        .isInstanceOf(RefreshException.class)
        .hasMessageContaining("/v1/sns/sns.json: ")
        .hasMessageContaining(wrong.reason);
    // Java itself asks once more where a connection breaks off, and five times where it is led on.
    int most = wrong == Wrong.LOOP ? 6 : wrong.attempts * (wrong == Wrong.CUT_OFF ? 2 : 1);
    assertThat(server.asked("sns")).isBetween(wrong.attempts, most);
  }

  @Test
  void answersThatHang_areGivenUp() {
    server.fault("sns", exchange -> server.hang());
    assertThatThrownBy(() -> read(IMPATIENT, new Watch())).hasMessageContaining("sns.json: no");
    server.fault(
        "sns",
        exchange -> {
          exchange.sendResponseHeaders(200, 5_000);
          exchange.getResponseBody().write('{');
          exchange.getResponseBody().flush();
          server.hang();
        });
    assertThatThrownBy(() -> read(IMPATIENT, new Watch()))
        .hasMessageContaining("no whole answer within 300 ms");
  }

  @Test
  void aPassingFault_isTriedAgain_andProgressIsTold() throws Exception {
    AtomicInteger times = new AtomicInteger();
    String json = ReferenceText.service(small, small.service("sns").orElseThrow());
    server.fault(
        "sns",
        exchange -> ReferenceServer.send(exchange, times.incrementAndGet() < 3 ? 503 : 200, json));
    Watch watch = new Watch();
    Catalogue read = CatalogueReader.read(read(QUICK, watch));
    assertThat(read.size()).isEqualTo(small.size());
    assertThat(read.date()).isEqualTo(TODAY);
    assertThat(watch.told).containsExactly("0/0", "1/3", "2/3", "3/3");
  }

  @Test
  void cancelling_endsIt_whateverItWaitsFor() {
    server.fault("sns", exchange -> server.hang());
    Watch watch = new Watch();
    watch.patience = 2;
    assertThatThrownBy(() -> read(QUICK, watch)).hasMessage("ended before all of it was read");
  }

  @Test
  void addressesThatLeadElsewhere_areNotFollowed() {
    server.serve(
        "/v1/elsewhere.json",
        "[{\"service\": \"sqs\", \"url\": \"https://example.com/sqs.json\"}]");
    URI list = server.list().resolve("/v1/elsewhere.json");
    assertThatThrownBy(
            () -> new CatalogueRefresh(list, QUICK, Map.of()).read(small, TODAY, new Watch()))
        .hasMessageContaining("the address of sqs leads elsewhere: https://example.com/sqs.json");
  }

  @Test
  void nobodyThere_isSaid() {
    URI list = server.list();
    server.close();
    assertThatThrownBy(
            () -> new CatalogueRefresh(list, QUICK, Map.of()).read(small, TODAY, new Watch()))
        .hasMessageContaining("no connection");
  }

  @Test
  void proxy_isThatOfTheSystem() {
    Map<String, String> named =
        Map.of("HTTPS_PROXY", "http://proxy.example:3128/", "no_proxy", "internal.example, .corp");
    SystemProxy proxy = new SystemProxy(named);
    assertThat(proxy.select(URI.create("https://a.amazonaws.com/x")).toString())
        .contains("proxy.example")
        .contains("3128");
    for (String direct : List.of("internal.example", "a.internal.example", "a.corp")) {
      assertThat(proxy.select(URI.create("https://" + direct + "/")))
          .containsExactly(Proxy.NO_PROXY);
    }
    assertThat(proxy.select(URI.create("http://a.amazonaws.com/"))).containsExactly(Proxy.NO_PROXY);
    assertThat(new SystemProxy(Map.of("https_proxy", ":// ")).select(URI.create("https://a.b/")))
        .isNotEmpty();
  }

  private String read(RefreshLimits limits, Watch watch) throws RefreshException {
    return new CatalogueRefresh(server.list(), limits, Map.of()).read(small, TODAY, watch);
  }

  /** Remembers what it was told, and may lose its patience. */
  private static final class Watch implements RefreshWatch {
    private final List<String> told = new ArrayList<>();
    private int patience = Integer.MAX_VALUE;

    @Override
    public void reached(int done, int all) {
      told.add(done + "/" + all);
    }

    @Override
    public boolean cancelled() {
      return patience-- <= 0;
    }
  }
}
