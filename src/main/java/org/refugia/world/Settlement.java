package org.refugia.world;

import org.refugia.network.Workers;
import org.refugia.population.Population;
import org.refugia.random.Decision;
import org.refugia.random.Draws;

/**
 * Passes the changes of users on to sums, contacts and the ledger. Many users change at once in two rounds: in the
 * first, each worker lets some users change and counts apart; in the second, each tells some followers about everybody
 * who moved. Nobody writes what another one reads, and whole numbers add up in any order.
 */
final class Settlement {
    /** Where one in so many moves, contacts are counted afresh: looking is quicker than telling. */
    private static final int WORTH_RECOUNTING = 3;

    private final Population population;
    private final Platforms platforms;
    private final Dynamics dynamics;
    private final Conditions conditions;
    private final Accounts accounts;
    private final ContactCounts contacts;
    private final Totals totals;
    private final Flows flows;
    private final DayLedger ledger;
    private final Intentions intentions;
    private final Columns inVain;
    private final Draws.Stream homeTies;
    private final Cuts cuts;
    private final int users;
    private Tally[] tallies;
    private boolean isQuiet;

    Settlement(
            Population population,
            Platforms platforms,
            Dynamics dynamics,
            Conditions conditions,
            Accounts accounts,
            ContactCounts contacts,
            Totals totals,
            Flows flows,
            DayLedger ledger,
            Intentions intentions,
            Cuts cuts,
            Draws people) {
        this.population = population;
        this.platforms = platforms;
        this.dynamics = dynamics;
        this.conditions = conditions;
        this.accounts = accounts;
        this.contacts = contacts;
        this.totals = totals;
        this.flows = flows;
        this.ledger = ledger;
        this.intentions = intentions;
        this.cuts = cuts;
        users = population.size();
        inVain = new Columns(users, platforms.count());
        homeTies = people.stream(Decision.HOME_TIE);
        tallies = new Tally[] {Tally.into(totals, flows, platforms.count())};
    }

    /** One user spends their time as they meant to. */
    void spend(int entry, int step) {
        ledger.touch(intentions.user(entry), accounts, inVain);
        spend(entry, step, tallies[0]);
        finish(1, Workers.ONE);
    }

    /** All users spend their time as they meant to. */
    void spendAll(int step, Workers workers) {
        int entries = intentions.size();
        prepare(entries);
        int parts = workers.partsOf(entries);
        hire(parts);
        workers.forEach(parts, part -> {
            int end = share(entries, part + 1, parts);
            for (int entry = share(entries, part, parts); entry < end; entry++) {
                spend(entry, step, tallies[part]);
            }
        });
        finish(parts, workers);
    }

    /** What two threads must not do at once. */
    private void prepare(int entries) {
        for (int entry = 0; ledger.isOpen() && entry < entries; entry++) {
            ledger.touch(intentions.user(entry), accounts, inVain);
        }
        for (int platform = 0; platform < platforms.count(); platform++) {
            if (conditions.isDarkSomewhere(platform)) {
                inVain.open(platform);
                ledger.expectInVain(platform);
            }
        }
    }

    private void hire(int parts) {
        if (tallies.length < parts) {
            Tally[] more = new Tally[parts];
            System.arraycopy(tallies, 0, more, 0, tallies.length);
            for (int part = tallies.length; part < parts; part++) {
                more[part] = Tally.apart(population, platforms.count());
            }
            tallies = more;
        }
    }

    private void finish(int parts, Workers workers) {
        int moved = 0;
        for (int part = 0; part < parts; part++) {
            moved += tallies[part].changes().size();
        }
        if (moved > users / WORTH_RECOUNTING && contacts.canRecount()) {
            recount(workers);
        } else if (!contacts.isEmpty() && !isQuiet) {
            workers.forEach(parts, part -> {
                for (int teller = 0; teller < parts; teller++) {
                    contacts.tellFollowers(
                            tallies[teller].changes(), share(users, part, parts), share(users, part + 1, parts));
                }
            });
        }
        for (int part = 0; part < parts; part++) {
            tallies[part].passTo(totals, flows);
        }
    }

