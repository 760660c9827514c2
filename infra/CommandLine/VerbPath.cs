using System.CommandLine;

namespace AvdPulumi.Infra.CommandLine;

/// <summary>What is typed for a verb: <c>preview</c>, <c>import azurelocal-avd</c>.</summary>
internal static class VerbPath
{
    /// <summary>The words, without the program; empty for the program itself.</summary>
    public static string Of(Command command) =>
        command is RootCommand ? ""
        : command.Parents.OfType<Command>().FirstOrDefault() is { } parent && Of(parent) is { Length: > 0 } before
            ? $"{before} {command.Name}"
        : command.Name;
}
