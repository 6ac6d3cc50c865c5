#include "scaffold/invocation.h"

#include "scaffold/tr.h"

using namespace Qt::StringLiterals;

namespace sealyard::scaffold {

QStringList newArguments(const Pattern &pattern, const Answers &given)
{
    QStringList arguments{u"new"_s, u"--pattern"_s, pattern.id};
    const Answers all = withDefaults(pattern, given);
    Answers earlier;
    for (const Question &question : pattern.questions) {
        const QString answer = all.value(question.id);
        if (isAsked(question, all) && answer != defaultAnswer(question, pattern, earlier)) {
            arguments.append({u"--set"_s, settingFor(question.id, answer)});
        }
        earlier.insert(question.id, answer);
    }
    return arguments;
}

QString settingFor(const QString &id, const QString &answer)
{
    QString escaped = answer;
    return id + u'=' + escaped.replace(u'\\', "\\\\"_L1).replace(u'\n', "\\n"_L1);
}

core::Result<std::pair<QString, QString>> parseSetting(const QString &setting)
{
    const qsizetype equals = setting.indexOf(u'=');
    if (equals < 1) {
        return core::failure(Tr::tr("“--set %1” has no “=”; write --set QUESTION=ANSWER.").arg(setting),
                             core::ErrorKind::Invalid);
    }
    QString answer;
    for (qsizetype i = equals + 1; i < setting.size(); ++i) {
        const QChar next = setting.at(i) == u'\\' && i + 1 < setting.size() ? setting.at(i + 1) : QChar();
        const bool isEscape = next == u'n' || next == u'\\';
        answer += isEscape ? (next == u'n' ? u'\n' : u'\\') : setting.at(i);
        i += isEscape ? 1 : 0;
    }
    return std::pair(setting.first(equals), answer);
}

} // namespace sealyard::scaffold
