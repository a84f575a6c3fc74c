/** The service's own database: its transactions, and whether a failure is the database's. */
@NullMarked
package dev.dovetail.messaging.database;

import org.jspecify.annotations.NullMarked;
