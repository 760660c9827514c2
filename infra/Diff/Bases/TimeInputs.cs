using System.Collections.Immutable;
using AvdPulumi.Infra.Preview;

namespace AvdPulumi.Infra.Diff.Bases;

/// <summary>What follows from the time of a preview and not from the config: the end of registration tokens. A saved preview is of another time.</summary>
internal static class TimeInputs
{
    private const string TokenType = "AVD registration token";

    private static readonly ImmutableArray<(string Type, string Path)> Inputs =
    [
        ("azure-native:desktopvirtualization:HostPool", "registrationInfo.expirationTime"),
        ("azure-native:keyvault:Secret", "properties.attributes.expires"),
    ];

    /// <summary>A saved preview with the times of the new one.</summary>
    public static PreviewModel Aligned(PreviewModel saved, PreviewModel current)
    {
        var now = current
            .Resources.DistinctBy(resource => AzureIdentity.KeyOf(resource.Urn))
            .ToDictionary(resource => AzureIdentity.KeyOf(resource.Urn));
        return saved with
        {
            Resources =
            [
                .. saved.Resources.Select(resource =>
                    now.TryGetValue(AzureIdentity.KeyOf(resource.Urn), out var other) ? Aligned(resource, other) : resource
                ),
            ],
            Outputs = AlignedOutputs(new PreviewValue.Map(saved.Outputs), new PreviewValue.Map(current.Outputs)).Members,
        };
    }

    private static PreviewResource Aligned(PreviewResource saved, PreviewResource current)
    {
        foreach (var (type, path) in Inputs)
            if (
                saved.Type == type
                && ValueText.At(saved.Inputs, path) is not null
                && ValueText.At(current.Inputs, path) is { } value
                && (type != Inputs[1].Type || ValueText.At(current.Inputs, "properties.contentType") is PreviewValue.Text(TokenType))
            )
                return saved with { Inputs = ChangedInputs.Applied(saved.Inputs, [(path, value)]) };
        return saved;
    }

    // the contract says it for each pool
    private static PreviewValue.Map AlignedOutputs(PreviewValue.Map saved, PreviewValue.Map current) =>
        new(
            saved.Members.SetItems(
                saved
                    .Members.Where(member => current.Members.ContainsKey(member.Key))
                    .Select(member =>
                        KeyValuePair.Create(
                            member.Key,
                            (member.Value, current.Members[member.Key]) switch
                            {
                                (PreviewValue.Map old, PreviewValue.Map now) => AlignedOutputs(old, now),
                                (_, var now) when member.Key == "registrationTokenExpires" => now,
                                var (old, _) => old,
                            }
                        )
                    )
            )
        );
}
