package org.refugia.brief;

import static org.refugia.brief.Html.tag;
import static org.refugia.brief.Html.text;

import java.util.List;

/** What every reader may want to know, whatever was run: how the model works, what the words mean, what to doubt. */
final class Background {
    private static final String ODD = "docs/ODD.md";

    private Background() {}

    /** The model in ten lines, each with the place where the whole of it stands. */
    static Html methods() {
        return Html.all(
                tag("ol")
                        .addAll(List.of(
                                line(
                                        "People are simulated one by one. Each stands for a number of real people, belongs to a segment, and"
                                                + " is tied to others by a network.",
                                        "2"),
                                line(
                                        "A day has one or more steps. In each, the world acts, people hear, register, weigh, settle and"
                                                + " create, in this order.",
                                        "3"),
                                line(
                                        "Before the first day, people live in the scenario's world until it is settled.",
                                        "5"),
                                line(
                                        "People weigh platforms by utility: contacts and content there, habit, novelty, language, taste and"
                                                + " more, each with a weight.",
                                        "7.1"),
                                line(
                                        "They open accounts when they hear of a platform, by media and by contacts who have just arrived.",
                                        "7.2"),
                                line(
                                        "Now and then they weigh their accounts afresh; time is shared by a logit over what they hold, or goes"
                                                + " to one home.",
                                        "7.3 and 7.4"),
                                line(
                                        "A platform that is cut off is dark for those whom the ban reaches and who do not get round it. They"
                                                + " wait, or move for good.",
                                        "7.5 and 7.6"),
                                line(
                                        "Shocks are dated facts: bans, announcements, waves of attention, outages. They change conditions and"
                                                + " nothing else.",
                                        "7.9"),
                                line(
                                        "All chance comes from keyed draws. So every variant meets the same people and the same luck, and"
                                                + " differs only where its shocks differ.",
                                        "4"),
                                line(
                                        "Differences are taken replicate by replicate; their mean has a 95 % interval by Student's t.",
                                        "7.11"))),
                Say.p(
                        "What an interval says is how much chance between replicates leaves open, given the model and its numbers."
                                + " It does not say whether they are right."));
    }

    private static Html line(String words, String section) {
        return tag("li", Say.said(words + " (", Say.code(ODD), ", section " + section + ")"));
    }

    /** The words a reader meets first. */
    static Html glossary() {
        return tag("dl")
                .addAll(List.of(
                        word(
                                "Counterfactual",
                                "the variant that the others are compared with, mostly without the shocks."),
                        word(
                                "DAU",
                                "daily active users: expected number of people with at least one served session on a day."),
                        word("Home", "the platform on which a user spends most time; or none."),
                        word(
                                "Interval",
                                "of 95 %: where the mean would lie with very many replicates, by what the given ones say."),
                        word(
                                "Paired difference",
                                "variant minus counterfactual in the same replicate; what is chance in both cancels."),
                        word(
                                "Registration",
                                "the opening of an account. An account stays until it is deleted, also while unused."),
                        word(
                                "Replicate",
                                "one repetition with its own seed; the same number means the same seed in every variant."),
                        word("Shock", "a dated fact from outside that shapes conditions: a ban, news, an outage."),
                        word("Time share", "fraction of people's time on a platform; “outside” is time on none."),
                        word("Variant", "the scenario with some values set and some shocks left out.")));
    }

    private static Html word(String word, String meaning) {
        return Html.all(tag("dt", word), tag("dd", text(meaning)));
    }
}
