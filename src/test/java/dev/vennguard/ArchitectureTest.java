package dev.vennguard;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.NumberFormat;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Timer;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The layout and the arrows of the design. Plain test methods: surefire skips ArchUnit's own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArchitectureTest {
  private static final String ROOT = "dev.vennguard";

  private static final List<String> WORKSPACE_AND_BELOW =
      List.of(
          "policy",
          "syntax",
          "catalog",
          "decide",
          "prove",
          "live",
          "explain",
          "lint",
          "escape",
          "design",
          "workspace");

  /** From the bottom up; each may use those before it as far as its row says. */
  private static final List<Arrow> ARROWS =
      List.of(
          new Arrow("policy", List.of()),
          new Arrow("syntax", List.of("policy")),
          new Arrow("catalog", List.of("policy")),
          new Arrow("decide", List.of("policy")),
          new Arrow("completion", List.of("policy", "syntax", "catalog", "decide")),
          new Arrow("prove", List.of("policy", "catalog", "decide")),
          new Arrow("live", List.of("policy", "syntax", "catalog", "decide", "prove")),
          new Arrow("explain", List.of("policy", "syntax", "catalog", "decide", "prove", "live")),
          new Arrow(
              "lint", List.of("policy", "syntax", "catalog", "decide", "prove", "live", "explain")),
          new Arrow(
              "escape",
              List.of("policy", "syntax", "catalog", "decide", "prove", "live", "explain")),
          new Arrow(
              "design",
              List.of(
                  "policy", "syntax", "catalog", "decide", "prove", "live", "explain", "escape")),
          new Arrow(
              "workspace",
              List.of(
                  "policy", "syntax", "catalog", "decide", "prove", "live", "explain", "lint",
                  "escape", "design")),
          new Arrow("session", WORKSPACE_AND_BELOW),
          new Arrow("exchange", WORKSPACE_AND_BELOW),
          new Arrow(
              "teach", Stream.concat(WORKSPACE_AND_BELOW.stream(), Stream.of("exchange")).toList()),
          new Arrow("refresh", List.of("policy", "catalog", "exchange")),
          new Arrow(
              "cli",
              Stream.concat(WORKSPACE_AND_BELOW.stream(), Stream.of("exchange", "teach", "refresh"))
                  .toList()));

  /** The rooms of the prover, from the bottom up; each may use those before it. */
  private static final List<String> ROOMS =
      List.of("result", "language", "value", "request", "solve", "atom", "variable", "encode");

  /** Those that others than the prover may see. */
  private static final List<String> OPEN_ROOMS = List.of("result", "request", "effective");

  private static final int MOST_TYPES = 30;

  private JavaClasses classes = new ClassFileImporter().importClasses();

  private record Arrow(String name, List<String> mayUse) {}

  @BeforeAll
  void readClasses() {
    classes =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);
    assertThat(classes.size()).as("classes looked at").isGreaterThan(60);
  }

  @Test
  void corePackages_useOnlyWhatStandsBelowThem() {
    for (Arrow arrow : ARROWS) {
      List<String> forbidden = new ArrayList<>();
      forbidden.add(ROOT);
      forbidden.add(ROOT + ".ui..");
      forbidden.add(ROOT + ".start..");
      ARROWS.stream()
          .map(Arrow::name)
          .filter(other -> !other.equals(arrow.name()) && !arrow.mayUse().contains(other))
          .forEach(other -> forbidden.add(ROOT + "." + other + ".."));
      check(
          noClasses()
              .that()
              .resideInAPackage(ROOT + "." + arrow.name() + "..")
              .should()
              .dependOnClassesThat(resideInAnyPackage(forbidden.toArray(String[]::new)))
              .allowEmptyShould(true)
              .because("arrows run only downwards in the design's table"));
    }
  }

  @Test
  void rules_knowTheirKitAndEachOtherNever() {
    check(
        slices()
            .matching(ROOT + ".lint.(*)..")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(
                resideInAPackage(ROOT + ".lint.."), resideInAPackage(ROOT + ".lint.kit.."))
            .because("a rule is read by itself; what rules share is in their kit"));
  }

  @Test
  void roomsOfTheProver_useThoseBelowThem_andAreItsOwn() {
    for (int i = 0; i < ROOMS.size(); i++) {
      List<String> above = new ArrayList<>(List.of(ROOT + ".prove"));
      ROOMS.subList(i + 1, ROOMS.size()).forEach(room -> above.add(ROOT + ".prove." + room));
      check(
          noClasses()
              .that()
              .resideInAPackage(ROOT + ".prove." + ROOMS.get(i))
              .should()
              .dependOnClassesThat(resideInAnyPackage(above.toArray(String[]::new))));
      if (!OPEN_ROOMS.contains(ROOMS.get(i))) {
        check(
            noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".prove..")
                .should()
                .dependOnClassesThat(resideInAPackage(ROOT + ".prove." + ROOMS.get(i))));
      }
    }
  }

  @Test
  void types_haveNamesOfTheirOwn_andPackagesAreSmall() throws IOException {
    Map<String, List<Path>> byName = new TreeMap<>();
    Map<Path, Integer> sizes = new TreeMap<>();
    Path root = Path.of("src/main/java/dev/vennguard");
    try (Stream<Path> tree = Files.walk(root)) {
      tree.filter(path -> path.toString().endsWith(".java"))
          .filter(path -> !path.endsWith("package-info.java"))
          .forEach(path -> {
            byName.computeIfAbsent(path.getFileName().toString(), _ -> new ArrayList<>()).add(path);
            sizes.merge(root.relativize(path.getParent()), 1, Integer::sum);
          });
    }
    assertThat(byName)
        .hasSizeGreaterThan(500)
        .allSatisfy((name, files) -> {
          assertThat(files).as("types of one name").hasSize(1);
          assertThat(name).as("a type that is no test").doesNotEndWith("Test.java");
        });
    assertThat(sizes)
        .allSatisfy((folder, types) ->
            assertThat(types).as("types in %s", folder).isLessThanOrEqualTo(MOST_TYPES));
  }

  @Test
  void packages_haveNoCycles() {
    check(slices().matching(ROOT + ".(**)").should().beFreeOfCycles());
  }

  @Test
  void views_neverUseEachOther() {
    check(
        slices()
            .matching(ROOT + ".ui.(*)..")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(
                resideInAPackage(ROOT + ".ui.."),
                resideInAnyPackage(ROOT + ".ui.kit..", ROOT + ".ui.common.."))
            .ignoreDependency(
                resideInAPackage(ROOT + ".ui.shell.."), resideInAPackage(ROOT + ".ui.."))
            .because(
                "a view knows the core, the kit and what views have in common; the shell joins"
                    + " views"));
  }

  @Test
  void kit_knowsJavaFxOnly() {
    check(
        noClasses()
            .that()
            .resideInAPackage(ROOT + ".ui.kit..")
            .should()
            .dependOnClassesThat(
                resideInAPackage(ROOT + "..").and(not(resideInAPackage(ROOT + ".ui.kit..")))));
  }

  @Test
  void javaFx_standsInTheUserInterfaceOnly() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackages(ROOT + ".ui..", ROOT + ".start..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("javafx..", "org.fxmisc..")));
  }

  @Test
  void threads_standInTheShellOnly() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackages(
                ROOT + ".session..", ROOT + ".ui.shell..", ROOT + ".start..", ROOT + ".refresh..")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("javafx.application.Platform")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Timer.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Thread.class)
            .orShould()
            .dependOnClassesThat(
                resideInAPackage("java.util.concurrent").and(not(type(Callable.class))))
            .because(
                "the live session is the only door between threads; an alarm ends the process, and"
                    + " a refresh waits for many answers at once"));
  }

  /**
   * Offline: the refresh that a user asks for is the one thing that opens a connection, and the
   * screen is asked whether it answers.
   */
  @Test
  void network_isUsedByTheRefreshOnly() {
    List<String> names = List.of("URI", "URISyntaxException", "URL", "URLDecoder", "URLEncoder");
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + ".refresh..")
            .and()
            .doNotHaveFullyQualifiedName(ROOT + ".ui.shell.DisplayCheck")
            .should()
            .dependOnClassesThat(
                resideInAnyPackage("java.net.http..", "javax.net..", "java.rmi..", "javax.naming..")
                    .or(
                        resideInAPackage("java.net")
                            .and(not(nameMatching("java.net.(" + String.join("|", names) + ")"))))
                    .or(nameMatching("java.nio.channels.*(Socket|Network|Datagram).*")))
            .orShould()
            .callMethod(URL.class, "openStream")
            .orShould()
            .callMethod(URL.class, "openConnection")
            .orShould()
            .callMethod(URL.class, "getContent")
            .because("nothing else may ever use the network"));
  }

  @Test
  void jackson_standsAtTheBorderOnly() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackages(ROOT + ".catalog..", ROOT + ".exchange..", ROOT + ".cli..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("tools.jackson..", "com.fasterxml..")));
  }

  @Test
  void console_isUsedByTheCommandLineOnly() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackages(ROOT, ROOT + ".cli..", ROOT + ".start..")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .callMethod(System.class, "exit", int.class));
  }

  /** Words are English, and digits and letter case follow no locale of the machine's. */
  @Test
  void texts_followNoLocaleOfTheMachine() {
    check(
        noClasses()
            .should()
            .callMethod(String.class, "format", String.class, Object[].class)
            .orShould()
            .callMethod(String.class, "toLowerCase")
            .orShould()
            .callMethod(String.class, "toUpperCase")
            .orShould()
            .callMethod(DateTimeFormatter.class, "ofPattern", String.class)
            .orShould()
            .callMethod(NumberFormat.class, "getInstance")
            .because("each says which locale it means: `Locale.ROOT`, or English for dates"));
  }

  @Test
  void staticFields_areFinal() {
    check(
        fields()
            .that()
            .areStatic()
            .and()
            .doNotHaveModifier(com.tngtech.archunit.core.domain.JavaModifier.SYNTHETIC)
            .should()
            .beFinal()
            .because("nothing static changes"));
  }

  @Test
  void packages_areNullMarked() throws IOException {
    for (Path folder : packagesWithCode()) {
      assertThat(folder.resolve("package-info.java")).exists().content().contains("@NullMarked");
    }
  }

  @Test
  void constructors_takeAtMostSevenParameters() {
    classes.stream()
        .filter(type -> !type.isRecord() && !type.isEnum() && !type.isAnonymousClass())
        .flatMap(type -> type.getConstructors().stream())
        .forEach(constructor ->
            assertThat(constructor.getRawParameterTypes().size())
                .as(constructor.getFullName())
                .isLessThanOrEqualTo(7));
  }

  @Test
  void views_areNamedAsSuch() {
    check(
        classes()
            .that()
            .haveSimpleNameEndingWith("View")
            .should()
            .resideInAPackage(ROOT + ".ui..")
            .allowEmptyShould(true));
  }

  private void check(ArchRule rule) {
    rule.check(classes);
  }

  private static List<Path> packagesWithCode() throws IOException {
    try (Stream<Path> tree = Files.walk(Path.of("src/main/java"))) {
      return tree.filter(path -> path.toString().endsWith(".java"))
          .map(Path::getParent)
          .distinct()
          .toList();
    }
  }
}
