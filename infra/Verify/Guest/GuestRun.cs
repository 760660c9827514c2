using System.Collections.Immutable;
using AvdPulumi.Components.Guest;

namespace AvdPulumi.Infra.Verify.Guest;

/// <summary>A script that is to run in a machine.</summary>
/// <param name="MachineId">Full ARM id of the Arc machine.</param>
/// <param name="Location">Its region.</param>
/// <param name="Script">The script, which changes nothing in the guest.</param>
/// <param name="Parameters">Its parameters as text; none is a secret.</param>
internal sealed record GuestRun(
    string MachineId,
    string Location,
    GuestScript Script,
    ImmutableArray<(string Name, string Value)> Parameters
);
