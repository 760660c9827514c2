using System.Collections.Immutable;

namespace AvdPulumi.Components.Changes;

/// <summary>
/// What a change does to resources of one type. Inputs that are not listed are updated in place; names in the ARM id replace a resource of any type, and azure-native
/// knows that by itself.
/// </summary>
public sealed record ChangePolicy
{
    /// <summary>Pulumi type token, such as <c>azure-native:desktopvirtualization:HostPool</c>.</summary>
    public required string Type { get; init; }

    /// <summary>Default: none. The inputs that cannot be changed like any other.</summary>
    public ImmutableArray<FixedInput> Inputs { get; init; } = [];

    /// <summary>Names of the inputs with one effect, in the order of the table.</summary>
    public ImmutableArray<string> InputsThatAre(ChangeEffect effect) =>
        [.. Inputs.Where(input => input.Effect == effect).Select(input => input.Input)];
}
