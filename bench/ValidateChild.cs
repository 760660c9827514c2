using System.Diagnostics;
using System.Globalization;
using AvdPulumi.Infra.CommandLine;

namespace AvdPulumi.Bench;

/// <summary>Runs <c>avd validate</c> once in a process of its own and prints the most memory that process held, which only it can say on every system.</summary>
internal static class ValidateChild
{
    public static async Task<int> RunAsync(string stack)
    {
        var code = await AvdApp.RunAsync(["validate", "--stack", stack], AvdHost.OfThisProcess() with { Out = TextWriter.Null, Error = Console.Error }).ConfigureAwait(false);
        using var self = Process.GetCurrentProcess();
        Console.WriteLine(self.PeakWorkingSet64.ToString(CultureInfo.InvariantCulture));
        return code;
    }
}
