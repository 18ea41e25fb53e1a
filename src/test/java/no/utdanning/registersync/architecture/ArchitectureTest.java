package no.utdanning.registersync.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import no.utdanning.registersync.finding.Finding;
import no.utdanning.registersync.finding.Kind;
import no.utdanning.registersync.finding.RecordedFinding;
import org.junit.jupiter.api.Test;

/** Packages depend on each other in one direction, and frameworks stay at the rim. */
class ArchitectureTest {
  private static final String BASE = "no.utdanning.registersync.";

  private final JavaClasses program =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("no.utdanning.registersync");

  @Test
  void dependenciesHaveOneDirection() {
    layeredArchitecture()
        .consideringOnlyDependenciesInAnyPackage("no.utdanning.registersync..")
        .layer("register")
        .definedBy(BASE + "register..")
        .layer("finding")
        .definedBy(BASE + "finding..")
        .layer("linking")
        .definedBy(BASE + "linking..")
        .layer("counting")
        .definedBy(BASE + "counting..")
        .layer("review")
        .definedBy(BASE + "review..")
        .layer("suggest")
        .definedBy(BASE + "suggest..")
        .layer("source")
        .definedBy(BASE + "source..")
        .layer("intake")
        .definedBy(BASE + "intake..")
        .layer("linkfile")
        .definedBy(BASE + "linkfile..")
        .layer("platform")
        .definedBy(BASE + "platform..")
        .layer("alarm")
        .definedBy(BASE + "alarm..")
        .layer("metric")
        .definedBy(BASE + "metric..")
        .layer("edition")
        .definedBy(BASE + "edition..")
        .layer("report")
        .definedBy(BASE + "report..")
        .layer("schedule")
        .definedBy(BASE + "schedule..")
        .layer("settings")
        .definedBy(BASE + "settings..")
        .layer("office")
        .definedBy(BASE + "office..")
        .layer("pipeline")
        .definedBy(BASE + "pipeline..")
        .layer("cli")
        .definedBy(BASE + "cli..")
        .layer("door")
        .definedBy("no.utdanning.registersync")
        .whereLayer("door")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("cli")
        .mayOnlyBeAccessedByLayers("door")
        .whereLayer("pipeline")
        .mayOnlyBeAccessedByLayers("door")
        .whereLayer("office")
        .mayOnlyBeAccessedByLayers("pipeline", "cli", "door")
        .whereLayer("alarm")
        .mayOnlyBeAccessedByLayers("pipeline", "settings")
        .whereLayer("metric")
        .mayOnlyBeAccessedByLayers("pipeline", "settings")
        .whereLayer("report")
        .mayOnlyBeAccessedByLayers("pipeline")
        .whereLayer("schedule")
        .mayOnlyBeAccessedByLayers("pipeline", "settings")
        .whereLayer("intake")
        .mayOnlyBeAccessedByLayers("linkfile", "pipeline", "settings")
        .whereLayer("linkfile")
        .mayOnlyBeAccessedByLayers("pipeline")
        .whereLayer("edition")
        .mayOnlyBeAccessedByLayers("report", "pipeline", "settings")
        .whereLayer("counting")
        .mayOnlyBeAccessedByLayers("intake", "review", "edition", "report", "pipeline", "settings")
        .whereLayer("review")
        .mayOnlyBeAccessedByLayers("linkfile", "edition", "report", "pipeline")
        .whereLayer("suggest")
        .mayOnlyBeAccessedByLayers("report", "pipeline")
        .whereLayer("linking")
        .mayOnlyBeAccessedByLayers(
            "counting",
            "review",
            "suggest",
            "linkfile",
            "edition",
            "report",
            "pipeline",
            "settings")
        .check(program);
  }

  @Test
  void countingLinkingAndReviewArePlainJava() {
    noClasses()
        .that()
        .resideInAnyPackage(
            BASE + "counting..", BASE + "linking..", BASE + "register..", BASE + "review..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.springframework..", "java.sql..", "javax.sql..", "java.nio.file..")
        .check(program);
  }

  @Test
  void springBatchIsKnownToThePipelineAlone() {
    noClasses()
        .that()
        .resideOutsideOfPackage(BASE + "pipeline..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.springframework.batch..")
        .check(program);
  }

  @Test
  void quartzIsKnownToTheScheduleAlone() {
    noClasses()
        .that()
        .resideOutsideOfPackage(BASE + "pipeline.schedule..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.quartz..")
        .check(program);
  }

  @Test
  void whatTheScheduleWakesKnowsNothingOfIt() {
    noClasses()
        .that()
        .resideInAPackage(BASE + "pipeline.schedule..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("no.utdanning.registersync.pipeline")
        .check(program);
  }

  @Test
  void everyFindingSaysWhatItMeans() {
    classes()
        .that()
        .implement(Finding.class)
        .and()
        .areNotAssignableTo(RecordedFinding.class)
        .should()
        .beAnnotatedWith(Kind.class)
        .check(program);
  }
}
