namespace AvdPulumi.Configuration.Layering;

/// <summary>The names of the configuration files, relative to the repository, and the stacks they speak of.</summary>
internal static class StackFiles
{
    public const string Base = "config/variables.yml";

    public static string Overlay(string stack) => $"config/variables.{stack}.yml";

    public static string Pulumi(string stack) => $"Pulumi.{stack}.yaml";

    /// <summary>Pulumi's own rule for names of stacks; it also keeps a name from leading out of the folder.</summary>
    public static bool IsName(string stack) =>
        stack.Length is >= 1 and <= 100 && stack[0] != '.' && stack.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.');

    public static IReadOnlyList<string> Stacks(IConfigFiles files, string root) =>
        [
            .. Between(files.NamesIn(root), "Pulumi.", ".yaml")
                .Concat(Between(files.NamesIn(Path.Combine(root, "config")), "variables.", ".yml"))
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];

    private static IEnumerable<string> Between(IEnumerable<string> names, string start, string end) =>
        names
            .Where(name => name.Length > start.Length + end.Length)
            .Where(name => name.StartsWith(start, StringComparison.Ordinal) && name.EndsWith(end, StringComparison.Ordinal))
            .Select(name => name[start.Length..^end.Length]);
}
