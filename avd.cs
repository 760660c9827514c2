#!/usr/bin/env dotnet
#:property PublishAot=false
// The runner, and the only script: `dotnet run avd.cs <verb>`.
// It builds what has changed, or takes the native binary where there is one, and hands every verb but its own three (test, bench, native) to the program.
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
    Command.Packages = source.Remembered();
    var code = request.Arguments switch
    {
        ["test" or "bench" or "native", .. var rest] when rest.Any(argument => argument is "--help" or "-h" or "-?") => RunVerb([
            "help",
            request.Arguments[0],
        ]),
        ["test", .. var rest] => new Tests(root, source.Choose(request.Sdk)).Run(rest),
        ["bench", .. var rest] => new Builder(root, source.Choose(request.Sdk)).Run(
            "bench/AvdPulumi.Bench.csproj",
            "AvdPulumi.Bench",
            rest
        ),
        ["native", .. var rest] => new NativeProgram(root).Do(rest),
        var verb => RunVerb(verb),
    };
    // avd watch ends well when it is interrupted
    return code == 0 ? 0 : Command.Interrupted ?? code;
}
catch (Exception fault) when (Obstacle.In(fault.Message, root) is { } obstacle && fault is IOException or UnauthorizedAccessException)
{
    Console.Error.WriteLine($"avd: {obstacle}");
    return Obstacle.Code;
}

// a verb needs the real packages only where somebody asks for them: the preview is the same on both (docs/decisions/0001)
int RunVerb(string[] verb)
{
    var source = new PackageSource(root);
    if (source.Told(request.Sdk) is not { } sdk)
    {
        if (new NativeProgram(root).Current() is { } native)
        {
            Console.Error.WriteLine("avd: native binary");
            return Command.Run(native, verb, Command.Folder, root);
        }

        sdk = "offline";
        Console.Error.WriteLine($"avd: plain build{NativeProgram.StateIn(root)}");
    }
    else if (request.Sdk == "ask")
        Command.Packages = source.Remembered();

    return new Builder(root, sdk).Run("program/avd.csproj", "avd", verb);
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
        : Has(output, "Platform linker")
            ? "native code needs a linker, which this machine does not have: clang or gcc on Linux, the command line tools of Xcode on macOS, the C++ build tools of Visual Studio on Windows."
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

    /// <summary>Whether another process has the file.</summary>
    // EAGAIN of Linux, EAGAIN of macOS, ERROR_SHARING_VIOLATION of Windows
    public static bool IsHeld(IOException fault) => fault.HResult is 11 or 35 or unchecked((int)0x80070020);
}

/// <summary>Which packages to build with. NuGet is asked once; the answer is stored beside the build output until the pinned versions change.</summary>
internal sealed class PackageSource(string root)
{
    private readonly string _memory = Path.Combine(root, ".avd", "package-source");

    /// <summary>The packages that the user asked for, by option or variable, or told the runner to ask NuGet about; null if they did neither.</summary>
    public string? Told(string? told) =>
        told is "nuget" or "offline" ? Say(told, "set by --sdk")
        : told == "ask" ? AskAlone(evenIfKnown: true)
        : Environment.GetEnvironmentVariable("PulumiSdk") is ("nuget" or "offline") and var set ? Say(set, "set by the variable PulumiSdk")
        : null;

    /// <summary>The packages for tests and timings: as told, otherwise the real ones where NuGet has them.</summary>
    public string Choose(string? told) => Told(told) ?? (Remembered() is { } known ? SayKnown(known) : AskAlone(evenIfKnown: false));

    private string AskAlone(bool evenIfKnown)
    {
        using var held = new BuildLock(root).ToBuild();
        return !evenIfKnown && Remembered() is { } meanwhile ? SayKnown(meanwhile) : Ask();
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
        var (code, output) = Build(project);
        if (code != 0)
            return Command.Interrupted ?? FailedBuild.Explain(output, root);

        // stamped with what was there when the build began: what changes during a build is built again
        Directory.CreateDirectory(Path.GetDirectoryName(stamp)!);
        File.WriteAllText(stamp, sources);
        return null;
    }

