#include "scaffold/conversion.h"

#include "image/kubefile.h"
#include "scaffold/quoting.h"
#include "scaffold/tr.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::scaffold {

using core::ErrorKind;
using core::failure;
using core::Result;
using image::Instruction;
using image::InstructionKind;

namespace {

const QString dockerfileName = u"Dockerfile"_s;
const QString kubefileName = u"Kubefile"_s;

/// A word of an exec form as a shell reads it again.
QString shellWord(const QString &word)
{
    static const QRegularExpression plain(uR"(\A[A-Za-z0-9_@%+=:,./$(){}*-]+\z)"_s);
    return plain.match(word).hasMatch() ? word : u'\'' + QString(word).replace(u'\'', "'\\''"_L1) + u'\'';
}

QStringList wordsOf(const Instruction &instruction)
{
    QStringList words;
    std::ranges::transform(instruction.words, std::back_inserter(words), &image::Word::value);
    return words;
}

bool isShell(const QString &word)
{
    static const QStringList shells{u"sh"_s, u"/bin/sh"_s, u"bash"_s, u"/bin/bash"_s, u"/usr/bin/bash"_s};
    return shells.contains(word);
}

/// Each entry is a shell command already, as sealos wants it.
bool isForSealos(const QStringList &words)
{
    return words.size() == 1 || std::ranges::all_of(words, [](const QString &word) { return word.contains(u' '); });
}

/// Rewrites one build file; edits keep comments and blank lines as they are.
class Conversion final
{
public:
    Conversion(const QString &text, bool hasImages, QStringList &notes)
        : m_text(text)
        , m_file(image::parseKubefile(text))
        , m_hasImages(hasImages)
        , m_notes(notes)
    {
    }

    Result<QString> run();

private:
    [[nodiscard]] bool isLastStage(const Instruction &instruction) const { return &instruction >= m_stage; }
    void convert(const Instruction &instruction);
    void convertFrom(const Instruction &instruction);
    void convertCopy(const Instruction &instruction);
    void addCommand();
    void remove(const Instruction &instruction, const QString &note);
    void comment(const Instruction &instruction, const QString &note);
    void note(const QString &sentence)
    {
        if (!m_notes.contains(sentence)) {
            m_notes.append(sentence);
        }
    }

