package dev.jensen.tui;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Random;

/** The arrows between packages that the module graph cannot hold by itself. */
@AnalyzeClasses(packages = "dev.jensen", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {
  private static final String KERNEL = "dev.jensen.core.kernel";

  @ArchTest
  static void everyModuleIsLookedAt(JavaClasses all) {
    assertThat(all.stream().map(c -> c.getPackageName().split("\\.")[2]).distinct())
        .as("modules with classes")
        .contains("tui");
  }

  @ArchTest
  static final ArchRule theKernelStandsOnTheVocabularyAlone =
      classes()
          .that()
          .resideInAPackage(KERNEL)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              KERNEL,
              "dev.jensen.core.number",
              "dev.jensen.core.algebra",
              "dev.jensen.core.expr",
              "dev.jensen.core.atom",
              "dev.jensen.core.domain",
              "dev.jensen.core.proof",
              "io.vavr..",
              "org.jspecify.annotations",
              "java.lang..",
              "java.math",
              "java.util..")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule theKernelTakesNoChances =
      noClasses()
          .that()
          .resideInAPackage(KERNEL)
          .should()
          .dependOnClassesThat()
          .belongToAnyOf(Math.class, StrictMath.class, Double.class, Float.class, Random.class)
          .orShould()
          .dependOnClassesThat()
          .resideInAnyPackage("java.util.random", "java.util.concurrent..", "java.lang.reflect..")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule theVocabularyKnowsNoKernel =
      noClasses()
          .that()
          .resideInAnyPackage(
              "dev.jensen.core.number",
              "dev.jensen.core.algebra",
              "dev.jensen.core.expr",
              "dev.jensen.core.atom",
              "dev.jensen.core.domain",
              "dev.jensen.core.proof")
          .should()
          .dependOnClassesThat()
          .resideInAPackage(KERNEL)
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule numbersKnowOnlyNumbers =
      classes()
          .that()
          .resideInAPackage("dev.jensen.core.number")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "dev.jensen.core.number", "io.vavr..", "org.jspecify.annotations", "java..")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule onlyTheProgramPrints =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.jensen.tui..")
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err")
          .orShould()
          .callMethod(Throwable.class, "printStackTrace")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule thePicocliLibraryStaysInTheCommandLine =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.jensen.tui.cli..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("picocli..");

  @ArchTest
  static final ArchRule lanternaStaysOnTheScreen =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.jensen.tui.screen..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.googlecode.lanterna..");

  @ArchTest
  static final ArchRule aRendererCallsNoProver =
      noClasses()
          .that()
          .resideInAPackage("dev.jensen.tui..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "dev.jensen.analysis.rules..",
              "dev.jensen.analysis.exact..",
              "dev.jensen.analysis.calculus..",
              "dev.jensen.analysis.hessian..",
              "dev.jensen.analysis.piecewise..",
              "dev.jensen.analysis.sos..",
              "dev.jensen.analysis.refute..");

  @ArchTest
  static final ArchRule commonsMathStaysInTheSearch =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.jensen.analysis.refute")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.commons.math3..");

  @ArchTest
  static final ArchRule protobufStaysInTheModelReader =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.jensen.analysis.onnx")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.google.protobuf..");

  @ArchTest
  static final ArchRule nothingStaticChanges = fields().that().areStatic().should().beFinal();
}
