package dev.dovetail.ftgo.kitchen.ticket.grpc;

import java.util.concurrent.CompletableFuture;

import grpc.health.v1.HealthGrpc;
import grpc.health.v1.HealthOuterClass.HealthCheckRequest;
import grpc.health.v1.HealthOuterClass.HealthCheckResponse.ServingStatus;
import io.grpc.Channel;
import io.grpc.reflection.v1.ServerReflectionGrpc;
import io.grpc.reflection.v1.ServerReflectionRequest;
import io.grpc.reflection.v1.ServerReflectionResponse;
import io.grpc.reflection.v1.ServiceResponse;
import io.grpc.stub.StreamObserver;
import io.quarkus.grpc.GrpcClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.dovetail.ftgo.kitchen.KitchenTest;

import static org.assertj.core.api.Assertions.assertThat;

@KitchenTest
class GrpcOperationsTest {

    private static final String SERVICE = "ftgo.kitchen.v1.KitchenService";

    @GrpcClient("kitchen")
    Channel channel;

    @ParameterizedTest
    @ValueSource(strings = {"", SERVICE})
    void it_tells_how_it_is(String service) {
        var request = HealthCheckRequest.newBuilder().setService(service).build();

        assertThat(HealthGrpc.newBlockingStub(channel).check(request).getStatus())
                .isEqualTo(ServingStatus.SERVING);
    }

    @Test
    void it_tells_what_it_offers() {
        var answer = new CompletableFuture<ServerReflectionResponse>();
        var call = ServerReflectionGrpc.newStub(channel).serverReflectionInfo(new StreamObserver<>() {
            @Override
            public void onNext(ServerReflectionResponse response) {
                answer.complete(response);
            }

            @Override
            public void onError(Throwable failure) {
                answer.completeExceptionally(failure);
            }

            @Override
            public void onCompleted() {}
        });

        call.onNext(ServerReflectionRequest.newBuilder().setListServices("").build());

        assertThat(answer.join().getListServicesResponse().getServiceList())
                .extracting(ServiceResponse::getName)
                .contains(SERVICE);
        call.onCompleted();
    }
}
