#include "shell/command.h"

#include "shell/tools/tooloptions.h"

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace sealyard::shell {

namespace {

/// One option as a command line has it.
struct Option
{
    QString name; ///< "-x" or "--long"
    const Argument *word = nullptr;
    std::optional<Argument> value;
};

/// The words of a command sorted into options and operands, as getopt_long() does.
class CommandLine final
{
public:
    /// Reads no further than to the operand with the number limit.
    explicit CommandLine(const Command &command, qsizetype limit = std::numeric_limits<qsizetype>::max())
        : m_words(command.words)
        , m_tool(command.name)
    {
        for (m_at = 1; m_at < m_words.size() && operands.size() < limit; ++m_at) {
            read(m_words.at(m_at));
        }
    }

    QList<Option> options;
    QList<Argument> operands;

private:
    void read(const Argument &word)
    {
        const QString &text = word.text.pattern();
        const bool isBare = m_at == 1 && m_tool.hasBareOptions() && !text.startsWith(u'-');
        if (m_isOver || (!isBare && (!text.startsWith(u'-') || text.size() == 1))) {
            operands.append(word);
        } else if (text == "--"_L1) {
            m_isOver = true;
        } else if (text.startsWith("--"_L1) || (!m_tool.hasClusters() && text.startsWith(u'-'))) {
            readLong(word);
        } else {
            readCluster(word, isBare ? 0 : 1);
        }
    }

    void readLong(const Argument &word)
    {
        const QString &text = word.text.pattern();
        const qsizetype equals = text.indexOf(u'=');
        if (equals >= 0) {
            options.append({text.first(equals), &word, part(word, equals + 1)});
            return;
        }
        const bool takesValue = m_tool.takesValue(QStringView(text).sliced(std::min<qsizetype>(2, text.size())));
        options.append({text, &word, takesValue ? nextWord() : std::nullopt});
    }

    void readCluster(const Argument &word, qsizetype from)
    {
        const QString &text = word.text.pattern();
        for (qsizetype at = from; at < text.size(); ++at) {
            const QString name = u'-' + QString(text.at(at));
            if (!m_tool.takesValue(text.at(at))) {
                options.append({name, &word, std::nullopt});
            } else if (at + 1 < text.size() && from == 1) {
                const bool hasEquals = text.at(at + 1) == u'=' && at + 2 < text.size();
                options.append({name, &word, part(word, at + (hasEquals ? 2 : 1))});
                return;
            } else {
                options.append({name, &word, nextWord()});
            }
        }
    }

    std::optional<Argument> nextWord()
    {
        return m_at + 1 < m_words.size() ? std::optional(m_words.at(++m_at)) : std::nullopt;
    }

    static Argument part(const Argument &word, qsizetype from)
    {
        Argument value = word;
        value.text = Text(word.text.pattern().sliced(from));
        return value;
    }

    const QList<Argument> &m_words;
    ToolOptions m_tool;
    qsizetype m_at = 1;
    bool m_isOver = false;
};

bool isOneOf(const QString &name, std::initializer_list<QStringView> names)
{
    return std::ranges::contains(names, QStringView(name));
}

} // namespace

QString Command::subcommand() const
{
    const QList<Argument> all = CommandLine(*this, 1).operands;
    return all.isEmpty() ? QString() : all.constFirst().text.known();
}

bool Command::isCall(std::initializer_list<QStringView> names) const
{
    const auto isAmongWords = [this](QStringView wanted) {
        return std::ranges::any_of(words, [wanted](const Argument &word) { return word.text.is(wanted); });
    };
    if (names.size() == 0 || name != *names.begin() || !std::all_of(names.begin() + 1, names.end(), isAmongWords)) {
        return false;
    }
    const QList<Argument> all = operands();
    return all.size() + 1 >= static_cast<qsizetype>(names.size()) &&
           std::equal(names.begin() + 1, names.end(), all.begin(),
                      [](QStringView wanted, const Argument &word) { return word.text.is(wanted); });
}

const Argument *Command::option(std::initializer_list<QStringView> names) const
{
    const CommandLine line(*this);
    for (const Option &each : line.options) {
        if (isOneOf(each.name, names)) {
            return each.word;
        }
    }
    return nullptr;
}

QList<Argument> Command::valuesOf(std::initializer_list<QStringView> names) const
{
    const CommandLine line(*this);
    QList<Argument> values;
    for (const Option &each : line.options) {
        if (each.value && isOneOf(each.name, names)) {
            values.append(*each.value);
        }
    }
    return values;
}

std::optional<Argument> Command::valueOf(std::initializer_list<QStringView> names) const
{
    const QList<Argument> values = valuesOf(names);
    return values.isEmpty() ? std::nullopt : std::optional(values.constLast());
}

QList<Argument> Command::operands() const
{
    return CommandLine(*this).operands;
}

QList<Argument> Command::options() const
{
    const CommandLine line(*this);
    QList<Argument> found;
    const Argument *last = nullptr;
    for (const Option &each : line.options) {
        if (each.word != last) {
            found.append(*each.word);
            last = each.word;
        }
    }
    return found;
}

bool Command::mayHaveMoreWords() const
{
    return std::ranges::any_of(words, &Argument::maySplit);
}

} // namespace sealyard::shell
