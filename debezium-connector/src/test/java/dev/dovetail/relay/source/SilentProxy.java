package dev.dovetail.relay.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;

/** Passes bytes on to a port of this machine until it is told to be silent: then connections stay open, and nothing comes. */
final class SilentProxy implements AutoCloseable {

    private final ServerSocket server;
    private final int target;
    private final Queue<Socket> sockets = new ConcurrentLinkedQueue<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile boolean silent;

    private SilentProxy(ServerSocket server, int target) {
        this.server = server;
        this.target = target;
    }

    static SilentProxy to(int target) throws IOException {
        var proxy = new SilentProxy(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), target);
        Thread.ofVirtual().start(proxy::accept);
        return proxy;
    }

    int port() {
        return server.getLocalPort();
    }

    void fallSilent() {
        silent = true;
    }

    private void accept() {
        try {
            while (true) {
                Socket near = server.accept();
                Socket far = new Socket(InetAddress.getLoopbackAddress(), target);
                sockets.add(near);
                sockets.add(far);
                Thread.ofVirtual().start(() -> pass(near, far));
                Thread.ofVirtual().start(() -> pass(far, near));
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private void pass(Socket from, Socket to) {
        byte[] buffer = new byte[8192];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                if (silent) {
                    over.await();
                }
                out.write(buffer, 0, read);
            }
        } catch (IOException | InterruptedException closed) {
            // One end is gone, and so is the other now.
        }
    }

    @Override
    public void close() throws IOException {
        over.countDown();
        server.close();
        for (Socket socket : sockets) {
            socket.close();
        }
    }
}
