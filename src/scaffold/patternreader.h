#pragma once

#include "image/yaml.h"
#include "scaffold/pattern.h"

#include <QHash>

namespace sealyard::scaffold {

/// Reads one pattern's folder and keeps every mistake of it, with its place.
class PatternReader final
{
public:
    /// common: the folder of what all patterns may use.
    PatternReader(QString folder, QString language, QString common);

    /// The pattern as far as it can be read. Fails when pattern.yaml cannot be read or is no YAML.
    [[nodiscard]] core::Result<Pattern> read();
    /// What is wrong, in the order in which it was found; paths are relative to the folder.
    [[nodiscard]] const QList<core::Diagnostic> &problems() const { return m_problems; }

private:
    using Node = image::YamlNode;

    void fail(const core::TextRange &range, const QString &message, const QString &file = {});
    void checkKeys(const Node &node, const QStringList &keys);
    const std::vector<Node> &itemsOf(const Node &node, QStringView key);
    QString scalar(const Node &node, QStringView key, const QString &fallback = {});
    QString required(const Node &node, QStringView key);
    bool flag(const Node &node, QStringView key);
    QString translated(const Node &node, QStringView key);

    Pattern pattern(const Node &root);
    void readQuestions(const Node &root);
    Node withCommon(const Node &node);
    Question question(const Node &node);
    QuestionType questionType(const Node &node);
    void checkQuestion(const Question &question, const Node &node);
    FileTemplate fileTemplate(const Node &node);
    void checkCondition(const QString &condition, const Node &node);
    void checkInline(const QString &text, const Node &node);
    QString templateText(const QString &name, const Node &node, int depth);
    QString expanded(const QString &text, const QString &file, const Node &node, int depth);

    QString m_folder;
    QString m_language;
    QString m_common;
    Node m_commonQuestions;
    QList<Question> m_questions; ///< those that were read so far
    QStringList m_ids;
    QList<core::Diagnostic> m_problems;
};

} // namespace sealyard::scaffold
