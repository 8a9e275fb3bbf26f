package org.refugia;

/** Hands over to the command line. */
public final class Main {
    private Main() {}

    /** Runs the command and ends the process with its exit code. */
    public static void main(String[] args) {}
}
