#include "template/containers.h"
#include "template/formats/json.h"
#include "template/formats/yaml.h"
#include "template/templateset.h"

#include <QDir>
#include <QTest>

using namespace sealyard;
using templates::Value;

namespace {

QByteArray textOf(const Value &map, const char *key, const Value &otherwise)
{
    const auto found = map.entries().find(QByteArrayView(key));
    if (found != map.entries().end()) {
        return found->second.text();
    }
    const auto common = otherwise.entries().find(QByteArrayView(key));
    return common != otherwise.entries().end() ? common->second.text() : QByteArray();
}

std::map<QByteArray, Value, templates::BytesLess> helpersOf(const Value &map, const Value &otherwise)
{
    const auto own = map.entries().find(QByteArrayView("helpers"));
    const auto common = otherwise.entries().find(QByteArrayView("helpers"));
    return own != map.entries().end()            ? own->second.entries()
           : common != otherwise.entries().end() ? common->second.entries()
                                                 : std::map<QByteArray, Value, templates::BytesLess>();
}

} // namespace

/// Renders the templates of vectors/*.json. What they must give was recorded from Helm 3.22 with Go 1.26 and sprig 3.3.
class TestVectors final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void renders_data();
    void renders();
};

void TestVectors::initTestCase()
{
    qputenv("TZ", "UTC"); // as where the vectors were recorded
}

void TestVectors::renders_data()
{
    QTest::addColumn<QByteArray>("mode");
    QTest::addColumn<Value>("vector");
    QTest::addColumn<Value>("common");
    const QDir folder(QStringLiteral(VECTORS));
    for (const QString &name : folder.entryList({QStringLiteral("*.json")})) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto document = templates::fromJson(file.readAll());
        QVERIFY2(document, document ? "" : document.error().constData());
        int number = 0;
        for (const Value &vector : document->entries().at("cases").items()) {
            const QByteArray row = name.chopped(5).toUtf8() + ' ' + QByteArray::number(++number) + ": " +
                                   vector.entries().at("template").text().left(60);
            QTest::newRow(row.constData()) << textOf(vector, "mode", *document) << vector << *document;
        }
    }
}

void TestVectors::renders()
{
    QFETCH(const QByteArray, mode);
    QFETCH(const Value, vector);
    QFETCH(const Value, common);

    const auto data = templates::fromYaml(textOf(vector, "values", common));
    QVERIFY(data);
    const templates::Dialect dialect = mode == "go"       ? templates::Dialect::Go
                                       : mode == "sealos" ? templates::Dialect::Sealos
                                                          : templates::Dialect::Helm;
    templates::TemplateSet set(dialect);
    templates::Session session(templates::optionsOf(dialect));
    QByteArray error;
    for (const auto &[name, text] : helpersOf(vector, common)) {
        const auto added = set.add(name, text.text());
        error = added || !error.isEmpty() ? error : added.error().message;
    }
    const auto added = set.add("t", textOf(vector, "template", common));
    error = added || !error.isEmpty() ? error : added.error().message;
    QByteArray output;
    if (error.isEmpty()) {
        const auto rendered = set.render("t", data->isNil() ? templates::MapBuilder().value() : *data, session);
        output = rendered ? rendered->text : QByteArray();
        error = rendered ? QByteArray() : rendered.error().message;
    }
    QCOMPARE(error, textOf(vector, "error", common));
    QCOMPARE(output, textOf(vector, "output", common));
}

QTEST_GUILESS_MAIN(TestVectors)
#include "tst_vectors.moc"
