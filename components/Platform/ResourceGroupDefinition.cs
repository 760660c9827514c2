namespace AvdPulumi.Components.Platform;

/// <summary>A resource group to make.</summary>
/// <param name="Name">Name: 1 to 90 letters, digits and <c>_ ( ) - .</c>, without a period at the end.</param>
/// <param name="Protect">Whether a config change is kept from deleting the group with all that is in it.</param>
public sealed record ResourceGroupDefinition(string Name, bool Protect = true);
