package dev.dovetail.ftgo.kitchen.ticket;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;

import org.hibernate.exception.ConstraintViolationException;

/** Does what cooks want at their displays, each command once, however often it is sent. */
@ApplicationScoped
public class CookCommands {

    private static final int ATTEMPTS = 5;

    private final Cooking cooking;

    CookCommands(Cooking cooking) {
        this.cooking = cooking;
    }

    /**
     * Does the command, unless it is done already. If somebody changes the ticket at the same moment, it is looked at again
     * as it is then.
     *
     * @return the change that the command makes, or has made
     * @throws KitchenRefusal if the restaurant has no such ticket or its state does not allow it
     * @throws ReadyByOutOfRange if the promised time cannot be kept or is too far away
     * @throws CommandIdReused if another command has had that id
     */
    public TicketChange apply(UUID restaurantId, CookCommand command) {
        for (int attempt = 1; ; attempt++) {
            try {
                return cooking.apply(restaurantId, command);
            } catch (PersistenceException e) {
                if (attempt == ATTEMPTS || !isConflict(e)) {
                    throw e;
                }
            }
        }
    }

    /** The ticket was changed, or the same command done, since this transaction has looked. */
    private static boolean isConflict(PersistenceException e) {
        return e instanceof OptimisticLockException || e instanceof ConstraintViolationException;
    }
}
