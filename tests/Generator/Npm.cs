using AvdPulumi.Tests.Shared;

namespace AvdPulumi.Tests.Generator;

/// <summary>Node and npm as the generator needs them, started in its folder.</summary>
internal static class Npm
{
    private static readonly NpmFolder Folder = new("sdk", "generator");

    /// <summary>Why the generator cannot run here, or null when it can. Asked once.</summary>
    public static string? WhyNot => Folder.WhyNot;

    public static void EnsureInstalled() => Folder.EnsureInstalled();

    public static (int ExitCode, string Text) Generate(params string[] arguments) => Folder.Node(["generate.mjs", .. arguments]);
}
