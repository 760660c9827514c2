namespace Pulumi;

/// <summary>Stands for an asset where a provider answered something else. Nothing can be done with it.</summary>
internal sealed class InvalidAsset : Asset { }
