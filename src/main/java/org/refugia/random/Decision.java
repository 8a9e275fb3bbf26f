package org.refugia.random;

/**
 * What a random number is for. Draws for different decisions are independent, so switching one part of the model on
 * or off leaves the numbers of every other part as they were.
 *
 * <p>A number depends on the <em>name</em> of its decision, not on its place in this list.
 */
public enum Decision {
    SEED_POPULATION,
    SEED_NETWORK,
    SEED_BEHAVIOUR,
    REPLICATE,

    SEGMENT,
    REGION,
    LANGUAGE,
    SESSIONS,
    POSTS,
    TASTE,
    REACTANCE,
    SWITCHING_COST,
    MODERATION,
    PRIVACY_CONCERN,
    CONTACTS_WEIGHT,
    THRESHOLD,
    FIRST_ACCOUNT,
    FIRST_HOME,
    HOME_TIE,
    FIRST_ADOPTER,
    ZEALOT,

    NETWORK,
    NETWORK_DEGREE,
    NETWORK_COMMUNITY,
    NETWORK_MEMBERSHIP,
    NETWORK_REWIRE,

    REGISTER,
    TRANSMIT,
    ADMIT,
    RECONSIDER,
    CHOOSE_HOME,
    IMITATE,
    CONTAGION,
    NOTICE_RETURN,
    DARK_MOMENT,
    ENFORCED,
    CIRCUMVENT,
    DELETE,
    SHOCK_TIME,
    COPYCAT,
    PROMINENT_MOVE,

    DESIGN_LATIN_HYPERCUBE,
    DESIGN_SOBOL,
    DESIGN_MORRIS,

    BOOTSTRAP,

    DRAWN_USER,
    DRAWN_PLACE;

    private final long key = Mix.text(name());

    /** The decision's key: a hash of its name [64 bits]. */
    long key() {
        return key;
    }
}
