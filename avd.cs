#!/usr/bin/env dotnet
#:property PublishAot=false
// The runner, and the only script: `dotnet run avd.cs <verb>`.
// It decides which packages the program is built on, builds what has changed, and hands every verb but its own two (test, bench) to the program.
using System.Diagnostics;
using System.Xml.Linq;

var root = (string)AppContext.GetData("EntryPointFileDirectoryPath")!;
var request = Request.From(args);
if (request.Problem is { } problem)
{
    Console.Error.WriteLine($"avd: {problem}");
    Console.Error.WriteLine("Next: dotnet run avd.cs help");
    return 2;
}

// the child gets the signal too, and decides what it means
Console.CancelKeyPress += (_, signal) => signal.Cancel = true;

var sdk = new PackageSource(root).Choose(request.Sdk);
return request.Arguments switch
{
    ["test", .. var rest] => new Tests(root, sdk).Run(rest),
    ["bench", .. var rest] => new Builder(root, sdk).Run("bench/AvdPulumi.Bench.csproj", "AvdPulumi.Bench", rest),
    var verb => new Builder(root, sdk).Run("infra/avd.csproj", "avd", verb),
};

/// <summary>What was typed, with the runner's own option taken out.</summary>
internal sealed record Request(string? Sdk, string[] Arguments, string? Problem)
{
    public static Request From(string[] args)
    {
        var at = Array.IndexOf(args, "--sdk");
        if (at < 0) return new(null, args, null);
        return at + 1 < args.Length && args[at + 1] is "nuget" or "offline" or "ask"
            ? new(args[at + 1], [.. args[..at], .. args[(at + 2)..]], null)
            : new(null, args, "--sdk takes nuget (the real Pulumi packages), offline (the subset in sdk/) or ask (look again which of them can be had).");
    }
}

/// <summary>Which packages to build on. NuGet is asked once; the answer is kept beside the build output, until the pinned versions change.</summary>
internal sealed class PackageSource(string root)
{
    private readonly string _memory = Path.Combine(root, ".avd", "package-source");

    public string Choose(string? told)
    {
        if (told is "nuget" or "offline") return Say(told, "as told by --sdk");
        if (told is null && Environment.GetEnvironmentVariable("PulumiSdk") is "nuget" or "offline")
            return Say(Environment.GetEnvironmentVariable("PulumiSdk")!, "as told by the variable PulumiSdk");
        return told is null && Remembered() is { } known ? Say(known, "as found earlier; --sdk ask looks again") : Ask();
    }

    private string? Remembered() => File.Exists(_memory) && File.ReadAllLines(_memory) is [var answer, var versions] && versions == PinnedVersions() ? answer : null;

    private string Ask()
    {
        Console.Error.WriteLine("avd: asking NuGet for the pinned Pulumi packages ...");
        var (code, output) = Command.Capture("dotnet", ["restore", Path.Combine(root, "infra", "avd.csproj"), "-p:PulumiSdk=nuget"], root);
        if (code == 0) return Remember("nuget", "they can be restored");

        // NU1101, NU1102, NU1103: the source answered, and does not have them
        if (output.Contains("error NU110", StringComparison.Ordinal)) return Remember("offline", "NuGet does not have them");
        Console.Error.WriteLine(output);
        // any other NuGet error than "could not be reached": it has the packages, and something about them is wrong
        var answered = !output.Contains("error NU1301", StringComparison.Ordinal) && output.Contains("error NU", StringComparison.Ordinal);
        return Say("offline", answered
            ? "for this run: NuGet has the packages, but they could not be restored, see above"
            : "for this run: NuGet could not be asked, see above");
    }

    private string Remember(string answer, string why)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_memory)!);
        File.WriteAllLines(_memory, [answer, PinnedVersions()]);
        return Say(answer, $"{why}; kept in .avd, --sdk ask looks again");
    }

    private string PinnedVersions() => string.Join(' ', XDocument.Load(Path.Combine(root, "Directory.Packages.props")).Descendants("PackageVersion")
        .Where(package => package.Attribute("Include")!.Value.StartsWith("Pulumi", StringComparison.Ordinal))
        .Select(package => $"{package.Attribute("Include")!.Value}={package.Attribute("Version")!.Value}"));

    private static string Say(string sdk, string why)
    {
        Console.Error.WriteLine($"avd: packages {sdk} ({why})");
        return sdk;
    }
}

/// <summary>Builds a project when its sources are newer than its last build, and runs it.</summary>
internal sealed class Builder(string root, string sdk)
{
    private const int Defect = 3;

    public int Run(string project, string program, string[] arguments)
    {
        var stamp = Path.Combine(root, ".avd", $"built-{program}-{sdk}");
        if (!File.Exists(stamp) || File.GetLastWriteTimeUtc(stamp) < NewestSource())
        {
            var started = DateTime.UtcNow;
            Console.Error.Write("avd: building ...");
            var (code, output) = Build(project);
            Console.Error.WriteLine($" {(DateTime.UtcNow - started).TotalSeconds:0.0} s");
            if (code != 0)
            {
                Console.Error.WriteLine(output);
                return Defect;
            }

            // stamped with the time the build began: what changes during a build is built again
            Directory.CreateDirectory(Path.GetDirectoryName(stamp)!);
            File.WriteAllText(stamp, "");
            File.SetLastWriteTimeUtc(stamp, started);
        }

        var executable = Path.Combine(Folder(project), program + (OperatingSystem.IsWindows() ? ".exe" : ""));
        return Command.Run(executable, arguments, Environment.CurrentDirectory);
    }

