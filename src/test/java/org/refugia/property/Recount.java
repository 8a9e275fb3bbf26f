package org.refugia.property;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.function.Supplier;
import org.refugia.observe.Recorder;
import org.refugia.population.Population;
import org.refugia.world.Accounts;
import org.refugia.world.Dynamics;
import org.refugia.world.Moves;
import org.refugia.world.World;

/** Counts everything from scratch after each step, and compares it with what the world keeps up. */
final class Recount implements Recorder {
    private static final double TIME_UNITS = 1L << 30;

    private final Supplier<String> what;
    private final Deque<int[]> opened = new ArrayDeque<>();
    private int[] held;
    private int[] homes;

    /** {@code what}: what is run, for messages. */
    Recount(Supplier<String> what) {
        this.what = what;
    }

    @Override
    public void begin(World world) {
        held = accounts(world);
        homes = homes(world);
        opened.add(perPlatform(world, world.arrivals()));
        check(world);
    }

    @Override
    public void step(World world) {
        check(world);
        int[] arrived = perPlatform(world, world.arrivals());
        int[] deleted = perPlatform(world, world.deletions());
        int[] now = accounts(world);
        for (int platform = 0; platform < now.length; platform++) {
            same(held[platform] + arrived[platform] - deleted[platform], now[platform], "accounts come and go");
        }
        held = now;
        checkStoreRank(world, arrived);
    }

    @Override
    public void endDay(World world, int day, Sink rows) {
        int[] now = homes(world);
        for (int place = 0; place < now.length; place++) {
            int moved = 0;
            for (int other = 0; other < now.length; other++) {
                moved += other == place
                        ? 0
                        : world.flows().of(other, place) - world.flows().of(place, other);
            }
            same(homes[place] + moved, now[place], "homes move along the day's flows");
        }
        homes = now;
    }

    private void checkStoreRank(World world, int[] arrived) {
        opened.add(arrived);
        double steps = world.dynamics().storeWindowDays() * world.calendar().stepsPerDay();
        while (opened.size() > Math.round(steps)) {
            opened.remove();
        }
        int all = opened.stream().flatMapToInt(Arrays::stream).sum();
        for (int platform = 0; platform < arrived.length; platform++) {
            int p = platform;
            double here = opened.stream().mapToInt(counts -> counts[p]).sum();
            same(all == 0 ? 0 : here / all, world.storeRank().attention(platform, 1, 1), "store rank");
        }
    }

    private void check(World world) {
        Population population = world.population();
        int platforms = world.platforms().count();
        int[] everybodysHomes = new int[platforms + 1];
        long[] time = new long[population.groups() * platforms];
        int[] accounts = new int[time.length];
        int[] presentFrom = new int[population.regionNames().size() * platforms];
        for (int user = 0; user < population.size(); user++) {
            checkUser(world, user);
            everybodysHomes[world.accounts().home(user)]++;
            for (int platform = 0; platform < platforms; platform++) {
                int group = population.group(user) * platforms + platform;
                time[group] += Math.round(world.accounts().share(user, platform) * TIME_UNITS);
                accounts[group] += world.accounts().holds(user, platform) ? 1 : 0;
                presentFrom[population.region(user) * platforms + platform] +=
                        world.accounts().present(user) >> platform & 1;
            }
        }
        same(population.size(), Arrays.stream(homes(world)).sum(), "people are conserved");
        assertTrue(Arrays.equals(everybodysHomes, homes(world)), () -> "homes in " + what.get());
        for (int platform = 0; platform < platforms; platform++) {
            int present = 0;
            for (int region = 0; region < population.regionNames().size(); region++) {
                int there = presentFrom[region * platforms + platform];
                same(there, world.totals().present(platform, region), "present by region");
                present += there;
                for (int segment = 0; segment < population.segmentNames().size(); segment++) {
                    int group = population.group(segment, region) * platforms + platform;
                    same(accounts[group], world.totals().accounts(segment, region, platform), "accounts");
                    same(time[group] / TIME_UNITS, world.totals().time(segment, region, platform), "time");
                }
            }
            same(present, world.totals().present(platform), "present");
            checkContent(world, platform);
        }
    }

