package org.refugia.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.refugia.network.SocialGraph;
import org.refugia.world.Moves;
import org.refugia.world.World;

/**
 * What one user hears of platforms on which they hold no account, as far as it is worth telling: the first time that
 * the news reach {@value #NOTABLE} a day or a contact arrives, and again when either is twice what was told last. News
 * that had died down count as new. A contact counts for as long as contacts who arrived are remembered.
 */
final class Hearing {
    private static final double NOTABLE = 0.005;

    private record Arrival(int platform, int step) {}

    private final int user;
    private final Set<Integer> contacts = new HashSet<>();
    private final List<Arrival> arrivals = new ArrayList<>();
    private final double[] toldNews;
    private final int[] toldArrivals;

    Hearing(World world, int user) {
        this.user = user;
        SocialGraph graph = world.graph();
        for (int i = graph.firstContact(user); i < graph.firstContact(user) + graph.contacts(user); i++) {
            contacts.add(graph.contact(i));
        }
        toldNews = new double[world.platforms().count()];
        toldArrivals = new int[world.platforms().count()];
    }

    /** A step is over: contacts who opened an account in it will be noticed. */
    void pass(World world) {
        Moves moves = world.arrivals();
        for (int i = 0; i < moves.size(); i++) {
            if (contacts.contains(moves.user(i))) {
                arrivals.add(new Arrival(moves.platform(i), world.step()));
            }
        }
        double memory = world.dynamics().exposureDays();
        arrivals.removeIf(arrival -> (world.step() - arrival.step()) * world.stepDays() > memory);
    }

    /** "in the news (2.5 % a day), 2 contacts have just arrived"; empty if there is nothing new to tell. */
    String of(World world, int platform) {
        double news = world.conditions().media(platform, world.population().region(user));
        int arrived = (int) arrivals.stream()
                .filter(arrival -> arrival.platform() == platform)
                .count();
        boolean inTheNews = news >= NOTABLE;
        if (!inTheNews) {
            toldNews[platform] = 0;
        }
        boolean notable =
                inTheNews && news >= 2 * toldNews[platform] || arrived > 0 && arrived >= 2 * toldArrivals[platform];
        if (!notable) {
            return "";
        }
        List<String> parts = new ArrayList<>();
        if (inTheNews) {
            toldNews[platform] = Math.max(toldNews[platform], news);
            parts.add("in the news (" + Wording.rate(news) + ")");
        }
        if (arrived > 0) {
            toldArrivals[platform] = Math.max(toldArrivals[platform], arrived);
            parts.add(Wording.count(arrived, "contact") + (arrived == 1 ? " has" : " have") + " just arrived");
        }
        return String.join(", ", parts);
    }
}
