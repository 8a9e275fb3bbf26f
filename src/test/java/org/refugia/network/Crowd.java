package org.refugia.network;

/** People for tests: user u belongs to group u mod {@code groups}. */
record Crowd(int size, int groups) implements People {
    /** People of three groups of the same size. */
    static Crowd of(int size) {
        return new Crowd(size, 3);
    }

    @Override
    public int group(Grouping by, int user) {
        return user % groups;
    }

    @Override
    public int groups(Grouping by) {
        return groups;
    }

    /** Share of tie ends that lead to somebody of the same group. */
    double ownShare(SocialGraph graph) {
        long own = 0;
        for (int user = 0; user < size; user++) {
            for (int i = graph.firstContact(user); i < graph.endContact(user); i++) {
                own += graph.contact(i) % groups == user % groups ? 1 : 0;
            }
        }
        return own / (2.0 * graph.ties());
    }
}
