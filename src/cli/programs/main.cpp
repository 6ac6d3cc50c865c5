#include "cli/program.h"

int main(int argc, char *argv[])
{
    return sealyard::cli::runProgram(argc, argv, sealyard::cli::run);
}
