#include "template/formats/yaml.h"
#include "template/templateset.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sealyard;

/// Measures what a preview does for each key: parse and render a chart of 100 templates. Run it with a release build:
/// tests/template/tst_templatebench -median 5
class TemplateBench final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void parse();
    void render();
    void refreshesInTime();

private:
    [[nodiscard]] templates::TemplateSet parsed() const;
    [[nodiscard]] qsizetype rendered(const templates::TemplateSet &set) const;

    QList<QByteArray> m_names;
    QByteArray m_text;
    templates::Value m_values;
};

namespace {

constexpr int templateCount = 100;

constexpr QByteArrayView helpers = R"({{- define "app.name" -}}
{{- default .Chart.name .Values.nameOverride | trunc 63 | trimSuffix "-" -}}
{{- end -}}
{{- define "app.labels" -}}
helm.sh/chart: {{ printf "%s-%s" .Chart.name .Chart.version | replace "+" "_" }}
app.kubernetes.io/name: {{ include "app.name" . }}
{{- with .Values.labels }}
{{ toYaml . }}
{{- end }}
{{- end -}}
)";

constexpr QByteArrayView manifest = R"({{- if .Values.enabled }}
apiVersion: apps/v1
kind: Deployment
metadata:
  name: {{ include "app.name" . }}
  labels:
    {{- include "app.labels" . | nindent 4 }}
spec:
  replicas: {{ .Values.replicas | default 1 | int }}
  template:
    spec:
      containers:
        {{- range $name, $container := .Values.containers }}
        - name: {{ $name | quote }}
          image: "{{ $container.repository }}:{{ $container.tag | default "latest" }}"
          {{- if and $container.ports (gt (len $container.ports) 0) }}
          ports:
            {{- range $container.ports }}
            - containerPort: {{ . }}
            {{- end }}
          {{- end }}
          resources:
            {{- toYaml $container.resources | nindent 12 }}
        {{- end }}
      {{- if semverCompare ">=1.21.0-0" "v1.30.2" }}
      annotations:
        checksum: {{ toJson .Values | sha256sum }}
        pattern: {{ regexReplaceAll "[^a-z]+" "Some Name 42" "-" | lower }}
      {{- end }}
{{- end }}
)";

constexpr QByteArrayView values = R"(
Chart: {name: demo, version: 1.2.3+build}
Values:
  enabled: true
  replicas: 2
  labels: {team: a, tier: web, note: "a longer text: with a colon"}
  containers:
    web: {repository: docker.io/library/nginx, tag: "1.25", ports: [80, 443], resources: {limits: {cpu: 100m, memory: 128Mi}}}
    sidecar: {repository: quay.io/x/y, ports: [], resources: {limits: {cpu: 10m}, requests: {cpu: 5m, memory: 16Mi}}}
)";

} // namespace

void TemplateBench::initTestCase()
{
    for (int i = 0; i < templateCount; ++i) {
        m_names.append("templates/" + QByteArray::number(i) + ".yaml");
    }
    const auto read = templates::fromYaml(values.toByteArray());
    QVERIFY(read);
    m_values = *read;
}

templates::TemplateSet TemplateBench::parsed() const
{
    templates::TemplateSet set(templates::Dialect::Helm);
    bool isGood = set.add("_helpers.tpl", helpers.toByteArray()).has_value();
    for (const QByteArray &name : m_names) {
        isGood = set.add(name, manifest.toByteArray()).has_value() && isGood;
    }
    return isGood ? std::move(set) : templates::TemplateSet(templates::Dialect::Helm);
}

qsizetype TemplateBench::rendered(const templates::TemplateSet &set) const
{
    templates::Session session{templates::Options()};
    qsizetype size = 0;
    for (const QByteArray &name : m_names) {
        const auto output = set.render(name, m_values, session);
        size += output ? output->text.size() : 0;
    }
    return size;
}

void TemplateBench::parse()
{
    QBENCHMARK
    {
        static_cast<void>(parsed());
    }
}

void TemplateBench::render()
{
    const templates::TemplateSet set = parsed();
    QBENCHMARK
    {
        static_cast<void>(rendered(set));
    }
}

void TemplateBench::refreshesInTime()
{
    QElapsedTimer timer;
    timer.start();
    const qsizetype size = rendered(parsed());
    QVERIFY(size > 100 * templateCount);
    const qint64 elapsed = timer.elapsed();
    QVERIFY2(elapsed < 2'000, QByteArray::number(elapsed).constData()); // 50 ms is the goal; a loaded machine is slow
}

QTEST_GUILESS_MAIN(TemplateBench)
#include "tst_templatebench.moc"