    // Compiled ahead of time, a verb starts in half the time. The compiler for that is a package of its own: without it, the program is built the plain way.
    private (int Code, string Output) Build(string project)
    {
        using var progress = new Progress("building");
        string[] common =
        [
            Path.Combine(root, project),
            "-c",
            "Release",
            $"-p:PulumiSdk={sdk}",
            // the tests run them; here they would double the time of a first build
            "-p:RunAnalyzers=false",
            "--nologo",
            "-v",
            "minimal",
            "-o",
            Folder(project),
        ];
        var ahead = Command.Follow(
            "dotnet",
            ["publish", .. common, "--use-current-runtime", "--no-self-contained", "-p:PublishReadyToRun=true"],
            root,
            progress.OnBuildLine
        );
        return ahead.Code != 0 && ahead.Output.Contains("error NU1", StringComparison.Ordinal)
            ? Command.Follow("dotnet", ["publish", .. common], root, progress.OnBuildLine)
            : ahead;
    }

    private string Folder(string project) => Path.Combine(root, Path.GetDirectoryName(project)!, "bin", sdk, "run");
}

/// <summary>Says why a build failed.</summary>
internal static class FailedBuild
{
    private const int Defect = 3;

    /// <summary>Prints the reason, and returns the exit code for it.</summary>
    public static int Explain(string output, string root)
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
}

/// <summary>What a long step is at: on a terminal one line that is written again every second, elsewhere a line at the beginning, one every minute and one at the end.</summary>
internal sealed class Progress : IDisposable
{
    private readonly long _started = Stopwatch.GetTimestamp();
    private readonly Lock _gate = new();
    private readonly string _what;
    private readonly Timer _timer;
    private string _step = "";
    private int _shown;

    public Progress(string what)
    {
        _what = what;
        if (Console.IsErrorRedirected)
            Console.Error.WriteLine($"avd: {what} ...");
        var period = TimeSpan.FromSeconds(Console.IsErrorRedirected ? 60 : 1);
        _timer = new Timer(_ => Show(), null, period, period);
    }

    /// <summary>How long it has taken: 8.5 s, 2 min 5 s.</summary>
    public static string Text(TimeSpan time) =>
        time < TimeSpan.FromMinutes(1)
            ? string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.0} s")
            : $"{(int)time.TotalMinutes} min {time.Seconds} s";

    /// <summary>The step that has begun.</summary>
    public void At(string step)
    {
        lock (_gate)
            _step = step;
    }

    /// <summary>Prints a line that stays.</summary>
    public void Print(string line)
    {
        lock (_gate)
        {
            if (_shown > 0)
                Console.Error.Write('\r' + new string(' ', _shown) + '\r');
            _shown = 0;
            Console.WriteLine(line);
        }
    }

    /// <summary>Finds the step in what MSBuild prints: a project that is compiled, or the compilation to native code.</summary>
    public void OnBuildLine(string line)
    {
        if (line.Contains("Generating native code", StringComparison.Ordinal))
            At("native code");
        else if (line.Split(" -> ") is [var project, _])
            At($"after {project.Trim()}");
    }

    public void Dispose()
    {
        _timer.Dispose();
        lock (_gate)
        {
            var took = $"avd: {_what}: {Text(Stopwatch.GetElapsedTime(_started))}";
            Console.Error.WriteLine(Console.IsErrorRedirected ? took : '\r' + took.PadRight(_shown));
            _shown = -1;
        }
    }

    private void Show()
    {
        lock (_gate)
        {
            // a tick that was on its way when the step ended
            if (_shown < 0)
                return;
            var line = $"avd: {_what}, {(int)Stopwatch.GetElapsedTime(_started).TotalSeconds} s{(_step.Length > 0 ? $": {_step}" : "")}";
            if (Console.IsErrorRedirected)
            {
                Console.Error.WriteLine(line);
                return;
            }

            line = line.Length < Columns ? line : line[..(Columns - 1)];
            Console.Error.Write('\r' + line.PadRight(_shown));
            _shown = line.Length;
        }
    }

    // 0 where a terminal does not say how wide it is
    private static int Columns => Console.WindowWidth is > 1 and var columns ? columns : 80;
}

