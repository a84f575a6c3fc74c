package dev.dovetail.ftgo.gateway.route;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import org.jspecify.annotations.Nullable;

/** A body that fails once it is longer than it may be. It is passed on as it comes, so nobody knows its length before. */
final class LimitedBody implements ReadStream<Buffer> {

    private final ReadStream<Buffer> body;
    private final long limit;
    private long length;
    private @Nullable Handler<Throwable> onFailure;

    LimitedBody(ReadStream<Buffer> body, long limit) {
        this.body = body;
        this.limit = limit;
    }

    boolean exceeded() {
        return length > limit;
    }

    @Override
    public ReadStream<Buffer> handler(@Nullable Handler<Buffer> handler) {
        body.handler(handler == null ? null : part -> take(part, handler));
        return this;
    }

    private void take(Buffer part, Handler<Buffer> handler) {
        boolean before = exceeded();
        length += part.length();
        if (!exceeded()) {
            handler.handle(part);
        } else if (!before && onFailure != null) {
            onFailure.handle(new BodyTooLarge(limit));
        }
    }

    @Override
    public ReadStream<Buffer> exceptionHandler(@Nullable Handler<Throwable> handler) {
        onFailure = handler;
        body.exceptionHandler(handler);
        return this;
    }

    @Override
    public ReadStream<Buffer> endHandler(@Nullable Handler<Void> handler) {
        body.endHandler(
                handler == null
                        ? null
                        : end -> {
                            if (!exceeded()) {
                                handler.handle(end);
                            }
                        });
        return this;
    }

    @Override
    public ReadStream<Buffer> pause() {
        body.pause();
        return this;
    }

    @Override
    public ReadStream<Buffer> resume() {
        body.resume();
        return this;
    }

    @Override
    public ReadStream<Buffer> fetch(long amount) {
        body.fetch(amount);
        return this;
    }

    /** The body is longer than it may be. */
    static final class BodyTooLarge extends RuntimeException {

        private static final long serialVersionUID = 1;

        BodyTooLarge(long limit) {
            super("The body is larger than " + limit + " bytes", null, false, false);
        }
    }
}
