/** What a source needs inside Postgres: the table, the publication, the slot, and the rows that were there before. */
@NullMarked
package dev.dovetail.relay.postgres;

import org.jspecify.annotations.NullMarked;