/// <summary>
/// The program as one native binary, compiled from this source code on the packages in it, or taken from a release of it. A verb then starts in a fraction of the time.
/// It is never built unasked: the compiler needs minutes of every core and 3 GB of memory.
/// </summary>
internal sealed class NativeProgram(string root)
{
    private const int Usage = 2;

    private readonly string _folder = Path.Combine(root, ".avd", "native");
    private readonly string _build = Path.Combine(root, ".avd", "native-build");

    private static string FileName => OperatingSystem.IsWindows() ? "avd.exe" : "avd";

    private string Executable => Path.Combine(_folder, FileName);

    private string Stamp => Path.Combine(_folder, "sources");

    private string LockFile => Path.Combine(root, ".avd", "native.lock");

    /// <summary>The binary, if it is of the source code as it is now.</summary>
    public string? Current() => IsThere() && File.ReadAllText(Stamp) == new Sources(root, "offline").Fingerprint() ? Executable : null;

    /// <summary>Why there is no binary to use, to continue a sentence; empty if nobody ever made one.</summary>
    public static string StateIn(string root)
    {
        var program = new NativeProgram(root);
        return program.RunningSince() is { } since ? $", while the native binary is built ({Progress.Text(DateTime.UtcNow - since)} so far)"
            : program.IsThere() ? "; the native binary is of other source code: dotnet run avd.cs native builds it again"
            : "";
    }

    /// <summary>The verb <c>native</c>.</summary>
    public int Do(string[] arguments) =>
        arguments switch
        {
            [] => Build(),
            ["--background"] => StartInBackground(),
            ["--use", var file] => Use(Path.Combine(Command.Folder, file)),
            ["--remove"] => Remove(),
            _ => Refuse($"'{string.Join(' ', arguments)}' is not understood.", $"{Command.Of(root)} help native", Usage),
        };

    private bool IsThere() => File.Exists(Executable) && File.Exists(Stamp);

