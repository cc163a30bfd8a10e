package dev.vennguard.refresh;

import dev.vennguard.catalog.Catalogue;
import dev.vennguard.exchange.catalogue.CatalogueMerge;
import dev.vennguard.exchange.catalogue.ReferenceException;
import dev.vennguard.exchange.catalogue.ReferenceService;
import dev.vennguard.exchange.catalogue.ServiceReference;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Reads AWS's service reference (CATALOGUE §2): the list of services, then each service at the
 * address that the list has. All of it comes, or nothing.
 */
public final class CatalogueRefresh {
  /** Where AWS publishes it. */
  public static final String AWS =
      "https://servicereference.us-east-1.amazonaws.com/v1/service-list.json";

  private static final int AT_ONCE = 6;
  private static final int LOOK_MILLIS = 100;

  private final URI list;
  private final RefreshLimits limits;
  private final Map<String, String> environment;

  /**
   * A refresh.
   *
   * @param list the address of the list of services: {@link #AWS}, or a copy of it
   * @param environment the variables of the process, for the proxy
   */
  public CatalogueRefresh(URI list, RefreshLimits limits, Map<String, String> environment) {
    this.list = list;
    this.limits = limits;
    this.environment = Map.copyOf(environment);
  }

  /**
   * The text of the new catalogue, as {@code CatalogueReader} reads it. Takes seconds to minutes.
   *
   * @param known the catalogue until now
   * @param today the date that the new one gets
   * @throws RefreshException if not all of it came, or the watch says that nobody waits any more;
   *     nothing is changed then
   */
  public String read(Catalogue known, LocalDate today, RefreshWatch watch) throws RefreshException {
    ExecutorService threads =
        Executors.newFixedThreadPool(
            AT_ONCE, Thread.ofPlatform().daemon().name("refresh-", 0).factory());
    try (HttpClient client = client()) {
      Fetching fetching = new Fetching(client, limits);
      try {
        return CatalogueMerge.text(known, today, services(fetching, threads, watch));
      } catch (ReferenceException wrong) {
        throw new RefreshException(wrong.getMessage());
      } catch (InterruptedException nobodyWaits) {
        throw RefreshException.ended(nobodyWaits);
      } finally {
        fetching.end();
        threads.shutdownNow();
        client.shutdownNow();
      }
    }
  }

  private HttpClient client() {
    // Read once, when Java first looks for a proxy: nothing here looked for one before.
    System.setProperty("java.net.useSystemProxies", "true");
    return HttpClient.newBuilder()
        .connectTimeout(limits.connect())
        .followRedirects(HttpClient.Redirect.NORMAL)
        .proxy(new SystemProxy(environment))
        .build();
  }

  private List<ReferenceService> services(
      Fetching fetching, ExecutorService threads, RefreshWatch watch)
      throws RefreshException, InterruptedException {
    long start = System.nanoTime();
    CompletionService<Map<String, URI>> first = new ExecutorCompletionService<>(threads);
    first.submit(() -> named(fetching));
    watch.reached(0, 0);
    Map<String, URI> named = next(first, watch, start);
    CompletionService<ReferenceService> work = new ExecutorCompletionService<>(threads);
    named.forEach((prefix, address) -> work.submit(() -> service(fetching, prefix, address)));
    List<ReferenceService> found = new ArrayList<>();
    while (found.size() < named.size()) {
      found.add(next(work, watch, start));
      watch.reached(found.size(), named.size());
    }
    return found;
  }

  private Map<String, URI> named(Fetching fetching) throws RefreshException, InterruptedException {
    Map<String, URI> named;
    try {
      named = ServiceReference.services(fetching.get(list));
    } catch (ReferenceException wrong) {
      throw new RefreshException(list + ": " + wrong.getMessage());
    }
    if (named.size() > limits.services()) {
      throw new RefreshException(list + ": it names more services than there can be");
    }
    for (Map.Entry<String, URI> one : named.entrySet()) {
      if (!trusted(one.getValue())) {
        throw new RefreshException(
            "%s: the address of %s leads elsewhere: %s"
                .formatted(list, one.getKey(), one.getValue()));
      }
    }
    return named;
  }

  /** The same place, or AWS's own over a secure connection. */
  private boolean trusted(URI address) {
    String scheme = Objects.requireNonNullElse(address.getScheme(), "");
    String host = Objects.requireNonNullElse(address.getHost(), "").toLowerCase(Locale.ROOT);
    boolean same =
        scheme.equals(list.getScheme())
            && host.equalsIgnoreCase(list.getHost())
            && address.getPort() == list.getPort();
    return same || (scheme.equals("https") && host.endsWith(".amazonaws.com"));
  }

  private static ReferenceService service(Fetching fetching, String prefix, URI address)
      throws RefreshException, InterruptedException {
    try {
      return ServiceReference.service(prefix, fetching.get(address));
    } catch (ReferenceException wrong) {
      throw new RefreshException(address + ": " + wrong.getMessage());
    }
  }

  /** Waits for the next that is done, and looks meanwhile whether anybody still waits for it. */
  private <T> T next(CompletionService<T> work, RefreshWatch watch, long start)
      throws RefreshException, InterruptedException {
    while (true) {
      if (watch.cancelled()) {
        throw new InterruptedException("cancelled");
      }
      Duration took = Duration.ofNanos(System.nanoTime() - start);
      if (took.compareTo(limits.whole()) > 0) {
        throw new RefreshException(
            "it took longer than " + limits.whole().toMinutes() + " minutes");
      }
      Future<T> done = work.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS);
      if (done != null) {
        return of(done);
      }
    }
  }

  private static <T> T of(Future<T> done) throws RefreshException, InterruptedException {
    try {
      return done.get();
    } catch (ExecutionException failed) {
      switch (failed.getCause()) {
        case RefreshException known -> throw known;
        case InterruptedException _ -> throw new InterruptedException("ended");
        case null, default -> throw new IllegalStateException("a service was not read", failed);
      }
    }
  }
}
