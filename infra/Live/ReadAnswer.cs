using System.Collections.Immutable;
using System.Text.Json;
using AvdPulumi.Configuration.Exchange.Arm;

namespace AvdPulumi.Infra.Live;

/// <summary>What one read of Azure returned.</summary>
/// <param name="Items">The resources or rows; of a list that ended too early, those that came before.</param>
/// <param name="Failure">Why there are none, or not all; null for a complete answer.</param>
internal sealed record ReadAnswer(ImmutableArray<JsonElement> Items, ReadFailure? Failure)
{
    /// <summary>The items as resources, whose own type says what they are. What has no id is none.</summary>
    public ImmutableArray<ArmResource> Resources => ResourcesOf("");

    /// <summary>A complete answer.</summary>
    public static ReadAnswer Of(ImmutableArray<JsonElement> items) => new(items, null);

    /// <summary>No answer.</summary>
    public static ReadAnswer Failed(ReadFailure failure) => new([], failure);

    /// <summary>The items as resources.</summary>
    /// <param name="type">ARM type of those that do not say it.</param>
    public ImmutableArray<ArmResource> ResourcesOf(string type) =>
        [.. Items.Select(item => ArmResource.Of(item, type, LiveEstateReader.Azure)).OfType<ArmResource>()];
}
