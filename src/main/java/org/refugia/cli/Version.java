package org.refugia.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** Version and commit of the program, as the build wrote them down. */
final class Version implements IVersionProvider {
    private static final Properties BUILD = load();

    private static Properties load() {
        Properties properties = new Properties();
        try (InputStream in = Version.class.getResourceAsStream("/org/refugia/build.properties")) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    static String number() {
        return BUILD.getProperty("version");
    }

    static String commit() {
        return BUILD.getProperty("commit");
    }

    @Override
    public String[] getVersion() {
        return new String[] {"refugia " + number() + " (" + commit() + ")"};
    }
}
