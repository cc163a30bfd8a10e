package dev.vennguard.refresh;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Fetches one address after the other, each within a time and a size, and again where that may
 * help. May be used by several threads.
 */
final class Fetching {
  private static final int OK = 200;
  private static final int TOO_MANY = 429;
  private static final int SERVER = 500;
  private static final int PROXY_SIGN_IN = 407;

  private final HttpClient client;
  private final RefreshLimits limits;
  private final CountDownLatch ended = new CountDownLatch(1);

  Fetching(HttpClient client, RefreshLimits limits) {
    this.client = client;
    this.limits = limits;
  }

  /** An attempt that failed; whether another may do better. */
  private static final class Failed extends Exception {
    private static final long serialVersionUID = 1L;
    private final boolean again;

    Failed(String message, boolean again) {
      super(message);
      this.again = again;
    }
  }

  /** No attempt waits any longer. */
  void end() {
    ended.countDown();
  }

  /**
   * What is at an address.
   *
   * @throws RefreshException if it does not come, with the reason and the address
   * @throws InterruptedException if nobody waits any more
   */
  byte[] get(URI address) throws RefreshException, InterruptedException {
    String reason = "";
    for (int attempt = 0; attempt < limits.attempts(); attempt++) {
      Duration pause = limits.pause().multipliedBy(attempt);
      if (ended.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new InterruptedException("ended");
      }
      try {
        return attempt(address);
      } catch (Failed failed) {
        reason = String.valueOf(failed.getMessage());
        if (!failed.again) {
          break;
        }
      }
    }
    throw new RefreshException(address + ": " + reason);
  }

  private byte[] attempt(URI address) throws Failed, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .timeout(limits.request())
            .header("Accept", "application/json")
            .GET()
            .build();
    CompletableFuture<HttpResponse<byte[]>> answer =
        client.sendAsync(
            request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), limits.bytes()));
    try {
      // The request's own time ends with the head of the answer; this one with its last byte.
      HttpResponse<byte[]> whole = answer.get(limits.request().toMillis(), TimeUnit.MILLISECONDS);
      return body(whole);
    } catch (TimeoutException slow) {
      throw new Failed("no whole answer within " + words(limits.request()), true);
    } catch (ExecutionException failed) {
      throw new Failed(reason(failed), true);
    } finally {
      answer.cancel(true);
    }
  }

  private static byte[] body(HttpResponse<byte[]> answer) throws Failed {
    int status = answer.statusCode();
    if (status == OK) {
      return answer.body();
    }
    if (status == PROXY_SIGN_IN) {
      throw new Failed("the proxy wants a sign-in, which is not supported", false);
    }
    if (status >= 300 && status < 400) {
      throw new Failed("it leads from one address to the next without end", false);
    }
    throw new Failed("the answer was " + status, status == TOO_MANY || status >= SERVER);
  }

  private static String reason(ExecutionException failed) {
    Throwable cause = Objects.requireNonNullElse(failed.getCause(), failed);
    String words = cause.getMessage();
    String kind =
        switch (cause) {
          case java.net.http.HttpTimeoutException _ -> "no connection or no answer in time";
          case java.net.ConnectException _ -> "no connection";
          case javax.net.ssl.SSLException _ -> "no secure connection";
          case IOException _ -> "the answer was cut off or is too large";
          default -> cause.getClass().getSimpleName();
        };
    return words == null || words.isBlank() ? kind : kind + " (" + words + ")";
  }

  private static String words(Duration time) {
    return time.toMillis() < 1_000 ? time.toMillis() + " ms" : time.toSeconds() + " s";
  }
}
