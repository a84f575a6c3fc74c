package dev.dovetail.ftgo.accounting.account;

import java.util.UUID;

import dev.dovetail.ftgo.accounting.money.Money;

/**
 * What is to be authorized.
 *
 * @param id chosen by the sender; asking twice with one id is asking once
 * @param orderId what it pays for
 * @param consumerId whose account
 * @param amount how much
 */
public record AuthorizationRequest(UUID id, UUID orderId, UUID consumerId, Money amount) {}
