using AvdPulumi.Configuration.Facts.Network;

namespace AvdPulumi.Configuration.Estate.Network;

/// <summary>Where a flow begins.</summary>
/// <param name="Who">One of the machines.</param>
/// <param name="Network">The logical network they are on; null for clients.</param>
/// <param name="Range">Their range, such as 10.10.20.0/24; null where the config does not give it.</param>
public sealed record FlowSource(FlowMachines Who, string? Network, string? Range)
{
    /// <summary>Who it is, in words.</summary>
    public static string WordOf(FlowMachines who) =>
        who switch
        {
            FlowMachines.SessionHosts => "session hosts",
            FlowMachines.FileServers => "file server",
            FlowMachines.Clients => "clients",
            _ => throw new ArgumentOutOfRangeException(nameof(who), who, "A source is one kind of machine."),
        };
}
