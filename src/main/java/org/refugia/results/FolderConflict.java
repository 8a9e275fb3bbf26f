package org.refugia.results;

/** The folder that results are to go to holds something already. */
public final class FolderConflict extends RuntimeException {
    /** Says which folder, what it holds, and what to do. */
    public FolderConflict(String message) {
        super(message);
    }
}
