#include "scaffold/template.h"

#include "scaffold/quoting.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sealyard;
using namespace sealyard::scaffold;

namespace {

Question question(const QString &id, const QString &condition = {})
{
    Question question;
    question.id = id;
    question.condition = condition;
    return question;
}

} // namespace

class TestTemplate final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void renders_data();
    void renders();
    void refusesMalformed_data();
    void refusesMalformed();
    void makesLabels_data();
    void makesLabels();
};

void TestTemplate::renders_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("rendered");
    QTest::newRow("answer") << u"a <% plain %> b"_s << u"a x-1 b"_s;
    QTest::newRow("literal") << u"${A} {{ .b }} {{{c}}} $(d) %> >"_s << u"${A} {{ .b }} {{{c}}} $(d) %> >"_s;
    QTest::newRow("not escaped") << u"<% nasty %>"_s << u"<% plain %>'\"$`\\&"_s;
    QTest::newRow("shell") << u"<% shell.nasty %> <% shell.plain %>"_s << u"'<% plain %>'\\''\"$`\\&' x-1"_s;
    QTest::newRow("yaml") << u"<% yaml.nasty %>"_s << uR"("<% plain %>'\"$`\\&")"_s;
    QTest::newRow("kubefile") << u"<% kubefile.nasty %> <% kubefile.plain %>"_s << uR"("<% plain %>'\"\$`\\&" x-1)"_s;
    QTest::newRow("label") << u"<% label.plain %> <% yaml.label.plain %>"_s << u"x-1 \"x-1\""_s;
    QTest::newRow("tag") << u"<% tag.plain %> <% tag.version %>"_s << u"x-1 VERSION"_s;
    QTest::newRow("section") << u"a\n<%# plain %>\nb\n<%/ plain %>\nc"_s << u"a\nb\nc"_s;
    QTest::newRow("empty section") << u"a\n<%# empty %>\nb\n<%/ empty %>\nc"_s << u"a\nc"_s;
    QTest::newRow("inverted") << u"<%^ empty %>b<%/ empty %>"_s << u"b"_s;
    QTest::newRow("is") << u"<%# is.plain=x-1 %>b<%/ is.plain=x-1 %><%# is.plain=y %>c<%/ is.plain=y %>"_s << u"b"_s;
    QTest::newRow("lines") << u"<%# lines.list %>\n<% file %> <% expanded %> <% plain %>\n<%/ lines.list %>\n"_s
                           << u"01-manifest.yaml \"$\" x-1\n02-a.yaml \"https://e/a\" x-1\n"_s.replace(u"\"$\""_s,
                                                                                                       u"\"\\$\""_s);
    QTest::newRow("not asked") << u"<% unasked %><%# unasked %>b<%/ unasked %>"_s << QString();
    QTest::newRow("unknown") << u"<% nothing %>"_s << QString();
    QTest::newRow("UTF-8") << u"名 <% chinese %>"_s << u"名 称😀"_s;
}

void TestTemplate::renders()
{
    QFETCH(QString, text);
    Pattern pattern;
    for (const QString &id : {u"plain"_s, u"nasty"_s, u"empty"_s, u"list"_s, u"version"_s, u"chinese"_s}) {
        pattern.questions.append(question(id));
    }
    pattern.questions.append(question(u"unasked"_s, u"empty"_s));
    const Answers answers{{u"plain"_s, u"x-1"_s},
                          {u"nasty"_s, u"<% plain %>'\"$`\\&"_s},
                          {u"empty"_s, {}},
                          {u"list"_s, u"$\nhttps://e/a"_s},
                          {u"version"_s, u"latest"_s},
                          {u"chinese"_s, u"称😀"_s},
                          {u"unasked"_s, u"unasked"_s}};
    const auto rendered = render(text, pattern, answers);
    QVERIFY2(rendered, rendered ? "" : qPrintable(rendered.error().message));
    QTEST(*rendered, "rendered");
}

void TestTemplate::refusesMalformed_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("tag") << u"a <% b"_s;
    QTest::newRow("open section") << u"<%# a %>b"_s;
    QTest::newRow("closed section") << u"b<%/ a %>"_s;
    QTest::newRow("crossed sections") << u"<%# a %><%# b %><%/ a %><%/ b %>"_s;
}

void TestTemplate::refusesMalformed()
{
    QFETCH(QString, text);
    Pattern pattern;
    pattern.id = u"small"_s;
    const auto rendered = render(text, pattern, {});
    QVERIFY(!rendered);
    QVERIFY(rendered.error().message.contains(u"“small”"_s));
}

void TestTemplate::makesLabels_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("label");
    QTest::newRow("as it is") << u"ingress-nginx"_s << u"ingress-nginx"_s;
    QTest::newRow("separators") << u"My_App..v2-"_s << u"my-app-v2"_s;
    QTest::newRow("digit") << u"3scale"_s << u"app-3scale"_s;
    QTest::newRow("nothing") << u"名称"_s << QString();
    QTest::newRow("long") << QString(52, u'a') + u"-b"_s << QString(52, u'a');
}

void TestTemplate::makesLabels()
{
    QFETCH(QString, text);
    QTEST(dnsLabel(text), "label");
}

QTEST_GUILESS_MAIN(TestTemplate)
#include "tst_template.moc"