    private int Build()
    {
        using var held = Hold();
        if (held is null)
            return Refuse("another run builds the native binary already.", $"{Command.Of(root)} validate", Obstacle.Code);
        var sources = new Sources(root, "offline").Fingerprint();
        var started = Stopwatch.GetTimestamp();
        var built = Path.Combine(_build, "out", FileName);
        var (code, output) = Publish();
        // a publish that was ended from outside says that all is well
        if (code != 0 || !File.Exists(built))
            return Command.Interrupted ?? FailedBuild.Explain(output, root);
        Install(built, sources);
        Console.Error.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"avd: {Executable} is built: {new FileInfo(Executable).Length / 1e6:0} MB in {Progress.Text(Stopwatch.GetElapsedTime(started))}"
            )
        );
        Console.Error.WriteLine($"avd: dotnet run avd.cs uses it from now on. Without dotnet, it starts in a tenth of the time:");
        Console.Error.WriteLine($"Next: {Executable} validate");
        return 0;
    }

    // with a folder of its own for all that is built on the way: other runs can build and run meanwhile
    private (int Code, string Output) Publish()
    {
        using var progress = new Progress("building the native binary, for some minutes");
        return Command.Follow(
            "dotnet",
            [
                "publish",
                Path.Combine(root, "program", "avd.csproj"),
                "-c",
                "Release",
                "-p:PulumiSdk=offline",
                "-p:Native=true",
                "-p:RunAnalyzers=false",
                "--use-current-runtime",
                "--artifacts-path",
                _build,
                "--nologo",
                "-v",
                "minimal",
                "-o",
                Path.Combine(_build, "out"),
            ],
            root,
            progress.OnBuildLine
        );
    }

    private int StartInBackground()
    {
        if (OperatingSystem.IsWindows())
            return Refuse("--background works on Linux and macOS. Open a second terminal.", $"{Command.Of(root)} native", Usage);
        var log = Path.Combine(root, ".avd", "native.log");
        Directory.CreateDirectory(Path.GetDirectoryName(log)!);
        // it outlives this process and its terminal, and leaves the processor to whoever works
        Command.Run(
            "sh",
            [
                "-c",
                "nice -n 10 nohup \"$@\" >\"$0\" 2>&1 </dev/null &",
                log,
                "dotnet",
                "run",
                "--file",
                Path.Combine(root, "avd.cs"),
                "native",
            ],
            root,
            root
        );
        Console.Error.WriteLine($"avd: the native binary is built in the background, for some minutes: see {log}");
        return 0;
    }

    /// <summary>Takes a downloaded release, if it is of this version.</summary>
    private int Use(string file)
    {
        if (!File.Exists(file))
            return Refuse($"there is no file {file}.", $"{Command.Of(root)} help native", Usage);
        using var held = Hold();
        if (held is null)
            return Refuse("another run builds the native binary.", $"{Command.Of(root)} validate", Obstacle.Code);
        Directory.CreateDirectory(_build);
        var copy = Path.Combine(_build, FileName);
        File.Copy(file, copy, overwrite: true);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(copy, File.GetUnixFileMode(copy) | UnixFileMode.UserExecute);
        var wanted = XDocument.Load(Path.Combine(root, "Directory.Build.props")).Descendants("Version").Single().Value;
        var found = VersionOf(copy);
        if (found != wanted)
            return Refuse(
                $"{file} is {(found is null ? "no avd for this machine" : $"avd {found}")}; this source code is avd {wanted}.",
                $"{Command.Of(root)} native",
                Usage
            );
        Install(copy, new Sources(root, "offline").Fingerprint());
        Console.Error.WriteLine($"avd: avd {found} is used until the source code changes.");
        return 0;
    }

    private string? VersionOf(string file)
    {
        try
        {
            var (code, output) = Command.Capture(file, ["--version"], root);
            return code == 0 ? output.Trim() : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            // another processor, or no program at all
            return null;
        }
    }

    private int Remove()
    {
        foreach (var folder in new[] { _folder, _build })
            if (Directory.Exists(folder))
                Directory.Delete(folder, recursive: true);
        Console.Error.WriteLine("avd: the native binary is removed; verbs run on the plain build.");
        return 0;
    }

    // in one step: a run that starts now has the old one or the new one
    private void Install(string built, string sources)
    {
        Directory.CreateDirectory(_folder);
        File.Delete(Stamp);
        File.Move(built, Executable, overwrite: true);
        File.WriteAllText(Stamp, sources);
    }

    // null while another run has it; the operating system lets it go with the process
    private FileStream? Hold()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(LockFile)!);
        try
        {
            var held = new FileStream(LockFile, FileMode.Create, FileAccess.ReadWrite, FileShare.None);
            held.WriteByte((byte)'\n');
            held.Flush();
            return held;
        }
        catch (IOException fault) when (BuildLock.IsHeld(fault))
        {
            return null;
        }
    }

    private DateTime? RunningSince()
    {
        if (!File.Exists(LockFile))
            return null;
        try
        {
            using var free = new FileStream(LockFile, FileMode.Open, FileAccess.Read, FileShare.Read);
            return null;
        }
        catch (IOException fault) when (BuildLock.IsHeld(fault))
        {
            return File.GetLastWriteTimeUtc(LockFile);
        }
    }

    private static int Refuse(string problem, string next, int code)
    {
        Console.Error.WriteLine($"avd: {problem}");
        Console.Error.WriteLine($"Next: {next}");
        return code;
    }
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
            "generators",
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
        var code = Build() is var built and not 0
            ? built
            : Test([.. arguments.Where(argument => argument != "--coverage")], results, coverage);

        // the report is there twice: where the collector wrote it, and attached to the results
        if (
            Directory.Exists(results)
            && Directory.EnumerateFiles(results, "coverage.cobertura.xml", SearchOption.AllDirectories).FirstOrDefault() is { } report
        )
            PrintCoverage(XDocument.Load(report));
        return Summarise(Path.Combine(results, "tests.trx"), code);
    }

    private string[] Project => [Path.Combine(root, "tests", "AvdPulumi.Tests.csproj"), "-c", "Release", $"-p:PulumiSdk={sdk}", "--nologo"];

    private int Build()
    {
        using var held = new BuildLock(root).ToBuild();
        var (code, output) = WithProgress(
            "building the tests",
            progress => Command.Follow("dotnet", ["build", .. Project, "-v", "minimal"], root, progress.OnBuildLine)
        );
        return code == 0 ? 0 : FailedBuild.Explain(output, root);
    }

    private int Test(string[] arguments, string results, string[] coverage)
    {
        var rooms = new TestedRooms();
        return WithProgress(
            "testing",
            progress =>
                Command.Follow(
                    "dotnet",
                    [
                        "test",
                        .. Project,
                        "-v",
                        "quiet",
                        "--no-build",
                        "--logger",
                        "trx;LogFileName=tests.trx",
                        "--logger",
                        "console;verbosity=normal",
                        "--results-directory",
                        results,
                        .. coverage,
                        .. arguments,
                    ],
                    root,
                    line => rooms.OnLine(line, progress)
                )
        ).Code;
    }

    private static T WithProgress<T>(string what, Func<Progress, T> run)
    {
        using var progress = new Progress(what);
        return run(progress);
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

/// <summary>Counts the tests that end, by room: the folder of tests/ in which they are. Everything that is not a passed test is printed.</summary>
internal sealed class TestedRooms
{
    private const string Passed = "  Passed ";
    private const string Tests = "AvdPulumi.Tests.";

    private readonly SortedDictionary<string, int> _rooms = new(StringComparer.Ordinal);

    public void OnLine(string line, Progress progress)
    {
        if (!line.StartsWith(Passed + Tests, StringComparison.Ordinal))
        {
            if (line.Length > 0)
                progress.Print(line);
            return;
        }

        var name = line.AsSpan(Passed.Length + Tests.Length);
        var room = name[..name.IndexOf('.')].ToString();
        _rooms[room] = _rooms.GetValueOrDefault(room) + 1;
        progress.At(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{_rooms.Values.Sum():#,0} passed ({string.Join(", ", _rooms.Select(tested => $"{tested.Key} {tested.Value}"))})"
            )
        );
    }
}

/// <summary>Starts other programs.</summary>
internal static class Command
{
    private static Process? _running;

    /// <summary>The exit code that a signal to this process stands for, once one came.</summary>
    public static int? Interrupted { get; private set; }

    /// <summary>What NuGet answered when it was asked for the real packages: nuget, or offline if it does not have them. Null if it was not asked.</summary>
    public static string? Packages { get; set; }

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

    public static (int Code, string Output) Capture(string program, string[] arguments, string root) =>
        Follow(program, arguments, root, static _ => { });

    /// <summary>Hands each line of standard output to <paramref name="onLine"/> when it comes, and returns all output.</summary>
    public static (int Code, string Output) Follow(string program, string[] arguments, string root, Action<string> onLine)
    {
        using var process = Process.Start(Start(program, arguments, root, root, capture: true))!;
        _running = process;
        var error = process.StandardError.ReadToEndAsync();
        var output = new StringBuilder();
        while (process.StandardOutput.ReadLine() is { } line)
        {
            output.AppendLine(line);
            onLine(line);
        }

        output.Append(error.GetAwaiter().GetResult());
        process.WaitForExit();
        return (process.ExitCode, output.ToString());
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
        // the program suggests a deployment unless NuGet does not have what it needs
        if (Packages == "offline")
            start.Environment["AVD_PACKAGES"] = "lacking";
        else
            start.Environment.Remove("AVD_PACKAGES");
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["DOTNET_NOLOGO"] = "1";
        return start;
    }
}
