package org.regiochain;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaModifier.FINAL;
import static com.tngtech.archunit.core.domain.JavaModifier.STATIC;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Who may use whom, and what the economics must never touch so that a run can be repeated. */
class ArchitectureTest {
  private static final String ROOT = "org.regiochain.";

  /** For each package the other packages of this project it may use. */
  private static final Map<String, Set<String>> MAY_USE =
      Map.ofEntries(
          Map.entry("numeric", Set.of()),
          Map.entry("catalog", Set.of()),
          Map.entry("data", Set.of("numeric", "catalog")),
          Map.entry("result", Set.of("catalog")),
          Map.entry("inference", Set.of("numeric", "catalog")),
          Map.entry("state", Set.of("data", "numeric", "catalog")),
          Map.entry("model", Set.of("state", "data", "numeric", "catalog")),
          Map.entry("population", Set.of("model", "state", "data", "numeric", "catalog")),
          Map.entry("engine", Set.of("model", "state", "data", "result", "numeric", "catalog")),
          Map.entry("lever", Set.of("model", "state", "data", "numeric", "catalog")),
          Map.entry("scenario", Set.of("lever", "model", "state", "data", "numeric", "catalog")),
          Map.entry(
              "experiment",
              Set.of(
                  "inference",
                  "engine",
                  "scenario",
                  "lever",
                  "population",
                  "model",
                  "state",
                  "data",
                  "result",
                  "numeric",
                  "catalog")),
          Map.entry("report", Set.of("result", "catalog")),
          Map.entry(
              "cli",
              Set.of(
                  "inference",
                  "experiment",
                  "engine",
                  "scenario",
                  "lever",
                  "population",
                  "report",
                  "model",
                  "state",
                  "data",
                  "result",
                  "numeric",
                  "catalog")));

  static final List<String> PACKAGES = MAY_USE.keySet().stream().sorted().toList();

  /** Packages whose arithmetic decides results. */
  private static final String[] ECONOMICS = {
    ROOT + "model..", ROOT + "state..", ROOT + "population..", ROOT + "lever.."
  };

  /** Methods of {@link Math} that may differ between machines in the last bit. */
  private static final Set<String> INEXACT_MATH =
      Set.of(
          "sin", "cos", "tan", "asin", "acos", "atan", "atan2", "sinh", "cosh", "tanh", "exp",
          "expm1", "log", "log10", "log1p", "pow", "cbrt", "hypot");

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.regiochain");

