using System.Collections.Immutable;
using System.Globalization;
using AvdPulumi.Infra.Preview;

namespace AvdPulumi.Infra.Rendering;

/// <summary>Which resources go to which subscription: a line for each subscription, and a mark on what goes elsewhere than the first.</summary>
internal sealed class SubscriptionLabels
{
    private readonly ImmutableDictionary<string, string> _marks;

    private SubscriptionLabels(ImmutableArray<string> lines, ImmutableDictionary<string, string> marks)
    {
        Lines = lines;
        _marks = marks;
    }

    /// <summary>One line for each subscription, that of the first provider first.</summary>
    public ImmutableArray<string> Lines { get; }

    /// <summary>What a model says of subscriptions. The first provider's needs no mark; the others are marked with the name of their provider.</summary>
    public static SubscriptionLabels Of(PreviewModel model)
    {
        ImmutableArray<PreviewResource> providers = [.. model.Resources.Where(resource => resource.IsProvider)];
        var marks = providers
            .Skip(1)
            .ToImmutableDictionary(provider => provider.Subscription ?? "", provider => provider.Name, StringComparer.OrdinalIgnoreCase);
        return new([.. providers.Select((provider, i) => LineOf(provider, i == 0, model))], marks);
    }

    /// <summary>The mark of a resource; null where it goes to the first subscription, or is nothing in Azure.</summary>
    public string? MarkOf(PreviewResource resource) => resource.IsProvider ? null : MarkOf(resource.Subscription);

    /// <summary>The mark of a subscription; null for the first one.</summary>
    public string? MarkOf(string? subscription) => subscription is null ? null : _marks.GetValueOrDefault(subscription);

    private static string LineOf(PreviewResource provider, bool isFirst, PreviewModel model)
    {
        var count = model.Resources.Count(resource =>
            resource is { IsProvider: false, IsComponent: false }
            && string.Equals(resource.Subscription, provider.Subscription, StringComparison.OrdinalIgnoreCase)
        );
        var where = $"tenant {TextAt(provider, "tenantId")}, cloud {TextAt(provider, "environment")}";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"subscription {provider.Subscription}: {PreviewSummary.Count(count, "resource")}{(isFirst ? $" ({where})" : $", marked {provider.Name}")}"
        );
    }

    private static string TextAt(PreviewResource provider, string input) =>
        ValueText.At(provider.Inputs, input) is { } value ? ValueText.Of(value) : "";
}