    // Compiled ahead of time, a verb starts in half the time. The compiler for that is a package of its own: without it, the program is built the plain way.
    private (int Code, string Output) Build(string project)
    {
        string[] common = [Path.Combine(root, project), "-c", "Release", $"-p:PulumiSdk={sdk}", "--nologo", "-v", "quiet", "-o", Folder(project)];
        var ahead = Command.Capture("dotnet", ["publish", .. common, "--use-current-runtime", "--no-self-contained", "-p:PublishReadyToRun=true"], root);
        return ahead.Code != 0 && ahead.Output.Contains("error NU1", StringComparison.Ordinal) ? Command.Capture("dotnet", ["publish", .. common], root) : ahead;
    }

    private string Folder(string project) => Path.Combine(root, Path.GetDirectoryName(project)!, "bin", sdk, "run");

    // a folder's own time changes when a file in it is added or removed
    private DateTime NewestSource()
    {
        string[] rooms = ["config", "components", "stacks", "infra", "bench", .. sdk == "offline" ? ["sdk"] : Array.Empty<string>()];
        var sources = new DirectoryInfo(root).EnumerateFiles().Concat(rooms.SelectMany(room => Below(new DirectoryInfo(Path.Combine(root, room)))));
        return sources.Max(source => source.LastWriteTimeUtc);
    }

    private static IEnumerable<FileSystemInfo> Below(DirectoryInfo folder) => folder.EnumerateFileSystemInfos()
        .Where(entry => entry.Name is not ("bin" or "obj" or "node_modules"))
        .SelectMany(entry => entry is not DirectoryInfo inner ? [entry] : HoldsBuildOutput(inner) ? Below(inner) : Below(inner).Prepend(inner));

    // bin and obj appear beside a project, and would make its folder look changed
    private static bool HoldsBuildOutput(DirectoryInfo folder) => folder.EnumerateFiles("*.csproj").Any();
}

/// <summary>Runs the tests and ends with one plain line of figures, which is what CI reads.</summary>
internal sealed class Tests(string root, string sdk)
{
    public int Run(string[] arguments)
    {
        var results = Path.Combine(root, "tests", "TestResults", sdk);
        if (Directory.Exists(results)) Directory.Delete(results, recursive: true);
        string[] coverage = arguments.Contains("--coverage") ? ["--collect", "XPlat Code Coverage", "--settings", Path.Combine(root, "tests", "coverage.runsettings")] : [];
        Console.Error.WriteLine("avd: building and testing; this takes about a minute ...");
        var code = Command.Run("dotnet",
        [
            "test", Path.Combine(root, "tests", "AvdPulumi.Tests.csproj"), "-c", "Release", $"-p:PulumiSdk={sdk}", "--nologo", "-v", "quiet",
            "--logger", "trx;LogFileName=tests.trx", "--results-directory", results,
            .. coverage, .. arguments.Where(argument => argument != "--coverage"),
        ], root);

        // the report is there twice: where the collector wrote it, and attached to the results
        if (Directory.Exists(results) && Directory.EnumerateFiles(results, "coverage.cobertura.xml", SearchOption.AllDirectories).FirstOrDefault() is { } report)
            PrintCoverage(XDocument.Load(report));
        return Summarise(Path.Combine(results, "tests.trx"), code);
    }

    private static int Summarise(string report, int code)
    {
        if (!File.Exists(report))
        {
            Console.WriteLine("0 passed, 1 failed");
            return code == 0 ? 1 : code;
        }

        var results = XDocument.Load(report).Descendants().Where(element => element.Name.LocalName == "UnitTestResult").Select(result => result.Attribute("outcome")!.Value).ToList();
        var passed = results.Count(outcome => outcome == "Passed");
        var skipped = results.Count(outcome => outcome == "NotExecuted");
        var failed = results.Count - passed - skipped;
        Console.WriteLine($"{passed} passed, {failed} failed{(skipped > 0 ? $", {skipped} skipped" : "")}");
        return code == 0 && failed > 0 ? 1 : code;
    }

    private static void PrintCoverage(XDocument report)
    {
        foreach (var package in report.Descendants("package").OrderBy(package => package.Attribute("name")!.Value, StringComparer.Ordinal))
            Console.WriteLine($"coverage of {package.Attribute("name")!.Value}: lines {Percent(package, "line-rate")}, branches {Percent(package, "branch-rate")}");
    }

    private static string Percent(XElement package, string rate) => double.Parse(package.Attribute(rate)!.Value, System.Globalization.CultureInfo.InvariantCulture).ToString("P1", System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>Starts other programs.</summary>
internal static class Command
{
    public static int Run(string program, string[] arguments, string folder)
    {
        using var process = Process.Start(Start(program, arguments, folder, capture: false))!;
        process.WaitForExit();
        return process.ExitCode;
    }

    public static (int Code, string Output) Capture(string program, string[] arguments, string folder)
    {
        using var process = Process.Start(Start(program, arguments, folder, capture: true))!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd() + error.GetAwaiter().GetResult();
        process.WaitForExit();
        return (process.ExitCode, output);
    }

    private static ProcessStartInfo Start(string program, string[] arguments, string folder, bool capture)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = capture, RedirectStandardError = capture };
        start.Environment["AVD_COMMAND"] = "dotnet run avd.cs";
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["DOTNET_NOLOGO"] = "1";
        return start;
    }
}
