#include "scaffold/validation/validation.h"

#include "scaffold/tr.h"
#include "scaffold/validation/validators.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace sealyard::scaffold {

namespace {

struct Validator
{
    QLatin1StringView name;
    QString (*problem)(const QString &);
};

constexpr std::array validators{
    Validator{"api-version"_L1, apiVersionProblem},
    Validator{"app-name"_L1, appNameProblem},
    Validator{"archive-member"_L1, archiveMemberProblem},
    Validator{"build-argument"_L1, buildArgumentProblem},
    Validator{"chart-name"_L1, chartNameProblem},
    Validator{"chart-repository"_L1, chartRepositoryProblem},
    Validator{"chart-source"_L1, chartSourceProblem},
    Validator{"chart-values"_L1, chartValuesProblem},
    Validator{"command"_L1, commandProblem},
    Validator{"crd-name"_L1, crdNameProblem},
    Validator{"download-url"_L1, downloadUrlProblem},
    Validator{"helm-options"_L1, helmOptionsProblem},
    Validator{"host-path"_L1, hostPathProblem},
    Validator{"image"_L1, imageProblem},
    Validator{"import-source"_L1, importSourceProblem},
    Validator{"kind"_L1, kindProblem},
    Validator{"kustomization"_L1, kustomizationProblem},
    Validator{"manifest-file"_L1, manifestFileProblem},
    Validator{"manifest-url"_L1, manifestUrlProblem},
    Validator{"namespace"_L1, namespaceProblem},
    Validator{"package"_L1, packageProblem},
    Validator{"port"_L1, portProblem},
    Validator{"program"_L1, programProblem},
    Validator{"release-name"_L1, releaseNameProblem},
    Validator{"sentence"_L1, sentenceProblem},
    Validator{"user"_L1, userProblem},
    Validator{"variable"_L1, variableProblem},
    Validator{"version"_L1, versionProblem},
    Validator{"web-address"_L1, webAddressProblem},
    Validator{"word"_L1, wordProblem},
};

} // namespace

bool matches(const QString &expression, const QString &text)
{
    return QRegularExpression(QRegularExpression::anchoredPattern(expression)).match(text).hasMatch();
}

QString firstOutside(const QString &allowed, const QString &text)
{
    return QRegularExpression("[^"_L1 + allowed + u']', QRegularExpression::UseUnicodePropertiesOption)
        .match(text)
        .captured();
}

QString shown(const QString &character)
{
    const char32_t code = character.toUcs4().value(0);
    const bool isVisible = QChar::isPrint(code) && !QChar::isSpace(code);
    if (code == U' ') {
        return Tr::tr("a blank");
    }
    const QString hex = QString::number(code, 16).toUpper().rightJustified(4, u'0');
    return isVisible ? u"“%1”"_s.arg(character) : "U+"_L1 + hex;
}

QString repaired(const QString &text, const QString &allowed)
{
    static const QRegularExpression ends(uR"(\A[._-]+|[._-]+\z)"_s);
    QString name = text.normalized(QString::NormalizationForm_KC);
    name.replace(QRegularExpression("[^"_L1 + allowed + "]+"_L1), u"-"_s).remove(ends);
    return name;
}

QString withSuggestion(const QString &reason, const QString &suggestion)
{
    //: %1 is a sentence that says what is wrong.
    return suggestion.isEmpty() ? reason : Tr::tr("%1 Write “%2”, for example.").arg(reason, suggestion);
}

bool isPrintable(const QString &text)
{
    return std::ranges::all_of(text, [](QChar c) { return c.isPrint() || c == u' '; });
}

QString tooLong(qsizetype limit)
{
    return Tr::tr("Use at most %n character(s).", nullptr, static_cast<int>(limit));
}

QStringList validatorNames()
{
    QStringList names;
    std::ranges::transform(validators, std::back_inserter(names), &Validator::name);
    return names;
}

QString problemWith(const QString &validator, const QString &answer)
{
    const auto found = std::ranges::find(validators, validator, &Validator::name);
    return found == validators.end() ? Tr::tr("There is no validator “%1”.").arg(validator) : found->problem(answer);
}

} // namespace sealyard::scaffold
