using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using AvdPulumi.Components.Changes;
using AvdPulumi.Infra.Preview.Azure;

namespace AvdPulumi.Infra.Rendering;

/// <summary>docs/changes.md, made from the table that components take their options from.</summary>
public static class ChangesDocument
{
    /// <summary>Renders the document.</summary>
    public static string Render(IReadOnlyCollection<ChangePolicy> policies)
    {
        var text = new StringBuilder();
        text.Append(
            """
            <!-- Generated from components/Changes/ChangeTable.cs; a test keeps it in step. -->
            # What a change does

            A changed setting updates its resource in place, unless its input is listed here.

            - **replaced**: this program deletes the resource and makes it again. It is deleted first: its name is fixed, and Azure holds one resource of a name.
            - **replaced by azure-native**: likewise. The provider knows it by itself and deletes first, too.
            - **ignored**: the value is what the resource begins with. Later changes are not sent as such.
            - **refused**: Azure refuses the change and keeps the resource. Nothing replaces it, because it holds what cannot be made again. Undo the change in the config.

            Another name, another resource group or another scope replaces a resource of any type: the ARM id changes. azure-native knows that by itself.

            What is protected is not replaced either: the engine stops with an error first. Set `deployment.protect: false`, deploy, change the setting, deploy again, and set it
            back. A host pool takes the registrations of its hosts, its application groups and their role assignments with it; plan to register all hosts again.

            ## Inputs that cannot be changed like any other


            """
        );
        text.Append("| resource | input | a change is | when | known from | azure-native knows it |\n|---|---|---|---|---|---|\n");
        foreach (var (policy, input) in policies.SelectMany(policy => policy.Inputs.Select(input => (policy, input))))
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"| {AzureResourceType.ShortNameOf(policy.Type)} | `{input.Input}` | {EffectOf(input.Effect)} | {input.When ?? "always"} | {EvidenceOf(input.Evidence)} | {(input.ProviderKnows ? "yes" : "no")} |\n"
            );
        }

        text.Append("\n## Types whose inputs are all updated in place\n\n");
        foreach (var policy in policies.Where(policy => policy.Inputs.IsEmpty))
            text.Append($"- {AzureResourceType.ShortNameOf(policy.Type)}\n");

        text.Append("\n## Sources\n\n");
        foreach (var source in SourcesOf(policies))
            text.Append($"- {source}\n");
        return text.ToString();
    }

    private static ImmutableArray<string> SourcesOf(IEnumerable<ChangePolicy> policies) =>
        [.. policies.SelectMany(policy => policy.Inputs).Select(input => input.Source).Distinct().Order(StringComparer.Ordinal)];

    private static string EffectOf(ChangeEffect effect) =>
        effect switch
        {
            ChangeEffect.Replaced => "replaced",
            ChangeEffect.ReplacedByProvider => "replaced by azure-native",
            ChangeEffect.Ignored => "ignored",
            ChangeEffect.Refused => "refused",
        };

    private static string EvidenceOf(ChangeEvidence evidence) =>
        evidence switch
        {
            ChangeEvidence.CreateOnly => "create-only in the REST specification",
            ChangeEvidence.AbsentFromPatch => "absent from the PATCH model",
            ChangeEvidence.ProviderList => "azure-native's list of inputs that replace",
            ChangeEvidence.Documented => "Microsoft Learn",
            ChangeEvidence.Peer => "another program replaces it, too",
        };
}
