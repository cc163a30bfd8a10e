package dev.vennguard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.policy.Layers;
import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.Utf8Entry;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Files that need each other, directly or by others between them, can only be read together: there
 * are none. What a file needs is read off its class files, inlined constants included; types inside
 * another one belong to its file.
 */
class TypeCyclesTest {
  private static final String ROOT = "dev/vennguard/";

  /** A type of this program in a descriptor or a signature. */
  private static final Pattern IN_DESCRIPTOR = Pattern.compile("L(dev/vennguard/[\\w/$]+)[;<]");

  @Test
  void files_neverNeedEachOther() throws IOException, URISyntaxException {
    Map<String, Set<String>> needs = needs(mainClasses());

    assertThat(needs).as("files looked at").hasSizeGreaterThan(700);
    assertThat(needs.values().stream().mapToInt(Set::size).sum())
        .as("needs found")
        .isGreaterThan(4_000);
    assertThat(cycles(needs)).as("files that need each other").isEmpty();
  }

  @Test
  void cycles_areFound() {
    Map<String, Set<String>> needs =
        Map.of(
            "a", Set.of("b", "d"),
            "b", Set.of("c"),
            "c", Set.of("a", "e"),
            "d", Set.of("e"),
            "e", Set.of("f"),
            "f", Set.of("e", "f"));

    assertThat(cycles(needs)).containsExactlyInAnyOrder(List.of("a", "b", "c"), List.of("e", "f"));
  }

  private static Path mainClasses() throws URISyntaxException {
    return Path.of(Layers.class.getProtectionDomain().getCodeSource().getLocation().toURI());
  }

  /** Which files each file needs, both by the name of their outermost type. */
  private static Map<String, Set<String>> needs(Path folder) throws IOException {
    Map<String, Set<String>> needs = new TreeMap<>();
    List<Path> classes;
    try (Stream<Path> tree = Files.walk(folder.resolve(ROOT))) {
      classes = tree.filter(path -> path.toString().endsWith(".class")).toList();
    }
    for (Path file : classes) {
      ClassModel model = ClassFile.of().parse(file);
      String from = outermost(model.thisClass().asInternalName());
      Set<String> found = needs.computeIfAbsent(from, _ -> new TreeSet<>());
      for (PoolEntry entry : model.constantPool()) {
        switch (entry) {
          case ClassEntry type -> note(type.asInternalName(), found);
          case Utf8Entry text -> {
            Matcher matcher = IN_DESCRIPTOR.matcher(text.stringValue());
            while (matcher.find()) {
              note(matcher.group(1), found);
            }
          }
          default -> {}
        }
      }
      found.remove(from);
    }
    return needs;
  }

  private static void note(String type, Set<String> found) {
    if (type.startsWith(ROOT)) {
      found.add(outermost(type));
    }
  }

  private static String outermost(String type) {
    String name = type.replace('/', '.').substring(ROOT.length());
    int nested = name.indexOf('$');
    return nested < 0 ? name : name.substring(0, nested);
  }

  /** Strongly connected components of more than one file, sorted (Tarjan). */
  private static List<List<String>> cycles(Map<String, Set<String>> needs) {
    Components components = new Components(needs);
    new TreeSet<>(needs.keySet()).forEach(components::visit);
    return components.found;
  }

  private static final class Components {
    private final Map<String, Set<String>> needs;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, Integer> lowest = new HashMap<>();
    private final Deque<String> open = new ArrayDeque<>();
    private final List<List<String>> found = new ArrayList<>();

    Components(Map<String, Set<String>> needs) {
      this.needs = needs;
    }

    void visit(String file) {
      if (numbers.containsKey(file)) {
        return;
      }
      int number = numbers.size();
      numbers.put(file, number);
      lowest.put(file, number);
      open.push(file);
      for (String needed : needs.getOrDefault(file, Set.of())) {
        visit(needed);
        if (open.contains(needed)) {
          lowest.merge(file, lowest.getOrDefault(needed, number), Math::min);
        }
      }
      if (lowest.getOrDefault(file, number) == number) {
        close(file);
      }
    }

    private void close(String file) {
      List<String> component = new ArrayList<>();
      while (!component.contains(file)) {
        component.add(open.pop());
      }
      if (component.size() > 1) {
        found.add(component.stream().sorted().toList());
      }
    }
  }
}
