package org.refugia.report;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/**
 * A result folder with made-up but plausible curves: four platforms, 121 days, a 14-hour ban of the first of them.
 *
 * @param replicates        planned of each variant
 * @param lastInNoShocks    the last replicate that the counterfactual has; fewer than planned: interrupted
 * @param events            rows of {@code events.csv}
 */
public record SyntheticFolder(int replicates, int lastInNoShocks, List<String> events) {
    public static final LocalDate START = LocalDate.of(2024, 12, 15);
    public static final int DAYS = 121;
    public static final String COHORT = "registered 2025-01-12..2025-01-20";

    private static final int BAN = 35;
    private static final String[] PLATFORMS = {"tiktok", "reels", "shorts", "rednote"};
    private static final double[] USERS = {82.2e6, 61e6, 57e6, 0.31e6};
    private static final String[] SEGMENTS = {"gen-z", "millennial", "older", "creators"};
    private static final double[] SEGMENT_SHARES = {0.33, 0.37, 0.27, 0.03};

    /** The folder most tests read: eight replicates, eight events. */
    public static SyntheticFolder usual() {
        return new SyntheticFolder(
                8,
                8,
                List.of(
                        "as-happened,hearing,announcement,tiktok,2025-01-10T00:00,,Supreme Court hears the case",
                        "as-happened,refugees,attention,rednote,2025-01-12T00:00,2025-01-20T00:00,RedNote tops the app store",
                        "as-happened,translate,translation,rednote,2025-01-16T00:00,2025-01-19T00:00,RedNote adds translation",
                        "as-happened,ruling,announcement,tiktok,2025-01-17T00:00,,Law upheld",
                        "as-happened,dark,ban,tiktok,2025-01-18T22:30,2025-01-19T12:30,TikTok dark for 14 hours",
                        "as-happened,stores,install-block,tiktok,2025-01-18T22:30,2025-02-13T19:00,Out of the app stores",
                        "as-happened,return,reversal,,2025-01-19T12:30,,\"Back, after a promise of 75 days\"",
                        "as-happened,extension,announcement,tiktok,2025-04-04T00:00,,Second extension"));
    }

    /** The same with two replicates only, for tests that do not look at numbers. */
    public static SyntheticFolder quick() {
        return new SyntheticFolder(2, 2, usual().events());
    }

