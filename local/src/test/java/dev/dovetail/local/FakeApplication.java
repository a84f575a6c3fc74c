package dev.dovetail.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

import com.sun.net.httpserver.HttpServer;

/** Stands in for relay and services: says that it is ready, and dies when asked to. Takes no class but the JDK's. */
public final class FakeApplication {

    private FakeApplication() {}

    /** Listens where the launcher says. */
    public static void main(String[] arguments) throws IOException {
        int port = Integer.parseInt(System.getenv("QUARKUS_HTTP_PORT"));
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/q/health/ready", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.createContext("/die", exchange -> {
            System.out.println("the last words");
            Runtime.getRuntime().halt(9);
        });
        server.start();
        System.out.println("started with database " + System.getenv("QUARKUS_DATASOURCE_JDBC_URL"));
    }
}
