package dev.dovetail.ftgo.contracts.needs;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import com.google.protobuf.DescriptorProtos.FieldDescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.Timestamp;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ProtobufReadsTest {

    /** Code that reads some fields and writes others; it is read here and never called. */
    static final class Reader {

        private Reader() {}

        static long seconds(Timestamp time) {
            return Timestamp.newBuilder()
                    .setNanos(1)
                    .setSeconds(time.getSeconds())
                    .build()
                    .getSerializedSize();
        }

        static List<String> names(FileDescriptorProto file) {
            return file.getDependencyList();
        }

        static boolean isText(List<FieldDescriptorProto> fields) {
            return fields.stream().allMatch(FieldDescriptorProto::hasType);
        }
    }

    @Test
    void the_fields_whose_getters_are_called_are_read() {
        assertThat(ProtobufReads.in(Path.of("target/test-classes")))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "google.protobuf.Timestamp",
                        Map.of("seconds", "int64"),
                        "google.protobuf.FileDescriptorProto",
                        Map.of("dependency", "repeated string"),
                        "google.protobuf.FieldDescriptorProto",
                        Map.of("type", "google.protobuf.FieldDescriptorProto.Type")));
    }
}
