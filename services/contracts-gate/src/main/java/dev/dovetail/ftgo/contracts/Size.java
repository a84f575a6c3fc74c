package dev.dovetail.ftgo.contracts;

/** How large a change is, in the words of semantic versioning. */
enum Size {
    /** Nothing a program would notice: words, examples, layout. */
    PATCH,
    /** Something new that whoever knows the released contract may ignore. */
    MINOR,
    /** Whoever keeps to the released contract may fail. */
    MAJOR,
    /** What no version makes right, such as a field number that could be used again. */
    NEVER
}
