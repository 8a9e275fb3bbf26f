package org.refugia.world;

import java.util.ArrayList;
import java.util.List;
import org.refugia.population.Population;

/** Everything there is to see of conditions, or of people, as numbers that can be compared. */
public final class Digest {
    private Digest() {}

    /** All conditions, by platform, region and segment. */
    public static List<Double> of(Conditions now, Platforms platforms, Population population) {
        List<Double> numbers = new ArrayList<>();
        for (int platform = 0; platform < platforms.count(); platform++) {
            numbers.add(now.offer().translation(platform));
            numbers.add(now.offer().moderation(platform));
            numbers.add(now.offer().privacyRisk(platform));
            numbers.add(now.entry().signupsPerDay(platform));
            numbers.add(now.entry().unlimited(platform));
            numbers.add(now.links().bridged(platform));
            for (int region = 0; region < population.regionNames().size(); region++) {
                numbers.add(now.defiance(platform, region));
                for (int segment = 0; segment < population.segmentNames().size(); segment++) {
                    numbers.add(now.offer().discontent(platform, region, segment));
                    numbers.add(now.offer().qualityGained(platform, region, segment));
                }
                numbers.add(now.media(platform, region));
                numbers.add(now.salience(platform, region));
                numbers.add(now.belief(platform, region));
                numbers.add(now.eve(platform, region, 2));
                numbers.add(now.eve(platform, region, 5));
                numbers.add(now.dark(platform, region));
                numbers.add(now.enforcement(platform, region));
                numbers.add(now.circumvention(platform, region));
                numbers.add(now.returnPerDay(platform, region));
                numbers.add(now.entry().installable(platform, region));
                numbers.add(now.entry().frictionKept(platform, region));
                numbers.add(now.entry().switchingCostKept(platform, region));
                for (int other = 0; other < population.regionNames().size(); other++) {
                    numbers.add(now.links().see(platform, region, other) ? 1.0 : 0);
                }
                numbers.add(now.winBack(platform, region));
            }
        }
        return numbers;
    }

    /** All conditions of a world. */
    public static List<Double> conditions(World world) {
        return of(world.conditions(), world.platforms(), world.population());
    }

    /** Accounts, time, habits, sums, content and what is meant to happen. */
    public static List<Double> people(World world) {
        List<Double> numbers = new ArrayList<>(conditions(world));
        Accounts accounts = world.accounts();
        for (int user = 0; user < world.population().size(); user++) {
            numbers.add((double) accounts.held(user));
            numbers.add((double) accounts.present(user));
            numbers.add((double) accounts.dark(user));
            numbers.add((double) accounts.unaware(user));
            numbers.add((double) accounts.moved(user));
            numbers.add((double) accounts.home(user));
            for (int platform = 0; platform < world.platforms().count(); platform++) {
                numbers.add((double) accounts.share(user, platform));
                numbers.add((double) accounts.registered(user, platform));
                numbers.add(accounts.keepsHabits() ? accounts.habit(user, platform, world.step()) : 0);
                numbers.add(world.exposure().of(user, platform));
                numbers.add(world.contactsThere(user, platform));
                numbers.add(world.inVain(user, platform));
            }
        }
        for (int platform = 0; platform < world.platforms().count(); platform++) {
            numbers.add((double) world.totals().present(platform));
            numbers.add(world.content().stock(platform));
            numbers.add(world.content().postsPerDay(platform));
            numbers.add(world.storeRank().attention(platform, 1, 0.8));
        }
        numbers.add((double) world.intentions().size());
        numbers.add((double) world.intentions().registrations().size());
        numbers.add((double) world.arrivals().size());
        return numbers;
    }
}
