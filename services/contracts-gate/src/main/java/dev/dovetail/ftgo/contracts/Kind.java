package dev.dovetail.ftgo.contracts;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** A kind of contract: which files belong to one, and what may change in it. */
interface Kind {

    /**
     * The contract that a file is of, for example {@code messages/order}.
     *
     * @param file its path beneath {@code services/contracts}, with slashes
     * @return empty if it is of another kind
     */
    Optional<String> contractOf(String file);

    /**
     * What is different, apart from mere text.
     *
     * @param released the files of the released contract: path to text
     * @param present its files as they are now
     * @throws UnreadableContractException if a file is not what its name says
     */
    List<Change> compare(SortedMap<String, String> released, SortedMap<String, String> present);
}
