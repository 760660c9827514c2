using AvdPulumi.Configuration;

namespace AvdPulumi.Infra.CommandLine;

/// <summary>Tells of a fault that is ours, with what is needed to report it.</summary>
internal static class DefectReport
{
    private const string Code = "AVD9001";

    /// <summary>The entry that explains the code.</summary>
    public static DiagnosticDescriptor Descriptor { get; } = new(
        Code,
        "A defect of avd",
        "The program met something it should have handled. The config may be right or wrong: this says nothing about it.",
        "An exception with its stack trace below the message.",
        "Report it with the lines that were printed and the command that was typed. Take names of your own out of them first.",
        "AvdPulumi");

    public static async Task WriteAsync(Exception exception, AvdHost host)
    {
        await host.Error.WriteLineAsync($"{host.ErrorStyle.Error($"error {Code}:")} this is a defect of avd, not of your config. Please report it with the lines below.").ConfigureAwait(false);
        await host.Error.WriteLineAsync(exception.ToString()).ConfigureAwait(false);
        await host.Error.WriteLineAsync($"Next: {host.Command} explain {Code}").ConfigureAwait(false);
    }
}
