using AvdPulumi.Configuration.Layering;
using AvdPulumi.Infra.CommandLine;
using AvdPulumi.Infra.Rendering;

namespace AvdPulumi.Tests.Infra;

/// <summary>One run of the command line in this process: what it printed where, and its exit code.</summary>
internal sealed record CommandRun(int Code, string Out, string Error)
{
    public static Task<CommandRun> OfAsync(params string[] args) => OfAsync(FakeFiles.OfRepository(), args);

    public static Task<CommandRun> OfAsync(IConfigFiles files, params string[] args) => OfAsync(files, Style.Plain, args);

    public static Task<CommandRun> OfAsync(IConfigFiles files, Style style, params string[] args) =>
        OfAsync(files, host => host with { OutStyle = style }, args);

    public static async Task<CommandRun> OfAsync(IConfigFiles files, Func<AvdHost, AvdHost> change, params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var host = new AvdHost
        {
            Out = output,
            Error = error,
            Environment = new Dictionary<string, string>(),
            WorkingFolder = FakeFiles.Root,
            Files = files,
            Clock = new FixedClock(),
        };
        var changed = change(host);
        var run = new CommandRun(await AvdApp.RunAsync(args, changed), output.ToString(), error.ToString());
        if (files is FakeFiles project)
            await NativeRun.CompareAsync(project, host, changed, args);
        return run;
    }

    private sealed class FixedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 11, 20, 8, 30, 0, TimeSpan.Zero);
    }
}
