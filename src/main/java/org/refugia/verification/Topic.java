package org.refugia.verification;

import java.util.List;

/**
 * A piece of theory and the claims that test it.
 *
 * @param title       what it is called
 * @param source      paper
 * @param convention  what must be said to read the numbers
 * @param claims      what it says
 */
public record Topic(String title, String source, String convention, List<Claim> claims) {
    public Topic {
        claims = List.copyOf(claims);
    }
}
