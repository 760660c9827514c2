using System.Collections.Immutable;
using System.Globalization;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate;

namespace AvdPulumi.Infra.Adoption;

/// <summary>Diagnostics of taking over a running estate: AVD6050 to AVD6057.</summary>
internal static class AdoptionDiagnostics
{
    private static readonly Source Page = new("Adopt a running estate", "docs/adopt.md");

    private static readonly DiagnosticDescriptor AVD6050 = new()
    {
        Code = "AVD6050",
        Title = "Nothing in the export belongs to the stack",
        Cause =
            "No id of the export is that of a resource of the stack. The export is of another subscription or resource group, or names in the config differ from those in Azure.",
        Example = "avd adopt rg-hr.json --stack prod, where the stack is in rg-contoso-prod-avd.",
        Remedy = "Compare the id with the ids in avd preview --full, and set names, resource groups and subscriptions of the config.",
        Source = Page,
    };

    private static readonly DiagnosticDescriptor AVD6051 = new()
    {
        Code = "AVD6051",
        Title = "A role assignment exists under another name",
        Cause =
            "The same principal has the same role at the same scope already. The name of a role assignment is a GUID: this program derives it, others choose it at random. Azure refuses a second one (RoleAssignmentExists).",
        Example = "Desktop Virtualization User for a group, assigned in the portal.",
        Remedy = "Delete the existing role assignment right before the first deployment: az role assignment delete --ids <id>.",
        Source = new("Troubleshoot Azure RBAC", "https://learn.microsoft.com/azure/role-based-access-control/troubleshooting"),
        Severity = Severity.Warning,
    };

    private static readonly DiagnosticDescriptor AVD6052 = new()
    {
        Code = "AVD6052",
        Title = "The first deployment would run scripts and extensions on machines that exist",
        Cause =
            "The machines can be taken over, but their steps are not in Azure under the names of this program, so the deployment creates them: the scripts run on machines with users.",
        Example = "Session hosts that another tool deployed.",
        Remedy =
            "Read the scripts in docs/guest-scripts.md, and deploy outside working hours. Or take over the control plane only (avd:layers: [control_plane]), add new hosts, and drain and remove the old ones.",
        Source = Page,
        Severity = Severity.Warning,
    };

    private static readonly DiagnosticDescriptor AVD6053 = new()
    {
        Code = "AVD6053",
        Title = "The region of a resource group is not in the export",
        Cause =
            "Exports of a resource group have its content, not the group itself. If the group were imported and its region differs from deployment.location, a deployment would replace it with all that is in it.",
        Example = "az group export --name rg-avd.",
        Remedy =
            "Save the group with az group show --name <group> --output json, and name the file as well. Or set create: false for the group: it is then used as it is.",
        Source = Page,
    };

    private static readonly DiagnosticDescriptor AVD6054 = new()
    {
        Code = "AVD6054",
        Title = "The export has resources without properties",
        Cause = "A list of resources has names, regions and tags only. The resources can be imported, but not compared with the config.",
        Example = "az resource list --resource-group rg-avd.",
        Remedy = "Export with az group export --name <group> --skip-all-params, or compare with pulumi preview --diff after the import.",
        Source = Page,
        Severity = Severity.Warning,
    };

    private static readonly DiagnosticDescriptor AVD6055 = new()
    {
        Code = "AVD6055",
        Title = "The first deployment would replace a resource that exists",
        Cause =
            "A property that cannot be changed in place differs between Azure and the stack. After an import, the deployment would delete the resource and make it again: users lose access meanwhile.",
        Example = "An application group of another host pool, or with another type, than in the config.",
        Remedy =
            "Change the config so that it means what is there. If you intend the replacement, name the resource in deployment.allow_replace.",
        Source = Page,
    };

