using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using AvdPulumi.Configuration.Layering;
using AvdPulumi.Infra.Diff.Bases;
using AvdPulumi.Infra.Engine;
using AvdPulumi.Infra.Live;
using AvdPulumi.Infra.Preferences;
using AvdPulumi.Infra.Projects;
using AvdPulumi.Infra.Rendering;
using AvdPulumi.Infra.Roll;
using AvdPulumi.Infra.Starting;
using AvdPulumi.Infra.Watching;
using AvdPulumi.Stacks.Faults;
using IAnsiConsole = Spectre.Console.IAnsiConsole;

namespace AvdPulumi.Infra.CommandLine;

/// <summary>The outside world of the program. The app is a function of its arguments and of this record, to an exit code.</summary>
public sealed record AvdHost
{
    // the preview of some ten thousand hosts
    private const int LargestPlan = 1024 * 1024 * 1024;

    // the runner says in it how it was started
    private const string CommandVariable = "AVD_COMMAND";

    /// <summary>Where data goes.</summary>
    public required TextWriter Out { get; init; }

    /// <summary>Where messages go: diagnostics, progress, the next command.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>The output for this program's own workflow commands, and for documents with their own line ends. Everything else goes to <see cref="Out"/>, which disables such commands.</summary>
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

    /// <summary>Default: none. The folder of this user's preferences.</summary>
    public string? UserFolder { get; init; }

    /// <summary>The file system.</summary>
    public required IConfigFiles Files { get; init; }

    /// <summary>Default: <see cref="Files"/>. Previews that this program wrote, which may be larger than any config.</summary>
    public IConfigFiles Plans
    {
        get => field ?? Files;
        init;
    }

    /// <summary>Files that verbs write.</summary>
    public IOutputFiles Output { get; init; } = new PhysicalOutputFiles();

    /// <summary>The git program.</summary>
    public IGit Git { get; init; } = new GitProgram();

    /// <summary>The dotnet program.</summary>
    internal IDotnet Dotnet { get; init; } = new DotnetProgram();

    /// <summary>The pulumi program.</summary>
    internal IPulumi Pulumi { get; init; } = new PulumiProgram();

    /// <summary>Default: none, if nobody sees questions or types answers. The terminal in which questions are asked, with the chosen colours.</summary>
    public Func<Style, IAnsiConsole>? Terminal { get; init; }

    /// <summary>The clock.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>How verbs that read a running estate get to Azure.</summary>
    internal AzureConnection Azure { get; init; } = new();

    /// <summary>What Ctrl-C does while a verb runs that has no end of its own: it ends the verb, not the process.</summary>
    internal Func<Action, IDisposable> OnInterrupt { get; init; } = Interruption.Instead;

    /// <summary>What a verb settles that changes files, before a signal stops the process.</summary>
    internal Func<Func<string>, IDisposable> OnStop { get; init; } = Interruption.Settling;

    /// <summary>How changes of a project's files are seen, by the folders to look at. Throws what System.IO throws.</summary>
    internal Func<WatchedFolders, IConfigChanges> Changes { get; init; } =
        static folders => new FolderChanges(folders, TimeProvider.System);

    /// <summary>Default: null, for the program of the repository. What a user types for this program where it is a tool or a package.</summary>
    public string? InstalledAs { get; init; }

    /// <summary>How the user starts this program, for the suggested commands. The runner sets it in <c>AVD_COMMAND</c>. A user who starts the repository's program with Pulumi also has the runner.</summary>
    public string Command =>
        Environment.GetValueOrDefault(
            CommandVariable,
            InstalledAs ?? (EngineProgram.HasEngine(this) ? ForeseenFaultException.Runner : "avd")
        );

    /// <summary>The command for the runner, which decides which packages the program is built with.</summary>
    public string Runner => Environment.GetValueOrDefault(CommandVariable, ForeseenFaultException.Runner);

    /// <summary>Whether NuGet was asked for the real packages and does not have them. The runner sets it in <c>AVD_PACKAGES</c>.</summary>
    public bool LacksPackages => InstalledAs is null && Environment.GetValueOrDefault("AVD_PACKAGES") == "lacking";

    /// <summary>The same host, with outputs on which terminals and logs do not execute printed commands.</summary>
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
            Terminal = TerminalConsole.OfThisProcess(),
            // a native binary is asked first: where it is says nothing, and to find out takes a tenth of a short run
            InstalledAs =
                RuntimeFeature.IsDynamicCodeSupported
                    ? InstalledProgram.CommandOf(Assembly.GetEntryAssembly()?.GetName().Name, AppContext.BaseDirectory)
                : environment.ContainsKey(CommandVariable) ? null
                : InstalledProgram.OwnProgram,
            UserFolder = System.Environment.GetFolderPath(
                System.Environment.SpecialFolder.ApplicationData,
                System.Environment.SpecialFolderOption.DoNotVerify
            )
                is { Length: > 0 } folder
                ? folder
                : null,
            Files = new PhysicalConfigFiles(),
            Plans = new PhysicalConfigFiles { MostBytes = LargestPlan, RegularOnly = true },
        };
    }

    // a folder that was deleted under the shell has no name, and no project is in it
    private static string CurrentFolder()
    {
        try
        {
            return System.Environment.CurrentDirectory;
        }
        catch (IOException)
        {
            return "";
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
