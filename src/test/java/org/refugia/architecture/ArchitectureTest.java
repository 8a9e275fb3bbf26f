package org.refugia.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;
import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.SobolSequenceGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.refugia.Main;
import sim.engine.SimState;

/** Who may import whom, and what nobody may call: the table of docs/ARCHITECTURE.md. */
class ArchitectureTest {
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.refugia");

    /** Functions of {@link Math} whose last bit may differ between machines. */
    private static final Set<String> INEXACT = Set.of(
            "exp", "expm1", "log", "log10", "log1p", "pow", "sin", "cos", "tan", "asin", "acos", "atan", "atan2",
            "sinh", "cosh", "tanh", "cbrt", "hypot");

    private static String[] packages(String... rooms) {
        return Arrays.stream(rooms).map(room -> "org.refugia." + room + "..").toArray(String[]::new);
    }

    private static GivenClassesConjunction nobodyBut(String... rooms) {
        return noClasses().that().resideOutsideOfPackages(packages(rooms));
    }

    private static GivenClassesConjunction nobodyIn(String... rooms) {
        return noClasses().that().resideInAnyPackage(packages(rooms));
    }

    private static void assertHolds(ArchRule rule) {
        rule.allowEmptyShould(true).check(HOUSE);
    }

    @ParameterizedTest(name = "only {0} → {1}")
    @CsvSource({
        "gui model, sim..",
        "cli, picocli..",
        "report gui, org.jfree..",
        "scenario, org.snakeyaml..",
        "serve, com.sun.net.httpserver..",
        "gui, org.jgrapht..",
        "gui, com.formdev..",
        "gui, javax.swing..",
        "model batch verification cli gui serve, java.util.concurrent.."
    })
    void aLibraryIsUsedOnlyInItsRooms(String rooms, String library) {
        assertHolds(nobodyBut(rooms.split(" ")).should().dependOnClassesThat().resideInAnyPackage(library));
    }

    @ParameterizedTest(name = "{0} never imports {1}")
    @CsvSource({
        "parameter, random network population world choice shock observe results design scenario model analysis batch report cli gui",
        "random, network population world choice shock observe results design scenario model analysis batch report cli gui",
        "network population, world choice shock observe results design scenario model analysis batch report cli gui",
        "network, population",
        "population, network",
        "world, choice shock observe results design scenario model analysis batch report cli gui",
        "choice, shock observe results design scenario model analysis batch report cli gui",
        "shock, choice observe results design scenario model analysis batch report cli gui",
        "observe, choice shock design scenario model analysis batch report cli gui",
        "results, random network population world choice shock observe design scenario model analysis batch report cli gui",
        "design, population network world choice shock observe results scenario model analysis batch report cli gui",
        "scenario, model batch cli report analysis gui",
        "model, batch cli report analysis gui verification",
        "verification, batch cli report analysis gui",
        "analysis report, model world design scenario",
        "analysis, report cli gui batch",
        "report, cli gui batch brief serve",
        "brief, model world design scenario random population network choice shock observe batch cli gui serve",
        "batch, cli gui brief serve",
        "gui, cli batch verification brief serve",
        "serve, cli gui verification network choice design expression"
    })
    void nobodyImportsWhatIsAbove(String rooms, String above) {
        assertHolds(nobodyIn(rooms.split(" "))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages(above.split(" "))));
    }

    @Test
    void allChanceComesFromKeyedDraws() {
        assertHolds(noClasses().should().dependOnClassesThat().areAssignableTo(Random.class));
        assertHolds(noClasses()
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(ThreadLocalRandom.class, SplittableRandom.class));
        assertHolds(noClasses().should().callMethod(Math.class, "random"));
        assertHolds(noClasses()
                .should()
                .accessFieldWhere(describe(
                        "reads the generator of SimState",
                        access -> access.getTarget().getName().equals("random")
                                && access.getTargetOwner().isAssignableTo(SimState.class))));
    }

    /** The Sobol' sequence is called a generator, but has no seed: it is the same numbers for everybody. */
    @Test
    void nobodyMakesADistributionWithAGeneratorOfItsOwn() {
        assertHolds(noClasses()
                .should()
                .callConstructorWhere(describe(
                        "makes a commons-math generator, or lets a distribution make one",
                        call -> isIn("org.apache.commons.math3.random", call.getTargetOwner())
                                        && !call.getTargetOwner().isEquivalentTo(SobolSequenceGenerator.class)
                                || isIn("org.apache.commons.math3.distribution", call.getTargetOwner())
                                        && call.getTarget().getRawParameterTypes().stream()
                                                .limit(1)
                                                .noneMatch(first -> first.isEquivalentTo(RandomGenerator.class)))));
    }

    private static boolean isIn(String library, JavaClass type) {
        return type.getPackageName().equals(library);
    }

    @Test
    void onlyTheCommandLineAndTheWindowTalkToTheTerminal() {
        DescribedPredicate<JavaClass> others = describe(
                "other than cli, gui and Main",
                type -> !type.isEquivalentTo(Main.class)
                        && Stream.of("cli", "gui")
                                .noneMatch(room -> type.getPackageName().startsWith("org.refugia." + room)));
        assertHolds(noClasses().that(others).should().accessField(System.class, "out"));
        assertHolds(noClasses().that(others).should().accessField(System.class, "err"));
        assertHolds(noClasses().that(others).should().callMethod(System.class, "exit", int.class));
        assertHolds(noClasses().that(others).should().callMethod(Throwable.class, "printStackTrace"));
    }

    @Test
    void noDecisionDependsOnTheLastBitOfAMachine() {
        assertHolds(nobodyBut("cli", "gui", "report", "analysis")
                .should()
                .callMethodWhere(describe(
                        "calls a function of Math that StrictMath has for all machines alike",
                        call -> call.getTargetOwner().isEquivalentTo(Math.class)
                                && INEXACT.contains(call.getTarget().getName()))));
    }

    @Test
    void theModelKnowsNoClockButItsOwn() {
        assertHolds(nobodyIn(
                        "random",
                        "parameter",
                        "population",
                        "network",
                        "world",
                        "choice",
                        "shock",
                        "observe",
                        "design",
                        "scenario",
                        "model")
                .should()
                .callMethodWhere(describe(
                        "asks what time it is",
                        call -> call.getTargetOwner().isEquivalentTo(System.class)
                                        && Set.of("currentTimeMillis", "nanoTime")
                                                .contains(call.getTarget().getName())
                                || isIn("java.time", call.getTargetOwner())
                                        && call.getTarget().getName().equals("now"))));
    }

    @Test
    void classesWithTestsAreCalledTest() {
        JavaClasses tests = new ClassFileImporter()
                .withImportOption(new ImportOption.OnlyIncludeTests())
                .importPackages("org.refugia");
        DescribedPredicate<JavaMethod> aTest = describe(
                "is a test",
                method -> method.isAnnotatedWith(Test.class)
                        || method.isAnnotatedWith(ParameterizedTest.class)
                        || method.isMetaAnnotatedWith("org.junit.platform.commons.annotation.Testable"));
        classes()
                .that()
                .areTopLevelClasses()
                .and()
                .containAnyMethodsThat(aTest)
                .should()
                .haveSimpleNameEndingWith("Test")
                .check(tests);
    }
}