    const QString &m_text;
    const image::Kubefile m_file;
    bool m_hasImages;
    QStringList &m_notes;
    const Instruction *m_stage = nullptr; ///< the FROM of the last stage
    const Instruction *m_entrypoint = nullptr;
    const Instruction *m_command = nullptr;
    bool m_copiesRegistry = false;
    QList<core::TextEdit> m_edits;
};

/// The lines of an instruction, with the end of the last one.
core::TextRange linesOf(const Instruction &instruction)
{
    return {{instruction.range.start.line, 0}, {instruction.range.end.line + 1, 0}};
}

void Conversion::remove(const Instruction &instruction, const QString &sentence)
{
    m_edits.append({linesOf(instruction), QString()});
    if (!sentence.isEmpty()) {
        note(sentence);
    }
}

void Conversion::comment(const Instruction &instruction, const QString &sentence)
{
    const QStringList lines = m_text.split(u'\n');
    QString text;
    for (int i = instruction.range.start.line; i <= instruction.range.end.line && i < lines.size(); ++i) {
        text += "# "_L1 + lines.at(i) + u'\n';
    }
    m_edits.append({linesOf(instruction), text});
    note(sentence);
}

void Conversion::convertFrom(const Instruction &instruction)
{
    const QString base = instruction.words.value(0).value;
    if (base != "scratch"_L1) {
        note(
            Tr::tr("The base image “%1” is gone: sealos copies the files of the image to the cluster and runs commands "
                   "on the node itself, not in a container.")
                .arg(base));
    }
    m_edits.append({instruction.range, u"FROM scratch"_s});
}

void Conversion::convertCopy(const Instruction &instruction)
{
    const bool isFromStage = std::ranges::contains(instruction.flags, u"from"_s, &image::Flag::name);
    const QString source = instruction.words.value(0).value;
    if (isFromStage) {
        comment(instruction, Tr::tr("“%1” copies from another image or stage, which a Kubefile has not. Let init.sh "
                                    "download these files.")
                                 .arg(instruction.text));
        return;
    }
    if (source.startsWith("http://"_L1) || source.startsWith("https://"_L1)) {
        comment(instruction, Tr::tr("“%1” is not downloaded while sealos builds. Let init.sh do it.").arg(source));
        return;
    }
    m_copiesRegistry = m_copiesRegistry || source == "."_L1 || source == "./"_L1 || source.startsWith("registry"_L1);
}

void Conversion::convert(const Instruction &instruction)
{
    switch (instruction.kind) {
    case InstructionKind::From:
        convertFrom(instruction);
        break;
    case InstructionKind::Copy:
    case InstructionKind::Add:
        convertCopy(instruction);
        break;
    case InstructionKind::Run:
        comment(instruction, Tr::tr("RUN does nothing FROM scratch: there is no shell. Let init.sh do this before the "
                                    "build, or entrypoint.sh on the node."));
        break;
    case InstructionKind::Entrypoint:
        m_entrypoint = &instruction;
        break;
    case InstructionKind::Cmd:
        m_command = &instruction;
        break;
    case InstructionKind::WorkDir:
        remove(instruction, Tr::tr("WORKDIR is gone: commands run in the folder of the application. Look at paths that "
                                   "were relative to “%1”.")
                                .arg(instruction.text));
        break;
    case InstructionKind::Arg:
    case InstructionKind::Env:
    case InstructionKind::Label:
        break;
    default:
        remove(instruction, Tr::tr("%1 is gone: sealos ignores it.").arg(instruction.keyword.toUpper()));
    }
}

/// Docker hands CMD to ENTRYPOINT as arguments; sealos runs each entry of either.
void Conversion::addCommand()
{
    QStringList words;
    QStringList entries;
    for (const Instruction *instruction : {m_entrypoint, m_command}) {
        if (!instruction) {
            continue;
        }
        remove(*instruction, {});
        const QStringList own = wordsOf(*instruction);
        if (!instruction->isJson) {
            entries.append(instruction->text.trimmed());
        } else if (own.size() > 2 && isShell(own.at(0)) && own.at(1) == "-c"_L1) {
            entries.append(own.at(2));
        } else if (isForSealos(own) && words.isEmpty()) {
            entries += own;
        } else {
            words += own;
        }
        // A single word of ENTRYPOINT is the program that CMD has the arguments of.
        if (instruction == m_entrypoint && m_command && m_command->isJson && entries.size() == 1 &&
            !entries.first().contains(u' ')) {
            words = entries;
            entries.clear();
        }
    }
    if (!words.isEmpty()) {
        std::ranges::transform(words, words.begin(), shellWord);
        entries.append(words.join(u' '));
    }
    const Instruction &last = m_command ? *m_command : *m_entrypoint;
    const core::Position after{last.range.end.line + 1, 0};
    m_edits.append({{after, after}, "CMD "_L1 + jsonArray(entries) + u'\n'});
    note(Tr::tr("Commands run on the first master each time the image is run: they must end, and may run twice."));
}

Result<QString> Conversion::run()
{
    for (const Instruction &instruction : m_file.instructions) {
        m_stage = instruction.kind == InstructionKind::From ? &instruction : m_stage;
    }
    if (!m_file.problems.isEmpty() || !m_stage) {
        const QString reason = m_file.problems.isEmpty() ? Tr::tr("it has no FROM.") : m_file.problems.first().message;
        return failure(Tr::tr("The Dockerfile cannot be read: %1").arg(reason), ErrorKind::Invalid);
    }
    for (const Instruction &instruction : m_file.instructions) {
        if (isLastStage(instruction)) {
            convert(instruction);
        } else if (instruction.kind != InstructionKind::Arg || &instruction > &m_file.instructions.first()) {
            comment(instruction, Tr::tr("Earlier stages are comments now: nothing runs while sealos builds FROM "
                                        "scratch. Let init.sh make what they made."));
        }
    }
    if (m_entrypoint || m_command) {
        addCommand();
    } else {
        note(Tr::tr("The Dockerfile names no command, so “sealos run” will only copy files. Add a CMD."));
    }
    if (m_hasImages && !m_copiesRegistry) {
        const int line = m_stage->range.end.line + 1;
        m_edits.append({{{line, 0}, {line, 0}}, u"\nCOPY registry registry\n"_s});
        note(Tr::tr("The images of the folder are packed: “COPY registry registry” was added."));
    }
    return core::applyEdits(m_text.endsWith(u'\n') ? m_text : m_text + u'\n', m_edits);
}

bool hasImages(const image::VersionDirectory &directory)
{
    return std::ranges::any_of(directory.entries, [](const image::DirectoryEntry &entry) {
        using enum image::FileRole;
        return !entry.isDirectory && (entry.role == ChartFile || entry.role == Manifest || entry.role == ImageList);
    });
}

} // namespace

Result<QString> convertedBuildFile(const QString &dockerfile, bool hasImages, QStringList &notes)
{
    return Conversion(dockerfile, hasImages, notes).run();
}

Result<ConversionPlan> planConversion(const image::VersionDirectory &directory, const image::SourceTree &sources)
{
    if (directory.type == image::ImageType::DockerImage) {
        return failure(
            Tr::tr("“%1” is a Docker image: the workflow builds it from its Dockerfile and from nothing else.")
                .arg(directory.path),
            ErrorKind::Invalid);
    }
    if (!directory.has(dockerfileName)) {
        return failure(Tr::tr("There is no Dockerfile in “%1”.").arg(directory.path), ErrorKind::NotFound);
    }
    if (directory.has(kubefileName)) {
        return failure(Tr::tr("“%1” has a Kubefile already. Remove one of the two.").arg(directory.path),
                       ErrorKind::Exists);
    }
    const QString path = directory.path + u'/' + dockerfileName;
    const auto before = sources.text(path);
    if (!before) {
        return std::unexpected(before.error());
    }
    ConversionPlan plan;
    return convertedBuildFile(*before, hasImages(directory), plan.notes).transform([&](const QString &after) {
        plan.changes.changed.append(
            {.path = directory.path + u'/' + kubefileName, .before = {}, .after = after, .kind = ChangeKind::Added});
        plan.changes.changed.append({.path = path, .before = *before, .after = {}, .kind = ChangeKind::Removed});
        return plan;
    });
}

} // namespace sealyard::scaffold
