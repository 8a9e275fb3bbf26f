package org.refugia.world;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.refugia.network.SocialGraph;
import org.refugia.network.Workers;
import org.refugia.population.Population;
import org.refugia.population.Role;
import org.refugia.random.Decision;
import org.refugia.random.Distribution;
import org.refugia.random.Draws;
import org.refugia.random.Normal;

/**
 * Everything there is at the end of a step: people, ties, platforms, accounts, and the conditions they live under. The
 * only place where a change of one user is passed on to sums and to contacts.
 */
public final class World {
    private static final byte NO_ZEALOT = -1;

    private final Calendar calendar;
    private final Population population;
    private final SocialGraph graph;
    private final Platforms platforms;
    private final Dynamics dynamics;
    private final Conditions conditions;
    private final Accounts accounts;
    private final Exposure exposure;
    private final Content content;
    private final StoreRank storeRank;
    private final Totals totals;
    private final DayLedger ledger;
    private final Flows flows;
    private final Intentions intentions;
    private Moves arrivals = new Moves();
    private Moves news = new Moves();
    private final Moves deletions = new Moves();
    private final ContactCounts contacts;
    private final Sight sight;
    private final Commitments commitments = new Commitments();
    private final int[][] firstAdopters;
    private final Cuts cuts;
    private final Settlement settlement;
    private final Draws people;
    private final Draws behaviour;
    private final Tastes tastes;
    private byte[] zealots;
    private final int viewers;
    private boolean anyDeletion;
    private int step;

    /**
     * People who hold no account yet.
     *
     * @param graph      ties; without any, everybody sees shares of everybody
     * @param people     draws of the population's seed, for traits
     * @param behaviour  draws of the behaviour seed, for decisions
     */
    public World(
            Calendar calendar,
            Population population,
            SocialGraph graph,
            Platforms platforms,
            Timeline timeline,
            Dynamics dynamics,
            Draws people,
            Draws behaviour) {
        this.calendar = calendar;
        this.population = population;
        this.graph = graph;
        this.platforms = platforms;
        this.dynamics = dynamics;
        this.people = people;
        this.behaviour = behaviour;
        int users = population.size();
        int count = platforms.count();
        conditions = new Conditions(platforms, population, calendar, timeline, behaviour);
        accounts = new Accounts(users, count, calendar, dynamics);
        exposure = new Exposure(dynamics.exposureDays(), users, count);
        content = new Content(
                dynamics.contentHalfLife(), count, population.regionNames().size());
        storeRank = new StoreRank(count, (int) Math.round(dynamics.storeWindowDays() * calendar.stepsPerDay()));
        totals = new Totals(population, count);
        ledger = new DayLedger(users, count, calendar.stepsPerDay());
        flows = new Flows(count);
        intentions = new Intentions(count);
        contacts = new ContactCounts(graph, count);
        sight = new Sight(population, graph, conditions.links(), accounts, contacts, totals, content);
        firstAdopters = new int[count][];
        cuts = new Cuts(population, platforms, conditions, people);
        settlement = new Settlement(
                population,
                platforms,
                dynamics,
                conditions,
                accounts,
                contacts,
                totals,
                flows,
                ledger,
                intentions,
                cuts,
                people);
        tastes = new Tastes(people.stream(Decision.TASTE), platforms, users);
        for (int group = 0; group < population.groups(); group++) {
            totals.addHome(group, count, population.groupSize(group));
        }
        viewers = users - population.creators();
        giveFirstAccounts(people);
        pickSome(people);
    }

