using AvdPulumi.Tests.Shared;

namespace AvdPulumi.Tests.Architecture.Workflows;

/// <summary>The linter of workflows, compiled to WebAssembly.</summary>
internal static class Actionlint
{
    private static readonly NpmFolder Folder = new("tests", "Architecture", "Workflows", "actionlint");

    public static string? WhyNot => Folder.WhyNot;

    /// <summary>Lints the files that match a pattern, which begins at the top of the repository.</summary>
    public static (int ExitCode, string Text) Lint(string pattern)
    {
        Folder.EnsureInstalled();
        return Folder.Node(
            Path.Combine("node_modules", "@tktco", "node-actionlint", "bin", "node-actionlint.js"),
            $"../../../../{pattern}"
        );
    }
}

/// <summary>A fact that lints; skipped, with the reason, where the linter cannot run.</summary>
internal sealed class ActionlintFactAttribute() : ToolFactAttribute("The workflows were not linted", Actionlint.WhyNot);
