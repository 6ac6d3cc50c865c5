#include "shell/tools/tools.h"

#include <algorithm>
#include <iterator>

namespace sealyard::shell {

namespace {

struct Entry
{
    QStringView name;
    Tool tool;
};

constexpr Entry entries[] = {
    {u"apt", runQuietly},
    {u"apt-get", runQuietly},
    {u"arch", runQuietly},
    {u"awk", readAfterProgram},
    {u"base64", readOperands},
    {u"basename", runBaseName},
    {u"bc", runQuietly},
    {u"buildah", runContainers},
    {u"cat", runCat},
    {u"chgrp", changeModes},
    {u"chmod", changeModes},
    {u"chown", changeModes},
    {u"clear", runQuietly},
    {u"cmp", readOperands},
    {u"column", readOperands},
    {u"comm", readOperands},
    {u"cp", runCp},
    {u"crane", runContainers},
    {u"ctr", runContainers},
    {u"curl", runCurl},
    {u"cut", readOperands},
    {u"date", runQuietly},
    {u"dd", runDd},
    {u"diff", runQuietly},
    {u"dirname", runDirName},
    {u"docker", runContainers},
    {u"echo", runEcho},
    {u"egrep", runGrep},
    {u"env", runQuietly},
    {u"envsubst", runQuietly},
    {u"expr", runQuietly},
    {u"fgrep", runGrep},
    {u"file", readOperands},
    {u"find", runFind},
    {u"fold", readOperands},
    {u"free", runQuietly},
    {u"gawk", readAfterProgram},
    {u"getopt", runQuietly},
    {u"git", runGit},
    {u"go-template", runQuietly},
    {u"grep", runGrep},
    {u"gunzip", runGzip},
    {u"gzip", runGzip},
    {u"head", readOperands},
    {u"helm", runHelm},
    {u"hostname", runQuietly},
    {u"id", runQuietly},
    {u"install", runInstall},
    {u"ip", runQuietly},
    {u"istioctl", runQuietly},
    {u"jq", readAfterProgram},
    {u"k3s", runQuietly},
    {u"kubectl", runKubectl},
    {u"kustomize", runKubectl},
    {u"ln", runLn},
    {u"ls", runQuietly},
    {u"md5sum", readOperands},
    {u"mkdir", runMkdir},
    {u"mktemp", runMktemp},
    {u"mv", runMv},
    {u"nc", runQuietly},
    {u"nerdctl", runContainers},
    {u"nl", readOperands},
    {u"nproc", runQuietly},
    {u"openssl", runQuietly},
    {u"paste", readOperands},
    {u"patch", runUnknown},
    {u"ping", runQuietly},
    {u"podman", runContainers},
    {u"printenv", runQuietly},
    {u"printf", runPrintf},
    {u"ps", runQuietly},
    {u"readlink", runReadLink},
    {u"realpath", runReadLink},
    {u"rev", readOperands},
    {u"rm", runRm},
    {u"rmdir", runRm},
    {u"sealctl", runQuietly},
    {u"sealos", runContainers},
    {u"sed", runSed},
    {u"seq", runQuietly},
    {u"sha256sum", readOperands},
    {u"shuf", readOperands},
    {u"skopeo", runContainers},
    {u"sleep", runQuietly},
    {u"sort", runSort},
    {u"ssh", runQuietly},
    {u"stat", readOperands},
    {u"sync", runQuietly},
    {u"sysctl", runQuietly},
    {u"systemctl", runQuietly},
    {u"tac", readOperands},
    {u"tail", readOperands},
    {u"tar", runTar},
    {u"tee", runTee},
    {u"touch", runTouch},
    {u"tput", runQuietly},
    {u"tr", runQuietly},
    {u"tree", runQuietly},
    {u"truncate", runTouch},
    {u"tty", runQuietly},
    {u"uname", runQuietly},
    {u"uniq", readOperands},
    {u"unzip", runUnzip},
    {u"uuidgen", runQuietly},
    {u"wc", readOperands},
    {u"wget", runWget},
    {u"whoami", runQuietly},
    {u"xxd", readOperands},
    {u"xargs", runQuietly},
    {u"yes", runQuietly},
    {u"yq", runYq},
    {u"zcat", readOperands},
};

} // namespace

Tool findTool(QStringView name)
{
    const auto *found = std::ranges::find(entries, name, &Entry::name);
    return found != std::end(entries) ? found->tool : nullptr;
}

void runQuietly(Execution &) {}

void runUnknown(Execution &run)
{
    run.isModelled = false;
    run.disturb(run.here());
}

} // namespace sealyard::shell
