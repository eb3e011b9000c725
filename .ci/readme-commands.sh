#!/usr/bin/env bash
# The commands that the documents show, each in a region of its own. `.ci/run` runs this file, so that what a reader types is what is tested.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

# <quickstart>
dotnet run -c Release --project samples/01-quickstart
# </quickstart>

# <plan-paths>
dotnet run -c Release --project samples/02-plan-paths
# </plan-paths>

# <test>
dotnet test
# </test>
