using System.CommandLine;

namespace AvdPulumi.Infra.CommandLine;

/// <summary>What the help of a verb shows below its options: lines to type.</summary>
internal static class HelpExamples
{
    private static readonly Dictionary<string, string> _examples = new(StringComparer.Ordinal)
    {
        [NetworkCommand.Name] = """
            Examples:
              avd network --stack prod                             a table, to read
              avd network --stack prod --format csv > network.csv  one line per source range and protocol, for the firewall team
              avd network --stack prod --format json               for a program; docs/network.md has the form
              avd network --config config/examples/hospital.yml    of one file by itself
            """,
    };

    /// <summary>The examples of a verb; empty where it has none.</summary>
    /// <param name="command">The verb.</param>
    /// <param name="program">What the user types for this program.</param>
    public static string Of(Command command, string program) =>
        _examples.TryGetValue(command.Name, out var text) ? $"{text.Replace("  avd ", $"  {program} ", StringComparison.Ordinal)}\n\n" : "";
}
