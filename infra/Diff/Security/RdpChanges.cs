using System.Collections.Immutable;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Values;
using AvdPulumi.Infra.Preview;
using AvdPulumi.Infra.Preview.Overview;

namespace AvdPulumi.Infra.Diff.Security;

/// <summary>RDP properties of a host pool that change, one by one: all of them are one long text in Azure, in which nobody finds the one that redirects drives.</summary>
internal static class RdpChanges
{
    private const string Input = "customRdpProperty";

    public static IEnumerable<SecurityFinding> Of(ResourceChange change)
    {
        if (!ResourceKinds.HostPools.Has(change.Resource) || change.Kind is ChangeKind.Created or ChangeKind.Deleted)
            yield break;
        var (before, after) = (PropertiesIn(ChangedInputs.Before(change)), PropertiesIn(change.Resource.Inputs));
        foreach (var name in before.Keys.Union(after.Keys, StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase))
        {
            var (old, now) = (before.GetValueOrDefault(name), after.GetValueOrDefault(name));
            if (old?.Value == now?.Value)
                continue;
            var redirects = RdpProperties.Known.GetValueOrDefault(name) is { Redirects: true };
            yield return new(
                SecurityTopic.Network,
                redirects && HowMuch(now) > 0 && HowMuch(now) >= HowMuch(old),
                $"RDP property {name} of ",
                ChangeNames.Of(change),
                $": {TextOf(old)} to {TextOf(now)}{(redirects ? ", which redirects between the session and the user's device" : "")}"
            );
        }
    }

    private static ImmutableDictionary<string, RdpPropertyText> PropertiesIn(ImmutableSortedDictionary<string, PreviewValue> inputs) =>
        RdpPropertyText
            .PartsOf(inputs.GetValueOrDefault(Input) is PreviewValue.Text(var text) ? text : "")
            .Select(part => RdpPropertyText.TryRead(part, out var property) ? property : null)
            .OfType<RdpPropertyText>()
            .DistinctBy(property => property.Name, StringComparer.OrdinalIgnoreCase)
            .ToImmutableDictionary(property => property.Name, StringComparer.OrdinalIgnoreCase);

    // without a property, the client decides
    private static int HowMuch(RdpPropertyText? property) =>
        property is null ? int.MaxValue
        : property.Number is { } number ? number
        : property.Value.Contains('*', StringComparison.Ordinal) ? int.MaxValue - 1
        : RdpValue.ItemsOf([property.Written]).Length;

    private static string TextOf(RdpPropertyText? property) =>
        property is null ? "(not set)"
        : property.Value.Length == 0 ? "nothing"
        : property.Value;
}