    private void pickSome(Draws people) {
        for (int platform : platforms.inOrderOfIds()) {
            PlatformSpec spec = platforms.spec(platform);
            long key = platforms.key(platform);
            firstAdopters[platform] = spec.firstAdopters().isNobody()
                    ? new int[0]
                    : spec.firstAdopters().fromAll(population, graph, people.stream(Decision.FIRST_ADOPTER, key));
            if (!spec.zealots().isNobody()) {
                int[] free = IntStream.range(0, population.size())
                        .filter(user -> !isZealot(user))
                        .toArray();
                if (zealots == null) {
                    zealots = new byte[population.size()];
                    Arrays.fill(zealots, NO_ZEALOT);
                }
                for (int user : spec.zealots().from(free, population, graph, people.stream(Decision.ZEALOT, key))) {
                    zealots[user] = (byte) platform;
                    grant(user, platform);
                }
            }
        }
    }

    /**
     * A platform's first users are those whom it suits: half of what decides is the lasting taste, half is chance
     * (docs/adr/0006-first-accounts.md).
     */
    private void giveFirstAccounts(Draws people) {
        Draws.Stream draws = people.stream(Decision.FIRST_ACCOUNT);
        for (int platform = 0; platform < platforms.count(); platform++) {
            double share = platforms.spec(platform).accountsBesideHomes();
            double threshold = share == 0 || share == 1 ? 0 : Normal.quantile(1 - share);
            long key = platforms.key(platform);
            for (int user = 0; user < population.size(); user++) {
                boolean holds = share == 1
                        || share > 0
                                && (taste(user, platform) + draws.normal(user, key)) / StrictMath.sqrt(2) > threshold;
                if (holds) {
                    grant(user, platform);
                }
            }
        }
    }

    /** A step begins: conditions are at their baseline, yesterday's lists are empty. */
    public void begin(int newStep) {
        step = newStep;
        conditions.begin(newStep);
        ledger.passTo(newStep);
        if (newStep % calendar.stepsPerDay() == 0) {
            flows.clear();
        }
        exposure.passTo(newStep * calendar.stepDays());
        intentions.clear();
    }

    /** Number of the step, from 0 at the beginning of the warm-up. */
    public int step() {
        return step;
    }

    /** Opens an account. */
    public void open(int user, int platform) {
        accounts.setHeld(user, platform, true);
        accounts.setRegistered(user, platform, step);
        totals.addAccount(user, platform, 1);
        storeRank.count(platform);
        arrivals.add(user, platform);
    }

    /** Gives an account to a user who has none, as if it had always been there. */
    public void grant(int user, int platform) {
        if (!accounts.holds(user, platform)) {
            accounts.setHeld(user, platform, true);
            totals.addAccount(user, platform, 1);
        }
    }

    /** Whether anybody has ever deleted an account; else nobody has a habit without one. */
    public boolean hasAnybodyDeleted() {
        return anyDeletion;
    }

    /** Deletes an account; time still spent there goes outside. */
    public void delete(int user, int platform) {
        anyDeletion = true;
        intentions.spend(user);
        for (int other = 0; other < platforms.count(); other++) {
            intentions.setShare(other, other == platform ? 0 : accounts.share(user, other));
        }
        accounts.forget(user, platform);
        spend(intentions.size() - 1);
        totals.addAccount(user, platform, -1);
        deletions.add(user, platform);
    }

    /** A user spends their time as they meant to; contacts see where they are. */
    public void spend(int entry) {
        settlement.spend(entry, step);
    }

    /** All users spend their time as they meant to, by however many workers. */
    public void spendAll(Workers workers) {
        settlement.spendAll(step, workers);
    }

    /**
     * Lets many users change in several rounds before their contacts see anything of it.
     *
     * @param changes  what is to happen, by {@link #spendAll}
     */
    public void spendUnseen(Runnable changes, Workers workers) {
        settlement.beQuiet();
        changes.run();
        settlement.tellAll(workers);
    }

    /** From now on users may divide their time; until then each spends all of it at home. */
    public void divideTime() {
        accounts.divideTime();
    }

    /** A platform went dark or came back for a user, who has not yet changed their ways: what is in vain changes. */
    public void tryAgain(int user, int platform) {
        settlement.tryAgain(user, platform, step);
    }

