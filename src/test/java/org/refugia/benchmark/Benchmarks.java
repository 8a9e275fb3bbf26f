package org.refugia.benchmark;

final class Benchmarks {
    private Benchmarks() {}

    public static void main(String[] arguments) throws Exception {
        System.out.println(String.join("|", arguments));
        org.openjdk.jmh.Main.main(new String[] {"-l"});
    }
}
