using AvdPulumi.Components.Changes;
using AvdPulumi.Infra.Preview;

namespace AvdPulumi.Infra.Diff;

/// <summary>What a change of an input does to its resource: from the parts of ARM ids, from the table of changes, and from the options of the resource.</summary>
internal static class ReplacementRules
{
    /// <summary>Path of the subscription, which is no input: the provider of a resource has it.</summary>
    public const string Subscription = "subscription";

    /// <summary>Path of the value that is no input and replaces a resource.</summary>
    public const string Trigger = "replacementTrigger";

    /// <summary>Path of the protection against deletion, which is no input: only the engine knows it.</summary>
    public const string Protect = "protect";

    private const string PartOfId = "it is a part of the ARM id: another value is another resource";

    private const string Ids =
        "Define your naming convention, https://learn.microsoft.com/azure/cloud-adoption-framework/ready/azure-best-practices/resource-naming";

    private const string Options =
        "Pulumi, Resource option replaceOnChanges, https://www.pulumi.com/docs/iac/concepts/resources/options/replaceonchanges/";

    private const string Triggers = "Effects of a change, docs/changes.md";

    private const string MadeUp = "Pulumi, RandomPassword, https://www.pulumi.com/registry/packages/random/api-docs/randompassword/";

    /// <summary>Why a change replaces the resource; null where it does not.</summary>
    /// <param name="resource">The resource as the program has it now.</param>
    /// <param name="change">The change.</param>
    public static ReplacementReason? ReplacementBy(PreviewResource resource, PropertyChange change)
    {
        if (change.Path == Subscription)
            return new(PartOfId, Ids);
        if (change.Path == Trigger)
            return new("the program replaces the resource when this value changes", Triggers);
        if (change.Path == Protect)
            return null;
        if (resource.Type.StartsWith("random:", StringComparison.Ordinal))
            return new("a value that the deployment makes up is made again", MadeUp);
        var path = PropertyPath.Parse(change.Path);
        if (path.Segments is [{ Key: { } input }] && AzureIdentity.IsInId(resource.Type, input))
            return new(PartOfId, Ids);
        if (FixedInputOf(resource, change, path, isReplacing: true) is { } known)
            return new(EvidenceOf(known), known.Source);
        return resource.ReplaceOnChanges.Any(pattern => IsTouched(PropertyPath.Parse(pattern), path, change))
            ? new("the program replaces the resource when this input changes", Options)
            : null;
    }

    /// <summary>Why Azure refuses a change; null where it does not.</summary>
    public static ReplacementReason? RefusalOf(PreviewResource resource, PropertyChange change) =>
        FixedInputOf(resource, change, PropertyPath.Parse(change.Path), isReplacing: false) is { } known
            ? new(
                known.When is { } when ? $"Azure refuses the change if {when}" : "Azure refuses the change and keeps the resource as it is",
                known.Source
            )
            : null;

    /// <summary>The inputs of a resource of which another value replaces it.</summary>
    public static IEnumerable<PropertyPath> ReplacingInputs(PreviewResource resource) =>
        resource
            .ReplaceOnChanges.Concat(
                (ChangeTable.Find(resource.Type)?.Inputs ?? []).Where(input => Replaces(input, resource)).Select(input => input.Input)
            )
            .Distinct(StringComparer.Ordinal)
            .Select(PropertyPath.Parse);

    private static FixedInput? FixedInputOf(PreviewResource resource, PropertyChange change, PropertyPath path, bool isReplacing) =>
        (ChangeTable.Find(resource.Type)?.Inputs ?? []).FirstOrDefault(input =>
            (isReplacing ? Replaces(input, resource) : input.Effect == ChangeEffect.Refused)
            && IsTouched(PropertyPath.Parse(input.Input), path, change)
        );

    // components take their options from the table; what azure-native knows needs none
    private static bool Replaces(FixedInput input, PreviewResource resource) =>
        input.Effect switch
        {
            ChangeEffect.Replaced => input.ProviderKnows || resource.ReplaceOnChanges.Contains(input.Input),
            ChangeEffect.ReplacedByProvider => true,
            ChangeEffect.Ignored => false,
            ChangeEffect.Refused => false,
        };

    // at the input itself, below it, or above it with another value in it
    private static bool IsTouched(PropertyPath pattern, PropertyPath path, PropertyChange change) =>
        pattern.Covers(path)
        || (
            pattern.Below(path) is { } rest
            && !PropertyPath
                .ValuesIn(change.Before, rest)
                .SequenceEqual(PropertyPath.ValuesIn(change.After, rest), EqualityComparer<PreviewValue>.Create(ValueEquality.Same))
        );

    private static string EvidenceOf(FixedInput input) =>
        input.Evidence switch
        {
            ChangeEvidence.CreateOnly => "Azure accepts it at creation only",
            ChangeEvidence.AbsentFromPatch => "Azure's update operation has no such input",
            ChangeEvidence.ProviderList => "azure-native replaces the resource",
            ChangeEvidence.Documented => "Azure does not change it in place",
            ChangeEvidence.Peer => "Azure does not change it in place, as another program for this resource knows",
        };
}
