package org.refugia.batch;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.refugia.model.Footprint;
import org.refugia.parameter.InvalidInput;
import org.refugia.parameter.Problem;
import org.refugia.parameter.Unit;
import org.refugia.scenario.Scenario;

/**
 * Memory of this Java machine, and whether runs fit into it; asked before anything is allocated.
 *
 * @param heap      all of the heap, at its greatest [bytes]
 * @param lasting   the part of it that holds what lives long; one array must fit into it as a whole [bytes]
 * @param physical  memory of the computer [bytes]
 */
public record Memory(long heap, long lasting, long physical) {
    /** What the program itself takes [bytes]. */
    private static final long PROGRAM = 64L << 20;

    /** Room for what is allocated and thrown away, as a part of what lasts. */
    private static final double ROOM = 0.05;

    /** Part of the computer's memory that a Java machine can have at most. */
    private static final double MOST_OF_PHYSICAL = 0.9;

    /** Where more of the heap than this is for what lives shortly, it is a part of the heap, else the same in any [bytes]. */
    private static final long FIXED_YOUNG = 512L << 20;

    private static final double GIB = 1L << 30;

    private static final String PLACE = "memory";

    /** That of the running Java machine. */
    public static Memory here() {
        long lasting = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getUsage)
                .mapToLong(usage -> usage.getMax())
                .max()
                .orElse(-1);
        long heap = Runtime.getRuntime().maxMemory();
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return new Memory(heap, lasting < 0 ? heap : lasting, system.getTotalMemorySize());
    }

    /** What runs may take [bytes]. */
    private long room() {
        return (long) ((lasting - PROGRAM) / (1 + ROOM));
    }

    /**
     * How runs are held so that they fit: fewer at a time than wanted, if nobody said how many; a note tells.
     *
     * @param wanted       runs at a time
     * @param isAutomatic  whether nobody asked for just so many
     * @param scenario     one of those that are run
     * @param notes        takes what there is to tell
     * @throws InvalidInput if they do not fit; says what would
     */
    public MemoryPlan plan(Demand demand, int wanted, boolean isAutomatic, Scenario scenario, Consumer<Problem> notes) {
        MemoryPlan plan = plan(demand, wanted, isAutomatic ? 1 : wanted, scenario);
        if (demand.atOnce(plan.atOnce()) < demand.atOnce(wanted)) {
            notes.accept(Problem.note(
                    PLACE,
                    "",
                    "runs are done %d at a time: %s%s"
                            .formatted(
                                    plan.atOnce(),
                                    found(demand, wanted),
                                    heap(demand, wanted)
                                            .map(more -> "; " + more)
                                            .orElse(""))));
        }
        return plan;
    }

    private MemoryPlan plan(Demand demand, int jobs, int least, Scenario scenario) {
        return MemoryPlan.within(room(), demand, jobs, least)
                .orElseThrow(() -> new InvalidInput(Problem.error(PLACE, "", sentence(demand, least, scenario))));
    }

    /**
     * Demands that so many runs at a time fit.
     *
     * @param scenario  one of those that are run
     * @throws InvalidInput if they do not; says what would
     */
    public void demand(Demand demand, int jobs, Scenario scenario) {
        plan(demand, jobs, jobs, scenario);
    }

    /** The heap with which so many runs at a time fit [bytes]. */
    public long heapFor(Demand demand, int jobs) {
        double bytes = demand.bytes(jobs, 1) * (1 + ROOM) + PROGRAM;
        long young = Math.max(0, heap - lasting);
        return (long) Math.ceil(young <= FIXED_YOUNG ? bytes + young : bytes * heap / lasting);
    }

    /** That a single run does not fit, and what to do; empty if it does. */
    public Optional<Problem> note(Scenario scenario) {
        Demand alone = Demand.of(scenario);
        boolean fits = MemoryPlan.within(room(), alone, 1, 1).isPresent();
        return fits ? Optional.empty() : Optional.of(Problem.note(PLACE, "", sentence(alone, 1, scenario)));
    }

    private String sentence(Demand demand, int jobs, Scenario scenario) {
        return found(demand, jobs) + "; " + String.join(", or ", advice(demand, jobs, scenario));
    }

    private String found(Demand demand, int jobs) {
        int atOnce = demand.atOnce(jobs);
        return "%s %s about %s (%s), but this Java machine has room for %s"
                .formatted(
                        atOnce == 1 ? "a run" : atOnce + " runs at a time",
                        atOnce == 1 ? "takes" : "take",
                        inWords(demand.bytes(jobs, 1)),
                        parts(demand, jobs),
                        inWords(room()));
    }

    /** "ties 6.8 GiB, people 1.2 GiB, …". */
    public static String parts(Demand demand, int jobs) {
        Footprint run = demand.run();
        int atOnce = demand.atOnce(jobs);
        List<String> parts = new ArrayList<>();
        parts.add("ties " + inWords(demand.graphsAtOnce(jobs, 1) * run.ties()));
        if (run.generation() > run.state() + run.recorders()) {
            parts.add("people " + inWords(atOnce * run.people()));
            parts.add("making the ties " + inWords(atOnce * run.generation()));
        } else {
            parts.add("people " + inWords(atOnce * (run.people() + run.state())));
            parts.add("measures " + inWords(atOnce * run.recorders()));
        }
        return String.join(", ", parts);
    }

    private List<String> advice(Demand demand, int jobs, Scenario scenario) {
        List<String> advice = new ArrayList<>();
        MemoryPlan.within(room(), demand, jobs, 1).ifPresent(fewer -> advice.add("take --jobs " + fewer.atOnce()));
        heap(demand, jobs)
                .or(() -> heap(demand, 1).map(option -> option + " --jobs 1"))
                .ifPresentOrElse(
                        advice::add,
                        () -> advice.add(
                                "this computer has too little for it, %s in all".formatted(inWords(physical))));
        if (scenario.canBeScaled()) {
            advice.add("try it out with --people " + people(fitting(scenario, demand, jobs)));
        }
        return advice;
    }

    /** The option of the Java machine with which so many runs fit; empty if the computer has not as much. */
    private Optional<String> heap(Demand demand, int jobs) {
        long gibibytes = (long) Math.ceil(heapFor(demand, jobs) / GIB);
        return gibibytes * GIB <= physical * MOST_OF_PHYSICAL
                ? Optional.of("give it more: REFUGIA_OPTS=-Xmx%dg ./refugia …".formatted(gibibytes))
                : Optional.empty();
    }

    /** The most people that fit, as memory grows with their number: two digits, rounded down. */
    private int fitting(Scenario scenario, Demand demand, int jobs) {
        double most = (double) scenario.population().agents() * room() / demand.bytes(jobs, 1);
        double unit = Math.max(1, StrictMath.pow(10, Math.floor(StrictMath.log10(most)) - 1));
        return (int) Math.max(1, Math.floor(most / unit) * unit);
    }

    /** An amount of memory: "9.1 GiB", "31 MiB". */
    public static String inWords(long bytes) {
        double kibibytes = bytes / 1024.0;
        if (kibibytes < 1000) {
            return String.format(Locale.ROOT, "%.0f KiB", kibibytes);
        }
        double mebibytes = kibibytes / 1024;
        return mebibytes < 1000
                ? String.format(Locale.ROOT, mebibytes < 10 ? "%.1f MiB" : "%.0f MiB", mebibytes)
                : String.format(Locale.ROOT, "%.1f GiB", mebibytes / 1024);
    }

    /** A number of people as the command line takes it: "950", "640k", "1.2M". */
    private static String people(int number) {
        double millions = number / 1e6;
        return number < 1000
                ? Integer.toString(number)
                : number < 1_000_000 ? Unit.NUMBER.format(number / 1e3) + "k" : Unit.NUMBER.format(millions) + "M";
    }
}
