package org.refugia.network;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** The bytes of a file, unpacked if it is gzip (told by its first two bytes), and what keeps them from being read. */
final class FileBytes {
    static final int BUFFER = 1 << 16;

    private FileBytes() {}

    /** The bytes from the first on. */
    static InputStream open(Path path) throws IOException {
        InputStream bytes = new BufferedInputStream(Files.newInputStream(path), BUFFER);
        try {
            bytes.mark(2);
            boolean gzip = bytes.read() == 0x1F && bytes.read() == 0x8B;
            bytes.reset();
            return gzip ? new GZIPInputStream(bytes, BUFFER) : bytes;
        } catch (IOException fault) {
            bytes.close();
            throw fault;
        }
    }

    /** Why the file could not be read, and what to do about it. */
    static String sentence(Path path, IOException fault) {
        if (fault instanceof NoSuchFileException) {
            return "'" + path + "' does not exist; looked for "
                    + path.toAbsolutePath().normalize();
        }
        if (fault instanceof AccessDeniedException) {
            return "'" + path + "' may not be read; change its permissions";
        }
        if (fault instanceof EOFException) {
            return "'" + path + "' is a gzip file cut short; copy or download it again";
        }
        if (fault instanceof ZipException) {
            return "'" + path + "' is a damaged gzip file (" + fault.getMessage() + "); copy or download it again";
        }
        return "'" + path + "' cannot be read: " + fault.getMessage();
    }
}
