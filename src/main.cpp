// The program: see cli.h.
#include "cli.h"

int main(int argc, char** argv) { return bibfold::run_command_line(argc, argv); }
