{{/* The services, each over serviceDefaults, as YAML. */}}
{{- define "ftgo.services" -}}
{{- $services := dict -}}
{{- range $name, $service := .Values.services -}}
{{- $_ := set $services $name (mustMergeOverwrite (deepCopy $.Values.serviceDefaults) ($service | default dict)) -}}
{{- end -}}
{{- toYaml $services -}}
{{- end -}}

{{/* What the templates of one service are given: root (the chart's context), name, service. */}}
{{- define "ftgo.fullname" -}}
{{- printf "%s%s" .root.Values.namePrefix .name | trunc 63 | trimSuffix "-" -}}
{{- end -}}

{{/* The Service through which the pods of a service are found for gRPC. */}}
{{- define "ftgo.grpcName" -}}
{{- printf "%s-grpc" (include "ftgo.fullname" . | trunc 58 | trimSuffix "-") -}}
{{- end -}}

{{- define "ftgo.commonLabels" -}}
app.kubernetes.io/part-of: ftgo
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .Chart.Name .Chart.Version | replace "+" "_" | trunc 63 | trimSuffix "-" }}
{{- end -}}

{{/* Labels that pods are found by: they never change. */}}
{{- define "ftgo.selectorLabels" -}}
app.kubernetes.io/name: {{ .name }}
app.kubernetes.io/instance: {{ .root.Release.Name }}
{{- end -}}

{{- define "ftgo.labels" -}}
{{ include "ftgo.selectorLabels" . }}
{{ include "ftgo.commonLabels" .root }}
{{- end -}}

{{/* Name of what belongs to the release and to no service: context is a dict of root and suffix. */}}
{{- define "ftgo.releaseName" -}}
{{- printf "%s-%s" (trunc (int (sub 62 (len .suffix))) .root.Release.Name | trimSuffix "-") .suffix -}}
{{- end -}}

{{- define "ftgo.serviceAccountName" -}}
{{- .Values.serviceAccount.name | default (ternary (include "ftgo.releaseName" (dict "root" . "suffix" "services")) "default" .Values.serviceAccount.create) -}}
{{- end -}}

{{/* Image of a service. */}}
{{- define "ftgo.image" -}}
{{- $image := .root.Values.image -}}
{{- .service.image | default (printf "%s%s/%s:%s"
      (empty $image.registry | ternary "" (printf "%s/" (trimSuffix "/" $image.registry)))
      $image.repository (.service.imageName | default .name) ($image.tag | default .root.Chart.AppVersion)) -}}
{{- end -}}

{{/* Image of the first service that has messages: all of these have Java, a shell and the messaging library. */}}
{{- define "ftgo.anyImage" -}}
{{- $services := include "ftgo.services" . | fromYaml -}}
{{- $names := list -}}
{{- range $name, $service := $services -}}
{{- if $service.messaging -}}
{{- $names = append $names $name -}}
{{- end -}}
{{- end -}}
{{- $name := $names | sortAlpha | first -}}
{{- include "ftgo.image" (dict "root" . "name" $name "service" (get $services $name)) -}}
{{- end -}}

{{/* What the restricted Pod Security Standard asks for, and a numeric user so that the kubelet can check it. */}}
{{- define "ftgo.podSecurityContext" -}}
runAsNonRoot: true
runAsUser: 1001
runAsGroup: 1001
fsGroup: 1001
seccompProfile:
  type: RuntimeDefault
{{- end -}}

{{- define "ftgo.containerSecurityContext" -}}
allowPrivilegeEscalation: false
readOnlyRootFilesystem: true
capabilities:
  drop: [ALL]
{{- end -}}
