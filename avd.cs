#!/usr/bin/env dotnet
#:property PublishAot=false
// The runner, and the only script: `dotnet run avd.cs <verb>`.
// It decides which packages the program is built on, builds what has changed, and hands every verb but its own two (test, bench) to the program.
using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;

var root = (string)AppContext.GetData("EntryPointFileDirectoryPath")!;
var request = Request.From(args);
if (request.Problem is { } problem)
{
    Console.Error.WriteLine($"avd: {problem}");
    Console.Error.WriteLine($"Next: {Command.Of(root)} help");
    return 2;
}

// Ctrl-C reaches the child too, which decides what it means; a request to end has to be passed on
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal => Command.Interrupt(signal, 130));
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal => Command.Interrupt(signal, 143));

try
{
    var source = new PackageSource(root);
    var sdk = source.Choose(request.Sdk);
    Command.LacksPackages = sdk == "offline" && source.Remembered() == "offline";
    var code = request.Arguments switch
    {
        ["test" or "bench", .. var rest] when rest.Any(argument => argument is "--help" or "-h" or "-?") => new Builder(root, sdk).Run(
            "program/avd.csproj",
            "avd",
            ["help", request.Arguments[0]]
        ),
        ["test", .. var rest] => new Tests(root, sdk).Run(rest),
        ["bench", .. var rest] => new Builder(root, sdk).Run("bench/AvdPulumi.Bench.csproj", "AvdPulumi.Bench", rest),
        var verb => new Builder(root, sdk).Run("program/avd.csproj", "avd", verb),
    };
    // avd watch ends well when it is interrupted
    return code == 0 ? 0 : Command.Interrupted ?? code;
}
catch (Exception fault) when (Obstacle.In(fault.Message, root) is { } obstacle && fault is IOException or UnauthorizedAccessException)
{
    Console.Error.WriteLine($"avd: {obstacle}");
    return Obstacle.Code;
}

/// <summary>The typed arguments, without the runner's own option.</summary>
internal sealed record Request(string? Sdk, string[] Arguments, string? Problem)
{
    public static Request From(string[] args)
    {
        args =
        [
            .. args.SelectMany(argument =>
                argument.StartsWith("--sdk=", StringComparison.Ordinal) ? ["--sdk", argument["--sdk=".Length..]] : new[] { argument }
            ),
        ];
        var at = Array.IndexOf(args, "--sdk");
        if (at < 0)
            return new(null, args, null);
        if (Array.LastIndexOf(args, "--sdk") != at)
            return new(null, args, "--sdk is set twice.");
        return at + 1 < args.Length && args[at + 1] is "nuget" or "offline" or "ask"
            ? new(args[at + 1], [.. args[..at], .. args[(at + 2)..]], null)
            : new(
                null,
                args,
                "--sdk accepts nuget (the real Pulumi packages), offline (the subset in sdk/) or ask (check again which packages are available)."
            );
    }
}

/// <summary>A problem of the machine, in a sentence. For these problems, the text of MSBuild and NuGet is long and does not help.</summary>
internal static class Obstacle
{
    /// <summary>Exit code: the problem is in the machine, not in the config or the program.</summary>
    public const int Code = 4;

    public static string? In(string output, string root) =>
        Has(output, "No space left on device", "not enough space on the disk")
            ? $"the disk is full: the program cannot be built in {root}. Free some space (a build needs about 300 MB) and try again."
        : Has(output, "Read-only file system", "Access to the path", "Permission denied")
            ? $"{root} is not writable, and the program is not built there yet. Copy the repository to a writable folder, or build once as its owner."
        : Has(output, "error NU1301", "error NU1801")
            ? "NuGet is not reachable, and packages for the build are missing on this machine. Connect once, or set a reachable source in nuget.config."
        : null;

    private static bool Has(string output, params string[] signs) =>
        signs.Any(sign => output.Contains(sign, StringComparison.OrdinalIgnoreCase));
}

