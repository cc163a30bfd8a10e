package dev.vennguard;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.vennguard.explain.words.Sentence;
import dev.vennguard.lint.kit.Finding;
import dev.vennguard.syntax.problem.Problem;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Words are for people. Who wants to know what an explanation, a proposed change, a problem or a
 * finding says asks its values: nothing takes a sentence apart. So explanations hand out words as
 * {@link Sentence}, which can do nothing but be shown, and where words become a text that text is
 * not looked into.
 */
class SentencesAreOnlyShownTest {
  private static final String ROOT = "dev.vennguard";

  /** Who shows words, or makes something of problems and findings. */
  private static final Set<String> SHOWING =
      Set.of("lint", "escape", "workspace", "session", "exchange", "teach", "cli", "ui");

  /** What words become a text by. */
  private static final Map<Class<?>, Set<String>> SHOWN =
      Map.of(
          Sentence.class,
          Set.of("text", "spoken", "pieces", "toString"),
          Problem.class,
          Set.of("message", "toString"),
          Finding.class,
          Set.of("message", "advice", "sentence", "toString"));

  /** What looks into a text. Length is not among them: a view has to know what fits. */
  private static final Set<String> LOOKING =
      Set.of(
          "charAt",
          "chars",
          "codePointAt",
          "codePoints",
          "compareTo",
          "compareToIgnoreCase",
          "contains",
          "contentEquals",
          "endsWith",
          "equalsIgnoreCase",
          "indexOf",
          "lastIndexOf",
          "lines",
          "matches",
          "regionMatches",
          "replace",
          "replaceAll",
          "replaceFirst",
          "split",
          "splitWithDelimiters",
          "startsWith",
          "strip",
          "subSequence",
          "substring",
          "toCharArray",
          "trim");

  /** Texts of {@code explain} that are no sentences: names, and {@code gained} and its kin. */
  private static final Set<String> NAMES = Set.of("sid", "id", "name", "document", "key", "word");

  @Test
  void whoShowsWords_neverLooksIntoThem() {
    JavaClasses classes =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(SHOWING.stream().map(one -> ROOT + "." + one).toList());
    List<JavaCodeUnit> showing = showing(classes).toList();

    assertThat(showing).as("places where words of the core become texts").hasSizeGreaterThan(15);
    assertThat(showing.stream().flatMap(SentencesAreOnlyShownTest::looks)).isEmpty();
  }

  @Test
  void whatExplanationsSay_isASentence_neverAText() {
    JavaClasses classes =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT + ".explain");
    List<JavaMethod> texts =
        classes.stream()
            .filter(type -> handedOut(type) && !inWriter(type))
            .flatMap(type -> type.getMethods().stream())
            .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
            .filter(method -> method.getRawReturnType().isEquivalentTo(String.class))
            .filter(method -> !method.getName().equals("toString"))
            .toList();

    assertThat(texts).as("public methods that return texts").hasSizeGreaterThan(5);
    assertThat(texts).allSatisfy(method -> assertThat(NAMES).contains(method.getName()));
  }

  /** The rule finds what it is made for: without this it could look at nothing. */
  @Test
  void rule_findsALook_inTheMethodAndInItsLambda() {
    JavaClasses planted = new ClassFileImporter().importClasses(Planted.class);

    assertThat(showing(planted).flatMap(SentencesAreOnlyShownTest::looks))
        .anyMatch(look -> look.contains("startsWith"))
        .anyMatch(look -> look.contains("matcher"))
        .anyMatch(look -> look.contains("misspelt") && look.contains("contains"))
        .hasSize(4);
  }

  private static Stream<JavaCodeUnit> showing(JavaClasses classes) {
    return classes.stream()
        .flatMap(type -> type.getCodeUnits().stream())
        .filter(unit ->
            accesses(unit)
                .anyMatch(target ->
                    SHOWN.entrySet().stream()
                        .anyMatch(words ->
                            target.getOwner().isEquivalentTo(words.getKey())
                                && words.getValue().contains(target.getName()))));
  }

  private static Stream<String> looks(JavaCodeUnit unit) {
    return accesses(unit)
        .filter(SentencesAreOnlyShownTest::looking)
        .map(target -> unit.getFullName() + " calls " + target.getFullName());
  }

  private static Stream<AccessTarget> accesses(JavaCodeUnit unit) {
    return Stream.concat(
            unit.getAccessesFromSelf().stream(),
            Stream.concat(
                unit.getMethodReferencesFromSelf().stream(),
                unit.getConstructorReferencesFromSelf().stream()))
        .map(JavaAccess::getTarget)
        .map(AccessTarget.class::cast)
        .distinct();
  }

  private static boolean looking(AccessTarget target) {
    JavaClass owner = target.getOwner();
    return owner.isEquivalentTo(Pattern.class)
        || owner.isEquivalentTo(Matcher.class)
        || ((owner.isEquivalentTo(String.class) || owner.isEquivalentTo(CharSequence.class))
            && LOOKING.contains(target.getName()));
  }

  private static boolean handedOut(JavaClass type) {
    return type.getModifiers().contains(JavaModifier.PUBLIC);
  }

  private static boolean inWriter(JavaClass type) {
    return type.getPackageName().equals(ROOT + ".explain.words")
        || type.getPackageName().equals(ROOT + ".explain.content");
  }

  /** What must not be written anywhere else. */
  static final class Planted {
    private Planted() {}

    static boolean repairs(Sentence words) {
      return words.text().startsWith("write ");
    }

    static boolean misspelt(Problem problem) {
      return problem.message().contains("unknown element");
    }

    static boolean repairs(List<Sentence> all, Pattern pattern) {
      return all.stream().anyMatch(one -> pattern.matcher(one.spoken()).find());
    }
  }
}
