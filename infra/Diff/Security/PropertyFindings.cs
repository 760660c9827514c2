using System.Collections.Immutable;
using AvdPulumi.Infra.Preview;
using AvdPulumi.Infra.Preview.Overview;

namespace AvdPulumi.Infra.Diff.Security;

/// <summary>Properties that decide on security: those of resources that change, and those of new resources that are not as safe as can be.</summary>
internal static class PropertyFindings
{
    public static IEnumerable<SecurityFinding> Of(ResourceChange change)
    {
        var name = ChangeNames.Of(change);
        if (change.Kind == ChangeKind.Deleted)
            return [];
        var known = SecurityTable.Properties.Where(property =>
            property.Type == change.Resource.Type && PresenceFindings.Holds(property.Only, change.Resource)
        );
        return change.Kind == ChangeKind.Created
            ? OfExposure(change.Resource)
                .Concat(known.Where(property => !property.IsExposure).SelectMany(property => OfNew(property, change.Resource, name)))
            : known.SelectMany(property => OfChanged(property, change, name)).Concat(OfEveryType(change, name));
    }

    // in the words of a preview, which marks what it marks there
    private static IEnumerable<SecurityFinding> OfExposure(PreviewResource resource)
    {
        if (Exposure.Of(resource) is { } exposure)
            yield return new(
                SecurityTopic.Network,
                exposure.Weight == OverviewWeight.Notable,
                $"new {exposure.Kind.One} ",
                exposure.Name,
                $": {exposure.How}"
            );
    }

    private static IEnumerable<SecurityFinding> OfNew(SecurityProperty property, PreviewResource resource, string name)
    {
        var value = ValueText.At(resource.Inputs, property.Path);
        var isWeak = property.Safer switch
        {
            SaferWhen.EarlierWord => value is PreviewValue.Text(var word)
                && property.Order.IndexOf(word.ToLowerInvariant()) > property.LastFine,
            SaferWhen.True => value is PreviewValue.Flag(false)
                || (value is PreviewValue.List(var flags) && flags.Contains(new PreviewValue.Flag(false))),
            SaferWhen.False => value is PreviewValue.Flag(true),
            SaferWhen.FewerItems => value is PreviewValue.List({ IsEmpty: false }),
            SaferWhen.Larger => false,
            SaferWhen.MoreItems => false,
            SaferWhen.Set => false,
            SaferWhen.Unknown => false,
        };
        // what the rules of a security group allow is said with the rule itself
        if (isWeak && property.Only is null)
            yield return new(
                property.Topic,
                true,
                $"new {resource.ShortType.Split(':')[^1]} ",
                name,
                $": {property.Words}: {ValueText.Of(value!)}"
            );
    }

    private static IEnumerable<SecurityFinding> OfChanged(SecurityProperty property, ResourceChange change, string name)
    {
        // the path of a property without the numbers of items
        var stem = property.Path.Split("[]")[0];
        if (!change.Properties.Any(changed => IsAt(changed.Path, stem)))
            yield break;
        var (before, after) = (ChangedInputs.Before(change), change.Resource.Inputs);
        var (old, now) = (ValueText.At(before, property.Path), ValueText.At(after, property.Path));
        if (ValueEquality.Same(old, now))
            yield break;
        yield return new(property.Topic, IsWeaker(property, old, now), "", name, $": {property.Words}: {TextOf(property, old, now)}");
    }

    // protection against deletion, and where secrets come from
    private static IEnumerable<SecurityFinding> OfEveryType(ResourceChange change, string name)
    {
        foreach (var changed in change.Properties)
        {
            if (changed is { Path: ReplacementRules.Protect, After: PreviewValue.Flag(var isProtected) })
                yield return new(
                    SecurityTopic.Locks,
                    !isProtected,
                    isProtected ? "protected against deletion: " : "no longer protected against deletion: ",
                    name,
                    ""
                );
            if (changed is { Before: PreviewValue.Secret { From: var from }, After: PreviewValue.Secret { From: var to } })
                yield return new(
                    SecurityTopic.Secrets,
                    false,
                    $"secret {changed.Path} of ",
                    name,
                    $": from {to ?? "elsewhere"}, before from {from ?? "elsewhere"}"
                );
        }
    }

    private static bool IsAt(string path, string stem) =>
        path == stem
        || path.StartsWith($"{stem}.", StringComparison.Ordinal)
        || path.StartsWith($"{stem}[", StringComparison.Ordinal)
        || stem.StartsWith($"{path}.", StringComparison.Ordinal);

    private static bool IsWeaker(SecurityProperty property, PreviewValue? old, PreviewValue? now) =>
        property.Safer switch
        {
            SaferWhen.Larger => now is PreviewValue.Number(var number)
                ? old is PreviewValue.Number(var former)
                    ? number < former
                    : property.UnsetIsSafest
                : !property.UnsetIsSafest,
            SaferWhen.True => now is not PreviewValue.Flag(true) && !IsAllTrue(now),
            SaferWhen.False => now is not PreviewValue.Flag(false),
            SaferWhen.EarlierWord => RankOf(property, now) > RankOf(property, old),
            SaferWhen.FewerItems => TextsOf(now).Except(TextsOf(old)).Any(),
            SaferWhen.MoreItems => TextsOf(old).Except(TextsOf(now)).Any(),
            SaferWhen.Set => now is null or PreviewValue.Null,
            SaferWhen.Unknown => false,
        };

    private static bool IsAllTrue(PreviewValue? value) =>
        value is PreviewValue.List(var items) && items.All(item => item is PreviewValue.Flag(true));

    // a word that is not known, or none, is taken for the least safe one
    private static int RankOf(SecurityProperty property, PreviewValue? value) =>
        value is PreviewValue.Text(var word) && property.Order.IndexOf(word.ToLowerInvariant()) is >= 0 and var rank
            ? rank
            : property.Order.Length;

    private static ImmutableArray<string> TextsOf(PreviewValue? value) =>
        value switch
        {
            null => [],
            PreviewValue.List(var items) => [.. items.SelectMany(item => TextsOf(item))],
            _ => [ValueText.ShortId(ValueText.Of(value))],
        };

    private static string TextOf(SecurityProperty property, PreviewValue? old, PreviewValue? now)
    {
        if (property.Safer is not (SaferWhen.FewerItems or SaferWhen.MoreItems))
            return $"{ChangeNames.ValueOf(old)} to {ChangeNames.ValueOf(now)}";
        var (former, current) = (TextsOf(old), TextsOf(now));
        string[] parts =
        [
            .. current.Except(former).Select(item => $"added {item}"),
            .. former.Except(current).Select(item => $"removed {item}"),
        ];
        return parts.Length == 0 ? "in another order" : string.Join(", ", parts);
    }
}