    private static readonly DiagnosticDescriptor AVD6056 = new()
    {
        Code = "AVD6056",
        Title = "Resources of the export are not part of the stack",
        Cause = "The stack does not have these resources. They stay in Azure as they are, and nothing manages them.",
        Example = "Virtual machines, disks, or monitoring with other names than those of the config.",
        Remedy = "Set their names in the config if this program should manage them. Otherwise nothing is to be done.",
        Source = Page,
        Severity = Severity.Note,
    };

    private static readonly DiagnosticDescriptor AVD6057 = new()
    {
        Code = "AVD6057",
        Title = "Azure spells an id otherwise than the stack",
        Cause =
            "Azure does not care about the case of ids, but the engine compares letters. After the import, it would take the other spelling for a change, and replace a resource whose id cannot change.",
        Example = "hostPoolArmPath: /subscriptions/.../resourcegroups/rg-avd/..., where the stack has resourceGroups.",
        Remedy =
            "After the import and before the first deployment, write the spelling of the stack into the state: pulumi stack export --file state.json, replace the id, pulumi stack import --file state.json.",
        Source = Page,
        Severity = Severity.Warning,
    };

    /// <summary>All of them.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
    [AVD6050, AVD6051, AVD6052, AVD6053, AVD6054, AVD6055, AVD6056, AVD6057];

    /// <summary>No resource of the stack exists in the export.</summary>
    /// <param name="stack">The stack.</param>
    /// <param name="id">An id of the export; null for an empty one.</param>
    public static Diagnostic NothingAdopted(string stack, string? id) =>
        AVD6050.At(
            null,
            "",
            id is null ? "The export has no resources." : $"The export has no resource of stack {stack}. It has {id}, for example."
        );

    /// <summary>A role assignment exists under another name.</summary>
    public static Diagnostic SecondRole(string name, string existing) =>
        AVD6051.At(null, "", $"The role assignment {name} exists as {ArmPath.NameOf(existing)}.") with
        {
            Hint = $"Right before the first deployment: az role assignment delete --ids {existing}",
        };

    /// <summary>Steps in the guest would run again.</summary>
    /// <param name="machines">The machines.</param>
    /// <param name="steps">The names of the steps.</param>
    public static Diagnostic InGuestSteps(string machines, ImmutableArray<string> steps) =>
        AVD6052.At(null, "", $"The first deployment would run these steps on {machines}: {string.Join(", ", steps)}.");

    /// <summary>A resource group of which only the content is known.</summary>
    public static Diagnostic GroupNotRead(string id) =>
        AVD6053.At(null, "", $"The region of resource group {ArmPath.NameOf(id)} is not in the export.") with
        {
            Hint =
                $"Save it with 'az group show --name {ArmPath.NameOf(id)} --output json', and name that file, too; or set create: false for the group. In another region than the config has, a deployment would replace the group with all that is in it.",
        };

    /// <summary>Resources without properties.</summary>
    public static Diagnostic NotRead(Origin origin, string names) =>
        AVD6054.At(origin, "", $"Listed without properties, so not compared: {names}.");

    /// <summary>Resources that would be made again.</summary>
    /// <param name="resources">The resources.</param>
    /// <param name="inputs">The inputs that differ.</param>
    public static Diagnostic Replaced(string resources, string inputs) =>
        AVD6055.At(null, "", $"The first deployment would replace {resources}, because these differ: {inputs}.");

    /// <summary>Another spelling of an id.</summary>
    public static Diagnostic OtherSpelling(Origin? origin, string resources, string inputs, OtherSpelling spelling) =>
        AVD6057.At(origin, "", $"{resources}: Azure spells an id otherwise than the stack ({inputs}).") with
        {
            Hint =
                $"After the import, and before the first deployment: pulumi stack export --file state.json, replace {spelling.InAzure} by {spelling.InStack}, pulumi stack import --file state.json.",
        };

    /// <summary>Resources that stay as they are.</summary>
    public static Diagnostic Others(Origin origin, int count, string names) =>
        AVD6056.At(
            origin,
            "",
            string.Create(CultureInfo.InvariantCulture, $"Not part of the stack, and left as they are ({count}): {names}.")
        );
}
