package dev.dovetail.ftgo.accounting.account;

/** What became of an authorization. */
public enum AuthorizationState {
    /** The amount counts against the card's limit. */
    AUTHORIZED,
    /** It was refused. */
    DECLINED,
    /** It was given up by its sender. */
    REVERSED,
}
