{{- define "ilqr.fullname" -}}
{{- if contains .Chart.Name .Release.Name -}}
{{- .Release.Name | trunc 50 | trimSuffix "-" -}}
{{- else -}}
{{- printf "%s-%s" .Release.Name .Chart.Name | trunc 50 | trimSuffix "-" -}}
{{- end -}}
{{- end -}}

{{- define "ilqr.selector" -}}
app.kubernetes.io/name: {{ .Chart.Name }}
app.kubernetes.io/instance: {{ .Release.Name }}
{{- end -}}

{{- define "ilqr.labels" -}}
{{ include "ilqr.selector" . }}
app.kubernetes.io/version: {{ .Values.image.tag | default .Chart.AppVersion | trunc 63 | quote }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .Chart.Name .Chart.Version | replace "+" "_" | quote }}
{{- end -}}

{{- define "ilqr.image" -}}
{{ printf "%s:%s" .Values.image.repository (.Values.image.tag | default .Chart.AppVersion) | quote }}
{{- end -}}

{{/* The variables of the server, for every container. An Ingress is one proxy. */}}
{{- define "ilqr.env" -}}
{{- $config := merge (dict) .Values.config (dict "TRUST_PROXY" (ternary "1" "0" .Values.ingress.enabled)) -}}
- name: DATA_DIR
  value: /data/ilqr
{{- range $name := .Values.secretKeys }}
- name: {{ $name }}_FILE
  value: /run/secrets/ilqr/{{ $name }}
{{- end }}
{{- range $name, $value := $config }}
- name: {{ $name }}
  value: {{ ternary (printf "%.0f" (float64 $value)) (toString $value) (kindIs "float64" $value) | quote }}
{{- end }}
{{- end -}}

{{/* Mounted wherever the server or one of its commands runs. */}}
{{- define "ilqr.mounts" -}}
- name: secrets
  mountPath: /run/secrets/ilqr
  readOnly: true
- name: tmp
  mountPath: /tmp
{{- with .Values.extraVolumeMounts }}
{{ toYaml . }}
{{- end }}
{{- end -}}

{{- define "ilqr.volumes" -}}
- name: secrets
  secret:
    secretName: {{ .Values.existingSecret | quote }}
    defaultMode: 0440
    items:
      {{- range $name := .Values.secretKeys }}
      - key: {{ $name }}
        path: {{ $name }}
      {{- end }}
- name: tmp
  emptyDir: {}
{{- with .Values.extraVolumes }}
{{ toYaml . }}
{{- end }}
{{- end -}}

{{/* Of every pod: the user `node` of the image, and nothing that the server does not need. */}}
{{- define "ilqr.pod" -}}
automountServiceAccountToken: false
enableServiceLinks: false
securityContext:
  runAsNonRoot: true
  runAsUser: 1000
  runAsGroup: 1000
  fsGroup: 1000
  fsGroupChangePolicy: OnRootMismatch
  seccompProfile:
    type: RuntimeDefault
{{- with .Values.imagePullSecrets }}
imagePullSecrets:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- with .Values.nodeSelector }}
nodeSelector:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- with .Values.tolerations }}
tolerations:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- end -}}

{{- define "ilqr.securityContext" -}}
allowPrivilegeEscalation: false
readOnlyRootFilesystem: true
capabilities:
  drop:
    - ALL
{{- end -}}
