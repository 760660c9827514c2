namespace AvdPulumi.Components.Network;

/// <summary>A link of a private DNS zone to a virtual network.</summary>
/// <param name="Name">Name of the link, at most 80 characters. Identity: logical names are made from it.</param>
/// <param name="NetworkId">Full ARM id of the network.</param>
public sealed record NetworkLink(string Name, string NetworkId);
