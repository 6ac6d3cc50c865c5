#include "image/instructionrule.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace sealyard::image {

namespace {

const auto &rules()
{
    using enum ArgumentForm;
    using Kind = InstructionKind;
    static const std::array table{
        InstructionRule{Kind::Add,
                        JsonOrWords,
                        2,
                        true,
                        {{"chown"_L1},
                         {"chmod"_L1},
                         {"checksum"_L1},
                         {"link"_L1, false},
                         {"keep-git-dir"_L1, false},
                         {"unpack"_L1, false},
                         {"exclude"_L1}}},
        InstructionRule{Kind::Arg, Declarations, 1, true, {}},
        InstructionRule{Kind::Cmd, Command, 1, false, {}},
        InstructionRule{
            Kind::Copy,
            JsonOrWords,
            2,
            true,
            {{"from"_L1}, {"chown"_L1}, {"chmod"_L1}, {"link"_L1, false}, {"parents"_L1, false}, {"exclude"_L1}}},
        InstructionRule{Kind::Entrypoint, Command, 1, false, {}},
        InstructionRule{Kind::Env, Assignments, 1, true, {}},
        InstructionRule{Kind::Expose, Words, 1, true, {}},
        InstructionRule{Kind::From, Words, 1, true, {{"platform"_L1}}},
        InstructionRule{Kind::HealthCheck,
                        HealthCheck,
                        1,
                        false,
                        {{"interval"_L1}, {"timeout"_L1}, {"start-period"_L1}, {"start-interval"_L1}, {"retries"_L1}}},
        InstructionRule{Kind::Label, Assignments, 1, true, {}},
        InstructionRule{Kind::Maintainer, Whole, 1, false, {}},
        InstructionRule{Kind::OnBuild, Trigger, 1, false, {}},
        InstructionRule{Kind::Run, Command, 1, false, {{"mount"_L1}, {"network"_L1}, {"security"_L1}, {"device"_L1}}},
        InstructionRule{Kind::Shell, Command, 1, false, {}},
        InstructionRule{Kind::StopSignal, Whole, 1, true, {}},
        InstructionRule{Kind::User, Whole, 1, true, {}},
        InstructionRule{Kind::Volume, JsonOrWords, 1, true, {}},
        InstructionRule{Kind::WorkDir, Whole, 1, true, {}},
    };
    return table;
}

} // namespace

const InstructionRule &instructionRule(InstructionKind kind)
{
    return *std::ranges::find(rules(), kind, &InstructionRule::kind);
}

} // namespace sealyard::image
