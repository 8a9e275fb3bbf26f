package org.refugia.batch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SegmentTest {
    @TempDir
    private Path folder;

    private static RunRecord run(String key, double... values) {
        return RunRecord.done(key, values, prints(values), new double[][] {values});
    }

    private static DayPrints prints(double... values) {
        DayPrints.Taker prints = new DayPrints.Taker(values.length);
        for (int day = 0; day < values.length; day++) {
            prints.take(day, "p", "all", "all", "dau", values[day]);
        }
        return prints.prints();
    }

    private Ledger ledger() {
        return new Ledger(List.of(folder)).refresh();
    }

    private Segment segment(String name) throws IOException {
        return Segment.on(
                folder.resolve(name + Segment.ENDING),
                FileChannel.open(
                        folder.resolve(name + Segment.ENDING),
                        StandardOpenOption.CREATE_NEW,
                        StandardOpenOption.WRITE));
    }

    @Test
    void whatIsAppendedIsReadBackWhole() throws IOException {
        RunRecord run = run("a", 1234567.89, Double.NaN, 3);
        RunRecord failed = RunRecord.failed("b", "\"quoted\"\nand broken");
        try (Segment segment = segment("one")) {
            segment.append(run, 17);
            segment.append(failed, 5);
        }
        Ledger ledger = ledger();
        Ledger.Entry entry = ledger.of("a").orElseThrow();
        assertArrayEquals(new double[] {1234568, Double.NaN, 3}, entry.values());
        assertEquals(17, entry.millis());
        assertEquals(run.json(), Ledger.read(entry).json());
        assertEquals("\"quoted\"\nand broken", ledger.of("b").orElseThrow().error());
        assertTrue(ledger.of("c").isEmpty());
    }

    @Test
    void aLineThatIsStillBeingWrittenIsReadOnceItIsWhole() throws IOException {
        byte[] line = Segment.line(run("a", 1), 1).getBytes(StandardCharsets.UTF_8);
        Path file = folder.resolve("x" + Segment.ENDING);
        Files.write(file, Arrays.copyOf(line, 20));
        Ledger ledger = ledger();
        assertTrue(ledger.of("a").isEmpty());
        Files.write(file, line);
        assertTrue(ledger.refresh().of("a").isPresent());
        assertEquals(0, ledger.damaged());
    }

    @Test
    void aFullDiskKeepsWhatWasWholeBefore() throws IOException {
        Path file = folder.resolve("full" + Segment.ENDING);
        int room = Segment.line(run("a", 1), 1).length()
                + Segment.line(run("b", 2), 1).length() / 2;
        FileChannel disk = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (Segment segment = Segment.on(file, new FullDisk(disk, room))) {
            segment.append(run("a", 1), 1);
            UncheckedIOException full = assertThrows(UncheckedIOException.class, () -> segment.append(run("b", 2), 1));
            assertEquals("No space left on device", full.getCause().getMessage());
        }
        assertEquals(room, Files.size(file));
        assertTrue(ledger().of("a").isPresent());
        assertTrue(ledger().of("b").isEmpty());
    }

    @Test
    void aRunThatIsWrittenBehindOneThatWasCutOffIsKept() throws IOException {
        Path file = folder.resolve("full" + Segment.ENDING);
        FullDisk disk =
                new FullDisk(FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), 20);
        try (Segment segment = Segment.on(file, disk)) {
            assertThrows(UncheckedIOException.class, () -> segment.append(run("a", 1), 1));
            disk.room = 10_000;
            segment.append(run("b", 2), 1);
        }
        assertTrue(ledger().of("a").isEmpty());
        assertTrue(ledger().of("b").isPresent(), Files.readString(file));
    }

    /** A channel that takes so many bytes and no more. */
    private static final class FullDisk implements WritableByteChannel {
        private final FileChannel disk;
        private int room;

        FullDisk(FileChannel disk, int room) {
            this.disk = disk;
            this.room = room;
        }

        @Override
        public int write(ByteBuffer bytes) throws IOException {
            if (room == 0) {
                throw new IOException("No space left on device");
            }
            int count = Math.min(room, bytes.remaining());
            ByteBuffer part = bytes.slice(bytes.position(), count);
            while (part.hasRemaining()) {
                disk.write(part);
            }
            bytes.position(bytes.position() + count);
            room -= count;
            return count;
        }

        @Override
        public boolean isOpen() {
            return disk.isOpen();
        }

        @Override
        public void close() throws IOException {
            disk.close();
        }
    }

    @Test
    void aRunThatStandsTwiceCountsOnceAndTwoDifferentResultsAreAConflict() throws IOException {
        try (Segment one = segment("one");
                Segment two = segment("two")) {
            one.append(run("same", 1), 10);
            two.append(run("same", 1), 99);
            one.append(run("odd", 1), 10);
            two.append(run("odd", 2), 10);
            one.append(RunRecord.failed("late", "no luck"), 1);
            two.append(run("late", 5), 1);
        }
        Ledger ledger = ledger();
        assertEquals(2, ledger.duplicates());
        assertEquals(1, ledger.conflicts().size());
        assertTrue(
                ledger.conflicts().get(0).startsWith("run odd stands in "),
                ledger.conflicts().get(0));
        assertFalse(ledger.of("late").orElseThrow().isFailed(), "a run that was finished after all is finished");
    }

    @Test
    void aDamagedLineIsPassedOverAndTheNextOneIsRead() throws IOException {
        String good = Segment.line(run("good", 1), 1);
        String bad = Segment.line(run("bad", 1), 1).replace("\"bad\"", "\"bed\"");
        Files.writeString(folder.resolve("x" + Segment.ENDING), bad + "\n" + good);
        Ledger ledger = ledger();
        assertEquals(2, ledger.damaged());
        assertTrue(ledger.of("good").isPresent());
        assertTrue(ledger.of("bed").isEmpty() && ledger.of("bad").isEmpty());
    }

    @Test
    void linesLongerThanAnyBlockAreRead() throws IOException {
        double[] many = new double[400_000];
        Arrays.setAll(many, i -> i * 1.5);
        try (Segment segment = segment("long")) {
            segment.append(run("before", 1), 1);
            segment.append(run("long", many), 1);
            segment.append(run("after", 2), 1);
        }
        Ledger ledger = ledger();
        assertEquals(400_000, Ledger.read(ledger.of("long").orElseThrow()).values().length);
        assertTrue(ledger.of("after").isPresent());
    }

    @Test
    void twoRunsPartOnTheFirstDayThatDiffers() {
        assertEquals(2, prints(1, 2, 3, 4).firstDifference(prints(1, 2, 3.5, 4)).orElseThrow());
        assertTrue(prints(1, 2, 3).firstDifference(prints(1, 2, 3)).isEmpty());
        DayPrints prints = prints(1, -0.0, 1e300);
        assertTrue(DayPrints.parse(prints.text()).firstDifference(prints).isEmpty());
        assertEquals(prints.text(), DayPrints.parse(prints.text()).text());
    }
}
