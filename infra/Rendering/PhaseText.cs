using System.Collections.Immutable;
using AvdPulumi.Infra.Preview;
using AvdPulumi.Infra.Preview.Overview;

namespace AvdPulumi.Infra.Rendering;

/// <summary>The resources of a preview as trees, one for each phase.</summary>
internal static class PhaseText
{
    private const string Gap = "  ";
    private const string More = "    ";

    /// <summary>Appends all phases.</summary>
    public static void Append(TextPage page, PreviewModel model, SubscriptionLabels subscriptions, Style style, bool isFull)
    {
        foreach (var phase in model.Resources.GroupBy(resource => resource.Phase))
        {
            page.Blank().Line("", "", [TextUnit.Of($"Phase {phase.Key}: {PhaseTitles.Of(phase.Key)}", style.Heading)]);
            var lists = PhaseLists.Of([.. phase], model.Overview.Access, isFull);
            AppendTree(page, lists.Others, subscriptions, style, isFull);
            AppendAccess(page, lists.Access, style);
            AppendLogged(page, lists.Logged, style);
            AppendEndpoints(page, lists.Endpoints, style);
        }
    }

    private static void AppendTree(
        TextPage page,
        ImmutableArray<PreviewResource> resources,
        SubscriptionLabels subscriptions,
        Style style,
        bool isFull
    )
    {
        foreach (var (branch, below, resource, note) in ResourceTree.Of(resources, isFull))
        {
            var (first, hanging) = (Gap + branch, Gap + below);
            if (note is not null)
            {
                page.Line(first, hanging, [TextUnit.Of(note, style.Quiet)], style.Quiet);
                continue;
            }

            page.Line(first, hanging, HeadOf(resource, subscriptions, style), style.Quiet);
            var details = DetailsOf(resource, style, isFull).ToList();
            if (details.Count > 0)
                page.Line(hanging, hanging, details, style.Quiet);
        }
    }

    private static IEnumerable<TextUnit> HeadOf(PreviewResource resource, SubscriptionLabels subscriptions, Style style)
    {
        yield return TextUnit.Of(resource.Name, resource.IsComponent ? null : style.Accent);
        if (!resource.IsComponent)
        {
            yield return TextUnit.Of(resource.ShortType);
            if (subscriptions.MarkOf(resource) is { } mark)
                yield return TextUnit.Of($"[{mark}]", style.Accent);
            if (resource.Protect)
                yield return TextUnit.Of("[protected]", style.Warning);
        }

        if (resource.ExistingId is { } existing)
            yield return new([new("exists: ", style.Quiet), new(ValueText.ShortId(existing), null)]);
    }

    // the name in Azure and the inputs that matter
    private static IEnumerable<TextUnit> DetailsOf(PreviewResource resource, Style style, bool isFull)
    {
        if (resource.AzureName.Length > 0)
            yield return TextUnit.Of(resource.AzureName);
        foreach (var input in resource.KeyInputs)
            yield return TextUnit.Pair(input.Label, isFull ? FoldedValue.Spaced(input) : FoldedValue.Of(input), style.Quiet);
    }

    private static void AppendAccess(TextPage page, ImmutableArray<GrantedAccess> access, Style style)
    {
        if (access.IsEmpty)
            return;
        page.Line(Gap, Gap, [TextUnit.Of($"{PreviewSummary.Count(access.Length, "role assignment")}: who → role → where", style.Quiet)]);
        foreach (var (who, role, where, power) in access.Select(one => (one.Who, one.Role, one.Where, one.Power)))
            page.Line(
                More,
                $"{More}{More}",
                [
                    TextUnit.Of(power is null ? " " : "!", style.Warning),
                    TextUnit.Of(who, style.Accent) with
                    {
                        Gap = 1,
                    },
                    TextUnit.Of($"→ {role}") with
                    {
                        Gap = 1,
                    },
                    TextUnit.Of($"→ {where}") with
                    {
                        Gap = 1,
                    },
                ]
            );
    }

    private static void AppendLogged(TextPage page, ImmutableArray<LoggedResources> logged, Style style)
    {
        if (logged.IsEmpty)
            return;
        var count = logged.Sum(same => same.Resources.Length);
        page.Line(Gap, Gap, [TextUnit.Of($"{PreviewSummary.Count(count, "diagnostic setting")}: what is logged of what", style.Quiet)]);
        foreach (var (resources, logs) in logged)
            page.Line(
                More,
                $"{More}{More}",
                [
                    .. resources.Select(
                        (resource, i) =>
                            TextUnit.Of(i == resources.Length - 1 ? $"{resource}:" : $"{resource},", style.Accent) with
                            {
                                Gap = 1,
                            }
                    ),
                    .. TextUnit.Sentence(logs),
                ]
            );
    }

    // the zone group of an endpoint puts its name into the zone, and has no more to say
    private static void AppendEndpoints(TextPage page, ImmutableArray<PreviewResource> endpoints, Style style)
    {
        if (endpoints.IsEmpty)
            return;
        page.Line(Gap, Gap, [TextUnit.Of(PreviewSummary.Count(endpoints.Length, "private endpoint"), style.Quiet)]);
        foreach (var endpoint in endpoints)
            page.Line(
                More,
                $"{More}{More}",
                [
                    TextUnit.Of(endpoint.AzureName, style.Accent),
                    .. endpoint.KeyInputs.Select(input => TextUnit.Pair(input.Label, input.Value, style.Quiet)),
                ]
            );
    }
}
