using System.Diagnostics;
using System.Globalization;
using AvdPulumi.Infra.CommandLine;

namespace AvdPulumi.Bench;

/// <summary>Runs a command of avd once in a process of its own, which prints at its end what it took: on no system can another process say that of one that has ended.</summary>
internal static class MeasuredChild
{
    /// <summary>Begins the line with the figures.</summary>
    public const string Mark = "bench:";

    public static async Task<int> RunAsync(string[] arguments)
    {
        var code = arguments.Length == 0 ? 0 : await AvdApp.RunAsync(arguments, AvdHost.OfThisProcess()).ConfigureAwait(false);
        using var self = Process.GetCurrentProcess();
        Console.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"{Mark}\t{self.TotalProcessorTime.TotalMilliseconds}\t{self.PeakWorkingSet64}")
        );
        return code;
    }
}
