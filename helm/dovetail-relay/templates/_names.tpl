{{/* Names are cut so that the longest suffix, "-dashboard", still fits into 63 characters. */}}
{{- define "dovetail-relay.name" -}}
{{- default .Chart.Name .Values.nameOverride | trunc 52 | trimSuffix "-" }}
{{- end }}

{{- define "dovetail-relay.fullname" -}}
{{- if .Values.fullnameOverride }}
{{- .Values.fullnameOverride | trunc 52 | trimSuffix "-" }}
{{- else if contains (include "dovetail-relay.name" .) .Release.Name }}
{{- .Release.Name | trunc 52 | trimSuffix "-" }}
{{- else }}
{{- printf "%s-%s" .Release.Name (include "dovetail-relay.name" .) | trunc 52 | trimSuffix "-" }}
{{- end }}
{{- end }}

{{- define "dovetail-relay.serviceAccountName" -}}
{{- if .Values.serviceAccount.create }}
{{- default (include "dovetail-relay.fullname" .) .Values.serviceAccount.name }}
{{- else }}
{{- default "default" .Values.serviceAccount.name }}
{{- end }}
{{- end }}

{{- define "dovetail-relay.selectorLabels" -}}
app.kubernetes.io/name: {{ include "dovetail-relay.name" . }}
app.kubernetes.io/instance: {{ .Release.Name }}
{{- end }}

{{- define "dovetail-relay.labels" -}}
helm.sh/chart: {{ printf "%s-%s" .Chart.Name .Chart.Version | replace "+" "_" | trunc 63 | trimSuffix "-" }}
{{ include "dovetail-relay.selectorLabels" . }}
app.kubernetes.io/version: {{ .Values.image.tag | default .Chart.AppVersion | replace "+" "_" | trunc 63 | trimSuffix "-" | quote }}
app.kubernetes.io/part-of: dovetail
app.kubernetes.io/managed-by: {{ .Release.Service }}
{{- with .Values.commonLabels }}
{{ toYaml . }}
{{- end }}
{{- end }}

{{- define "dovetail-relay.image" -}}
{{- $image := .Values.image.repository }}
{{- with .Values.image.registry }}
{{- $image = printf "%s/%s" (trimSuffix "/" .) $image }}
{{- end }}
{{- if .Values.image.digest }}
{{- printf "%s@%s" $image .Values.image.digest }}
{{- else }}
{{- printf "%s:%s" $image (.Values.image.tag | default .Chart.AppVersion) }}
{{- end }}
{{- end }}

{{- define "dovetail-relay.leasePrefix" -}}
{{- default (include "dovetail-relay.fullname" .) .Values.leases.prefix }}
{{- end }}

{{- define "dovetail-relay.leaseNamespace" -}}
{{- default .Release.Namespace .Values.leases.namespace }}
{{- end }}

{{/* The lease of a source, as the relay names it: [root, source name]. */}}
{{- define "dovetail-relay.lease" -}}
{{- printf "%s-%s" (include "dovetail-relay.leasePrefix" (index . 0)) (index . 1 | lower | replace "_" "-") }}
{{- end }}

{{/* The environment variable that holds a source's "USERNAME" or "PASSWORD": [source name, which]. */}}
{{- define "dovetail-relay.sourceVariable" -}}
{{- printf "RELAY_SOURCE_%s_%s" (index . 0 | upper | replace "-" "_") (index . 1) }}
{{- end }}
