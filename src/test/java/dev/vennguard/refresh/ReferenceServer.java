package dev.vennguard.refresh;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.vennguard.catalog.Catalogue;
import dev.vennguard.exchange.catalogue.ReferenceText;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** AWS's service reference on this computer, and what can go wrong with it. */
public final class ReferenceServer implements AutoCloseable {
  /** Answers a request in place of the server. */
  public interface Fault {
    /** Answers it, or fails to. */
    void answer(HttpExchange exchange) throws IOException;
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Map<String, Fault> faults = new ConcurrentHashMap<>();
  private final Map<String, AtomicInteger> asked = new ConcurrentHashMap<>();
  private final CountDownLatch closed = new CountDownLatch(1);

  /** Tells of that catalogue. */
  public ReferenceServer(Catalogue catalogue) throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", exchange -> send(exchange, 404, ""));
    serve("/v1/service-list.json", ReferenceText.list(catalogue, base()));
    catalogue
        .services()
        .forEach(one -> serve(path(one.prefix()), ReferenceText.service(catalogue, one)));
    server.start();
  }

  private static String path(String prefix) {
    return "/v1/" + prefix + "/" + prefix + ".json";
  }

  private String base() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** Where the list of services is. */
  public URI list() {
    return URI.create(base() + "/v1/service-list.json");
  }

  /** What is answered there from now on. */
  public void serve(String path, String json) {
    server.createContext(
        path,
        exchange -> {
          asked.computeIfAbsent(path, _ -> new AtomicInteger()).incrementAndGet();
          Fault fault = faults.get(path);
          if (fault != null) {
            fault.answer(exchange);
          } else {
            send(exchange, 200, json);
          }
          exchange.close();
        });
  }

  /** Something goes wrong with a service from now on. */
  void fault(String prefix, Fault fault) {
    faults.put(path(prefix), fault);
  }

  /** How often a service was asked for. */
  int asked(String prefix) {
    AtomicInteger times = asked.get(path(prefix));
    return times == null ? 0 : times.get();
  }

  /** A whole answer. */
  static void send(HttpExchange exchange, int status, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  /** Waits until the server is closed. */
  void hang() {
    try {
      closed.await(60, TimeUnit.SECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
