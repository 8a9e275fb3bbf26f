package org.refugia.network;

import java.util.function.IntConsumer;

/** Does independent pieces of work, several at a time if it can; which one runs when must not show. */
public interface Workers {
    /** One after the other, in the calling thread. */
    Workers ONE = new Workers() {
        @Override
        public int count() {
            return 1;
        }

        @Override
        public int partsOf(int items) {
            return 1;
        }

        @Override
        public void forEach(int pieces, IntConsumer piece) {
            for (int i = 0; i < pieces; i++) {
                piece.accept(i);
            }
        }
    };

    /** How many pieces are worked on at a time. */
    int count();

    /** Into how many parts work on so many items is worth being divided. */
    int partsOf(int items);

    /** Does the pieces 0 … pieces − 1; returns when all are done. */
    void forEach(int pieces, IntConsumer piece);
}
