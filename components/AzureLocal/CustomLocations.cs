using AzureNative = Pulumi.AzureNative;

namespace AvdPulumi.Components.AzureLocal;

/// <summary>How resources say which cluster they are on.</summary>
internal static class CustomLocations
{
    /// <summary>The custom location of a cluster, as its resources refer to it.</summary>
    public static AzureNative.AzureStackHCI.Inputs.ExtendedLocationArgs Of(string id) =>
        new() { Name = id, Type = AzureNative.AzureStackHCI.ExtendedLocationTypes.CustomLocation };
}
