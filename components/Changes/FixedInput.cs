namespace AvdPulumi.Components.Changes;

/// <summary>An input of a resource type that cannot be changed like any other.</summary>
public sealed record FixedInput
{
    /// <summary>Name of the input on the wire, such as <c>hostPoolType</c> or <c>properties.softDeleteRetentionInDays</c>.</summary>
    public required string Input { get; init; }

    /// <summary>What a new value does.</summary>
    public required ChangeEffect Effect { get; init; }

    /// <summary>How that is known.</summary>
    public required ChangeEvidence Evidence { get; init; }

    /// <summary>Where it can be read: title and public URL.</summary>
    public required string Source { get; init; }

    /// <summary>Default: no. azure-native knows the input as fixed as well; saying it here does no harm, and holds for other versions of the provider.</summary>
    public bool ProviderKnows { get; init; }

    /// <summary>Default: always. When the effect applies.</summary>
    public string? When { get; init; }
}
