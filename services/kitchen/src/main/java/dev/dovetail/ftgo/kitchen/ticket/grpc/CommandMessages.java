package dev.dovetail.ftgo.kitchen.ticket.grpc;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.function.Supplier;

import com.google.protobuf.Timestamp;
import ftgo.kitchen.v1.Answer;
import ftgo.kitchen.v1.Applied;
import ftgo.kitchen.v1.Command;
import ftgo.kitchen.v1.RefusalCode;
import ftgo.kitchen.v1.Refused;
import ftgo.kitchen.v1.TicketsRequest;
import ftgo.kitchen.v1.TicketsResponse;

import dev.dovetail.ftgo.kitchen.ticket.CommandIdReused;
import dev.dovetail.ftgo.kitchen.ticket.CookCommand;
import dev.dovetail.ftgo.kitchen.ticket.KitchenRefusal;
import dev.dovetail.ftgo.kitchen.ticket.ReadyByOutOfRange;
import dev.dovetail.ftgo.kitchen.ticket.TicketChange;
import dev.dovetail.grpc.Fields;

/** Commands of displays, and what becomes of them, as messages. */
final class CommandMessages {

    private static final int NANOS = 1_000_000_000;

    private CommandMessages() {}

    /** @throws io.grpc.StatusRuntimeException INVALID_ARGUMENT if it is no command that could be done at all */
    static CookCommand read(TicketsRequest request) {
        Fields fields = new Fields(KitchenRefusals.ERRORS);
        if (!request.hasCommand()) {
            fields.violation("command", "must be in every message but the first");
        }
        fields.check();
        Command command = request.getCommand();
        var id = fields.uuid("command.command_id", command.getCommandId());
        var ticketId = fields.uuid("command.ticket_id", command.getTicketId());
        var read =
                switch (command.getActionCase()) {
                    case ACCEPT -> new CookCommand.Accept(id, ticketId, readyBy(fields, command));
                    case PREPARE -> new CookCommand.Prepare(id, ticketId);
                    case FINISH -> new CookCommand.Finish(id, ticketId);
                    case ACTION_NOT_SET -> {
                        fields.violation("command.action", "must be accept, prepare or finish");
                        yield new CookCommand.Prepare(id, ticketId);
                    }
                };
        fields.check();
        return read;
    }

    private static Instant readyBy(Fields fields, Command command) {
        Timestamp time = command.getAccept().getReadyBy();
        try {
            if (!command.getAccept().hasReadyBy()) {
                fields.violation("command.accept.ready_by", "is missing: it must be a time");
            } else if (time.getNanos() >= 0 && time.getNanos() < NANOS) {
                return Instant.ofEpochSecond(time.getSeconds(), time.getNanos());
            } else {
                fields.violation("command.accept.ready_by.nanos", "must be 0 to 999,999,999");
            }
        } catch (DateTimeException e) {
            fields.violation("command.accept.ready_by.seconds", "must be a time before the year 10000");
        }
        return Instant.EPOCH;
    }

    /** What became of the command: what the work returns, or why it refuses. */
    static TicketsResponse answerOf(CookCommand command, Supplier<TicketChange> work) {
        Answer.Builder answer = Answer.newBuilder().setCommandId(command.id().toString());
        try {
            answer.setApplied(Applied.newBuilder().setPosition(work.get().position()));
        } catch (KitchenRefusal refusal) {
            answer.setRefused(refused(code(refusal), refusal));
        } catch (ReadyByOutOfRange refusal) {
            answer.setRefused(refused(RefusalCode.REFUSAL_CODE_READY_BY_OUT_OF_RANGE, refusal));
        } catch (CommandIdReused refusal) {
            answer.setRefused(refused(RefusalCode.REFUSAL_CODE_COMMAND_ID_REUSED, refusal));
        }
        return TicketsResponse.newBuilder().setAnswer(answer).build();
    }

    private static RefusalCode code(KitchenRefusal refusal) {
        return switch (refusal.code()) {
            case UNKNOWN_TICKET -> RefusalCode.REFUSAL_CODE_UNKNOWN_TICKET;
            case NOT_ALLOWED -> RefusalCode.REFUSAL_CODE_NOT_ALLOWED;
            // What orders are told; a cook asks for nothing that could be refused so.
            case UNKNOWN_RESTAURANT, UNKNOWN_MENU_ITEM -> throw refusal;
        };
    }

    private static Refused refused(RefusalCode code, RuntimeException refusal) {
        return Refused.newBuilder()
                .setCode(code)
                .setReason(String.valueOf(refusal.getMessage()))
                .build();
    }
}