/// <summary>Only one run at a time builds in a folder; others wait. The operating system releases the lock when the process ends, so no lock remains.</summary>
internal sealed class BuildLock(string root)
{
    private readonly string _file = Path.Combine(root, ".avd", "lock");

    /// <summary>Held while something is built.</summary>
    public IDisposable? ToBuild() => Take(FileAccess.ReadWrite, FileShare.None);

    /// <summary>Held while the built program runs: many may run it, and no build replaces it.</summary>
    public IDisposable? ToRun() => Take(FileAccess.Read, FileShare.Read);

    // null in a folder that cannot be written: nobody can build there either
    private FileStream? Take(FileAccess access, FileShare share)
    {
        for (var waited = false; ; waited = true, Thread.Sleep(100))
        {
            try
            {
                Directory.CreateDirectory(Path.GetDirectoryName(_file)!);
                return new FileStream(_file, FileMode.OpenOrCreate, access, share);
            }
            catch (IOException fault) when (IsHeld(fault))
            {
                if (!waited)
                    Console.Error.WriteLine("avd: another run is active in this folder; waiting for it ...");
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
            {
                return null;
            }
        }
    }

    // EAGAIN of Linux, EAGAIN of macOS, ERROR_SHARING_VIOLATION of Windows
    private static bool IsHeld(IOException fault) => fault.HResult is 11 or 35 or unchecked((int)0x80070020);
}

/// <summary>Which packages to build with. NuGet is asked once; the answer is stored beside the build output until the pinned versions change.</summary>
internal sealed class PackageSource(string root)
{
    private readonly string _memory = Path.Combine(root, ".avd", "package-source");

    public string Choose(string? told)
    {
        if (told is "nuget" or "offline")
            return Say(told, "set by --sdk");
        if (told is null && Environment.GetEnvironmentVariable("PulumiSdk") is "nuget" or "offline")
            return Say(Environment.GetEnvironmentVariable("PulumiSdk")!, "set by the variable PulumiSdk");
        if (told is null && Remembered() is { } known)
            return SayKnown(known);
        using var held = new BuildLock(root).ToBuild();
        return told is null && Remembered() is { } meanwhile ? SayKnown(meanwhile) : Ask();
    }

    private static string SayKnown(string known) => Say(known, "found earlier; --sdk ask checks again");

    /// <summary>The answer of NuGet for the pinned versions; null if it was not asked.</summary>
    public string? Remembered() =>
        File.Exists(_memory) && File.ReadAllLines(_memory) is [var answer, var versions] && versions == PinnedVersions() ? answer : null;

    private string Ask()
    {
        Console.Error.WriteLine("avd: asking NuGet for the pinned Pulumi packages ...");
        var (code, output) = Command.Capture(
            "dotnet",
            ["restore", Path.Combine(root, "program", "avd.csproj"), "-p:PulumiSdk=nuget"],
            root
        );
        if (code == 0)
            return Remember("nuget", "they can be restored");

        // NU1101, NU1102, NU1103: the source answered, and does not have them
        if (output.Contains("error NU110", StringComparison.Ordinal))
            return Remember("offline", "NuGet does not have them");
        var log = Command.Keep(output, root, "restore.log");
        // any other NuGet error than "could not be reached": it has the packages, and something about them is wrong
        var answered = !output.Contains("error NU1301", StringComparison.Ordinal) && output.Contains("error NU", StringComparison.Ordinal);
        return Say(
            "offline",
            (answered ? "for this run: NuGet has the packages, but they could not be restored" : "for this run: NuGet is not reachable")
                + log
        );
    }

    private string Remember(string answer, string why)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(_memory)!);
            File.WriteAllLines(_memory, [answer, PinnedVersions()]);
            return Say(answer, $"{why}; stored in .avd, --sdk ask checks again");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return Say(answer, $"{why}; this could not be stored in .avd");
        }
    }

    private string PinnedVersions() =>
        string.Join(
            ' ',
            XDocument
                .Load(Path.Combine(root, "Directory.Packages.props"))
                .Descendants("PackageVersion")
                .Where(package => package.Attribute("Include")!.Value.StartsWith("Pulumi", StringComparison.Ordinal))
                .Select(package => $"{package.Attribute("Include")!.Value}={package.Attribute("Version")!.Value}")
        );

    private static string Say(string sdk, string why)
    {
        Console.Error.WriteLine($"avd: packages {sdk} ({why})");
        return sdk;
    }
}

