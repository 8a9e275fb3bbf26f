package org.refugia.scenario;

import java.util.LinkedHashMap;
import java.util.Map;
import org.refugia.observe.AccountsHeld;
import org.refugia.observe.ContactsMoved;
import org.refugia.observe.DailyMoves;
import org.refugia.observe.DailyUse;
import org.refugia.observe.DaysSoFar;
import org.refugia.observe.HomeShare;
import org.refugia.observe.MonthlyUse;
import org.refugia.observe.MovedForGood;
import org.refugia.observe.PlatformsHeld;
import org.refugia.observe.Posts;
import org.refugia.observe.ReturnRate;
import org.refugia.observe.TieRetention;
import org.refugia.observe.TimeShare;
import org.refugia.scenario.Vocabulary.Measure;
import org.refugia.scenario.Vocabulary.Places;
import org.refugia.scenario.Vocabulary.RecorderFactory;

/** The measures a scenario may ask for, in the order in which they are written. A new one is one entry here. */
final class Measures {
    private static final RecorderFactory REGISTRATIONS = (measures, b, c) -> measures.contains("surge-half-life")
            ? DaysSoFar.surgeHalfLife(DailyMoves.registrations(b))
            : DailyMoves.registrations(b);
    private static final RecorderFactory ACTIVE_USERS = (measures, b, c) -> measures.contains("retained-share")
            ? DaysSoFar.retainedShare(DailyUse.activeUsers(b, c))
            : DailyUse.activeUsers(b, c);
    private static final RecorderFactory TIME = (measures, b, c) -> new TimeShare(b);
    private static final RecorderFactory MOVED = (measures, b, c) -> new ContactsMoved();

    private final Map<String, Measure> byWord = new LinkedHashMap<>();

    private Measures() {}

    static Map<String, Measure> all() {
        Measures all = new Measures();
        all.accounts();
        all.use();
        all.timeAndPosts();
        all.movers();
        all.contacts();
        all.add(
                Vocabulary.FLOWS,
                "people",
                "moves of homes from place to place in the day, in flows.csv; repeated moves count each",
                "number of times that home_u changed from one place to the other",
                Places.PAIRS,
                false,
                null);
        return all.byWord;
    }

    private void add(
            String word,
            String unit,
            String meaning,
            String formula,
            Places places,
            boolean byGroup,
            RecorderFactory recorder) {
        add(word, unit, meaning, formula, places, byGroup, "", recorder);
    }

    private void add(
            String word,
            String unit,
            String meaning,
            String formula,
            Places places,
            boolean byGroup,
            String missing,
            RecorderFactory recorder) {
        byWord.put(word, new Measure(unit, meaning, formula, places, byGroup, missing, recorder));
    }

    private void accounts() {
        add(
                "accounts",
                "people",
                "accounts held at the end of the day",
                "Σ_u 1 if u holds an account on p",
                Places.PLATFORM,
                true,
                (measures, b, c) -> new AccountsHeld(b));
        add(
                "registrations",
                "people/d",
                "accounts opened in the day",
                "number of accounts opened on p",
                Places.PLATFORM,
                true,
                REGISTRATIONS);
        add(
                "surge-half-life",
                "d",
                "days from the day with the most registrations so far in the record, the first of several, until they"
                        + " first fell to half of it",
                "k − (R_max / 2 − R_k) / (R_k−1 − R_k), k: first day after the peak with R_k ≤ R_max / 2, counted from it",
                Places.PLATFORM,
                true,
                "before registrations have halved since their highest day so far",
                REGISTRATIONS);
        add(
                "deletions",
                "people/d",
                "accounts deleted in the day",
                "number of accounts deleted on p",
                Places.PLATFORM,
                true,
                (measures, b, c) -> DailyMoves.deletions(b));
    }

