#include "imagelist/comparison.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sealyard::imagelist;

class TestComparison final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void compares_data();
    void compares();
};

namespace {

ImageList listOf(const QStringList &references)
{
    ImageList list;
    for (const QString &reference : references) {
        list.images.append({.reference = reference, .storedAs = {}, .origins = {}});
    }
    return list;
}

} // namespace

void TestComparison::compares_data()
{
    QTest::addColumn<QStringList>("before");
    QTest::addColumn<QStringList>("after");
    QTest::addColumn<QStringList>("changes");
    const auto row = [](const char *name, const QStringList &before, const QStringList &after,
                        const QStringList &changes) {
        QTest::newRow(name) << before << after << changes;
    };
    row("nothing", {}, {}, {});
    row("the same", {u"a:1"_s, u"b:1"_s}, {u"b:1"_s, u"a:1"_s}, {});
    row("new", {}, {u"a:1"_s}, {u">a:1"_s});
    row("gone", {u"a:1"_s}, {}, {u"a:1>"_s});
    row("another tag", {u"a:1"_s}, {u"a:2"_s}, {u"a:1>a:2"_s});
    row("a digest", {u"a:1"_s}, {u"a@sha256:%1"_s.arg(QString(64, u'0'))}, {u"a:1>a@sha256:"_s + QString(64, u'0')});
    row("another registry", {u"docker.io/x/a:1"_s}, {u"example.com/x/a:1"_s}, {u"docker.io/x/a:1>example.com/x/a:1"_s});
    row("another repository", {u"x/a:1"_s}, {u"y/a:1"_s}, {u"x/a:1>"_s, u">y/a:1"_s});
    row("more of one", {u"a:1"_s}, {u"a:2"_s, u"a:3"_s}, {u"a:1>a:2"_s, u">a:3"_s});
    row("fewer of one", {u"a:1"_s, u"a:2"_s, u"b:1"_s}, {u"a:3"_s, u"b:1"_s}, {u"a:2>"_s, u"a:1>a:3"_s});
    row("no references", {u"A b"_s}, {u"C d"_s}, {u"A b>"_s, u">C d"_s});
}

void TestComparison::compares()
{
    QFETCH(QStringList, before);
    QFETCH(QStringList, after);
    QStringList shown;
    for (const ImageChange &change : changesBetween(listOf(before), listOf(after))) {
        shown.append(change.before + u'>' + change.after);
    }
    QTEST(shown, "changes");
}

QTEST_GUILESS_MAIN(TestComparison)
#include "tst_comparison.moc"
