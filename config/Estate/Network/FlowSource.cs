using AvdPulumi.Configuration.Facts.Network;

namespace AvdPulumi.Configuration.Estate.Network;

/// <summary>The source of a flow.</summary>
/// <param name="Who">One kind of machine.</param>
/// <param name="Network">The logical network they are on; null for clients.</param>
/// <param name="Range">Their range, such as 10.10.20.0/24; null if the config does not set it.</param>
public sealed record FlowSource(FlowMachines Who, string? Network, string? Range)
{
    /// <summary>The machines in words.</summary>
    public static string WordOf(FlowMachines who) =>
        who switch
        {
            FlowMachines.SessionHosts => "session hosts",
            FlowMachines.FileServers => "file server",
            FlowMachines.Clients => "clients",
            _ => throw new ArgumentOutOfRangeException(nameof(who), who, "A source is one kind of machine."),
        };
}