    /** As if everybody had always lived as they do now: habits and content are at rest, and nothing is news. */
    public void settleIn() {
        for (int user = 0; user < population.size(); user++) {
            accounts.settleHabit(user);
        }
        content.settle();
        forgetNews();
    }

    /** Nothing that happened so far is news: nobody has just moved, and no account was left behind. */
    public void forgetNews() {
        accounts.forgetLeft();
        flows.clear();
        arrivals.clear();
    }

    /** Lets time begin a number of steps before the first one, for settling in. */
    public void startBefore(int steps) {
        accounts.startHabits(-steps);
    }

    /**
     * n_p(u)/k(u): share of a user's contacts who are present on a platform, 0 without contacts; where nobody has
     * ties, the share of everybody. Contacts behind a wall do not count, those across a bridge in part.
     */
    public double contactsThere(int user, int platform) {
        return sight.contactsThere(user, platform);
    }

    /** Number of a user's contacts who are present on a platform; where nobody has ties, of everybody. */
    public int contactsPresent(int user, int platform) {
        return contacts.isEmpty() ? totals.present(platform) : contacts.there(user, platform);
    }

    /** Whether a user's contacts on a platform are just those present there, which are counted. */
    public boolean areContactsCounted(int platform) {
        return !contacts.isEmpty() && conditions.links().arePlain(platform);
    }

    /** Whether a platform may be dark for anybody, or has been: somebody may not know that it is back. */
    public boolean isAnythingDark() {
        return accounts.knowDarkness() || conditions.isAnythingDark();
    }

    /** Whether a platform may be dark for a user, who may not know that it is back. */
    public boolean mayBeDark(int user) {
        return conditions.isAnythingDark() || accounts.unaware(user) != 0;
    }

    /** Number of a user's contacts; where nobody has ties, of everybody. */
    public int contacts(int user) {
        return contacts.isEmpty() ? population.size() : graph.contacts(user);
    }

    /** What people see of others. */
    public Sight sight() {
        return sight;
    }

    /** Whether users must not be asked by two threads at once: promises are kept, or crowds across bridges counted. */
    public boolean asksOneByOne() {
        return commitments.areAny(step) || sight.countsCrowds();
    }

    /** Users who do not weigh the platforms again for a while. */
    public Commitments commitments() {
        return commitments;
    }

    /**
     * Users open an account on a platform in this step if they hold none and it takes new accounts, spend a share of
     * their time there, and do not weigh the platforms again for some days. Where they get no account nothing happens.
     *
     * @param share  of their time [1]
     * @param days   for how long; the step itself at least [days]
     */
    public void commit(int[] users, String platform, double share, double days) {
        int index = platforms.index(platform);
        int until = step + Math.max(1, (int) Math.round(days / stepDays()));
        accounts.divideTime();
        for (int user : users) {
            boolean holds = accounts.holds(user, index);
            double installable = conditions.entry().installable(index, population.region(user));
            if (!holds && (installable == 0 || darkness(user, index) == 1)) {
                continue;
            }
            if (!holds) {
                intentions.registrations().add(user, index);
            }
            commitments.add(user, platform, index, share, step, until);
        }
    }

    /** Users who open an account on a platform right before the first step. */
    public int[] firstAdopters(int platform) {
        return firstAdopters[platform].clone();
    }

    /** Whether a user lives on one platform and never changes. */
    public boolean isZealot(int user) {
        return zealots != null && zealots[user] != NO_ZEALOT;
    }

    /** The platform a zealot lives on. */
    public int zealotOf(int user) {
        return zealots[user];
    }

    /** Share of the step during which a platform is out of reach for a user, 0 … 1. */
    public double darkness(int user, int platform) {
        if ((accounts.unaware(user) >> platform & 1) != 0) {
            return 1;
        }
        return keptOut(user, platform);
    }

    /** Share of the step during which bans and outages keep a user from a platform, whatever they know of it, 0 … 1. */
    public double keptOut(int user, int platform) {
        return cuts.keptOut(user, platform);
    }

