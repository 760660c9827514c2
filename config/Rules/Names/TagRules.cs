using System.Collections.Immutable;
using AvdPulumi.Configuration.Estate;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Rules.Hosts;

namespace AvdPulumi.Configuration.Rules.Names;

/// <summary>Tags: AVD0122, AVD0145 to AVD0149. Their characters are in the table of names.</summary>
internal static class TagRules
{
    private const string Advice = "Shorten it, or store the text elsewhere and tag its location.";

    public static ImmutableArray<Rule> All { get; } =
    [
        new()
        {
            Code = "AVD0145",
            Title = "There are too many tags",
            Cause =
                "A resource accepts 50 tags. A private DNS zone, its links and a secret in a key vault accept 15. "
                + "The count is that of each resource of this estate, with the tag cm-resource-parent that the program adds.",
            Example = "tags: (16 of them)\nregistration:\n  store_in_key_vault: true",
            Remedy =
                "Combine several values in one tag, or remove some. If only secrets or zones exceed the limit, set registration.store_in_key_vault "
                + "to false, or network.private_dns.mode to existing.",
            Source = new(
                "Use tags to organize your Azure resources and management hierarchy",
                "https://learn.microsoft.com/azure/azure-resource-manager/management/tag-resources#limitations"
            ),
            Reads = AvdEstate.Reads,
            Check = static context =>
            {
                var exceeded = Tagged(context)
                    .Where(item => item.Tags.Count > item.Limit.Most)
                    .Select(item => new
                    {
                        item.Limit.Noun,
                        item.Limit.Most,
                        item.Tags.Count,
                    })
                    .Distinct()
                    .ToList();
                return exceeded.Count == 0
                    ? []
                    :
                    [
                        new(
                            "tags",
                            $"has {context.Settings.Tags.Count} tags, which is too many: "
                                + $"{string.Join(", ", exceeded.Select(limit => $"{limit.Noun} accepts {limit.Most} and would have {limit.Count}"))}.",
                            "Combine several values in one tag, or remove some."
                        ),
                    ];
            },
        },
        new()
        {
            Code = "AVD0146",
            Title = "A tag is too long",
            Cause =
                "Every resource gets the tags. A value accepts 256 characters. A name accepts 512, but 128 on a storage account and 256 on a secret in a key vault.",
            Example = "tags:\n  purpose: (300 characters)",
            Remedy = Advice,
            Source = new(
                "Use tags to organize your Azure resources and management hierarchy",
                "https://learn.microsoft.com/azure/azure-resource-manager/management/tag-resources#limitations"
            ),
            Reads = AvdEstate.Reads,
            Check = static context =>
                context.Settings.Tags.SelectMany(tag =>
                    Tightest(context, tag) is { } fault
                        ? [Finding.Sentence($"tags.{tag.Key}", fault, Advice)]
                        : ImmutableArray<Finding>.Empty
                ),
        },
        new()
        {
            Code = "AVD0122",
            Title = "A resource of this estate rejects a tag name",
            Cause =
                "On private DNS zones and their links, a tag name must not contain spaces, parentheses or characters outside ASCII, and must not "
                + "start with a digit. This estate creates such zones.",
            Example = "tags:\n  cost center: \"42\"\nnetwork:\n  private_dns: {mode: create}",
            Remedy =
                "Rename the tag, such as cost-center. Or let others manage the zones: set network.private_dns.mode to existing or none.",
            Source = new(
                "Use tags to organize your Azure resources and management hierarchy",
                "https://learn.microsoft.com/azure/azure-resource-manager/management/tag-resources#limitations"
            ),
            Reads = AvdEstate.Reads,
            Check = static context =>
                from tag in context.Settings.Tags.Keys
                let refused = Tagged(context)
                    .Where(item => item.Tags.ContainsKey(tag))
                    .Select(item => new { item.Limit.Noun, Fault = item.Limit.FaultOf(tag) })
                    .FirstOrDefault(item => item.Fault is not null)
                where refused is not null
                select Finding.Sentence($"tags.{tag}", $"The name '{tag}' {refused.Fault}, which {refused.Noun} does not accept."),
        },
        new()
        {
            Code = "AVD0147",
            Title = "A tag name is reserved",
            Cause = "Azure reserves names that start with microsoft, azure or windows.",
            Example = "tags:\n  azure-region: westeurope",
            Remedy = "Use a tag name that starts with another word.",
            Source = new(
                "Use tags to organize your Azure resources and management hierarchy",
                "https://learn.microsoft.com/azure/azure-resource-manager/management/tag-resources#limitations"
            ),
            Reads = ["tags"],
            Check = static context =>
                context
                    .Settings.Tags.Keys.Where(name =>
                        NamingRules.ReservedTagStarts.Any(start => name.StartsWith(start, StringComparison.OrdinalIgnoreCase))
                    )
                    .Select(name =>
                        Finding.Sentence(
                            $"tags.{name}",
                            $"'{name}' starts with a word that Azure reserves: {string.Join(", ", NamingRules.ReservedTagStarts)}."
                        )
                    ),
        },
        new()
        {
            Code = "AVD0148",
            Title = "Two tags have the same name",
            Cause = "Azure ignores letter case in tag names.",
            Example = "tags:\n  owner: a\n  Owner: b",
            Remedy = "Remove one of the two tags.",
            Source = new(
                "Use tags to organize your Azure resources and management hierarchy",
                "https://learn.microsoft.com/azure/azure-resource-manager/management/tag-resources#limitations"
            ),
            Reads = ["tags"],
            Check = static context =>
                Repeats
                    .In(context.Settings.Tags.Keys, static name => name)
                    .Select(name => Finding.Sentence($"tags.{name}", $"'{name}' is in tags twice, in different letter case.")),
        },
    ];

    // a resource of each type with tags, with its limits
    private static IEnumerable<TaggedKind> Tagged(RuleContext context) =>
        from resource in context.Estate.Resources
        where resource.Tags is not null && (resource.Pool is null || resource.Pool.Name == context.Pool.Name)
        group resource by resource.Type into kind
        select new TaggedKind(TagLimits.ByType[kind.Key], kind.MaxBy(resource => resource.Tags!.Count)!.Tags!);

    private static string? Tightest(RuleContext context, KeyValuePair<string, string> tag)
    {
        foreach (
            var limit in Tagged(context)
                .Where(item => item.Tags.ContainsKey(tag.Key))
                .Select(item => item.Limit)
                .OrderBy(limit => limit.LongestName)
        )
        {
            if (tag.Value.Length > limit.LongestValue)
                return $"The value of this tag has {tag.Value.Length} characters, but the limit is {limit.LongestValue}.";
            if (tag.Key.Length > limit.LongestName)
                return $"The name of this tag has {tag.Key.Length} characters, but {limit.Noun} accepts {limit.LongestName}.";
        }
        return null;
    }

    private sealed record TaggedKind(TagLimit Limit, ImmutableSortedDictionary<string, string> Tags);
}
