package org.refugia.analysis;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/** A result folder small enough to compute by hand: one platform, three days, three replicates. */
record SmallFolder(Path path) {
    static final SeriesKey DAU = SeriesKey.total("p", "dau");

    static final String SERIES = """
            run,date,platform,segment,region,measure,value,unit
            with/1,2025-01-01,p,all,all,dau,10,people
            with/1,2025-01-02,p,all,all,dau,12,people
            with/1,2025-01-03,p,all,all,dau,15,people
            with/2,2025-01-01,p,all,all,dau,20,people
            with/2,2025-01-02,p,all,all,dau,23,people
            with/2,2025-01-03,p,all,all,dau,27,people
            with/3,2025-01-01,p,all,all,dau,30,people
            with/3,2025-01-02,p,all,all,dau,34,people
            with/3,2025-01-03,p,all,all,dau,31,people
            without/1,2025-01-01,p,all,all,dau,10,people
            without/1,2025-01-02,p,all,all,dau,10,people
            without/1,2025-01-03,p,all,all,dau,11,people
            without/2,2025-01-01,p,all,all,dau,20,people
            without/2,2025-01-02,p,all,all,dau,20,people
            without/2,2025-01-03,p,all,all,dau,20,people
            """;

    static final String THIRD = """
            without/3,2025-01-01,p,all,all,dau,30,people
            without/3,2025-01-02,p,all,all,dau,30,people
            without/3,2025-01-03,p,all,all,dau,31,people
            """;

    static final String MANIFEST = """
            {"schema":"result/1","scenario":{"id":"small","title":"Small","question":"?","zone":"UTC",
            "start":"2025-01-01","end":"2025-01-04"},"platforms":[{"id":"p","title":"Place"}],
            "variants":["with","without"],"counterfactual":"without","replicates":3,"state":"complete"}
            """;

    static final String EVENTS = "variant,id,type,platform,from,until,label\nwith,e,ban,p,2025-01-02T22:30,,Ban\n";

    static final String OBSERVATIONS = """
            id,measure,platform,cohort,date,value,low,high,unit,use,relative_from,relative_until,source
            o,dau,p,,2025-01-03,1.5,1.4,1.6,1,holdout,2025-01-01,2025-01-02,Somebody
            o,dau,p,,2025-01-02,21,,,people,holdout,,,Somebody
            o,dau,p,,2026-01-02,22,,,people,holdout,,,Somebody
            """;

    /** All replicates of both variants. */
    static SmallFolder complete(Path path) {
        return new SmallFolder(path)
                .with("manifest.json", MANIFEST)
                .with("series.csv", SERIES + THIRD)
                .with("flows.csv", "run,date,from,to,value,unit\nwith/1,2025-01-02,p,outside,6,people/d\n")
                .with("events.csv", EVENTS)
                .with("observations.csv", OBSERVATIONS);
    }

    SmallFolder with(String file, String content) {
        try {
            Files.writeString(path.resolve(file), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    SmallFolder withInput(String file, String content) {
        try {
            Files.createDirectories(path.resolve("inputs"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return with("inputs/" + file, content);
    }

    SmallFolder withPacked(String file, String content) {
        try (OutputStream bytes = new GZIPOutputStream(Files.newOutputStream(path.resolve(file)))) {
            bytes.write(content.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    SmallFolder without(String file) {
        try {
            Files.delete(path.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    ResultFolder open() {
        return ResultFolder.open(path);
    }
}
