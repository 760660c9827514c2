using AvdPulumi.Infra.Preview.Azure;

namespace AvdPulumi.Tests.AzureTypes;

/// <summary>The way back from inputs to the properties that they are in Azure.</summary>
internal static class NamesInAzure
{
    /// <summary>The name in Azure of an input.</summary>
    /// <param name="token">Type token of the resource.</param>
    /// <param name="path">Where in the body the object is; empty for the body itself.</param>
    /// <param name="members">What the object has.</param>
    /// <param name="input">The input.</param>
    /// <returns>Null where it has none.</returns>
    public static string? InAzure(string token, string path, AzureMembers members, string input) =>
        members.Named.ContainsKey(input)
            ? input
            : AzureNames
                .Renamed.FirstOrDefault(renamed =>
                    renamed.Type == token
                    && renamed.Input == input
                    && members.Named.ContainsKey(renamed.Name)
                    && renamed.Path == AzurePath.In(AzurePath.OfAny(path), renamed.Name)
                )
                ?.Name
                // a few names in Azure are all in lower case
                ?? members.Named.Keys.FirstOrDefault(name =>
                    string.Equals(AzureNames.InProgram(name), input, StringComparison.OrdinalIgnoreCase)
                );
}
