{{/* The variables of a service that are no secret; its own config comes last and wins. */}}
{{- define "ftgo.config" -}}
{{- toYaml (mustMergeOverwrite (dict
      "QUARKUS_HTTP_HOST" "0.0.0.0"
      "QUARKUS_HTTP_PORT" "8080"
      "QUARKUS_DATASOURCE_JDBC_URL" (include "ftgo.jdbcUrl" .))
      (ternary (dict "QUARKUS_GRPC_SERVER_HOST" "0.0.0.0" "QUARKUS_GRPC_SERVER_PORT" "9000") dict .service.grpc.enabled)
      .service.config) -}}
{{- end -}}
