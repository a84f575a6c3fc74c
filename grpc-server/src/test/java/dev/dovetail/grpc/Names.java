package dev.dovetail.grpc;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.spi.InetAddressResolver;
import java.net.spi.InetAddressResolver.LookupPolicy;
import java.net.spi.InetAddressResolverProvider;
import java.util.List;
import java.util.stream.Stream;

/** Answers for one name as a cluster's DNS does for a headless Service: with the addresses of the instances there are. */
public final class Names extends InetAddressResolverProvider {

    static final String SERVICE = "thing-grpc.test";

    private static volatile List<String> instances = List.of();

    static void resolveTo(List<String> addresses) {
        instances = List.copyOf(addresses);
    }

    @Override
    public InetAddressResolver get(Configuration configuration) {
        InetAddressResolver builtIn = configuration.builtinResolver();
        return new InetAddressResolver() {
            @Override
            public Stream<InetAddress> lookupByName(String host, LookupPolicy policy) throws UnknownHostException {
                return host.equals(SERVICE)
                        ? instances.stream().map(Names::address)
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
            return InetAddress.getByAddress(InetAddress.getByName(literal).getAddress());
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(literal, e);
        }
    }

    @Override
    public String name() {
        return "names of tests";
    }
}
