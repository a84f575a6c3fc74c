package dev.dovetail.ftgo.gateway.route;

import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

import jakarta.enterprise.util.TypeLiteral;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyOptions;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import org.jspecify.annotations.Nullable;

import dev.dovetail.ftgo.gateway.Problem;
import dev.dovetail.ftgo.gateway.proxy.CallersFault;
import dev.dovetail.ftgo.gateway.proxy.Deadline;
import dev.dovetail.ftgo.gateway.proxy.Unavailable;

/**
 * One request that is passed on to a service, through the service's proxy, and its answer on the way back. Bodies pass as
 * they come, so nothing is repeated: what was passed on is gone.
 */
final class Exchange implements ProxyInterceptor {

    private static final TypeLiteral<CompletionStage<ProxyResponse>> ANSWER = new TypeLiteral<>() {};

    private final RoutingContext request;
    private final Target target;
    private @Nullable HttpClientRequest sent;
    private @Nullable LimitedBody body;
    private boolean over;

    Exchange(RoutingContext request, Target target) {
        this.request = request;
        this.target = target;
    }

    void begin() {
        HttpProxy.reverseProxy(new ProxyOptions().setSupportWebSocket(false), target.client())
                .origin(this::open)
                .addInterceptor(this)
                .handle(request.request());
    }

    private Future<HttpClientRequest> open(ProxyContext context) {
        if (over) {
            return Future.failedFuture("Answered already");
        }
        return target.client()
                .request(new RequestOptions()
                        .setAbsoluteURI(target.address() + context.request().getURI())
                        .setMethod(context.request().getMethod()))
                .compose(this::keep);
    }

    /** A connection that comes late must not carry what the client believes has failed. */
    private Future<HttpClientRequest> keep(HttpClientRequest opened) {
        sent = opened;
        if (over) {
            opened.reset();
            return Future.failedFuture("Answered already");
        }
        return Future.succeededFuture(opened);
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        prepare(context.request());
        return Future.fromCompletionStage(
                        target.service().later(deadline -> send(context, deadline), ANSWER),
                        request.vertx().getOrCreateContext())
                .recover(failure -> Future.succeededFuture(instead(failure, context.request())));
    }

    private CompletionStage<ProxyResponse> send(ProxyContext context, Deadline deadline) {
        Headers.deadline(context.request().headers(), deadline);
        return context.sendRequest().compose(Exchange::judge, this::blame).toCompletionStage();
    }

    private void prepare(ProxyRequest passed) {
        Headers.dropHopByHop(passed.headers());
        Headers.dropTrace(passed.headers());
        Headers.forward(passed.headers(), request.request(), target.trustForwarded());
        String query = request.request().query();
        // As the router understood it: the service must not understand another path.
        passed.setURI(query == null ? request.normalizedPath() : request.normalizedPath() + "?" + query);
        if (passed.getMethod() == HttpMethod.GET || passed.getMethod() == HttpMethod.HEAD) {
            return;
        }
        body = new LimitedBody(passed.getBody().stream(), target.maxBodySize());
        passed.setBody(Body.body(body, passed.getBody().length()));
    }

    /** For the breaker a 5xx is a failure, and yet the client gets it as it is. */
    private static Future<ProxyResponse> judge(ProxyResponse response) {
        return response.getStatusCode() >= 500
                ? Future.failedFuture(new FailedAnswer(response))
                : Future.succeededFuture(response);
    }

    /** A client that sends too much, or goes away, says nothing about the service. */
    private Future<ProxyResponse> blame(Throwable failure) {
        return Future.failedFuture(tooMuch() || request.response().closed() ? new CallersFault(failure) : failure);
    }

    private boolean tooMuch() {
        return body != null && body.exceeded();
    }

    private ProxyResponse instead(Throwable failure, ProxyRequest passed) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        if (cause.getCause() instanceof FailedAnswer failed) {
            return failed.response();
        }
        over = true;
        if (sent != null) {
            sent.reset();
        }
        Problem problem = cause instanceof Unavailable unavailable
                ? Routes.unavailable(unavailable)
                : Routes.tooLarge(target.maxBodySize());
        ProxyResponse response = passed.release().response().setStatusCode(problem.status());
        problem.headers().forEach(response::putHeader);
        return response.putHeader("Content-Type", Problem.MEDIA_TYPE)
                .setBody(Body.body(Buffer.buffer(problem.json(request.normalizedPath()))));
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext context) {
        MultiMap headers = context.response().headers();
        Headers.dropHopByHop(headers);
        for (String name : List.of("Location", "Content-Location")) {
            String seenFromOutside = Headers.location(headers.get(name), target.address());
            if (seenFromOutside != null) {
                headers.set(name, seenFromOutside);
            }
        }
        return context.sendResponse();
    }

    /** The service answered, and its answer is that it failed. */
    private static final class FailedAnswer extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final transient ProxyResponse response;

        FailedAnswer(ProxyResponse response) {
            super("Status " + response.getStatusCode(), null, false, false);
            this.response = response;
        }

        ProxyResponse response() {
            return response;
        }
    }
}
