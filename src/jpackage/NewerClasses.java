import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassFile.StackMapsOption;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;

/**
 * Writes class files that are older than Java 8 anew as those of Java 8, in the jars that it is
 * given: the code stays as it is and gets the stack maps that newer class files have. Java keeps no
 * older ones in its cache, and to read and verify picocli's takes a command a third of its start.
 * Run by the build ({@code java NewerClasses.java JAR…}); a jar without old classes stays as it is.
 */
final class NewerClasses {
  private static final int JAVA_8 = 52;

  private NewerClasses() {}

  public static void main(String[] jars) throws IOException {
    for (String jar : jars) {
      Path path = Path.of(jar);
      Path next = path.resolveSibling(path.getFileName() + ".new");
      try (JarFile from = new JarFile(path.toFile());
          OutputStream file = Files.newOutputStream(next);
          JarOutputStream to = new JarOutputStream(file)) {
        renew(from, to);
      }
      Files.move(next, path, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static void renew(JarFile from, JarOutputStream to) throws IOException {
    ClassHierarchyResolver inside =
        ClassHierarchyResolver.ofResourceParsing(type -> {
          String name = type.descriptorString();
          return stream(from, name.substring(1, name.length() - 1) + ".class");
        });
    ClassFile files =
        ClassFile.of(
            StackMapsOption.GENERATE_STACK_MAPS,
            ClassHierarchyResolverOption.of(
                inside.orElse(ClassHierarchyResolver.defaultResolver())));
    for (JarEntry entry : Collections.list(from.entries())) {
      JarEntry written = new JarEntry(entry.getName());
      written.setTime(entry.getTime());
      to.putNextEntry(written);
      try (InputStream in = from.getInputStream(entry)) {
        byte[] bytes = in.readAllBytes();
        to.write(entry.getName().endsWith(".class") ? renewed(files, bytes) : bytes);
      }
      to.closeEntry();
    }
  }

  private static InputStream stream(JarFile from, String name) {
    JarEntry entry = from.getJarEntry(name);
    try {
      return entry == null ? null : from.getInputStream(entry);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static byte[] renewed(ClassFile files, byte[] bytes) {
    ClassModel model = files.parse(bytes);
    if (model.majorVersion() >= JAVA_8) {
      return bytes;
    }
    return files.transformClass(
        model,
        ClassTransform.dropping(ClassFileVersion.class::isInstance)
            .andThen(ClassTransform.transformingMethodBodies(CodeTransform.ACCEPT_ALL))
            .andThen(ClassTransform.endHandler(made -> made.withVersion(JAVA_8, 0))));
  }
}
