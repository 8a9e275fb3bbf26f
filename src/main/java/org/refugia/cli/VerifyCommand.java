package org.refugia.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.refugia.verification.Claim;
import org.refugia.verification.Topic;
import org.refugia.verification.ValidationPage;
import org.refugia.verification.Verdict;
import org.refugia.verification.Verification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Tests the model against theory on the user's own machine. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = {
            "Test the model against theory: each claim by a scenario, through the production engine.",
            "Prints claim, expected, found and within (four standard errors); exit code 6 if a claim fails."
        })
final class VerifyCommand implements Callable<Integer>, Refugia.Verbose {
    @Spec
    private CommandSpec spec;

    @Mixin
    private GlobalOptions options;

    @Option(names = "--only", paramLabel = "TEXT", description = "claims whose topic or wording contains TEXT")
    private String only = "";

    @Option(
            names = "--scenarios",
            paramLabel = "DIR",
            defaultValue = "scenarios/theory",
            description = "folder of the scenarios of theory (default: ${DEFAULT-VALUE})")
    private Path folder;

    @Option(
            names = "--facebook",
            paramLabel = "FILE",
            description = "SNAP's ego-Facebook edge list (default: looked for in data and ../shared/data)")
    private Path facebook;

    @Option(
            names = {"-j", "--jobs"},
            paramLabel = "N",
            description = "claims to test at a time (default: number of processors)")
    private int jobs = Runtime.getRuntime().availableProcessors();

    @Option(names = "--markdown", description = "print the page docs/VALIDATION.md")
    private boolean markdown;

    private Topic told;

    @Override
    public boolean isVerbose() {
        return options.verbose;
    }

    @Override
    public Integer call() throws InterruptedException {
        check();
        List<Topic> topics = chosen();
        Map<Claim.NamedFile, Path> files = Verification.usualFiles(Optional.ofNullable(facebook));
        PrintWriter out = spec.commandLine().getOut();
        boolean table = !markdown && !options.json && !options.quiet;
        List<Verdict> verdicts =
                new Verification(folder, files).run(topics, jobs, verdict -> tell(table ? out : null, verdict));
        boolean failed = verdicts.stream().anyMatch(verdict -> verdict.outcome() == Verdict.Outcome.FAILED);
        if (markdown) {
            out.print(ValidationPage.text(verdicts));
        } else if (options.json) {
            out.println(Json.text(verdicts.stream().map(VerifyCommand::json).toList()));
        } else {
            out.println(ValidationPage.summary(verdicts));
        }
        return failed ? ExitCode.DIFFERS : ExitCode.DONE;
    }

    private void check() {
        if (options.changeScenario()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--set, --people, --variant and --without change a scenario; verify tests each claim on the scenario as it stands");
        }
        if (jobs < 1) {
            throw new ParameterException(spec.commandLine(), "--jobs must be 1 or more, found " + jobs);
        }
        if (!Files.isDirectory(folder)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--scenarios: there is no folder '%s'; run it in the project's folder, or say where scenarios/theory is"
                            .formatted(folder));
        }
        if (facebook != null && !Files.isRegularFile(facebook)) {
            throw new ParameterException(spec.commandLine(), "--facebook: there is no file '" + facebook + "'");
        }
    }

    private List<Topic> chosen() {
        List<Topic> chosen = new ArrayList<>();
        for (Topic topic : Verification.topics()) {
            List<Claim> claims = topic.claims().stream()
                    .filter(claim -> contains(topic.title()) || contains(claim.says()))
                    .toList();
            if (!claims.isEmpty()) {
                chosen.add(new Topic(topic.title(), topic.source(), topic.convention(), claims));
            }
        }
        if (chosen.isEmpty()) {
            List<String> titles =
                    Verification.topics().stream().map(Topic::title).toList();
            throw new ParameterException(
                    spec.commandLine(),
                    "--only: no claim contains '%s'; topics: %s".formatted(only, String.join(", ", titles)));
        }
        return chosen;
    }

    private boolean contains(String text) {
        return text.toLowerCase(Locale.ROOT).contains(only.toLowerCase(Locale.ROOT));
    }

    private void tell(PrintWriter out, Verdict verdict) {
        if (out == null) {
            return;
        }
        if (verdict.topic() != told) {
            told = verdict.topic();
            out.printf("%n%s (%s)%n", told.title(), told.source());
        }
        out.printf(
                Locale.ROOT,
                "  %-7s %-62s expected %8s  found %8s  %s%s%n",
                verdict.outcome().name().toLowerCase(Locale.ROOT),
                verdict.claim().says(),
                verdict.claim().expected(),
                verdict.foundText(),
                verdict.withinText(),
                verdict.remark().isEmpty() ? "" : "  " + verdict.remark());
        if (options.verbose || verdict.outcome() == Verdict.Outcome.FAILED) {
            out.printf("          %s%n", verdict.claim().setup().command());
        }
        out.flush();
    }

    private static Map<String, Object> json(Verdict verdict) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("topic", verdict.topic().title());
        row.put("source", verdict.topic().source());
        row.put("claim", verdict.claim().says());
        row.put("expected", Double.valueOf(verdict.claim().expected()));
        row.put("found", verdict.found().map(found -> (Object) found.mean()).orElse(null));
        row.put("within", verdict.found().map(found -> (Object) found.within()).orElse(null));
        row.put("outcome", verdict.outcome().name().toLowerCase(Locale.ROOT));
        row.put("command", verdict.claim().setup().command());
        return row;
    }
}
