using System.Collections.Immutable;

namespace AvdPulumi.Infra.Completion;

/// <summary>The scripts of this folder, one for each shell. They know no verb and no option: they ask <c>avd complete</c>.</summary>
internal static class ShellScript
{
    /// <summary>The shells that have one.</summary>
    public static ImmutableArray<string> Shells { get; } = ["bash", "zsh", "fish", "pwsh"];

    /// <summary>The script of a shell.</summary>
    /// <param name="shell">One of <see cref="Shells"/>.</param>
    public static string Of(string shell)
    {
        using var stream =
            typeof(ShellScript).Assembly.GetManifestResourceStream($"Completion/avd.{shell}")
            ?? throw new InvalidOperationException($"The script for {shell} is not embedded in the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
