using AvdPulumi.Components.Changes;
using AvdPulumi.Infra.Preview;

namespace AvdPulumi.Infra.Diff;

/// <summary>Finds what the config changes and a deployment leaves as it is: inputs that matter only when a resource is made.</summary>
internal static class IgnoredChanges
{
    /// <summary>The inputs of one resource. Secrets are none: a new password is nothing that a reader has to know.</summary>
    /// <param name="former">The resource before.</param>
    /// <param name="resource">The resource after.</param>
    /// <param name="machine">The machine that it belongs to, or is; null for none.</param>
    public static IEnumerable<IgnoredChange> Of(PreviewResource former, PreviewResource resource, ChangedMachine? machine) =>
        resource
            .IgnoreChanges.Where(input =>
                PropertyDiff
                    .Of(IgnoredInputs.Restored(former.Inputs, resource.Inputs, [input]), resource.Inputs)
                    .Any(change => change is { Before: not PreviewValue.Secret, After: not PreviewValue.Secret })
            )
            .Select(input => new IgnoredChange(resource, machine?.Name ?? resource.AzureName, input, ReasonOf(resource.Type, input)));

    private static string? ReasonOf(string type, string input) =>
        ChangeTable.Find(type)?.Inputs.FirstOrDefault(known => known.Input == input && known.Effect == ChangeEffect.Ignored)?.When;
}

/// <summary>An input that differs, and that a deployment leaves as it is.</summary>
/// <param name="Resource">The resource.</param>
/// <param name="Name">Its name in Azure; that of a machine for what belongs to one.</param>
/// <param name="Input">The input, as <c>ignoreChanges</c> has it.</param>
/// <param name="Reason">When it is left; null for an input that is not in the table of changes.</param>
public sealed record IgnoredChange(PreviewResource Resource, string Name, string Input, string? Reason);
