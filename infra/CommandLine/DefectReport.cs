using AvdPulumi.Configuration.Diagnostics;

namespace AvdPulumi.Infra.CommandLine;

/// <summary>Tells of a fault that is ours, with what is needed to report it.</summary>
internal static class DefectReport
{
    /// <summary>The entry that explains the code.</summary>
    public static DiagnosticDescriptor Descriptor { get; } =
        new()
        {
            Code = "AVD9001",
            Title = "A defect of avd",
            Cause = "The program met something it should have handled. The config may be right or wrong: this says nothing about it.",
            Example = "An exception with its stack trace below the message.",
            Remedy = "Report it with the lines that were printed and the command that was typed. Take names of your own out of them first.",
            Source = new("Architecture", "docs/architecture.md"),
        };

    public static async Task WriteAsync(Exception exception, AvdHost host)
    {
        await host
            .Error.WriteLineAsync(
                $"{host.ErrorStyle.Error($"error {Descriptor.Code}:")} this is a defect of avd, not of your config. Please report it with the lines below."
            )
            .ConfigureAwait(false);
        await host.Error.WriteLineAsync(exception.ToString()).ConfigureAwait(false);
        await host.Error.WriteLineAsync($"Next: {host.Command} explain {Descriptor.Code}").ConfigureAwait(false);
    }
}
