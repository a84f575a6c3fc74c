package dev.dovetail.container;

import io.quarkus.runtime.RuntimeValue;
import io.quarkus.runtime.annotations.Recorder;

/** What the build hands over to the running application. */
@Recorder
public class HeapRecorder {

    private final RuntimeValue<HeapConfig> config;

    /** With the configuration, to be read at run time only. */
    public HeapRecorder(RuntimeValue<HeapConfig> config) {
        this.config = config;
    }

    /** Refuses a heap that is too small, before anything is connected. */
    public void check(String application) {
        Heap.check(
                application,
                Runtime.getRuntime().maxMemory(),
                config.getValue().minimum().asLongValue());
    }
}
