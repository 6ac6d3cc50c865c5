#include "template/functiontable.h"

#include <QHash>

#include <initializer_list>

namespace sealyard::templates {

namespace {

using Table = QHash<QByteArrayView, const Function *>;
using Source = std::span<const Function> (*)();

void add(Table &table, std::initializer_list<Source> sources)
{
    for (const Source source : sources) {
        for (const Function &function : source()) {
            table.insert(function.name, &function);
        }
    }
}

Table goTable()
{
    Table table;
    add(table, {builtinFunctions, comparisonFunctions, escapeFunctions});
    return table;
}

Table sprigTable()
{
    Table table = goTable();
    add(table, {certificateFunctions, cryptoFunctions, dateFunctions,     defaultFunctions, dictionaryFunctions,
                encodingFunctions,    listFunctions,   listPartFunctions, mathFunctions,    mergeFunctions,
                passwordFunctions,    pathFunctions,   randomFunctions,   regexFunctions,   semverFunctions,
                stringFunctions,      typeFunctions,   urlFunctions,      wordFunctions,    formatFunctions});
    return table;
}

Table helmTable()
{
    Table table = sprigTable();
    add(table, {helmFunctions});
    return table;
}

Table sealosTable()
{
    Table table = sprigTable();
    add(table, {environmentFunctions, sealosFunctions});
    table.remove("fromToml");
    table.remove("toYamlPretty");
    return table;
}

const Table &tableOf(Dialect dialect)
{
    static const Table go = goTable();
    static const Table helm = helmTable();
    static const Table sealos = sealosTable();
    return dialect == Dialect::Go ? go : dialect == Dialect::Helm ? helm : sealos;
}

} // namespace

const Function *findFunction(Dialect dialect, QByteArrayView name)
{
    return tableOf(dialect).value(name, nullptr);
}

} // namespace sealyard::templates
