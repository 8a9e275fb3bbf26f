package org.refugia.random;

/** Random order. Source: Durstenfeld (1964), Algorithm 235, Communications of the ACM 7, 420. */
public final class Shuffle {
    private Shuffle() {}

    /** The numbers 0 … size − 1 in random order; draws are those of the numbers with option 0. */
    public static int[] order(int size, Draws.Stream stream) {
        int[] order = new int[size];
        for (int i = 0; i < size; i++) {
            order[i] = i;
        }
        shuffle(order, stream);
        return order;
    }

    /** Puts the numbers into an order of which all are equally likely. */
    public static void shuffle(int[] numbers, Draws.Stream stream) {
        for (int i = numbers.length - 1; i > 0; i--) {
            int other = stream.below(i + 1, i, 0);
            int number = numbers[i];
            numbers[i] = numbers[other];
            numbers[other] = number;
        }
    }
}