    /** Whether a user is among those who are cut off while a platform is dark. */
    public boolean isCutOff(int user, int platform) {
        int region = population.region(user);
        return isCutOff(
                user, platform, conditions.enforcement(platform, region), conditions.circumvention(platform, region));
    }

    /** The same under other conditions. Who is cut off and who finds a way round are lasting traits. */
    public boolean isCutOff(int user, int platform, double enforcement, double circumvention) {
        return cuts.isCutOff(user, platform, enforcement, circumvention);
    }

    /**
     * A lasting trait of a user that a rule or term asks for: a keyed draw, the same whenever it is asked.
     *
     * @param what  names the trait
     */
    public double trait(Decision what, Distribution distribution, int user) {
        return distribution instanceof Distribution.Constant same
                ? same.value()
                : distribution.quantile(people.stream(what).uniform(user));
    }

    /** T_p: share of everybody's time that is spent on a platform [1]. */
    public double timeShare(int platform) {
        double time = 0;
        for (int segment = 0; segment < population.segmentNames().size(); segment++) {
            for (int region = 0; region < population.regionNames().size(); region++) {
                time += totals.time(segment, region, platform);
            }
        }
        return time / population.size();
    }

    /** A user's lasting taste for a platform, standard normal. */
    public double taste(int user, int platform) {
        return tastes.of(user, platform);
    }

    /** The greatest taste that anybody has for a platform, standard normal. */
    public double greatestTaste(int platform) {
        return tastes.greatest(platform);
    }

    /** V_p: the viewers' mean time share on a platform, as people of a region see it, 0 … 1. */
    public double audience(int platform, int region) {
        return viewers == 0 ? 0 : sight.time(Role.VIEWER, platform, region) / viewers;
    }

    /** The creators' mean time share on a platform, as people of a region see it, 0 … 1. */
    public double creatorsThere(int platform, int region) {
        int creators = population.creators();
        return creators == 0 ? 0 : sight.time(Role.CREATOR, platform, region) / creators;
    }

    /** Length of a step [days]. */
    public double stepDays() {
        return calendar.stepDays();
    }

    /** Days and steps. */
    public Calendar calendar() {
        return calendar;
    }

    /** Fixed traits. */
    public Population population() {
        return population;
    }

    /** Ties. */
    public SocialGraph graph() {
        return graph;
    }

    /** Platforms. */
    public Platforms platforms() {
        return platforms;
    }

    /** How fast things change by themselves. */
    public Dynamics dynamics() {
        return dynamics;
    }

    /** The outside world in this step. */
    public Conditions conditions() {
        return conditions;
    }

    /** What changes about users. */
    public Accounts accounts() {
        return accounts;
    }

    /** Memory of contacts who arrived. */
    public Exposure exposure() {
        return exposure;
    }

    /** What creators have posted. */
    public Content content() {
        return content;
    }

    /** Visibility in the app stores. */
    public StoreRank storeRank() {
        return storeRank;
    }

    /** Sums over users. */
    public Totals totals() {
        return totals;
    }

    /** Where time went today. */
    public DayLedger ledger() {
        return ledger;
    }

    /** Share that a user tries in vain to spend on a dark platform now. */
    public double inVain(int user, int platform) {
        return settlement.inVain(user, platform);
    }

    /** Moves of homes today. */
    public Flows flows() {
        return flows;
    }

    /** What users decided in this step. */
    public Intentions intentions() {
        return intentions;
    }

    /** What happened in the last step becomes news. */
    public void passNews() {
        Moves old = news;
        news = arrivals;
        arrivals = old;
        arrivals.clear();
        deletions.clear();
    }

    /** Accounts opened in the step before this one; people take notice of them now. */
    public Moves news() {
        return news;
    }

    /** Accounts opened in the last step that settled. */
    public Moves arrivals() {
        return arrivals;
    }

    /** Accounts deleted in the last step that adapted. */
    public Moves deletions() {
        return deletions;
    }

    /** Draws for decisions. */
    public Draws draws() {
        return behaviour;
    }
}
