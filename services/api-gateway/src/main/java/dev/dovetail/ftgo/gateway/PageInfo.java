package dev.dovetail.ftgo.gateway;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Whether and where a list goes on. */
public record PageInfo(
        @NonNull boolean hasNextPage,

        @Description("What to give as after, to get what follows") @Nullable
        String endCursor) {}
