package dev.vennguard.ui.shell;

import java.util.List;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Hands tests a window on the sample of delegation as if it had just been opened:
 * {@code @BeforeEach void open(WindowRig rig)}. To open one takes a second, to bring a used one
 * back a tenth of that, so a process keeps one window and every test that asks gets it, brought
 * back by {@link WindowReset}. Before it is handed out, it is compared with what it was when it was
 * new; if anything is otherwise, or the test before failed, it is thrown away and a new one opened.
 * So no test depends on another. Tests that need settings, a journal or an engine of their own open
 * a {@link WindowRig} themselves.
 */
final class SharedWindow implements ParameterResolver, AfterEachCallback {
  private static final ExtensionContext.Namespace HERE =
      ExtensionContext.Namespace.create(SharedWindow.class);

  /** A window, and what it was when it was new. */
  private record Kept(WindowRig rig, WindowState fresh, WindowReset reset) {
    static Kept open() throws TimeoutException {
      WindowRig rig = WindowRig.onSample();
      return new Kept(rig, state(rig), new WindowReset(rig));
    }

    /** What is not as it was, after all that can be done. */
    List<String> renew() {
      if (!reset.possible()) {
        return List.of("a panel was open that keeps what was done in it");
      }
      rig.show();
      try {
        reset.run();
      } catch (RuntimeException e) {
        return List.of("it could not be brought back: " + e);
      }
      return state(rig).unlike(fresh);
    }

    private static WindowState state(WindowRig rig) {
      return WindowRig.ask(() -> WindowState.of(rig.window));
    }
  }

  private static ExtensionContext.Store store(ExtensionContext context) {
    return context.getRoot().getStore(HERE);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == WindowRig.class;
  }

  @Override
  public WindowRig resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Kept kept = store(context).remove("window", Kept.class);
    try {
      if (kept != null) {
        List<String> otherwise = kept.renew();
        if (otherwise.isEmpty()) {
          return handOut(kept, context);
        }
        System.out.println(
            "For " + context.getDisplayName() + " a new window: " + String.join("\n  ", otherwise));
        kept.rig.close();
      }
      return handOut(Kept.open(), context);
    } catch (TimeoutException e) {
      throw new ParameterResolutionException("no window", e);
    }
  }

  private static WindowRig handOut(Kept kept, ExtensionContext context) {
    context.getStore(HERE).put("in use", kept);
    return kept.rig;
  }

  @Override
  public void afterEach(ExtensionContext context) {
    Kept used = context.getStore(HERE).remove("in use", Kept.class);
    if (used != null) {
      used.rig.check();
      if (context.getExecutionException().isEmpty()) {
        store(context).put("window", used);
      }
    }
  }
}
