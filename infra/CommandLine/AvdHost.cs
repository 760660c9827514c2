using System.Collections;
using System.Text;
using AvdPulumi.Configuration.Layering;
using AvdPulumi.Infra.Engine;
using AvdPulumi.Infra.Preferences;
using AvdPulumi.Infra.Rendering;
using AvdPulumi.Stacks.Faults;

namespace AvdPulumi.Infra.CommandLine;

/// <summary>Everything outside that the program may use: the app is a function of its arguments and of this, to an exit code.</summary>
public sealed record AvdHost
{
    /// <summary>Where data goes.</summary>
    public required TextWriter Out { get; init; }

    /// <summary>Where talk goes: findings, progress, what to type next.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>Where workflow commands of this program itself go, and documents with line ends of their own. Everything else goes to <see cref="Out"/>, which disarms them.</summary>
    internal TextWriter Commands
    {
        get => field ?? Out;
        private init;
    }

    /// <summary>Colours of <see cref="Out"/>.</summary>
    public Style OutStyle { get; init; } = Style.Plain;

    /// <summary>Colours of <see cref="Error"/>.</summary>
    public Style ErrorStyle { get; init; } = Style.Plain;

    /// <summary>Environment variables.</summary>
    public required IReadOnlyDictionary<string, string> Environment { get; init; }

    /// <summary>The folder in which the program was started; the project's is this one or one above it.</summary>
    public required string WorkingFolder { get; init; }

    /// <summary>Default: none. The folder in which programs keep what this user prefers.</summary>
    public string? UserFolder { get; init; }

    /// <summary>The file system.</summary>
    public required IConfigFiles Files { get; init; }

    /// <summary>The clock.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>How the user starts this program, for the commands it suggests. The runner says so in <c>AVD_COMMAND</c>; whom Pulumi started it for has the runner, too.</summary>
    public string Command =>
        Environment.GetValueOrDefault("AVD_COMMAND", EngineProgram.HasEngine(this) ? ForeseenFaultException.Runner : "avd");

    /// <summary>The project's folder, where the working folder is not in one: the runner, which lies in it, says so in <c>AVD_ROOT</c>.</summary>
    public string? ProjectFolder => Environment.GetValueOrDefault("AVD_ROOT");

    /// <summary>Whether what this program is built on can deploy: the subset of the packages cannot.</summary>
    public bool CanDeploy { get; init; } = AvdProject.PackageSource == "nuget";

    /// <summary>The same host, whose terminals and logs show what is printed and do not obey it.</summary>
    internal AvdHost Guarded() => this with { Out = new LogWriter(Out), Error = new LogWriter(Error), Commands = Out };

    /// <summary>The host that is this process.</summary>
    public static AvdHost OfThisProcess()
    {
        var environment = System
            .Environment.GetEnvironmentVariables()
            .Cast<DictionaryEntry>()
            .ToDictionary(entry => (string)entry.Key, entry => (string?)entry.Value ?? "", StringComparer.Ordinal);
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        return new AvdHost
        {
            Out = new StreamWriter(new ConsoleOutput(Console.OpenStandardOutput, isTalk: false), utf8) { AutoFlush = false },
            Error = new StreamWriter(new ConsoleOutput(Console.OpenStandardError, isTalk: true), utf8) { AutoFlush = true },
            OutStyle = StyleOf(Console.IsOutputRedirected, environment),
            ErrorStyle = StyleOf(Console.IsErrorRedirected, environment),
            Environment = environment,
            WorkingFolder = CurrentFolder(),
            UserFolder = System.Environment.GetFolderPath(
                System.Environment.SpecialFolder.ApplicationData,
                System.Environment.SpecialFolderOption.DoNotVerify
            )
                is { Length: > 0 } folder
                ? folder
                : null,
            Files = new PhysicalConfigFiles(),
        };
    }

    // a folder that was deleted under the shell has no name; the program's own folder is in the project
    private static string CurrentFolder()
    {
        try
        {
            return System.Environment.CurrentDirectory;
        }
        catch (IOException)
        {
            return AppContext.BaseDirectory;
        }
    }

    private static Style StyleOf(bool redirected, Dictionary<string, string> environment) =>
        (
            redirected || ColourChoice.IsOff(environment) || environment.GetValueOrDefault("TERM", "") == "dumb"
                ? Style.Plain
                : Style.Coloured
        ).Within(redirected ? null : Columns());

    // a terminal that says nothing of its width, or 0, is left to break lines by itself
    private static int? Columns()
    {
        try
        {
            return Console.WindowWidth is > 0 and var columns ? columns : null;
        }
        catch (Exception fault) when (fault is IOException or PlatformNotSupportedException)
        {
            return null;
        }
    }
}
