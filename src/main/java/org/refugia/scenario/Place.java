package org.refugia.scenario;

/** The order of places: by file, then line, then column. */
final class Place {
    private Place() {}

    /** Compares {@code file:line:column}. */
    static int compare(String a, String b) {
        String[] left = a.split(":(?=\\d)");
        String[] right = b.split(":(?=\\d)");
        int files = left[0].compareTo(right[0]);
        for (int i = 1; files == 0 && i < Math.min(left.length, right.length); i++) {
            int numbers = Integer.compare(Integer.parseInt(left[i]), Integer.parseInt(right[i]));
            if (numbers != 0) {
                return numbers;
            }
        }
        return files != 0 ? files : Integer.compare(left.length, right.length);
    }
}
