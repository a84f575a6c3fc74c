package dev.dovetail.ftgo.gateway.services;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.spi.InetAddressResolver;
import java.net.spi.InetAddressResolver.LookupPolicy;
import java.net.spi.InetAddressResolverProvider;
import java.util.List;
import java.util.stream.Stream;

/** Answers as a cluster's DNS does for the headless Service of restaurant: with the addresses of its pods. */
public final class RestaurantPods extends InetAddressResolverProvider {

    static final List<String> ADDRESSES = List.of("127.0.0.1", "127.0.0.2");

    /** As in the gateway's own settings. */
    private static final String SERVICE = "restaurant-grpc";

    @Override
    public InetAddressResolver get(Configuration configuration) {
        InetAddressResolver builtIn = configuration.builtinResolver();
        return new InetAddressResolver() {
            @Override
            public Stream<InetAddress> lookupByName(String host, LookupPolicy policy) throws UnknownHostException {
                return host.equals(SERVICE)
                        ? ADDRESSES.stream().map(RestaurantPods::address)
                        : builtIn.lookupByName(host, policy);
            }

            @Override
            public String lookupByAddress(byte[] address) throws UnknownHostException {
                return builtIn.lookupByAddress(address);
            }
        };
    }

    private static InetAddress address(String literal) {
        try {
            return InetAddress.getByName(literal);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(literal, e);
        }
    }

    @Override
    public String name() {
        return "pods of tests";
    }
}
