using System.Collections.Immutable;

namespace AvdPulumi.Configuration;

/// <summary>Tags: AVD0145 to AVD0149. Their characters are in the table of names.</summary>
internal static class TagRules
{
    private const string Limits = "Use tags to organize your Azure resources, limitations";
    private const string Advice = "Shorten it, or keep the text elsewhere and tag where it is.";

    private static readonly Rule AreNotTooMany = new(
        new("AVD0145", "There are too many tags", "A resource takes 50 tags.", "tags: (51 of them)",
            "Put several values into one tag, or leave some out.", Limits),
        Severity.Error, ["tags"],
        static context => context.Settings.Tags.Count > NamingRules.MostTags
            ? [new("tags", $"tags has {context.Settings.Tags.Count} tags, but a resource takes {NamingRules.MostTags}.", "Put several values into one tag, or leave some out.")]
            : []);

    private static readonly Rule FitEverywhere = new(
        new("AVD0146", "A tag is too long",
            "Every resource gets the tags. A value takes 256 characters; a name takes 512, but 128 on a storage account.",
            "tags:\n  purpose: (300 characters)",
            Advice, Limits),
        Severity.Error, ["tags"],
        static context => context.Settings.Tags.Where(tag => tag.Value.Length > NamingRules.LongestTagValue || tag.Key.Length > NamingRules.LongestTagNameOnStorage)
            .Select(tag => new Finding($"tags.{tag.Key}",
                tag.Value.Length > NamingRules.LongestTagValue
                    ? $"The value of this tag has {tag.Value.Length} characters, but takes {NamingRules.LongestTagValue}."
                    : $"The name of this tag has {tag.Key.Length} characters, but a storage account takes {NamingRules.LongestTagNameOnStorage}.",
                Advice)));

    private static readonly Rule AreNotReserved = new(
        new("AVD0147", "A tag's name is reserved",
            "Azure keeps names that begin with microsoft, azure or windows for itself.",
            "tags:\n  azure-region: westeurope",
            "Begin the name otherwise.", Limits),
        Severity.Error, ["tags"],
        static context => context.Settings.Tags.Keys
            .Where(name => NamingRules.ReservedTagStarts.Any(start => name.StartsWith(start, StringComparison.OrdinalIgnoreCase)))
            .Select(name => new Finding($"tags.{name}",
                $"'{name}' begins with a word that Azure keeps for itself: {string.Join(", ", NamingRules.ReservedTagStarts)}.",
                "Begin the name otherwise.")));

    private static readonly Rule DifferByMoreThanCase = new(
        new("AVD0148", "Two tags have the same name",
            "Azure does not tell upper from lower case in the names of tags.",
            "tags:\n  owner: a\n  Owner: b",
            "Remove one of the two.", Limits),
        Severity.Error, ["tags"],
        static context => Repeats.In(context.Settings.Tags.Keys, static name => name)
            .Select(name => new Finding($"tags.{name}", $"'{name}' stands twice in tags, in different case.", "Remove one of the two.")));

    public static ImmutableArray<Rule> All { get; } = [AreNotTooMany, FitEverywhere, AreNotReserved, DifferByMoreThanCase];
}