    private void checkContent(World world, int platform) {
        double from = 0;
        for (int region = 0; region < world.population().regionNames().size(); region++) {
            from += world.content().stockFrom(platform, region);
        }
        double stock = world.content().stock(platform);
        holds(stock >= 0, "content is never negative");
        assertEquals(stock, from, 1e-9 * (1 + stock), () -> "content by region in " + what.get());
    }

    private void checkUser(World world, int user) {
        Accounts accounts = world.accounts();
        int platforms = world.platforms().count();
        double outside = 1;
        double most = 0;
        int noticed = accounts.dark(user) & ~accounts.unaware(user);
        for (int platform = 0; platform < platforms; platform++) {
            double share = accounts.share(user, platform);
            holds(share >= 0 && share <= 1, "time shares lie within 0 and 1");
            holds(accounts.holds(user, platform) || share == 0, "no time without an account");
            boolean there = (accounts.present(user) >> platform & 1) != 0;
            holds(there == share >= Dynamics.PRESENT, "present are those with 5 % of their time");
            boolean wholly = accounts.holds(user, platform) && world.keptOut(user, platform) == 1;
            holds(!wholly || share == 0, "no time on what is wholly dark");
            holds((noticed >> platform & 1) == 0 || world.darkness(user, platform) > 0, "dark is what is dark");
            holds(world.exposure().of(user, platform) >= 0, "exposure is never negative");
            holds(world.inVain(user, platform) >= 0 && world.inVain(user, platform) <= 1, "tried in vain");
            double habit = !accounts.keepsHabits() ? 0 : accounts.habit(user, platform, world.step());
            holds(habit >= 0 && habit <= 1, "habits lie within 0 and 1");
            outside -= share;
            most = Math.max(most, share);
            checkContacts(world, user, platform);
        }
        holds(outside >= -1e-6, "nobody has more than all of their time");
        int known = accounts.present(user) | accounts.dark(user) | accounts.moved(user) | accounts.left(user);
        holds((known & ~accounts.held(user)) == 0, "only platforms on which an account is held");
        double home = accounts.home(user) == platforms ? outside : accounts.share(user, accounts.home(user));
        holds(home >= Math.max(most, outside) - 1e-6, "home is where most of the time goes");
    }

    private void checkContacts(World world, int user, int platform) {
        int there = 0;
        for (int i = world.graph().firstContact(user); i < world.graph().endContact(user); i++) {
            there += world.accounts().present(world.graph().contact(i)) >> platform & 1;
        }
        if (world.graph().ties() > 0) {
            same(there, world.contactsPresent(user, platform), "contacts present");
        }
        double seen = world.contactsThere(user, platform);
        holds(seen >= 0 && seen <= 1, "a share of contacts");
    }

    private static int[] accounts(World world) {
        int[] accounts = new int[world.platforms().count()];
        for (int user = 0; user < world.population().size(); user++) {
            for (int platform = 0; platform < accounts.length; platform++) {
                accounts[platform] += world.accounts().holds(user, platform) ? 1 : 0;
            }
        }
        return accounts;
    }

    private static int[] homes(World world) {
        int[] homes = new int[world.platforms().count() + 1];
        for (int segment = 0; segment < world.population().segmentNames().size(); segment++) {
            for (int region = 0; region < world.population().regionNames().size(); region++) {
                for (int place = 0; place < homes.length; place++) {
                    homes[place] += world.totals().homes(segment, region, place);
                }
            }
        }
        return homes;
    }

    private static int[] perPlatform(World world, Moves moves) {
        int[] counts = new int[world.platforms().count()];
        for (int i = 0; i < moves.size(); i++) {
            counts[moves.platform(i)]++;
        }
        return counts;
    }

    private void same(double expected, double actual, String claim) {
        assertEquals(expected, actual, () -> claim + " in " + what.get());
    }

    private void holds(boolean fact, String claim) {
        assertTrue(fact, () -> claim + " in " + what.get());
    }
}
