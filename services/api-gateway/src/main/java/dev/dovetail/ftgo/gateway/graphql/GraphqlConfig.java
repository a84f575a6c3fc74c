package dev.dovetail.ftgo.gateway.graphql;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What one GraphQL request may ask for. */
@ConfigMapping(prefix = "ftgo.gateway.graphql")
interface GraphqlConfig {

    /** The largest body. */
    @WithDefault("32K")
    MemorySize maxBodySize();

    /** How deep a query may nest. Tools that read the schema need 13. */
    @WithDefault("15")
    int maxDepth();

    /** What a query may cost: a field costs 1, one at the top 50, and what is in a list as often as the list asks for. */
    @WithDefault("5000")
    int maxCost();

    /** How much of queries that were parsed and found valid is kept, in characters of their text. */
    @WithDefault("500000")
    int parsedQueries();
}
