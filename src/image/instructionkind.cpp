#include "image/kubefile.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::image {

namespace {

struct Keyword
{
    InstructionKind kind;
    QLatin1StringView name;
};

constexpr Keyword keywords[] = {
    {InstructionKind::Add, "ADD"_L1},
    {InstructionKind::Arg, "ARG"_L1},
    {InstructionKind::Cmd, "CMD"_L1},
    {InstructionKind::Copy, "COPY"_L1},
    {InstructionKind::Entrypoint, "ENTRYPOINT"_L1},
    {InstructionKind::Env, "ENV"_L1},
    {InstructionKind::Expose, "EXPOSE"_L1},
    {InstructionKind::From, "FROM"_L1},
    {InstructionKind::HealthCheck, "HEALTHCHECK"_L1},
    {InstructionKind::Label, "LABEL"_L1},
    {InstructionKind::Maintainer, "MAINTAINER"_L1},
    {InstructionKind::OnBuild, "ONBUILD"_L1},
    {InstructionKind::Run, "RUN"_L1},
    {InstructionKind::Shell, "SHELL"_L1},
    {InstructionKind::StopSignal, "STOPSIGNAL"_L1},
    {InstructionKind::User, "USER"_L1},
    {InstructionKind::Volume, "VOLUME"_L1},
    {InstructionKind::WorkDir, "WORKDIR"_L1},
};

} // namespace

InstructionKind instructionKind(QStringView keyword)
{
    const auto found = std::ranges::find_if(
        keywords, [keyword](const Keyword &known) { return keyword.compare(known.name, Qt::CaseInsensitive) == 0; });
    return found == std::end(keywords) ? InstructionKind::Unknown : found->kind;
}

QString keywordOf(InstructionKind kind)
{
    const auto found = std::ranges::find(keywords, kind, &Keyword::kind);
    return found == std::end(keywords) ? QString() : QString(found->name);
}

} // namespace sealyard::image
