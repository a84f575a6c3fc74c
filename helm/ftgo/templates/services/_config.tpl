{{/* The variables of a service that are no secret; its own config comes last and wins. */}}
{{- define "ftgo.config" -}}
{{- $addresses := dict -}}
{{- range $variable, $other := .service.addresses -}}
{{- $_ := set $addresses $variable (printf "http://%s:8080" (include "ftgo.fullname" (dict "root" $.root "name" $other))) -}}
{{- end -}}
{{- range $variable, $other := .service.grpcHosts -}}
{{- $_ := set $addresses $variable (include "ftgo.grpcName" (dict "root" $.root "name" $other)) -}}
{{- end -}}
{{- toYaml (mustMergeOverwrite (dict
      "QUARKUS_HTTP_HOST" "0.0.0.0"
      "QUARKUS_HTTP_PORT" "8080")
      (.service.database.enabled | ternary (dict "QUARKUS_DATASOURCE_JDBC_URL" (include "ftgo.jdbcUrl" .)) dict)
      (ternary (dict "QUARKUS_GRPC_SERVER_HOST" "0.0.0.0" "QUARKUS_GRPC_SERVER_PORT" "9000") dict .service.grpc.enabled)
      $addresses
      .service.config) -}}
{{- end -}}
