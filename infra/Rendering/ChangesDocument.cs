using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using AvdPulumi.Components.Changes;
using AvdPulumi.Infra.Preview.Azure;

namespace AvdPulumi.Infra.Rendering;

/// <summary>docs/changes.md, generated from the table with the options of components.</summary>
public static class ChangesDocument
{
    /// <summary>Renders the document.</summary>
    public static string Render(IReadOnlyCollection<ChangePolicy> policies)
    {
        var text = new StringBuilder();
        text.Append(
            """
            <!-- Generated from components/Changes/ChangeTable.cs; a test keeps it in step. -->
            # Effects of a change

            A changed setting updates its resource in place, unless its input is listed on this page.

            - **replaced**: this program deletes the resource and creates it again. The old resource is deleted first, because its name is fixed and Azure allows only one resource with a name.
            - **replaced by azure-native**: same effect. The provider has its own rule for this input, and also deletes first.
            - **ignored**: the value is the initial value of the resource. Later changes are not sent as such.
            - **refused**: Azure rejects the change and keeps the resource. It is not replaced, because its content cannot be created again. Undo the change in the config.

            Another name, another resource group or another scope replaces a resource of any type, because the ARM id changes. azure-native does this automatically.

            A protected resource is not replaced: the engine stops with an error. Set `deployment.protect: false`, deploy, change the setting, deploy again, and set
            `deployment.protect` back. If a host pool is replaced, the registrations of its hosts, its application groups and their role assignments are deleted; plan to register all hosts again.

            ## Inputs that are not updated in place


            """
        );
        text.Append("| resource | input | a change is | when | evidence | known to azure-native |\n|---|---|---|---|---|---|\n");
        foreach (var (policy, input) in policies.SelectMany(policy => policy.Inputs.Select(input => (policy, input))))
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"| {AzureResourceType.ShortNameOf(policy.Type)} | `{input.Input}` | {EffectOf(input.Effect)} | {input.When ?? "always"} | {EvidenceOf(input.Evidence)} | {(input.ProviderKnows ? "yes" : "no")} |\n"
            );
        }

        text.Append("\n## Types with only inputs that are updated in place\n\n");
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
            ChangeEvidence.Peer => "another program also replaces it",
        };
}
