package dev.dovetail.cluster.inside;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;

/**
 * Stands between a relay and the servers that it uses, to cut one pod off from one of them as a broken network does: what
 * is sent is not heard, and nobody is told. Who is cut off stands in a file, a line {@code <pod's address> <port>} each.
 *
 * <p>Arguments: {@code <port>=<host>:<port>}, as many as there are servers.
 */
public final class Proxy {

    private static final Path CUT = Path.of("/tmp/cut");
    private static final Duration POLL = Duration.ofMillis(10);
    private static final int BUFFER = 64 * 1024;

    private static volatile Set<String> cut = Set.of();

    private Proxy() {}

    /** @param arguments see above */
    public static void main(String... arguments) throws Exception {
        for (String argument : arguments) {
            String[] parts = argument.split("[=:]");
            int port = Integer.parseInt(parts[0]);
            var server = new ServerSocket(port);
            Thread.startVirtualThread(() -> accept(server, parts[1], Integer.parseInt(parts[2])));
        }
        System.out.println("running");
        while (!Ending.asked()) {
            if (Files.exists(CUT)) {
                cut = Set.copyOf(Files.readAllLines(CUT));
            }
            Ending.pause(POLL);
        }
    }

    private static void accept(ServerSocket server, String host, int port) {
        while (true) {
            try {
                Socket from = server.accept();
                Thread.startVirtualThread(() -> join(from, server.getLocalPort(), host, port));
            } catch (IOException e) {
                System.err.println(e);
            }
        }
    }

    private static void join(Socket from, int port, String host, int hostPort) {
        String who = from.getInetAddress().getHostAddress() + " " + port;
        awaitJoined(who);
        try {
            var to = new Socket();
            to.connect(new InetSocketAddress(host, hostPort));
            from.setTcpNoDelay(true);
            to.setTcpNoDelay(true);
            Thread.startVirtualThread(() -> pump(to, from, who));
            pump(from, to, who);
        } catch (IOException e) {
            close(from);
        }
    }

    private static void pump(Socket from, Socket to, String who) {
        try (Socket in = from;
                Socket out = to) {
            InputStream input = in.getInputStream();
            OutputStream output = out.getOutputStream();
            byte[] buffer = new byte[BUFFER];
            for (int read = input.read(buffer); read >= 0; read = input.read(buffer)) {
                awaitJoined(who);
                output.write(buffer, 0, read);
            }
            awaitJoined(who);
        } catch (IOException e) {
            // Either end has gone: so does the other, by the closing above.
        }
    }

    // An end that is closed while it is cut off is not heard of either.
    private static void awaitJoined(String who) {
        while (cut.contains(who)) {
            Ending.pause(POLL);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            System.err.println(e);
        }
    }
}
