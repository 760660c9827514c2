namespace AvdPulumi.Configuration.Estate;

/// <summary>A resource group of the estate.</summary>
/// <param name="Id">Full ARM id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Setting">The setting that asks for it, such as <c>deployment.resource_groups.control_plane</c>.</param>
/// <param name="IsMade">Whether the control plane makes it.</param>
public sealed record EstateGroup(string Id, string Name, string Setting, bool IsMade);
