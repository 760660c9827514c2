# Reads what `avd drift --format json` prints, and writes the drift: {drift: [...]}, each with stack, operation, type, name and properties.
# No value of a property is written, so no secret can be. Names hold only characters that mean nothing in Markdown.
# What could not be compared is an error: nothing is known of it. A replacement that nobody acknowledged (AVD6020) is drift like any other.

def plain: gsub("[^A-Za-z0-9 ._:/$@+()-]"; "_");
def failing: [.stacks[].diagnostics[] | select((.severity == "error" and .code != "AVD6020") or .code == "AVD6061") | .code] | unique;

if (.stacks | type) != "array" or (.changes | type) != "boolean" then error("this is not the output of avd drift --format json")
elif failing != [] then error("the stack could not be compared: " + (failing | join(", ")))
else . end
| {
    drift: [
      .stacks[] as $stack
      | $stack.changes[]
      | {
          stack: ($stack.stack | plain),
          operation: (.kind | plain),
          type: (.type | plain),
          name: ((if .azureName == "" then .name else .azureName end) | plain),
          properties: (.properties | map(.path | plain)),
        }
    ],
  }