/// <summary>Builds a project when its sources have changed since its last build, and runs it.</summary>
internal sealed class Builder(string root, string sdk)
{
    private const int Defect = 3;

    private readonly BuildLock _lock = new(root);

    public int Run(string project, string program, string[] arguments)
    {
        var stamp = Path.Combine(root, ".avd", $"built-{program}-{sdk}");
        var executable = Path.Combine(Folder(project), program + (OperatingSystem.IsWindows() ? ".exe" : ""));
        while (true)
        {
            using (_lock.ToRun())
                if (IsBuilt(stamp, executable))
                    return Command.Run(executable, arguments, Command.Folder, root);
            if (Command.Interrupted is { } interrupted)
                return interrupted;
            if (BuildUnlessBuilt(project, stamp, executable) is { } failed)
                return failed;
        }
    }

    private bool IsBuilt(string stamp, string executable) =>
        File.Exists(executable) && File.Exists(stamp) && File.ReadAllText(stamp) == new Sources(root, sdk).Fingerprint();

    // null when there is something to run now
    private int? BuildUnlessBuilt(string project, string stamp, string executable)
    {
        using var held = _lock.ToBuild();
        if (IsBuilt(stamp, executable))
            return null;
        var sources = new Sources(root, sdk).Fingerprint();
        var started = Stopwatch.GetTimestamp();
        Console.Error.Write("avd: building ...");
        var (code, output) = Build(project);
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $" {Stopwatch.GetElapsedTime(started).TotalSeconds:0.0} s"));
        if (code != 0)
            return Command.Interrupted ?? Explain(output);

        // stamped with what was there when the build began: what changes during a build is built again
        Directory.CreateDirectory(Path.GetDirectoryName(stamp)!);
        File.WriteAllText(stamp, sources);
        return null;
    }

    private int Explain(string output)
    {
        var obstacle = Obstacle.In(output, root);
        var errors = output
            .Split('\n')
            .Where(line => line.Contains(": error ", StringComparison.Ordinal))
            .Select(line => line.Trim())
            .Distinct()
            .Take(10)
            .ToList();
        Console.Error.WriteLine($"avd: {obstacle ?? "the program cannot be built."}");
        if (obstacle is null)
            Console.Error.WriteLine(errors.Count > 0 ? string.Join(Environment.NewLine, errors) : output);
        if (Command.Keep(output, root, "build.log") is { Length: > 0 } log)
            Console.Error.WriteLine($"avd: the full output of the build{log}");
        return obstacle is null ? Defect : Obstacle.Code;
    }

    // Compiled ahead of time, a verb starts in half the time. The compiler for that is a package of its own: without it, the program is built the plain way.
    private (int Code, string Output) Build(string project)
    {
        string[] common =
        [
            Path.Combine(root, project),
            "-c",
            "Release",
            $"-p:PulumiSdk={sdk}",
            "--nologo",
            "-v",
            "quiet",
            "-o",
            Folder(project),
        ];
        var ahead = Command.Capture(
            "dotnet",
            ["publish", .. common, "--use-current-runtime", "--no-self-contained", "-p:PublishReadyToRun=true"],
            root
        );
        return ahead.Code != 0 && ahead.Output.Contains("error NU1", StringComparison.Ordinal)
            ? Command.Capture("dotnet", ["publish", .. common], root)
            : ahead;
    }

    private string Folder(string project) => Path.Combine(root, Path.GetDirectoryName(project)!, "bin", sdk, "run");
}

