package org.refugia.network;

import org.refugia.parameter.Word;
import org.refugia.random.Draws;

/** No ties: everybody is influenced by the shares of everybody. */
@Word(value = "No ties: everybody sees the shares of everybody.", source = "mean-field limit; Bass (1969)")
public record WellMixed() implements Network {
    @Override
    public SocialGraph connect(People people, Draws draws) {
        return SocialGraph.empty(people.size());
    }
}
