package dev.dovetail.relay.config;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/**
 * Everything that can be set. Each property can be given as an environment variable too, for example
 * {@code DOVETAIL_RELAY_SOURCES_ORDERS_HOST} for {@code dovetail.relay.sources.orders.host}.
 */
@ConfigMapping(prefix = "dovetail.relay")
public interface RelayConfig {

    /** Where messages go. */
    Kafka kafka();

    /** The databases whose outboxes are relayed, by a name of letters, digits, {@code -} and {@code _}. */
    Map<String, Source> sources();

    /** How long a source waits before it tries again. */
    Backoff backoff();

    /** How the relay watches its own sources. */
    Watch watch();

    /** Bounds of what a source holds in memory. */
    Queue queue();

    /** Which of several relays streams a source. */
    LeasesConfig leases();

    /** The Kafka cluster, one for all sources. */
    interface Kafka {

        /** Brokers to start from, {@code host:port,host:port}. Default: {@code kafka.bootstrap.servers}. */
        Optional<String> bootstrapServers();

        /**
         * How long Kafka may take to acknowledge a message, retries included. After that the source restarts from its
         * slot: the message is sent again, nothing is lost.
         */
        @WithDefault("60s")
        Duration deliveryTimeout();

        /**
         * Any further producer properties, for example {@code security.protocol}. Those the relay's guarantees rest on
         * ({@code acks}, {@code enable.idempotence}, serializers, {@code transactional.id}) are refused.
         */
        Map<String, String> properties();
    }

    /** One database and its outbox. Values are read as text here, so that a wrong one stops only its own source. */
    interface Source {

        /** Host name or address of Postgres. Required. */
        Optional<String> host();

        /** Port of Postgres. */
        @WithDefault("5432")
        String port();

        /** Database that holds the outbox. Required. */
        Optional<String> database();

        /** Role to connect as; it needs {@code REPLICATION}. Required. */
        Optional<String> username();

        /** Its password. Never logged. */
        Optional<String> password();

        /** Further connection properties of the Postgres driver, for example {@code sslmode=verify-full}. */
        Map<String, String> properties();

        /** Replication slot. Default: {@code dovetail_<name>}. An existing pgoutput slot is taken over as it is. */
        Optional<String> slot();

        /** Publication. Default: {@code dovetail_<name>}. An existing one is used as it is. */
        Optional<String> publication();

        /** The outbox table, {@code schema.table}. */
        @WithDefault("public.outbox")
        String table();

        /** Names of the outbox's columns. */
        Columns columns();

        /**
         * Kafka topic of a row. {@code {aggregatetype}}, or {@code {routedByValue}} as Debezium's event router calls
         * it, stands for the row's channel: {@code outbox.event.{routedByValue}} is that router's default.
         */
        @WithDefault("{aggregatetype}")
        String topic();

        /** Further columns to send as headers: header name to column name. */
        Map<String, String> additionalHeaders();

        /** What to do, when the slot is made for the first time, with rows committed before: {@code relay} or {@code skip}. */
        @WithDefault("relay")
        String existingRows();

        /** How often, at most, a small WAL message is written so that the slot of an idle database moves on. */
        @WithDefault("10s")
        String heartbeatInterval();
    }

    /** Column names; the defaults are those of Debezium's outbox event router. */
    interface Columns {

        /** Message id: uuid, text or a number. */
        @WithDefault("id")
        String id();

        /** Channel. */
        @WithDefault("aggregatetype")
        String aggregatetype();

        /** Key: messages of one key stay in order. */
        @WithDefault("aggregateid")
        String aggregateid();

        /** Message type. */
        @WithDefault("type")
        String type();

        /** Body: bytea, json, jsonb or text. */
        @WithDefault("payload")
        String payload();

        /** JSON object of further headers: text, json or jsonb. Default: {@code headers} when the table has it. */
        Optional<String> headers();

        /** When the row was written; orders existing rows. Default: {@code created_at} when the table has it. */
        Optional<String> createdAt();
    }

    /** Waiting times after a failure; they double from the first to the longest, and never end. */
    interface Backoff {

        /** First waiting time. */
        @WithDefault("500ms")
        Duration initial();

        /** Longest waiting time. */
        @WithDefault("15s")
        Duration max();
    }

    /** Watching. */
    interface Watch {

        /** How often slot and lag are looked up. */
        @WithDefault("5s")
        Duration interval();

        /** A streaming source that gives no sign of life for so long is restarted. */
        @WithDefault("60s")
        Duration stallTimeout();
    }

    /** Bounds per source. */
    interface Queue {

        /** Rows read ahead of Kafka, at most. */
        @WithDefault("4096")
        int rows();

        /** Bytes read ahead of Kafka, at most (one row may exceed it). */
        @WithDefault("4194304")
        long bytes();
    }
}
