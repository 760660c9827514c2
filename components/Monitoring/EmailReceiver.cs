namespace AvdPulumi.Components.Monitoring;

/// <summary>A mailbox that gets alerts.</summary>
/// <param name="Name">Unique among the receivers of a group.</param>
/// <param name="Address">The mail address.</param>
public sealed record EmailReceiver(string Name, string Address);
