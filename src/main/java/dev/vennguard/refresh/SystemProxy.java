package dev.vennguard.refresh;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The proxy that this system wants: as the variables {@code HTTPS_PROXY}, {@code HTTP_PROXY} and
 * {@code NO_PROXY} have it, else as the settings of the desktop have it, or Java's own.
 */
final class SystemProxy extends ProxySelector {
  private static final int USUAL_PORT = 8080;

  private final Map<String, String> environment;

  SystemProxy(Map<String, String> environment) {
    this.environment = Map.copyOf(environment);
  }

  @Override
  public List<Proxy> select(URI address) {
    String host = Objects.requireNonNullElse(address.getHost(), "").toLowerCase(Locale.ROOT);
    Optional<URI> named = named(Objects.requireNonNullElse(address.getScheme(), ""));
    if (named.isEmpty()) {
      ProxySelector system = ProxySelector.getDefault();
      return system == null ? List.of(Proxy.NO_PROXY) : system.select(address);
    }
    if (excepted(host)) {
      return List.of(Proxy.NO_PROXY);
    }
    URI proxy = named.get();
    int port = proxy.getPort() < 0 ? USUAL_PORT : proxy.getPort();
    return List.of(
        new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(proxy.getHost(), port)));
  }

  private Optional<URI> named(String scheme) {
    String name = scheme.toLowerCase(Locale.ROOT) + "_proxy";
    String value = variable(name);
    if (value.isBlank()) {
      return Optional.empty();
    }
    try {
      URI proxy = URI.create(value.contains("://") ? value : "http://" + value);
      return Optional.ofNullable(proxy.getHost()).map(_ -> proxy);
    } catch (IllegalArgumentException noAddress) {
      return Optional.empty();
    }
  }

  private boolean excepted(String host) {
    for (String one : variable("no_proxy").split(",", -1)) {
      String name = one.strip().toLowerCase(Locale.ROOT);
      String domain = name.startsWith(".") ? name : "." + name;
      if (name.equals("*") || (!name.isEmpty() && ("." + host).endsWith(domain))) {
        return true;
      }
    }
    return false;
  }

  private String variable(String name) {
    String own = environment.getOrDefault(name, "");
    return own.isBlank()
        ? environment.getOrDefault(name.toUpperCase(Locale.ROOT), "").strip()
        : own.strip();
  }

  @Override
  public void connectFailed(URI address, SocketAddress proxy, IOException failure) {
    // Whoever asked is told by the failure itself.
  }
}
