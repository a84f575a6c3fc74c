{{/* Picks this release's series, whichever monitor reads them. */}}
{{- define "dovetail-relay.series" -}}
namespace="{{ .Release.Namespace }}",pod=~"{{ include "dovetail-relay.fullname" . }}-[a-z0-9]+-[a-z0-9]+"
{{- end }}

{{/* The page of an alert: [root, alert]. */}}
{{- define "dovetail-relay.runbook" -}}
{{- printf "%s/%s.md" (trimSuffix "/" (index . 0).Values.prometheusRule.runbookUrl) (index . 1) }}
{{- end }}
