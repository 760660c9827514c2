using System.Collections.Immutable;
using System.Globalization;
using AvdPulumi.Configuration.Facts;
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
            if (old == now)
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

    private static ImmutableDictionary<string, string> PropertiesIn(ImmutableSortedDictionary<string, PreviewValue> inputs) =>
        (inputs.GetValueOrDefault(Input) is PreviewValue.Text(var text) ? text : "")
            .Split(';', StringSplitOptions.RemoveEmptyEntries)
            .Select(property => property.Split(':', 3))
            .Where(parts => parts.Length == 3)
            .DistinctBy(parts => parts[0], StringComparer.OrdinalIgnoreCase)
            .ToImmutableDictionary(parts => parts[0], parts => parts[2], StringComparer.OrdinalIgnoreCase);

    // without a property, the client decides
    private static int HowMuch(string? value) =>
        value is null ? int.MaxValue
        : value.Length == 0 ? 0
        : int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number
        : value.Contains('*', StringComparison.Ordinal) ? int.MaxValue - 1
        : value.Split([';', ',', '\\'], StringSplitOptions.RemoveEmptyEntries).Length;

    private static string TextOf(string? value) =>
        value switch
        {
            null => "(not set)",
            "" => "nothing",
            _ => value,
        };
}
