package dev.dovetail.bench.gateway;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.LockSupport;

/** A place from which a server is farther away: what goes over its connections arrives later, in both directions. */
final class Distance implements AutoCloseable {

    private static final byte[] END = {};

    private final ServerSocket here;
    private final URI server;
    private final long oneWayNanos;

    private Distance(ServerSocket here, URI server, Duration roundTrip) {
        this.here = here;
        this.server = server;
        this.oneWayNanos = roundTrip.toNanos() / 2;
    }

    /** Adds that time to each round trip to a server, half of it on the way there and half on the way back. */
    static Distance of(Duration roundTrip, URI server) throws IOException {
        var distance = new Distance(new ServerSocket(0, 256, InetAddress.getLoopbackAddress()), server, roundTrip);
        Thread.ofVirtual().start(distance::accept);
        return distance;
    }

    /** The server's resource, as seen from here. */
    URI uri(String path) {
        return URI.create("http://127.0.0.1:" + here.getLocalPort() + path);
    }

    private void accept() {
        while (!here.isClosed()) {
            try {
                var near = here.accept();
                var far = new Socket(server.getHost(), server.getPort());
                near.setTcpNoDelay(true);
                far.setTcpNoDelay(true);
                pump(near, far);
                pump(far, near);
            } catch (IOException closed) {
                // Nobody is here any more, or there.
            }
        }
    }

    private void pump(Socket from, Socket to) {
        BlockingQueue<Part> underWay = new LinkedBlockingQueue<>();
        Thread.ofVirtual().start(() -> depart(from, underWay));
        Thread.ofVirtual().start(() -> arrive(to, underWay));
    }

    private void depart(Socket from, BlockingQueue<Part> underWay) {
        byte[] buffer = new byte[65_536];
        try (InputStream in = from.getInputStream()) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                underWay.add(new Part(Arrays.copyOf(buffer, read), System.nanoTime() + oneWayNanos));
            }
        } catch (IOException closed) {
            // As an end.
        }
        underWay.add(new Part(END, System.nanoTime() + oneWayNanos));
    }

    private static void arrive(Socket to, BlockingQueue<Part> underWay) {
        try (OutputStream out = to.getOutputStream()) {
            for (var part = underWay.take(); part.bytes() != END; part = underWay.take()) {
                part.awaitArrival();
                out.write(part.bytes());
            }
        } catch (IOException closed) {
            // Who was to read it is gone.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws IOException {
        here.close();
    }

    private record Part(byte[] bytes, long arrival) {

        void awaitArrival() {
            for (long left = arrival - System.nanoTime(); left > 0; left = arrival - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
        }
    }
}
