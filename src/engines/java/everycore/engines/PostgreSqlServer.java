package everycore.engines;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A server in a directory that goes away with it.
 *
 * @param directory that the server's user may read and write
 */
record PostgreSqlServer(Path programs, Path directory, int port) {
    /** The directory of initdb and pg_ctl; empty where there is none. */
    static Optional<Path> installed() {
        return Stream.concat(
                        Stream.of(System.getenv("PATH").split(File.pathSeparator)),
                        Stream.of("/usr/lib/postgresql/15/bin"))
                .map(Path::of)
                .filter(path ->
                        Files.isExecutable(path.resolve("initdb")) && Files.isExecutable(path.resolve("pg_ctl")))
                .findFirst();
    }

    static PostgreSqlServer start(Path programs) throws IOException, InterruptedException {
        Path directory = Files.createTempDirectory("everycore-postgresql");
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxrwxrwx"));
        PostgreSqlServer server = new PostgreSqlServer(programs, directory, freePort());
        server.run("initdb", "-D", server.data(), "-U", "everycore", "-A", "trust", "-E", "UTF8", "--no-sync");
        server.run(
                "pg_ctl",
                "-D",
                server.data(),
                "-o",
                "-p " + server.port + " -k " + directory + " -c listen_addresses=127.0.0.1 -c fsync=off",
                "-l",
                directory.resolve("log").toString(),
                "-w",
                "start");
        return server;
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=everycore";
    }

    /** A copy of a file that the server can read. */
    Path copy(Path file) throws IOException {
        Path copy = directory.resolve("forks.ndjson");
        Files.writeString(copy, Files.readString(file));
        Files.setPosixFilePermissions(copy, PosixFilePermissions.fromString("rw-r--r--"));
        return copy;
    }

    void stop() throws IOException, InterruptedException {
        run("pg_ctl", "-D", data(), "-m", "immediate", "-w", "stop");
        try (Stream<Path> all = Files.walk(directory)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private String data() {
        return directory.resolve("data").toString();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** PostgreSQL refuses to run as root. */
    private void run(String program, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        if (System.getProperty("user.name").equals("root")) {
            command.addAll(List.of("runuser", "-u", "postgres", "--"));
        }
        command.add(programs.resolve(program).toString());
        command.addAll(List.of(arguments));
        Path output = Files.createTempFile("everycore", ".log");
        int status = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start()
                .waitFor();
        String said = Files.readString(output);
        Files.delete(output);
        if (status != 0) {
            throw new IOException(program + " ended with " + status + ": " + said);
        }
    }
}
