{{/* Kafka as it is used: the chart's own values, and where they are empty those of global.kafka. */}}
{{- define "dovetail-relay.kafka" -}}
{{- $own := .Values.kafka }}
{{- $global := dig "kafka" dict (.Values.global | default dict) }}
{{- $tls := $own.tls }}
{{- if and (not $own.tls.enabled) $global.tls }}
{{- $tls = merge (deepCopy $global.tls) $own.tls }}
{{- end }}
{{- $sasl := $own.sasl }}
{{- if and (not $own.sasl.mechanism) (not $own.sasl.existingSecret) $global.sasl }}
{{- $sasl = merge (deepCopy $global.sasl) $own.sasl }}
{{- end }}
{{- dict "bootstrapServers" ($own.bootstrapServers | default $global.bootstrapServers | default "") "tls" $tls "sasl" $sasl | toYaml }}
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
