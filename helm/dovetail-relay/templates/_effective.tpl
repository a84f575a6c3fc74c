{{/*
Kafka as it is used: the chart's own values, and where they are empty those of global.kafka. The keys of a secret come
from where its name comes from.
*/}}
{{- define "dovetail-relay.kafka" -}}
{{- $own := .Values.kafka }}
{{- $global := dig "kafka" dict (.Values.global | default dict) }}
{{- $globalTls := $global.tls | default dict }}
{{- $tls := dict "enabled" (or $own.tls.enabled $globalTls.enabled | default false) }}
{{- range $store := list "truststore" "keystore" }}
{{- $_ := set $tls $store (include "dovetail-relay.secret" (list (get $own.tls $store) (get $globalTls $store | default dict)) | fromYaml) }}
{{- end }}
{{- $globalSasl := $global.sasl | default dict }}
{{- $sasl := include "dovetail-relay.secret" (list $own.sasl $globalSasl) | fromYaml }}
{{- range $field := list "mechanism" "jaasConfigKey" }}
{{- $_ := set $sasl $field (get $own.sasl $field | default (get $globalSasl $field) | default "") }}
{{- end }}
{{- dict "bootstrapServers" ($own.bootstrapServers | default $global.bootstrapServers | default "") "tls" $tls "sasl" $sasl | toYaml }}
{{- end }}

{{/* A secret and its keys: [own, global]. */}}
{{- define "dovetail-relay.secret" -}}
{{- if or (index . 0).existingSecret (not (index . 1).existingSecret) }}
{{- index . 0 | toYaml }}
{{- else }}
{{- merge (deepCopy (index . 1)) (index . 0) | toYaml }}
{{- end }}
{{- end }}

{{/* The sources as they are used: their own host, port and tls, and where there are none those of global.postgres. */}}
{{- define "dovetail-relay.sources" -}}
{{- $global := dig "postgres" dict (.Values.global | default dict) }}
{{- $sources := dict }}
{{- range $name, $source := .Values.sources }}
{{- $used := deepCopy $source }}
{{- $_ := set $used "host" ($source.host | default $global.host | default "") }}
{{- $_ := set $used "port" ($source.port | default $global.port | default 5432 | int) }}
{{- if and (not $source.tls) (dig "tls" "mode" "" $global) }}
{{- $_ := set $used "tls" $global.tls }}
{{- end }}
{{- $_ := set $sources $name $used }}
{{- end }}
{{- $sources | toYaml }}
{{- end }}
