using System.CommandLine;

namespace AvdPulumi.Infra.CommandLine;

/// <summary>The examples in the help of a verb.</summary>
internal static class HelpExamples
{
    private static readonly Dictionary<string, string> Examples = new(StringComparer.Ordinal)
    {
        [DiffCommand.Name] = """
            Examples:
              avd diff --stack prod                                      compared with origin/main
              avd diff --stack prod --base v1.4                          compared with a tag, a branch or a commit
              avd diff --all --base origin/main --format markdown        one comment for a pull request
              avd preview --stack prod --format json > plan.json         keep a preview, change the config, and then:
              avd diff --stack prod --base plan.json --exit-code         exit code 5 if there are changes
            """,
        [NetworkCommand.Name] = """
            Examples:
              avd network --stack prod                             a table for people
              avd network --stack prod --format csv > network.csv  one line per source range and protocol, for the firewall team
              avd network --stack prod --format json               for a program; docs/network.md describes the form
              avd network --config config/examples/hospital.yml    for one file
            """,
        [SizingCommand.Name] = """
            Examples:
              avd sizing --stack prod                            a table for people
              avd sizing --stack prod --format markdown          the same, for a page or a pull request
              avd sizing --stack prod --format csv > sizing.csv  one number per line, with the settings that it comes from
              avd sizing --stack prod --format json              for a program; docs/sizing.md describes the form
              avd sizing --config config/examples/hospital.yml   for one file
            """,
        [PrepareCommand.Name] = """
            Examples:
              avd prepare --stack prod                               the tasks of others, in order of time
              avd prepare --stack prod --format json                 for a program; docs/outside.md describes the form
              avd prepare directory --stack prod > directory.ps1     the script of a task, with the values of this estate
              avd prepare volumes --stack prod                       a task without a script: why, who, how to check

            Scripts are for Windows PowerShell 5.1. Read a script before you run it, and run it with -WhatIf first.
            Scripts contain no secrets, change only what is missing or wrong, and check the result.
            """,
    };

    /// <summary>The examples of a verb; empty where it has none.</summary>
    /// <param name="command">The verb.</param>
    /// <param name="program">What the user types for this program.</param>
    public static string Of(Command command, string program) =>
        Examples.TryGetValue(command.Name, out var text) ? $"{text.Replace("  avd ", $"  {program} ", StringComparison.Ordinal)}\n\n" : "";
}
