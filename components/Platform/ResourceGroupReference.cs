using Pulumi;

namespace AvdPulumi.Components.Platform;

/// <summary>A resource group, made or adopted.</summary>
/// <param name="Name">Its name; an output of the group where this program makes it, so that the group comes first.</param>
/// <param name="Id">Its full ARM id, likewise.</param>
public sealed record ResourceGroupReference(Input<string> Name, Input<string> Id);
