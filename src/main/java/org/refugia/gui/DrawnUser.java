package org.refugia.gui;

/**
 * One of the people who are drawn.
 *
 * @param number  number of the user in the model
 */
record DrawnUser(int number) {
    @Override
    public String toString() {
        return "User " + number;
    }
}
