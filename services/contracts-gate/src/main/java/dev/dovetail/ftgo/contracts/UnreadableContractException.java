package dev.dovetail.ftgo.contracts;

/** A file of a contract is not what its name says. */
final class UnreadableContractException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableContractException(String file, String problem) {
        super(file + ": " + problem);
    }
}
