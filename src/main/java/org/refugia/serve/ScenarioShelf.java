package org.refugia.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.refugia.parameter.InvalidInput;
import org.refugia.report.Palette;
import org.refugia.scenario.Overrides;
import org.refugia.scenario.Scenario;
import org.refugia.scenario.ScenarioFile;
import org.refugia.scenario.ScenarioReader;

/** The scenarios that can be picked: those of one folder and the folders in it. */
final class ScenarioShelf {
    private static final int DEEPEST = 4;
    private static final int MOST = 500;

    /** Files of the same folder that are no scenarios, though they are written like some. */
    private static final Pattern OTHER = Pattern.compile("(?m)^schema:\\s*[\"']?(?!scenario/)\\w");

    private final Folder folder;
    private final OptionalInt people;
    private final Map<Path, Listed> listed = new ConcurrentHashMap<>();

    private record Listed(FileTime changed, Map<String, Object> json) {}

    /**
     * Of a folder.
     *
     * @param people  agents that are suggested; empty: as each scenario says
     */
    ScenarioShelf(Path root, OptionalInt people) {
        folder = new Folder(root);
        this.people = people;
    }

    /**
     * A scenario's file by its name below the folder.
     *
     * @throws Refusal if there is none
     */
    Path file(String name) {
        return Optional.of(name)
                .filter(ScenarioShelf::isYaml)
                .flatMap(each -> folder.file(Arrays.asList(each.split("/", -1))))
                .orElseThrow(() -> new Refusal(Refusal.NOT_THERE, "there is no such scenario"));
    }

    private static boolean isYaml(String name) {
        return name.endsWith(".yaml") || name.endsWith(".yml");
    }

    /** All of them, those of the folder itself first; those that cannot be read say why. */
    List<Object> list() {
        List<Path> files;
        try (Stream<Path> found = Files.walk(folder.root(), DEEPEST)) {
            files = found.filter(file -> isYaml(file.getFileName().toString()))
                    .filter(file -> folder.file(names(file)).isPresent())
                    .sorted((a, b) ->
                            a.getNameCount() != b.getNameCount() ? a.getNameCount() - b.getNameCount() : a.compareTo(b))
                    .limit(MOST)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot look through " + folder.root(), e);
        }
        List<Object> list = new ArrayList<>();
        files.forEach(file -> entry(file).ifPresent(list::add));
        return list;
    }

    private List<String> names(Path file) {
        List<String> names = new ArrayList<>();
        folder.root().relativize(file).forEach(name -> names.add(name.toString()));
        return names;
    }

    private Optional<Map<String, Object>> entry(Path file) {
        try {
            FileTime changed = Files.getLastModifiedTime(file);
            Listed known = listed.get(file);
            if (known == null || !known.changed.equals(changed)) {
                if (OTHER.matcher(Files.readString(file)).find()) {
                    return Optional.empty();
                }
                known = new Listed(changed, entryOf(file));
                listed.put(file, known);
            }
            return Optional.of(known.json);
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private Map<String, Object> entryOf(Path file) {
        List<String> names = names(file);
        Map<String, Object> entry = Json.object(
                "file", String.join("/", names), "group", String.join("/", names.subList(0, names.size() - 1)));
        try {
            Scenario scenario = ScenarioReader.read(file, Overrides.NONE).any();
            entry.put("title", scenario.title());
            entry.put("question", scenario.question());
        } catch (InvalidInput e) {
            entry.put("title", names.get(names.size() - 1));
            entry.put("problems", Json.problems(e.problems()));
        }
        return entry;
    }

    /**
     * Everything about a scenario that a page shows before it is run.
     *
     * @throws InvalidInput if it cannot be read, with every problem
     */
    Map<String, Object> details(String name) {
        Path file = file(name);
        ScenarioFile read = ScenarioReader.read(file, Overrides.NONE);
        Scenario scenario = read.any();
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("file", name);
        details.put("path", file.toString().replace('\\', '/'));
        details.put("id", scenario.id());
        details.put("title", scenario.title());
        details.put("question", scenario.question());
        details.put("lookFor", scenario.lookFor());
        details.put("sources", scenario.sources());
        details.put("start", scenario.time().start().toString());
        details.put("end", scenario.time().end().toString());
        details.put("agents", scenario.population().agents());
        details.put(
                "suggestedAgents",
                scenario.canBeScaled()
                        ? people.orElse(scenario.population().agents())
                        : scenario.population().agents());
        details.put("canBeScaled", scenario.canBeScaled());
        details.put("mostReplicates", Wish.MOST_REPLICATES);
        details.put("variants", List.copyOf(read.variants().keySet()));
        details.put("counterfactual", read.counterfactual());
        details.put("platforms", platforms(scenario));
        details.put("parameters", Slider.of(read).stream().map(Slider::json).toList());
        details.put("notes", Json.problems(read.notes()));
        return details;
    }

    /** Platforms in their order, with the colours that they have everywhere. */
    static List<Object> platforms(Scenario scenario) {
        List<Object> platforms = new ArrayList<>();
        scenario.platforms()
                .keySet()
                .forEach(id -> platforms.add(Json.object(
                        "id", id, "title", scenario.platformTitle(id), "colour", Palette.hex(platforms.size()))));
        return platforms;
    }
}
