using System.Diagnostics;
using System.Globalization;
using AvdPulumi.Configuration;
using AvdPulumi.Configuration.Layering;
using AvdPulumi.Infra.Preview;
using AvdPulumi.Infra.Rendering;

namespace AvdPulumi.Bench;

/// <summary>Runs the stages of a preview once, cold, as a fresh process would, and prints the milliseconds of each.</summary>
internal static class Stages
{
    public static async Task<int> RunAsync(string root, string stack)
    {
        var clock = Stopwatch.StartNew();
        Print("start of the runtime", (DateTime.Now - Process.GetCurrentProcess().StartTime).TotalMilliseconds);

        clock.Restart();
        var config = new ConfigLoader(new PhysicalConfigFiles()).Load(new ConfigRequest(root, stack, new Dictionary<string, string>()));
        Print("config: read, merge, bind", clock.Elapsed.TotalMilliseconds);

        clock.Restart();
        var model = await PreviewRunner
            .RunAsync(
                new PreviewRequest("avd", stack, root, "bench", config.Estate!, config.Layers, DateTimeOffset.UnixEpoch, config.Diagnostics)
            )
            .ConfigureAwait(false);
        Print("stack: run, record, inspect", clock.Elapsed.TotalMilliseconds);

        clock.Restart();
        TextRenderer.Render(model, Style.Plain);
        Print("render as text", clock.Elapsed.TotalMilliseconds);

        clock.Restart();
        JsonRenderer.Render(model);
        Print("render as JSON", clock.Elapsed.TotalMilliseconds);
        return 0;
    }

    private static void Print(string stage, double milliseconds) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{stage}\t{milliseconds:0.0}"));
}
