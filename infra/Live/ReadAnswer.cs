using System.Collections.Immutable;
using System.Text.Json;

namespace AvdPulumi.Infra.Live;

/// <summary>What one read of Azure returned.</summary>
/// <param name="Items">The resources or rows; of a list that ended too early, those that came before.</param>
/// <param name="Failure">Why there are none, or not all; null for a complete answer.</param>
internal sealed record ReadAnswer(ImmutableArray<JsonElement> Items, ReadFailure? Failure)
{
    /// <summary>A complete answer.</summary>
    public static ReadAnswer Of(ImmutableArray<JsonElement> items) => new(items, null);

    /// <summary>No answer.</summary>
    public static ReadAnswer Failed(ReadFailure failure) => new([], failure);
}
