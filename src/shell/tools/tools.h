#pragma once

#include "shell/execution.h"

namespace sealyard::shell {

// What programs do to files and what they print, as far as it follows from their words. Manuals: GNU coreutils 9, sed
// 4.9, tar 1.35, wget 1.24, curl 8, Info-ZIP 6, Helm 3.15, git 2.45, yq 4.

void runQuietly(Execution &run);       ///< changes no file; what it prints is not known
void runUnknown(Execution &run);       ///< may change anything below the working directory
void readOperands(Execution &run);     ///< cut, head, wc: every operand is a file
void readAfterProgram(Execution &run); ///< awk, jq: the first operand is a program, the others are files

// tooltext.cpp
void runEcho(Execution &run);
void runPrintf(Execution &run);
void runCat(Execution &run);
void runTee(Execution &run);
void runSed(Execution &run);
void runGrep(Execution &run);
void runSort(Execution &run);
void runYq(Execution &run);
void runBaseName(Execution &run);
void runDirName(Execution &run);
void runReadLink(Execution &run);

// toolfiles.cpp
void runMkdir(Execution &run);
void runRm(Execution &run);
void runTouch(Execution &run);
void runLn(Execution &run);
void changeModes(Execution &run);
void runMktemp(Execution &run);
void runFind(Execution &run);
void runDd(Execution &run);

// toolcopy.cpp
void runCp(Execution &run);
void runMv(Execution &run);
void runInstall(Execution &run);

// toolfetch.cpp
void runWget(Execution &run);
void runCurl(Execution &run);
void runGit(Execution &run);

// toolarchive.cpp
void runTar(Execution &run);
void runUnzip(Execution &run);
void runGzip(Execution &run);

// toolkubernetes.cpp
void runHelm(Execution &run);
void runKubectl(Execution &run);
void runContainers(Execution &run);

} // namespace sealyard::shell
