{{- define "ftgo.jdbcUrl" -}}
{{- $postgres := mustMergeOverwrite (deepCopy .root.Values.global.postgres) (dict
      "host" (.service.database.host | default .root.Values.global.postgres.host)
      "port" (.service.database.port | default .root.Values.global.postgres.port)) -}}
{{- $parameters := list -}}
{{- with $postgres.tls.mode -}}
{{- $parameters = append $parameters (printf "sslmode=%s" .) -}}
{{- end -}}
{{- if $postgres.tls.existingSecret -}}
{{- $parameters = append $parameters (printf "sslrootcert=%s" "/etc/ftgo/postgres/ca.crt") -}}
{{- end -}}
{{- printf "jdbc:postgresql://%s:%v/%s%s" $postgres.host $postgres.port
      (include "ftgo.databaseName" .) (empty $parameters | ternary "" (printf "?%s" (join "&" $parameters))) -}}
{{- end -}}

{{- define "ftgo.databaseName" -}}
{{- .service.database.name | default (printf "ftgo_%s" .name | replace "-" "_") -}}
{{- end -}}

{{- define "ftgo.databaseSecret" -}}
{{- .service.database.existingSecret | default (printf "ftgo-%s-db" .name) -}}
{{- end -}}

{{/*
Variables by which a service reaches its database, and the role that its migrations let read the outbox: that of the
relay's source of the same name.
*/}}
{{- define "ftgo.postgresEnv" -}}
{{- $database := .service.database -}}
{{- $secret := include "ftgo.databaseSecret" . -}}
{{ include "ftgo.secretEnv" (dict "name" "QUARKUS_DATASOURCE_USERNAME" "secret" $secret "key" $database.usernameKey) }}
{{ include "ftgo.secretEnv" (dict "name" "QUARKUS_DATASOURCE_PASSWORD" "secret" $secret "key" $database.passwordKey) }}
{{- $source := dig "sources" .name dict .root.Values.relay }}
{{- if $database.relayRole }}
- name: QUARKUS_FLYWAY_PLACEHOLDERS_RELAY_ROLE
  value: {{ $database.relayRole | quote }}
{{- else if and .root.Values.relay.enabled $source.existingSecret }}
{{ include "ftgo.secretEnv" (dict "name" "QUARKUS_FLYWAY_PLACEHOLDERS_RELAY_ROLE" "secret" $source.existingSecret "key" ($source.usernameKey | default "username")) }}
{{- end }}
{{- end -}}
