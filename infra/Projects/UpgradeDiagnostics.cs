using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;

namespace AvdPulumi.Infra.Projects;

/// <summary>Why a project is not upgraded: AVD0073 and AVD0074.</summary>
internal static class UpgradeDiagnostics
{
    private static readonly DiagnosticDescriptor AVD0073 = new()
    {
        Code = "AVD0073",
        Title = "The project does not pin the version of AvdPulumi that runs",
        Cause =
            "avd upgrade compares the project's version with a new one. The project file (or Directory.Packages.props) pins the package AvdPulumi, and .config/dotnet-tools.json pins the package AvdPulumi.Tool. "
            + "One of them is missing, or another version runs than the tool's.",
        Example = "avd upgrade, in a project without .config/dotnet-tools.json",
        Remedy = "Pin both packages, run dotnet tool restore, and start the upgrade with dotnet avd upgrade.",
        Source = new("A project of your own", "docs/own-repository.md#upgrade"),
    };

    private static readonly DiagnosticDescriptor AVD0074 = new()
    {
        Code = "AVD0074",
        Title = "The new version cannot be used",
        Cause =
            "The version is not one, is the one that the project has, or no NuGet source has it. The project is left as it was. For a site without a network, the packages must be in a folder that nuget.config names.",
        Example = "dotnet avd upgrade --to 9.9.9",
        Remedy = "Name a version that your NuGet sources have: dotnet package search AvdPulumi.Tool --exact-match lists them.",
        Source = new("A project of your own", "docs/own-repository.md#upgrade"),
    };

    /// <summary>Both codes, in order.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } = [AVD0073, AVD0074];

    /// <summary>AVD0073: a file is missing, or has no pin.</summary>
    /// <param name="package">The package that nothing pins.</param>
    /// <param name="file">The file that should.</param>
    public static Diagnostic NotPinned(string package, string file) =>
        AVD0073.At(new Origin(OriginKind.File, file), "", $"No file of the project pins the package {package}.");

    /// <summary>AVD0073: another version runs.</summary>
    /// <param name="pinned">The pin of the tool.</param>
    /// <param name="running">The version that runs.</param>
    public static Diagnostic OtherRuns(PinnedVersion pinned, string running) =>
        AVD0073.At(
            new Origin(OriginKind.File, pinned.Path),
            "",
            $"This is avd {running}, but the project pins {pinned.Version}: the comparison would not start from the version that the project has.",
            "Run dotnet tool restore, then dotnet avd upgrade."
        );

    /// <summary>AVD0074: not a version.</summary>
    /// <param name="version">What was typed.</param>
    public static Diagnostic NoVersion(string version) =>
        AVD0074.At(null, "", $"The version is '{version}', but it must be {ReleasedVersion.Expectation}.");

    /// <summary>AVD0074: the version that the project has.</summary>
    /// <param name="version">The version.</param>
    public static Diagnostic SameVersion(string version) =>
        AVD0074.At(null, "", $"The project has version {version} already.", "Name another version with --to.");

    /// <summary>AVD0074: NuGet did not say which versions there are.</summary>
    /// <param name="why">What dotnet said; empty if it found none.</param>
    public static Diagnostic NoneFound(string why) =>
        AVD0074.At(
            null,
            "",
            $"NuGet has no released version of {PinnedVersion.Tool}{(why.Length > 0 ? $": {why}" : "")}.",
            "Check the sources with dotnet nuget list source, or name the version with --to."
        );

    /// <summary>AVD0074: the new tool cannot be restored.</summary>
    /// <param name="version">The version.</param>
    /// <param name="why">What dotnet said.</param>
    public static Diagnostic NotRestored(string version, string why) =>
        AVD0074.At(null, "", $"Version {version} cannot be restored, and the project is left as it was: {why}");
}
