# Reads the files that drift.jq has written, as a list (jq --slurp), and writes the body of the one issue about drift. It fits an issue, which holds 65,536 characters.
def line: "- `\(.operation)` `\(.type)` `\(.name)`" + (if (.properties | length) > 0 then ": " + (.properties[:20] | map("`\(.[:200])`") | join(", ")) else "" end);

[.[].drift[]] as $all
| ($all | group_by(.stack)) as $stacks
| [
    "<!-- avd-drift -->",
    "Azure differs from the config in \($all | length) resource(s). To accept the config's values, deploy the stack. To keep Azure's values, write them into the config. No value is shown here: see the log of the run.",
    (
      $stacks[]
      | "",
        "## Stack \(.[0].stack)",
        "",
        (.[:50][] | line),
        (if length > 50 then "", "… and \(length - 50) more." else empty end)
    )
  ]
| join("\n")
| if length > 60000 then .[:60000] + "\n\nCut; see the log of the run." else . end
