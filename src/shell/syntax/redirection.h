#pragma once

#include "shell/syntax/word.h"

#include <memory>

namespace sealyard::shell {

/// One element of NAME=(...); key is set for [key]=value.
struct ArrayElement
{
    std::optional<Word> key;
    Word value;
};

/// NAME=value, NAME+=value, NAME[subscript]=value or NAME=(...).
struct Assignment
{
    core::TextRange range;
    core::TextRange nameRange;
    QString name;
    std::optional<QString> subscript; ///< as written
    bool isAppending = false;
    bool isArray = false;
    Word value;
    std::vector<ArrayElement> elements;
};

/// The text that "<<" brings. The range of body covers whole lines, the delimiter's line not included.
struct HereDocument
{
    QString delimiter;
    bool isExpanded = true;   ///< false when the delimiter is quoted: body is one literal (several for "<<-")
    bool stripsTabs = false;  ///< "<<-": the tabs are in no literal
    bool isTerminated = true; ///< false: the script ended first, which bash only warns about
    Word body;
};

enum class RedirectionKind {
    Input,           ///< <
    Output,          ///< >
    Append,          ///< >>
    Clobber,         ///< >|
    ReadWrite,       ///< <>
    DuplicateInput,  ///< <&
    DuplicateOutput, ///< >& with a descriptor, else as OutputAll
    OutputAll,       ///< &> (and >& FILE)
    AppendAll,       ///< &>>
    HereDocument,    ///< << and <<-
    HereString       ///< <<<
};

struct Redirection
{
    RedirectionKind kind = RedirectionKind::Output;
    core::TextRange range;                  ///< descriptor, operator and target; without the body of a here-document
    std::optional<int> descriptor;          ///< as written; "2>" has 2
    QString descriptorName;                 ///< of {NAME}>
    Word target;                            ///< of a here-document its delimiter as written
    std::shared_ptr<HereDocument> document; ///< of a here-document; never changed after parsing
};

} // namespace sealyard::shell