    private void use() {
        add(
                "dau",
                "people",
                "daily active users: expected number of people with at least one session the platform served;"
                        + " of a cohort as dau(registered FROM..UNTIL)",
                "Σ_u 1 − exp(−sessions_u · x_up), x_up: mean time share of the day",
                Places.PLATFORM,
                true,
                ACTIVE_USERS);
        add(
                "retained-share",
                "%",
                "daily active users as a share of their highest day so far in the record",
                "100 · DAU_p / max DAU_p since time.start",
                Places.PLATFORM,
                true,
                "while the highest is 0",
                ACTIVE_USERS);
        add(
                "mau",
                "people",
                "monthly active users: expected number of people with at least one session the platform served in the"
                        + " last 30 days; days before the warm-up count as the state in which it begins",
                "Σ_u 1 − exp(−sessions_u · Σ_30 days x_up), x_up: mean time share of each day",
                Places.PLATFORM,
                true,
                (measures, b, c) -> new MonthlyUse(b));
        add(
                "opens",
                "opens/d",
                "attempted opens: sessions served, and those tried in vain by people who wait for a dark platform",
                "Σ_u sessions_u · (x_up + share tried in vain), means of the day",
                Places.PLATFORM,
                true,
                (measures, b, c) -> DailyUse.opens(b));
    }

    private void timeAndPosts() {
        add(
                "time-share",
                "%",
                "mean share of people's time, over the steps of the day",
                "100 · Σ_u x_up / people",
                Places.PLATFORM_AND_OUTSIDE,
                true,
                TIME);
        add(
                "hhi",
                "1",
                "concentration of the time on platforms; 1 is monopoly",
                "Σ_p (Σ_u x_up / Σ_q Σ_u x_uq)²",
                Places.ALL,
                true,
                TIME);
        add(
                "home-share",
                "%",
                "people whose largest time share it has, at the end of the day",
                "100 · Σ_u 1 if p is the home of u / people",
                Places.PLATFORM_AND_OUTSIDE,
                true,
                (measures, b, c) -> new HomeShare(b));
        add(
                "posts",
                "posts/d",
                "posts of creators, cross-posts included",
                "mean over the steps of the day",
                Places.PLATFORM,
                false,
                (measures, b, c) -> new Posts());
        add(
                "platforms-held",
                "platforms",
                "accounts per person, at the end of the day",
                "Σ_p accounts_p / people",
                Places.ALL,
                true,
                (measures, b, c) -> new PlatformsHeld(b));
    }

    private void movers() {
        add(
                "movers",
                "people",
                "people who have moved away for good while the platform was dark and have not noticed a return",
                "Σ_u 1 if u has moved away from p for good",
                Places.PLATFORM,
                true,
                (measures, b, c) -> new MovedForGood(b));
        add(
                "return-rate",
                "%",
                "of the people who were present when the platform went dark for them, since the run began, those present"
                        + " there again at the end of the day",
                "100 · number of L_p who are present on p, which is not dark for them / number of L_p,"
                        + " L_p: present on p at the end of the step before p went dark for them",
                Places.PLATFORM,
                true,
                "while nobody has lost the platform",
                (measures, b, c) -> new ReturnRate(b));
    }

    private void contacts() {
        add(
                "tie-retention",
                "%",
                "ties both of whose ends are present at the end of the day, as a share of all ties; a mutual tie counts once",
                "100 · Σ_u present on p n_p(u) / Σ_u k(u), n_p(u): contacts of u present on p, k(u): contacts of u",
                Places.PLATFORM,
                false,
                "where nobody has ties",
                (measures, b, c) -> new TieRetention());
        add(
                "contacts-moved",
                "%",
                "of the contacts of people who registered since the run began, warm-up included: the share who registered"
                        + " there since then too, mean over these people",
                "100 · mean over u in M_p with contacts of m_p(u) / k(u),"
                        + " M_p: who registered on p, m_p(u): contacts of u in M_p, k(u): contacts of u",
                Places.PLATFORM,
                false,
                "before anybody with contacts has registered, and where nobody has ties",
                MOVED);
        add(
                "contacts-moved-before",
                "%",
                "of the contacts counted in contacts-moved: the share who registered before this person did, in an"
                        + " earlier step, mean over the people with such a contact",
                "100 · mean over u in M_p with m_p(u) > 0 of b_p(u) / m_p(u), b_p(u): contacts of u in M_p before u",
                Places.PLATFORM,
                false,
                "before two people who are in contact have registered, and where nobody has ties",
                MOVED);
    }
}