/// <summary>The files that affect the build. Config files do not: the program reads them when it runs.</summary>
internal sealed class Sources(string root, string sdk)
{
    private static readonly HashSet<string> Kinds = new(
        [".cs", ".csproj", ".props", ".targets", ".editorconfig", ".globalconfig"],
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>A text that changes when one of the files is changed, added or removed.</summary>
    public string Fingerprint()
    {
        string[] rooms =
        [
            "facts",
            "config",
            "components",
            "stacks",
            "infra",
            "program",
            "bench",
            .. sdk == "offline" ? ["sdk"] : Array.Empty<string>(),
        ];
        // the one C# file at the top is this one, which is no part of the program
        var top = new DirectoryInfo(root).EnumerateFiles().Where(file => file.Extension != ".cs");
        var lines = top.Concat(rooms.SelectMany(room => Below(new DirectoryInfo(Path.Combine(root, room)))))
            .Where(CanChangeTheBuild)
            // what avd init writes is in the program
            .Concat(Below(new DirectoryInfo(Path.Combine(root, "templates"))))
            .Select(file =>
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{Path.GetRelativePath(root, file.FullName)} {file.Length} {file.LastWriteTimeUtc.Ticks}"
                )
            )
            .Order(StringComparer.Ordinal);
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines))));
    }

    private static bool CanChangeTheBuild(FileInfo file) =>
        Kinds.Contains(file.Extension)
        || file.Name.StartsWith("BannedSymbols.", StringComparison.Ordinal)
        || file.Name.Equals("global.json", StringComparison.OrdinalIgnoreCase)
        || file.Name.Equals("nuget.config", StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<FileInfo> Below(DirectoryInfo folder) =>
        folder
            .EnumerateFiles()
            .Concat(folder.EnumerateDirectories().Where(inner => inner.Name is not ("bin" or "obj" or "node_modules")).SelectMany(Below));
}

/// <summary>Runs the tests and ends with one plain line of numbers, which CI reads.</summary>
internal sealed class Tests(string root, string sdk)
{
    public int Run(string[] arguments)
    {
        var results = Path.Combine(root, "tests", "TestResults", sdk);
        if (Directory.Exists(results))
            Directory.Delete(results, recursive: true);
        string[] coverage = arguments.Contains("--coverage")
            ? ["--collect", "XPlat Code Coverage", "--settings", Path.Combine(root, "tests", "coverage.runsettings")]
            : [];
        Console.Error.WriteLine("avd: building and testing; this takes several minutes ...");
        var code = Build() is var built and not 0
            ? built
            : Command.Run(
                "dotnet",
                [
                    "test",
                    .. Project,
                    "--no-build",
                    "--logger",
                    "trx;LogFileName=tests.trx",
                    "--results-directory",
                    results,
                    .. coverage,
                    .. arguments.Where(argument => argument != "--coverage"),
                ],
                root,
                root
            );

        // the report is there twice: where the collector wrote it, and attached to the results
        if (
            Directory.Exists(results)
            && Directory.EnumerateFiles(results, "coverage.cobertura.xml", SearchOption.AllDirectories).FirstOrDefault() is { } report
        )
            PrintCoverage(XDocument.Load(report));
        return Summarise(Path.Combine(results, "tests.trx"), code);
    }

    private string[] Project =>
        [Path.Combine(root, "tests", "AvdPulumi.Tests.csproj"), "-c", "Release", $"-p:PulumiSdk={sdk}", "--nologo", "-v", "quiet"];

    private int Build()
    {
        using var held = new BuildLock(root).ToBuild();
        return Command.Run("dotnet", ["build", .. Project], root, root);
    }

    private static int Summarise(string report, int code)
    {
        if (!File.Exists(report))
        {
            Console.WriteLine("0 passed, 1 failed");
            return code == 0 ? 1 : code;
        }

        var results = XDocument
            .Load(report)
            .Descendants()
            .Where(element => element.Name.LocalName == "UnitTestResult")
            .Select(result => result.Attribute("outcome")!.Value)
            .ToList();
        var passed = results.Count(outcome => outcome == "Passed");
        var skipped = results.Count(outcome => outcome == "NotExecuted");
        var failed = results.Count - passed - skipped;
        Console.WriteLine($"{passed} passed, {failed} failed{(skipped > 0 ? $", {skipped} skipped" : "")}");
        return code == 0 && failed > 0 ? 1 : code;
    }