    private void recount(Workers workers) {
        int parts = isQuiet ? 0 : workers.partsOf(users);
        workers.forEach(
                parts, part -> contacts.recount(accounts, share(users, part, parts), share(users, part + 1, parts)));
    }

    /** Contacts are not told of changes until they are {@linkplain #tellAll told of all} together. */
    void beQuiet() {
        isQuiet = contacts.canRecount();
    }

    /** Contacts see where everybody is now. */
    void tellAll(Workers workers) {
        if (isQuiet) {
            isQuiet = false;
            recount(workers);
        }
    }

    private static int share(int all, int part, int parts) {
        return (int) ((long) all * part / parts);
    }

    private void spend(int entry, int step, Tally tally) {
        int user = intentions.user(entry);
        int count = platforms.count();
        int group = population.group(user);
        accounts.foldHabit(user, step);
        int present = 0;
        int home = count;
        double left = 1;
        boolean divides = false;
        for (int platform = 0; platform < count; platform++) {
            float after = intentions.share(entry, platform);
            left -= after;
            divides |= after != 0 && after != 1;
        }
        if (divides) {
            accounts.divideTime();
        }
        boolean anyDarkness = accounts.knowDarkness();
        double most = left;
        for (int platform = 0; platform < count; platform++) {
            float before = accounts.share(user, platform);
            float after = intentions.share(entry, platform);
            float tried = anyDarkness ? tryAnew(user, platform, step) : 0;
            if (after != before) {
                tally.totals().addTime(group, platform, before, after);
                accounts.setShare(user, platform, after);
            }
            ledger.change(user, platform, after - before, tried);
            if (after >= Dynamics.PRESENT) {
                present |= 1 << platform;
            }
            if (after > most || after == most && home != count && isHomeRather(user, platform, home)) {
                most = after;
                home = platform;
            }
        }
        setPresent(user, present, tally);
        int homeBefore = accounts.home(user);
        if (home != homeBefore) {
            tally.flows().count(homeBefore, home);
            tally.totals().addHome(group, homeBefore, -1);
            tally.totals().addHome(group, home, 1);
            accounts.setHome(user, home);
        }
    }

    /** Returns by how much more a user tries in vain now. */
    private float tryAnew(int user, int platform, int step) {
        float before = inVain.of(user, platform);
        float now = triedInVain(user, platform, step);
        inVain.set(user, platform, now);
        return now - before;
    }

    private void setPresent(int user, int present, Tally tally) {
        int before = accounts.present(user);
        if (present == before) {
            return;
        }
        for (int rest = present ^ before; rest != 0; rest &= rest - 1) {
            int platform = Integer.numberOfTrailingZeros(rest);
            int change = (present >> platform & 1) != 0 ? 1 : -1;
            tally.totals().addPresent(population.region(user), platform, change);
        }
        tally.changes().add(user, before, present);
        accounts.setPresent(user, present);
    }

    /** Of two platforms with the same share a user calls home the one that is so already, or else a lasting lot decides. */
    private boolean isHomeRather(int user, int one, int other) {
        int before = accounts.home(user);
        if (before == one || before == other) {
            return before == one;
        }
        return homeTies.uniform(user, platforms.key(one)) < homeTies.uniform(user, platforms.key(other));
    }

    /** A platform went dark or came back for a user, who has not yet changed their ways: what is in vain changes. */
    void tryAgain(int user, int platform, int step) {
        float before = inVain.of(user, platform);
        float now = triedInVain(user, platform, step);
        if (now != before) {
            ledger.touch(user, accounts, inVain);
            ledger.expectInVain(platform);
            inVain.set(user, platform, now);
            ledger.change(user, platform, 0, now - before);
        }
    }

    /** People kept out go on trying, in proportion to their habit, unless they have moved for good. */
    private float triedInVain(int user, int platform, int step) {
        boolean waits = ((accounts.dark(user) & ~accounts.moved(user)) >> platform & 1) != 0;
        return waits
                ? (float) (dynamics.retry() * cuts.keptOut(user, platform) * accounts.habit(user, platform, step))
                : 0;
    }

    /** Share that a user tries in vain to spend on a dark platform now. */
    float inVain(int user, int platform) {
        return inVain.of(user, platform);
    }
}