    /** Writes every file of the folder, which must exist. */
    public SyntheticFolder writeTo(Path folder) {
        try {
            Files.writeString(folder.resolve("manifest.json"), manifest());
            series(folder.resolve("series.csv"));
            flows(folder.resolve("flows.csv"));
            Files.writeString(
                    folder.resolve("events.csv"),
                    "variant,id,type,platform,from,until,label\n" + String.join("\n", events) + "\n");
            Files.writeString(folder.resolve("observations.csv"), observations());
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String manifest() {
        return """
                {"schema":"result/1","refugia":"0.1.0","scenario":{"id":"us-tiktok-2025",
                "title":"TikTok goes dark in the United States, then returns",
                "question":"What lasting share of attention does a 14-hour ban move, and to whom?",
                "zone":"America/New_York","start":"2024-12-15","end":"2025-04-15"},
                "platforms":[{"id":"tiktok","title":"TikTok"},{"id":"reels","title":"Instagram Reels"},
                {"id":"shorts","title":"YouTube Shorts"},{"id":"rednote","title":"RedNote (Xiaohongshu)"}],
                "variants":["as-happened","no-shocks"],"counterfactual":"no-shocks",
                "replicates":%d,"state":"%s"}
                """.formatted(replicates, lastInNoShocks < replicates ? "interrupted" : "complete");
    }

    private void series(Path file) throws IOException {
        try (Writer writer = Files.newBufferedWriter(file);
                PrintWriter out = new PrintWriter(writer)) {
            out.print("run,date,platform,segment,region,measure,value,unit\n");
            for (int replicate = 1; replicate <= replicates; replicate++) {
                run(out, true, replicate);
                if (replicate <= lastInNoShocks) {
                    run(out, false, replicate);
                }
            }
        }
    }

    private static void run(PrintWriter out, boolean shocks, int replicate) {
        String run = (shocks ? "as-happened/" : "no-shocks/") + replicate;
        for (int day = 0; day < DAYS; day++) {
            String date = START.plusDays(day).toString();
            double online = 0;
            for (int p = 0; p < PLATFORMS.length; p++) {
                online += row(out, run, date, shocks, replicate, day, p);
            }
            double outside = 1.9e8;
            for (int p = 0; p < PLATFORMS.length; p++) {
                double share = 100 * dau(shocks, replicate, day, p) / (online + outside);
                line(out, run, date, PLATFORMS[p], "all", "time-share", share, "%");
                line(out, run, date, PLATFORMS[p], "all", "home-share", 0.9 * share, "%");
            }
            line(out, run, date, "outside", "all", "time-share", 100 * outside / (online + outside), "%");
            line(out, run, date, "all", "all", "platforms-held", 2.1 + (shocks && day > BAN ? 0.04 : 0), "platforms");
            line(out, run, date, "all", "all", "hhi", 0.3 - 0.01 * wave(day, replicate, 9), "");
        }
    }

    private static double row(
            PrintWriter out, String run, String date, boolean shocks, int replicate, int day, int platform) {
        String id = PLATFORMS[platform];
        double dau = dau(shocks, replicate, day, platform);
        double late = Math.max(0, day - BAN + 6);
        double joining = (platform == 3 && shocks ? 3.0e5 * Math.exp(-late / 5) * Math.min(1, late / 3) : 0)
                + USERS[platform] * 2e-4 * (1 + 0.1 * wave(day, replicate, platform));
        line(out, run, date, id, "all", "dau", dau, "people");
        for (int s = 0; s < SEGMENTS.length; s++) {
            line(out, run, date, id, SEGMENTS[s], "dau", dau * SEGMENT_SHARES[s], "people");
        }
        line(out, run, date, id, "all", "accounts", USERS[platform] * 1.6 + joining * day / 2, "people");
        line(out, run, date, id, "all", "registrations", joining, "people/d");
        line(out, run, date, id, "all", "deletions", 0, "people/d");
        line(out, run, date, id, "all", "opens", dau * (5.8 + 0.2 * wave(day, replicate, platform)), "opens/d");
        line(out, run, date, id, "all", "posts", dau * 0.011, "posts/d");
        if (platform == 3) {
            double cohort =
                    shocks && day >= 28 ? 1.4e6 * Math.min(1, (day - 27) / 8.0) * Math.exp(-(day - 27) / 40.0) : 0;
            line(out, run, date, id, "all", "dau(" + COHORT + ")", cohort * (1 + 0.02 * replicate), "people");
        }
        return dau;
    }

    /** Before the hearing the variants are the same. */
    private static double dau(boolean shocks, int replicate, int day, int platform) {
        double base = USERS[platform] * (1 + 0.012 * wave(day, replicate, platform) + 0.004 * (replicate - 4.5));
        if (!shocks || day < 26) {
            return base;
        }
        double since = Math.max(0, day - BAN);
        double effect = 1 + 0.01 * replicate;
        return switch (platform) {
            case 0 ->
                day == BAN ? 0.42 * base : base * (1 - 0.09 * effect * Math.min(1, since) * Math.exp(-since / 60));
            case 3 -> base + effect * 3.1e6 * Math.exp(-Math.abs(day - BAN) / (day < BAN ? 4.0 : 14.0));
            default -> base * (1 + 0.03 * effect * Math.exp(-since / 50));
        };
    }

    private static double wave(int day, int replicate, int platform) {
        return Math.sin(day * 2 * Math.PI / 7 + platform) + Math.sin(day * 0.37 * replicate + 2.3 * platform);
    }

    private static void line(
            PrintWriter out,
            String run,
            String date,
            String id,
            String segment,
            String measure,
            double v,
            String unit) {
        out.print(String.join(",", run, date, id, segment, "all", measure, Double.toString(v), unit) + "\n");
    }

    private void flows(Path file) throws IOException {
        try (Writer writer = Files.newBufferedWriter(file);
                PrintWriter out = new PrintWriter(writer)) {
            out.print("run,date,from,to,value,unit\n");
            String[] places = {"tiktok", "reels", "shorts", "rednote", "outside"};
            for (int replicate = 1; replicate <= replicates; replicate++) {
                for (int day = 0; day < DAYS; day++) {
                    flowsOfDay(out, places, replicate, day);
                }
            }
        }
    }

    private void flowsOfDay(PrintWriter out, String[] places, int replicate, int day) {
        for (int from = 0; from < places.length; from++) {
            for (int to = 0; to < places.length; to++) {
                double usual = from == 3 ? 300 : 9000.0 * (1 + from) / (1 + to * to);
                double more = from == 0 && day >= BAN ? 90000.0 * (to == 3 ? 2 : 1) / (day - BAN + 1) : 0;
                double back = to == 0 && day > BAN + 2 ? -usual * 0.3 : 0;
                if (from != to) {
                    flow(out, "as-happened/" + replicate, day, places[from], places[to], usual + more + back);
                    if (replicate <= lastInNoShocks) {
                        flow(out, "no-shocks/" + replicate, day, places[from], places[to], usual);
                    }
                }
            }
        }
    }

    private static void flow(PrintWriter out, String run, int day, String from, String to, double value) {
        out.print(String.join(",", run, START.plusDays(day).toString(), from, to, Double.toString(value), "people/d")
                + "\n");
    }

    private static String observations() {
        return """
                id,measure,platform,cohort,date,value,low,high,unit,use,relative_from,relative_until,source
                sw,dau,tiktok,,2025-01-13,82200000,78000000,86000000,people,holdout,,,Similarweb via Reuters
                sw,dau,tiktok,,2024-12-31,68700000,65000000,72000000,people,holdout,,,Similarweb via Reuters
                rn,dau,rednote,,2025-01-06,300000,200000,400000,people,holdout,,,Similarweb via Reuters
                rn,dau,rednote,,2025-01-19,3400000,2600000,4100000,people,holdout,,,Similarweb via Reuters
                dns,opens,tiktok,,2025-01-21,0.93,0.90,0.96,1,holdout,2025-01-06,2025-01-12,Cloudflare Radar via press
                dns,opens,tiktok,,2025-01-31,0.90,0.87,0.93,1,holdout,2025-01-06,2025-01-12,Cloudflare Radar via press
                co,dau,rednote,registered 2025-01-12..2025-01-20,2025-02-10,820000,,,people,validation,,,App panel
                """;
    }
}
