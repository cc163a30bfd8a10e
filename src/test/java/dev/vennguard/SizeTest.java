package dev.vennguard;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** Small things: a file that grows over its limit is probably two things. */
class SizeTest {
  private static final int FILE_LINES = 400;
  private static final int METHOD_LINES = 40;

  @Test
  void files_areSmall() throws IOException {
    List<String> large = new ArrayList<>();
    for (Path file : sources()) {
      long lines = Files.readAllLines(file).size();
      if (lines > FILE_LINES) {
        large.add(file + ": " + lines);
      }
    }
    assertThat(large).as("files over " + FILE_LINES + " lines").isEmpty();
  }

  @Test
  void methods_areSmall() throws IOException {
    List<String> large = new ArrayList<>();
    int seen = 0;
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (var files = compiler.getStandardFileManager(null, null, null)) {
      var units = files.getJavaFileObjectsFromPaths(sources());
      var task = (JavacTask) compiler.getTask(null, files, null, List.of(), null, units);
      var positions = Trees.instance(task).getSourcePositions();
      for (CompilationUnitTree unit : task.parse()) {
        var counter =
            new MethodLengths(unit, positions::getStartPosition, positions::getEndPosition);
        counter.scan(unit, null);
        seen += counter.seen;
        large.addAll(counter.large);
      }
    }
    assertThat(seen).as("methods looked at").isGreaterThan(200);
    assertThat(large).as("methods over " + METHOD_LINES + " lines").isEmpty();
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> tree = Files.walk(Path.of("src/main/java"))) {
      return tree.filter(path -> path.toString().endsWith(".java")).sorted().toList();
    }
  }

  private interface Position {
    long of(CompilationUnitTree unit, com.sun.source.tree.Tree tree);
  }

  private static final class MethodLengths extends TreeScanner<Void, Void> {
    private final CompilationUnitTree unit;
    private final Position start;
    private final Position end;
    private final List<String> large = new ArrayList<>();
    private int seen;

    MethodLengths(CompilationUnitTree unit, Position start, Position end) {
      this.unit = unit;
      this.start = start;
      this.end = end;
    }

    @Override
    public Void visitMethod(MethodTree method, Void nothing) {
      seen++;
      var lines = unit.getLineMap();
      long length =
          lines.getLineNumber(end.of(unit, method)) - lines.getLineNumber(start.of(unit, method));
      if (length >= METHOD_LINES) {
        large.add(unit.getSourceFile().getName() + ": " + method.getName() + ", " + length);
      }
      return super.visitMethod(method, nothing);
    }
  }
}