  @ParameterizedTest(name = "{0}")
  @FieldSource("PACKAGES")
  @DisplayName("A package uses only the packages below it")
  void layering(String name) {
    String[] forbidden =
        PACKAGES.stream()
            .filter(other -> !other.equals(name) && !MAY_USE.get(name).contains(other))
            .map(other -> ROOT + other + "..")
            .toArray(String[]::new);
    if (forbidden.length == 0) {
      return;
    }
    noClasses()
        .that()
        .resideInAPackage(ROOT + name + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(forbidden)
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  @Test
  @DisplayName("Every package stands in the layering")
  void everyPackageIsListed() {
    Set<String> found = new TreeSet<>();
    CLASSES.forEach(
        c -> {
          String rest = c.getPackageName().substring("org.regiochain".length());
          if (!rest.isEmpty()) {
            found.add(rest.substring(1).split("\\.")[0]);
          }
        });
    assertThat(PACKAGES).containsAll(found);
  }

  @Test
  @DisplayName("No two packages use each other, directly or in a circle")
  void noCycles() {
    slices().matching("org.regiochain.(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  @DisplayName("The economics has no threads, files, clock or stateful random numbers")
  void economicsIsPure() {
    noClasses()
        .that()
        .resideInAnyPackage(ROOT + "model..", ROOT + "state..")
        .should()
        .dependOnClassesThat(
            describe(
                "threads, files, clocks or generators",
                c ->
                    c.getPackageName().startsWith("java.util.concurrent")
                        || c.getPackageName().startsWith("java.io")
                        || c.getPackageName().startsWith("java.nio.file")
                        || c.getPackageName().startsWith("java.util.random")
                        || Set.of(
                                "java.util.Random",
                                "java.util.SplittableRandom",
                                "java.time.Clock",
                                "java.time.Instant",
                                "java.lang.Thread")
                            .contains(c.getName())))
        .orShould()
        .accessTargetWhere(calls("java.lang.System", Set.of("currentTimeMillis", "nanoTime")))
        .orShould()
        .accessTargetWhere(calls("java.lang.Math", Set.of("random")))
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  @Test
  @DisplayName("StrictMath where the last bit of Math may depend on the machine")
  void strictMath() {
    noClasses()
        .that()
        .resideInAnyPackage(
            ROOT + "model..",
            ROOT + "state..",
            ROOT + "population..",
            ROOT + "lever..",
            ROOT + "inference..",
            ROOT + "numeric..")
        .should()
        .accessTargetWhere(calls("java.lang.Math", INEXACT_MATH))
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  @Test
  @DisplayName("The economics uses no collection whose order depends on the machine")
  void orderedCollections() {
    noClasses()
        .that()
        .resideInAnyPackage(ECONOMICS)
        .should()
        .dependOnClassesThat(
            describe(
                "HashMap or HashSet",
                c -> Set.of("java.util.HashMap", "java.util.HashSet").contains(c.getName())))
        .orShould()
        .accessTargetWhere(calls("java.util.stream.Collectors", Set.of("toMap", "toSet")))
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  @Test
  @DisplayName("Streams run in parallel only where work is cut into fixed blocks")
  void noParallelStreams() {
    noClasses()
        .that()
        .resideOutsideOfPackages(ROOT + "engine..", ROOT + "population..", ROOT + "experiment..")
        .should()
        .accessTargetWhere(
            describe(
                "parallel streams",
                (JavaAccess<?> a) ->
                    a.getTarget().getName().equals("parallelStream")
                        || a.getTarget().getName().equals("parallel")
                            && a.getTargetOwner().getName().startsWith("java.util.stream")))
        .check(CLASSES);
  }

  @Test
  @DisplayName("No global state")
  void staticFieldsAreFinal() {
    fields().that().haveModifier(STATIC).should().haveModifier(FINAL).check(CLASSES);
  }

  @Test
  @DisplayName("Reflection only where declarations are read: catalog and the scenario binder")
  void reflection() {
    noClasses()
        .that()
        .resideOutsideOfPackages(ROOT + "catalog..", ROOT + "scenario..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("java.lang.reflect..")
        .orShould()
        .accessTargetWhere(calls("java.lang.Class", Set.of("forName", "getRecordComponents")))
        .check(CLASSES);
  }

  @Test
  @DisplayName("Nothing depends on the default locale or character set")
  void explicitLocaleAndCharset() {
    noClasses()
        .should()
        .accessTargetWhere(
            describe(
                "default locale or charset",
                (JavaAccess<?> a) ->
                    a.getTargetOwner().getName().equals("java.lang.String")
                        && (a.getTarget().getName().equals("formatted")
                            || Set.of("toLowerCase", "toUpperCase", "getBytes")
                                    .contains(a.getTarget().getName())
                                && a.getTarget().getFullName().endsWith("()")
                            || a.getTarget()
                                .getFullName()
                                .contains(".format(java.lang.String, [Ljava.lang.Object;"))))
        .check(CLASSES);
  }

  @Test
  @DisplayName("Only the command line writes to the terminal or ends the process")
  void terminal() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + "cli..")
        .should()
        .accessTargetWhere(calls("java.lang.System", Set.of("out", "err", "exit")))
        .check(CLASSES);
  }

  @Test
  @DisplayName("The region pair is data: no class is named after a place")
  void noPlaceNames() {
    assertThat(CLASSES)
        .extracting(c -> c.getName())
        .noneMatch(name -> name.matches("(?i).*(sichuan|chongqing|chengdu|chengyu|chuanyu).*"));
  }

  private static DescribedPredicate<JavaAccess<?>> calls(String owner, Set<String> names) {
    return describe(
        owner + "." + names,
        a -> a.getTargetOwner().getName().equals(owner) && names.contains(a.getTarget().getName()));
  }
}