    private static void PrintCoverage(XDocument report)
    {
        foreach (var package in report.Descendants("package").OrderBy(package => package.Attribute("name")!.Value, StringComparer.Ordinal))
            Console.WriteLine(
                $"coverage of {package.Attribute("name")!.Value}: lines {Percent(package, "line-rate")}, branches {Percent(package, "branch-rate")}"
            );
    }

    private static string Percent(XElement package, string rate) =>
        double.Parse(package.Attribute(rate)!.Value, CultureInfo.InvariantCulture).ToString("P1", CultureInfo.InvariantCulture);
}

/// <summary>Starts other programs.</summary>
internal static class Command
{
    private static Process? _running;

    /// <summary>The exit code that a signal to this process stands for, once one came.</summary>
    public static int? Interrupted { get; private set; }

    /// <summary>Whether NuGet was asked for the real packages and does not have them.</summary>
    public static bool LacksPackages { get; set; }

    /// <summary>The user's current folder; empty if it was deleted while the shell was in it.</summary>
    public static string Folder { get; } = CurrentFolder();

    /// <summary>The command for the runner in the user's current folder.</summary>
    public static string Of(string root)
    {
        if (Folder == Path.GetFullPath(root))
            return "dotnet run avd.cs";
        var path = Path.Combine(root, "avd.cs");
        // in a folder with a project of its own, dotnet run would take that
        return $"dotnet run --file {(path.All(c => char.IsLetterOrDigit(c) || c is '/' or '\\' or ':' or '.' or '-' or '_') ? path : OperatingSystem.IsWindows() ? $"\"{path}\"" : $"'{path.Replace("'", "'\\''", StringComparison.Ordinal)}'")}";
    }

    private static string CurrentFolder()
    {
        try
        {
            return Environment.CurrentDirectory;
        }
        catch (IOException)
        {
            return "";
        }
    }

    /// <summary>Lets the child end first. A signal that only this process gets is passed on.</summary>
    public static void Interrupt(PosixSignalContext signal, int code)
    {
        signal.Cancel = true;
        Interrupted = code;
        if (signal.Signal != PosixSignal.SIGTERM)
            return;
        try
        {
            _running?.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // it has ended by itself
        }
    }

    /// <summary>Stores an output and returns its path; empty if it cannot be stored.</summary>
    public static string Keep(string output, string root, string name)
    {
        foreach (var folder in new[] { Path.Combine(root, ".avd"), Path.GetTempPath() })
        {
            try
            {
                Directory.CreateDirectory(folder);
                File.WriteAllText(Path.Combine(folder, name), output);
                return $": see {Path.Combine(folder, name)}";
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
            {
                // a full or read-only disk; the next place may do
                continue;
            }
        }

        return "";
    }

    public static int Run(string program, string[] arguments, string folder, string root)
    {
        using var process = Process.Start(Start(program, arguments, folder, root, capture: false))!;
        _running = process;
        process.WaitForExit();
        return process.ExitCode;
    }

    public static (int Code, string Output) Capture(string program, string[] arguments, string root)
    {
        using var process = Process.Start(Start(program, arguments, root, root, capture: true))!;
        _running = process;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd() + error.GetAwaiter().GetResult();
        process.WaitForExit();
        return (process.ExitCode, output);
    }

    private static ProcessStartInfo Start(string program, string[] arguments, string folder, string root, bool capture)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = capture,
            RedirectStandardError = capture,
        };
        start.Environment["AVD_COMMAND"] = Of(root);
        // the program suggests asking NuGet again only if the answer may be another one
        if (LacksPackages)
            start.Environment["AVD_PACKAGES"] = "lacking";
        else
            start.Environment.Remove("AVD_PACKAGES");
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["DOTNET_NOLOGO"] = "1";
        return start;
    }
}
