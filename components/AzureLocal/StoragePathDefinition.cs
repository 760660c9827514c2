namespace AvdPulumi.Components.AzureLocal;

/// <summary>A folder on Azure Local that disks and images are kept in.</summary>
/// <param name="Id">Its full ARM id.</param>
/// <param name="Name">Its name in Azure.</param>
/// <param name="CustomLocationId">Full ARM id of the custom location that it belongs to.</param>
/// <param name="Folder">The folder, on a volume that all nodes see; the volume must exist.</param>
/// <param name="Protect">Whether Pulumi refuses to delete it.</param>
public sealed record StoragePathDefinition(string Id, string Name, string CustomLocationId, string Folder, bool Protect);
