#include "template/formats/yaml.h"
#include "template/templateset.h"

#include <cstdlib>

using namespace sealyard;

namespace {

void require(bool isTrue)
{
    if (!isTrue) {
        std::abort();
    }
}

templates::Options options()
{
    templates::Options options;
    options.limits.steps = 200'000;
    options.limits.bytes = 4'000'000;
    options.limits.stackBytes = 1'000'000;
    options.limits.includes = 50;
    options.limits.milliseconds = 2'000;
    return options;
}

templates::Value values()
{
    const auto values = templates::fromYaml("text: hello\nnumber: 3\nfloat: 2.5\nyes: true\nnone: null\n"
                                            "list: [a, 1, {k: v}, [x]]\nmap: {a: 1, b: {c: [d, e]}}\n");
    require(values.has_value());
    return *values;
}

/// The text is covered by pieces that name their template.
void checkPieces(const templates::Output &output)
{
    qsizetype last = 0;
    for (const templates::Piece &piece : output.pieces) {
        require(piece.offset >= last && piece.offset <= output.text.size());
        require(piece.tree && piece.line >= 1);
        last = piece.offset;
    }
}

void render(const QByteArray &text, templates::Dialect dialect)
{
    templates::TemplateSet set(dialect);
    if (const auto added = set.add("t", text); !added) {
        require(added.error().message.startsWith("template: t:") && added.error().line >= 1);
        return;
    }
    templates::Session session(options());
    const auto output = set.render("t", values(), session, true);
    if (!output) {
        require(!output.error().message.isEmpty() && !output.error().places.isEmpty());
        return;
    }
    require(output->text.size() <= options().limits.bytes);
    checkPieces(*output);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const char *data, size_t size)
{
    const QByteArray text(data, static_cast<qsizetype>(size));
    render(text, templates::Dialect::Helm);
    render(text, templates::Dialect::Sealos);
    return 0;
}
