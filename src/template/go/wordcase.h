#pragma once

#include <QByteArray>

namespace sealyard::templates {

/// xstrings.ToPascalCase: "some_name" becomes "SomeName".
[[nodiscard]] QByteArray pascalCase(const QByteArray &text);
/// xstrings.ToSnakeCase and ToKebabCase: "SomeName" becomes "some_name" or "some-name".
[[nodiscard]] QByteArray connectedCase(const QByteArray &text, char connector);

} // namespace sealyard::templates
