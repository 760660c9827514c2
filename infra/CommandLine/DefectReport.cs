using AvdPulumi.Configuration.Diagnostics;

namespace AvdPulumi.Infra.CommandLine;

/// <summary>Reports a defect of this program, with the details for a report.</summary>
internal static class DefectReport
{
    /// <summary>The entry that explains the code.</summary>
    public static DiagnosticDescriptor Descriptor { get; } =
        new()
        {
            Code = "AVD9001",
            Title = "A defect in avd",
            Cause = "The program did not handle a situation that it should handle. This is independent of whether the config is valid.",
            Example = "An exception with its stack trace below the message.",
            Remedy = "Report the defect with the command and the printed lines. Remove your own names from them first.",
            Source = new("Architecture", "docs/architecture.md"),
        };

    public static async Task WriteAsync(Exception exception, AvdHost host)
    {
        await host
            .Error.WriteLineAsync(
                $"{host.ErrorStyle.Error($"error {Descriptor.Code}:")} this is a defect in avd, not in your config. Please report it with the lines below."
            )
            .ConfigureAwait(false);
        await host.Error.WriteLineAsync(exception.ToString()).ConfigureAwait(false);
        await host.Error.WriteLineAsync($"Next: {host.Command} explain {Descriptor.Code}").ConfigureAwait(false);
    }
}
