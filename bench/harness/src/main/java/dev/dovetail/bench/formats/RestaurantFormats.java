package dev.dovetail.bench.formats;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.zip.GZIPOutputStream;

import dev.dovetail.bench.Measurement;
import dev.dovetail.bench.Run;
import dev.dovetail.bench.load.Http;
import dev.dovetail.bench.platform.Servers;
import dev.dovetail.bench.platform.World;
import dev.dovetail.bench.process.App;
import dev.dovetail.bench.report.Result;
import dev.dovetail.bench.report.Table;
import dev.dovetail.bench.report.Verdict;

/** GET /v1/restaurants/{id} as JSON, XML and Protobuf: sizes as served, and what a client pays to read them. */
public final class RestaurantFormats implements Measurement {

    private static final int[] MENUS = {5, 50, 200};

    @Override
    public Result measure(Run run) throws Exception {
        try (var servers = Servers.start(run);
                var restaurant = new App(
                        "restaurant",
                        run.application("services/restaurant"),
                        run.folder().resolve("restaurant"),
                        servers.settings(servers.database("restaurant")))) {
            restaurant.start().awaitReady();
            return measure(run, restaurant);
        }
    }

    private static Result measure(Run run, App service) throws IOException {
        var result = new Result();
        var table = new Table(
                "menu items",
                "format",
                "bytes",
                "of JSON",
                "bytes, gzip",
                "of JSON",
                "µs to read",
                "of JSON",
                "KB allocated");
        for (int items : MENUS) {
            run.progress("a menu of " + items);
            URI restaurant = create(service, items);
            Measured json = null;
            for (Format format : Format.ALL) {
                var measured = Measured.of(run, format, restaurant, items);
                json = json == null ? measured : json;
                measured.addTo(table, items, format, json);
                if (format != Format.ALL[0] && items == 50) {
                    measured.addTo(result, format, json);
                }
            }
        }
        return result.table("`GET /v1/restaurants/{id}`, as served:", table)
                .say(
                        "Bytes are those of the body. Time is processor time of the reading thread, on a warm JVM, the median"
                                + " of seven rounds, with every field: objects by Jackson from JSON and XML, the"
                                + " generated message from Protobuf. Texts are short and in ASCII.");
    }

    private static URI create(App service, int items) throws IOException {
        var created = Http.post(service.uri("/v1/restaurants"), World.newRestaurant(items));
        return service.uri(
                "/v1/restaurants/" + created.expect(201).json().path("id").asText());
    }

    private record Measured(int bytes, int gzipped, Reading reading) {

        static Measured of(Run run, Format format, URI restaurant, int items) throws IOException {
            byte[] document = Http.bytes(restaurant, format.mediaType());
            Duration warmUp = run.seconds(5, 1);
            Duration round = Duration.ofMillis(run.scaled(1_000, 50));
            return new Measured(document.length, gzip(document), Reading.of(format, document, items, warmUp, round));
        }

        void addTo(Table table, int items, Format format, Measured json) {
            table.row(
                    items,
                    format.name(),
                    bytes,
                    (double) bytes / json.bytes,
                    gzipped,
                    (double) gzipped / json.gzipped,
                    reading.micros(),
                    reading.micros() / json.reading.micros(),
                    reading.allocated() / 1e3);
        }

        void addTo(Result result, Format format, Measured json) {
            String menu = "a restaurant with 50 items in " + format.name() + " ÷ JSON, ";
            result.verdict(Verdict.informative(menu + "bytes", times((double) bytes / json.bytes)))
                    .verdict(Verdict.informative(menu + "bytes, gzip", times((double) gzipped / json.gzipped)))
                    .verdict(Verdict.informative(
                            menu + "time to read", times(reading.micros() / json.reading.micros())));
        }

        private static String times(double ratio) {
            return Verdict.number(ratio) + "×";
        }
    }

    private static int gzip(byte[] document) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(document);
        }
        return out.size();
    }
}
