#include "lint/facts/scripts.h"

#include "core/paths.h"
#include "lint/facts/commandtext.h"
#include "lint/facts/copies.h"
#include "lint/facts/imagefiles.h"
#include "lint/facts/runcommands.h"

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;
using sealyard::image::DirectoryEntry;
using sealyard::image::FileRole;

namespace sealyard::lint {

namespace {

shell::FileTree filesOf(const image::VersionDirectory &directory)
{
    QStringList files;
    QStringList folders;
    QStringList hidden;
    for (const DirectoryEntry &entry : directory.entries) {
        (entry.isDirectory && !entry.isSymlink ? folders : files).append(entry.path);
        if (entry.isSymlink || !entry.isReadable) {
            hidden.append(entry.path);
        }
    }
    shell::FileTree tree(files, folders);
    for (const QString &path : std::as_const(hidden)) {
        tree.addUnknown(path);
        tree.open(path, shell::Doubt::Outside);
    }
    return tree;
}

std::function<std::optional<QString>(const QString &)> readerOf(const DirectoryContext &context)
{
    return [&context](const QString &path) -> std::optional<QString> {
        const QString *text = path.endsWith(".sh"_L1) ? context.textOf(path) : nullptr;
        return text ? std::optional(*text) : std::nullopt;
    };
}

shell::Parameters initParameters(const DirectoryContext &context, const shell::FileTree &files)
{
    const image::VersionDirectory &directory = context.directory;
    shell::Parameters parameters;
    parameters.scriptName = u"init.sh"_s;
    const bool isAnyVersion = directory.version == "latest"_L1;
    parameters.positional = {std::nullopt, directory.app,
                             isAnyVersion ? std::nullopt : std::optional(directory.version)};
    parameters.isEnvironmentComplete = false;
    parameters.files = files;
    parameters.textOf = readerOf(context);
    return parameters;
}

bool isShellScript(const QString &path, const QString &text)
{
    static const QStringList shells{u"#!/bin/bash"_s, u"#!/bin/sh"_s, u"#!/usr/bin/env bash"_s, u"#!/usr/bin/env sh"_s,
                                    u"#!/usr/bin/bash"_s};
    return path.endsWith(".sh"_L1) ||
           std::ranges::any_of(shells, [&](const QString &each) { return text.startsWith(each); });
}

bool isVendored(const QString &path)
{
    return path.startsWith("charts/"_L1) || path.contains("/templates/"_L1) || path.startsWith("registry/"_L1);
}

} // namespace

Place ShellText::placeOf(const core::TextRange &range, const QString &file) const
{
    if (!file.isEmpty() && file != name) {
        return {folder + u'/' + file, range};
    }
    return {path, map ? map(range) : range};
}

DirectoryScripts::DirectoryScripts(const DirectoryContext &context)
    : m_context(filesOf(context.directory))
{
    m_image.open({}, shell::Doubt::Program);
    readInit(context);
    readBuildFile(context);
    readScripts(context);
    placeCommands();
}

const ShellText *DirectoryScripts::init() const
{
    const bool isFirst = !m_texts.empty() && m_texts.front().role == ShellRole::Init;
    return isFirst ? &m_texts.front() : nullptr;
}

bool DirectoryScripts::isStarted(const ShellText &text) const
{
    const QString name = core::nameOf(text.name);
    return text.role == ShellRole::Command || std::ranges::any_of(m_texts, [&](const ShellText &other) {
               return &other != &text && other.isAtRunTime() && other.text.contains(name);
           });
}

void DirectoryScripts::readInit(const DirectoryContext &context)
{
    static const QString name = u"init.sh"_s;
    const QString *text = context.textOf(name);
    if (!text || text->trimmed().isEmpty()) {
        return;
    }
    ShellText init{.role = ShellRole::Init,
                   .name = name,
                   .text = *text,
                   .script = shell::parse(*text),
                   .facts = {},
                   .folder = context.directory.path,
                   .path = context.pathOf(name),
                   .map = {}};
    init.facts = shell::effectsOf(init.script, initParameters(context, m_context));
    m_context = init.facts.after;
    for (const QString &file : {u"Kubefile"_s, u"Dockerfile"_s}) {
        if (const auto content = init.facts.contentAfter(file)) {
            m_buildFiles.push_back({file, content});
        }
    }
    m_texts.push_back(std::move(init));
}

void DirectoryScripts::readBuildFile(const DirectoryContext &context)
{
    const QString name = image::buildFileOf(context.directory);
    const auto generated =
        std::ranges::find(m_buildFiles, name.isEmpty() ? u"Kubefile"_s : name, &GeneratedBuildFile::name);
    if (generated != m_buildFiles.end()) {
        readCommands(context, makeBuildFile(context, generated->name, generated->content));
    } else if (const auto committed = std::ranges::find(context.buildFiles, name, &BuildFile::name);
               committed != context.buildFiles.end()) {
        readCommands(context, *committed);
    }
}

void DirectoryScripts::readCommands(const DirectoryContext &context, const BuildFile &file)
{
    if (file.evaluation.stages.isEmpty()) {
        return;
    }
    const QString path = context.pathOf(file.name);
    const KubefileContext kubefile{context, path, file.text, file.kubefile, file.evaluation};
    if (const image::Stage *stage = kubefile.scratchStage()) {
        m_image = imageFiles(*stage, file.kubefile, m_context);
    }
    m_environment = file.evaluation.stages.last().environment;
    shell::Parameters parameters;
    parameters.isEnvironmentComplete = false;
    for (const auto &[name, value] : std::as_const(m_environment)) {
        parameters.environment.insert(name, value);
    }
    parameters.files = m_image;
    const QList<CommandText> texts = context.isClusterImage() ? commandTexts(kubefile) : QList<CommandText>();
    for (const CommandText &each : texts + buildTexts(kubefile)) {
        ShellText text{.role = each.isBuild ? ShellRole::Build : ShellRole::Command,
                       .name = file.name,
                       .text = each.text,
                       .script = shell::parse(each.text),
                       .facts = {},
                       .folder = context.directory.path,
                       .path = file.origin ? context.pathOf(u"init.sh"_s) : path,
                       .map = each.map};
        if (const auto origin = file.origin) {
            text.isGenerated = true;
            text.map = [inner = each.map, origin](const core::TextRange &range) {
                return origin->rangeInScript(inner(range));
            };
        }
        shell::Parameters own = each.isBuild ? shell::Parameters() : parameters;
        own.isEnvironmentComplete = false;
        if (each.isBuild) {
            own.files.open({}, shell::Doubt::Program);
            own.files.doubt({}, shell::Doubt::Program);
        }
        text.facts = shell::effectsOf(text.script, own);
        if (!each.isBuild) {
            parameters.files = text.facts.after;
        }
        m_texts.push_back(std::move(text));
    }
}

void DirectoryScripts::readScripts(const DirectoryContext &context)
{
    const QStringList called = init() ? init()->facts.calledScripts : QStringList();
    const shell::FileTree files = m_context;
    const auto read = [&](const QString &name, const QString &content,
                          const std::shared_ptr<const shell::Content> &origin) {
        const bool isAtRunTime =
            context.isClusterImage() && m_image.look(name).existence != shell::Existence::Impossible;
        ShellText text{.role = isAtRunTime ? ShellRole::Runtime : ShellRole::Other,
                       .name = name,
                       .text = content,
                       .script = shell::parse(content),
                       .facts = {},
                       .folder = context.directory.path,
                       .path = context.pathOf(origin ? u"init.sh"_s : name),
                       .map = {}};
        if (origin) {
            text.isGenerated = true;
            text.map = [origin](const core::TextRange &range) {
                return origin->rangeInScript(range);
            };
        }
        shell::Parameters parameters;
        parameters.scriptName = name;
        parameters.arePositionalKnown = false;
        parameters.isEnvironmentComplete = false;
        for (const auto &[key, value] : std::as_const(m_environment)) {
            parameters.environment.insert(key, std::nullopt);
        }
        parameters.files = m_image;
        if (!isAtRunTime) {
            parameters.files.open({}, shell::Doubt::Program);
            parameters.files.doubt({}, shell::Doubt::Program);
        }
        text.facts = shell::effectsOf(text.script, parameters);
        m_texts.push_back(std::move(text));
    };
    for (const DirectoryEntry &entry : context.directory.entries) {
        if (entry.role == FileRole::Script && !entry.isDirectory && !isVendored(entry.path) &&
            !called.contains(entry.path) && !files.content(entry.path)) {
            if (const QString *text = context.textOf(entry.path)) {
                read(entry.path, *text, {});
            }
        }
    }
    for (const QString &path : init() ? files.paths() : QStringList()) {
        const auto content = files.content(path);
        if (content && isShellScript(path, content->text().pattern()) && !called.contains(path) && !isVendored(path)) {
            read(path, content->text().pattern(), content);
        }
    }
}

void DirectoryScripts::placeCommands()
{
    for (const ShellText &text : m_texts) {
        std::set<std::tuple<QString, core::Position, core::Position>> seen;
        for (const shell::Command &command : text.facts.commands) {
            if (seen.emplace(command.file, command.range.start, command.range.end).second) {
                m_commands.push_back({&text, &command});
            }
        }
    }
}

const std::vector<PlacedCommand> &placedCommands(const DirectoryContext &context)
{
    return context.scripts().commands();
}

std::vector<PlacedCommand> placedCommands(const DirectoryContext &context, QStringView name)
{
    std::vector<PlacedCommand> commands;
    std::ranges::copy_if(placedCommands(context), std::back_inserter(commands),
                         [&](const PlacedCommand &each) { return each.command->name == name; });
    return commands;
}

Finding findingAt(const Place &place, const QString &message)
{
    return {.range = place.range, .message = message, .path = place.path};
}

} // namespace sealyard::lint
