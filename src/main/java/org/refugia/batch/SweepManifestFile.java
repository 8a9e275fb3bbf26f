package org.refugia.batch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.refugia.design.Sobol;
import org.refugia.parameter.Unit;
import org.refugia.results.DataPackage;
import org.refugia.results.FolderKind;
import org.refugia.results.Hash;
import org.refugia.results.WholeFile;
import org.refugia.scenario.Dimension;
import org.refugia.scenario.Experiment;
import org.refugia.scenario.ExperimentFile;

/** Writes {@code manifest.json} and {@code datapackage.json} of a sweep's folder. */
public final class SweepManifestFile {
    private SweepManifestFile() {}

    /**
     * Writes both, with hashes of everything that is there by now.
     *
     * @param merge       what the tables were made from
     * @param provenance  program, machine and arguments
     */
    public static void write(WorkFolder folder, Plan plan, Merge merge, Map<String, Object> provenance)
            throws IOException {
        ExperimentFile experiment = plan.experiment();
        Experiment said = experiment.experiment();
        Merge.State state = merge.state();
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("schema", FolderKind.SWEEP.schema());
        manifest.putAll(provenance);
        manifest.put("engine", EngineDigest.ofThisProgram());
        manifest.put("experiment", ManifestParts.named(said.id(), said.title(), said.question()));
        manifest.put("scenario", ManifestParts.scenario(experiment.scenario()));
        manifest.put("platforms", ManifestParts.platforms(experiment.scenario()));
        manifest.put("variants", experiment.variants());
        manifest.put("counterfactual", experiment.variants().get(0));
        manifest.put("replicates", merge.replicates());
        manifest.put("seed", Integer.toString(said.replicates().seed()));
        manifest.put("design", design(experiment));
        manifest.put(
                "levers",
                experiment.levers().stream().map(SweepManifestFile::dimension).toList());
        manifest.put(
                "factors",
                experiment.factors().stream().map(SweepManifestFile::dimension).toList());
        manifest.put("settings", experiment.points().size() / experiment.pointsPerSetting());
        manifest.put("points", experiment.points().size());
        manifest.put(
                "measures",
                experiment.measures().stream()
                        .map(each -> asked(each.id(), each.unit()))
                        .toList());
        manifest.put(
                "curves",
                experiment.curves().stream()
                        .map(each -> asked(each.id(), each.unit()))
                        .toList());
        manifest.put("state", state.missing() == 0 ? "complete" : "incomplete");
        Map<String, Integer> runs = new LinkedHashMap<>();
        runs.put("planned", state.planned());
        runs.put("done", state.done());
        runs.put("failed", state.failed());
        manifest.put("runs", runs);
        FolderKind kind = FolderKind.sweep(
                experiment.varied().stream().map(Dimension::path).toList(),
                experiment.measures().stream().map(ExperimentFile.Measure::id).toList());
        Map<String, String> outputs = new LinkedHashMap<>();
        for (String file : kind.files(folder.path())) {
            outputs.put(file, Hash.of(folder.path().resolve(file)));
        }
        manifest.put("inputs", folder.inputHashes());
        manifest.put("outputs", outputs);
        write(folder.path().resolve(DataPackage.FILE), DataPackage.of(folder.path(), kind, said.id(), said.title()));
        write(folder.path().resolve("manifest.json"), ManifestParts.json(manifest));
    }

    private static Map<String, String> asked(String id, String unit) {
        Map<String, String> asked = new LinkedHashMap<>();
        asked.put("id", id);
        asked.put("unit", unit);
        return asked;
    }

    private static void write(Path file, String text) {
        WholeFile.write(file, bytes -> bytes.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static Map<String, Object> design(ExperimentFile experiment) {
        Map<String, Object> design = new LinkedHashMap<>();
        design.put("type", experiment.designType());
        design.put("points", experiment.pointsPerSetting());
        if (experiment.design() instanceof Sobol sobol) {
            design.put("indices", sobol.indices());
        }
        return design;
    }

    private static Map<String, Object> dimension(Dimension dimension) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("path", dimension.path());
        json.put("unit", dimension.unit().map(Unit::name).orElse("text").toLowerCase(Locale.ROOT));
        if (dimension.isRange()) {
            json.put("low", dimension.low());
            json.put("high", dimension.high());
            json.put("scale", dimension.isLog() ? "log" : "linear");
        } else {
            json.put("values", dimension.values());
        }
        return json;
    }
}
