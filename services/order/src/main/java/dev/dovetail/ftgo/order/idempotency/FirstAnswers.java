package dev.dovetail.ftgo.order.idempotency;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Supplier;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;

/**
 * Lets a request that is repeated with its key have its effect once, and its first answer every time. The answer is kept
 * in the request's own transaction: there is never one without the other. A request that failed has left nothing, and is
 * tried again.
 */
@Singleton
public class FirstAnswers {

    private final AnswerTable table;
    private final ObjectMapper json;

    FirstAnswers(AnswerTable table, ObjectMapper json) {
        this.table = table;
        this.json = json;
    }

    /**
     * The answer to the first request with that key: the one kept, or else that of the work, which is done in a new
     * transaction. Of several at once, one does it and the others wait for its answer.
     *
     * @param request what is asked for; with the same key it must be the same
     * @throws KeyReused if it is not
     */
    public <T> T of(String key, Object request, Class<T> type, Supplier<T> work) {
        String fingerprint = Fingerprint.of(write(request));
        try {
            return QuarkusTransaction.requiringNew()
                    .call(() -> table.find(key)
                            .map(kept -> read(kept, key, fingerprint, type))
                            .orElseGet(() -> keep(key, fingerprint, work.get())));
        } catch (AnsweredMeanwhile other) {
            return QuarkusTransaction.requiringNew()
                    .call(() -> read(table.find(key).orElseThrow(), key, fingerprint, type));
        }
    }

    private <T> T keep(String key, String fingerprint, T answer) {
        if (!table.insert(key, new KeptAnswer(fingerprint, write(answer)))) {
            throw new AnsweredMeanwhile();
        }
        return answer;
    }

    private <T> T read(KeptAnswer kept, String key, String fingerprint, Class<T> type) {
        if (!kept.fingerprint().equals(fingerprint)) {
            throw new KeyReused(key);
        }
        try {
            return json.readValue(kept.answer(), type);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Another request with the key was quicker; this one's work is rolled back. */
    private static final class AnsweredMeanwhile extends RuntimeException {

        private static final long serialVersionUID = 1L;

        AnsweredMeanwhile() {
            super(null, null, false, false);
        }
    }
}
