using System.Collections.Immutable;
using System.Globalization;
using AvdPulumi.Configuration.Diagnostics;

namespace AvdPulumi.Infra.Diff;

/// <summary>Diagnostics of changes: a method for each message, and the entry of its code.</summary>
internal static class DiffDiagnostics
{
    // more entries than this are no hint any more, but a list
    private const int MostPatterns = 40;

    private static readonly DiagnosticDescriptor AVD6020 = new()
    {
        Code = "AVD6020",
        Title = "A replacement or deletion is not acknowledged",
        Cause =
            "A change replaces or deletes a session host, a file server node, a host pool, a workspace, a vault or storage, and no entry of deployment.allow_replace names it. Users lose sessions, or data is lost.",
        Example = "Fewer hosts in session_host.clusters[0].count; another host_pool.type; another key_vault.name.",
        Remedy =
            "If you intend the change, add the resource's name, its URN, or a pattern with * to deployment.allow_replace. Otherwise, undo the change. Remove the entry after the deployment.",
        Source = new("avd diff", "docs/diff.md#acknowledge-replacements-and-deletions"),
    };

    private static readonly DiagnosticDescriptor AVD6021 = new()
    {
        Code = "AVD6021",
        Title = "An entry of deployment.allow_replace acknowledges nothing",
        Cause =
            "No change replaces or deletes a resource that the entry names. An old entry also acknowledges a later change that nobody intends.",
        Example = "deployment.allow_replace: [avd-con-011], after the host was deleted.",
        Remedy = "Remove the entry.",
        Source = new("avd diff", "docs/diff.md#acknowledge-replacements-and-deletions"),
        Severity = Severity.Note,
    };

    private static readonly DiagnosticDescriptor AVD6022 = new()
    {
        Code = "AVD6022",
        Title = "Azure refuses a change",
        Cause =
            "Azure does not change this input in place, and the program does not replace the resource, because its content cannot be made again. The deployment fails.",
        Example = "Another key_vault.soft_delete_retention_days for a vault that exists.",
        Remedy = "Undo the change in the config, or make a new resource with another name.",
        Source = new("Effects of a change", "docs/changes.md"),
        Severity = Severity.Warning,
    };

    private static readonly DiagnosticDescriptor AVD6023 = new()
    {
        Code = "AVD6023",
        Title = "A protected resource would be replaced or deleted",
        Cause = "The engine does not delete a protected resource. The deployment stops with an error.",
        Example = "Another host_pool.type while deployment.protect is true.",
        Remedy =
            "Run pulumi state unprotect with the URN of the resource, or set deployment.protect to false, which removes the protection of all resources, and deploy. If deployment.lock is not none, set it to none as well: Azure refuses every deletion in the locked resource group. Then deploy the change, and set both back.",
        Source = new("Effects of a change", "docs/changes.md"),
        Severity = Severity.Warning,
    };

    private static readonly DiagnosticDescriptor AVD6024 = new()
    {
        Code = "AVD6024",
        Title = "A resource has another URN and no alias",
        Cause =
            "The logical name or the parent of a resource is another one, but it is the same resource in Azure. The engine creates it before it deletes the old one, and azure-native does not create what exists: the deployment fails.",
        Example = "A component's child with another logical name, for the same vault.",
        Remedy =
            "If a key of the config has another name, such as that of a pool, use the old key: the names in Azure are settings of their own. In code, add an alias with the old name to the options of the resource.",
        Source = new("Pulumi, Resource option aliases", "https://www.pulumi.com/docs/iac/concepts/resources/options/aliases/"),
        Severity = Severity.Warning,
    };

    private static readonly DiagnosticDescriptor AVD6025 = new()
    {
        Code = "AVD6025",
        Title = "The stack is new",
        Cause = "The base has no files of this stack. Everything in it is shown as created.",
        Example = "A new Pulumi.<stack>.yaml.",
        Remedy = "No action is needed if the stack is new.",
        Source = new("avd diff", "docs/diff.md#new-and-removed-stacks"),
        Severity = Severity.Note,
    };

    private static readonly DiagnosticDescriptor AVD6026 = new()
    {
        Code = "AVD6026",
        Title = "The stack has no files any more",
        Cause =
            "The base has files of this stack, and the project has none. Everything in the stack is shown as deleted. To remove the files deletes nothing in Azure: only pulumi destroy does.",
        Example = "Pulumi.<stack>.yaml and config/variables.<stack>.yml are removed.",
        Remedy = "Run pulumi destroy for the stack before you remove its files, or restore the files.",
        Source = new("avd diff", "docs/diff.md#new-and-removed-stacks"),
        Severity = Severity.Warning,
    };

    private static readonly DiagnosticDescriptor AVD6028 = new()
    {
        Code = "AVD6028",
        Title = "A management lock refuses a change",
        Cause =
            "A replacement or deletion is in a resource group that has a management lock (deployment.lock), or gets one in the same deployment. Azure refuses every deletion there, also that of a role assignment; a lock of level ReadOnly refuses every change. The deployment fails on its way.",
        Example = "Another host_pool.name, or a group less in rbac.users, while deployment.lock is CanNotDelete.",
        Remedy = "Set deployment.lock to none and deploy that alone. Then deploy the change. When it is deployed, set the lock again.",
        Source = new(
            "Lock your resources to protect your infrastructure",
            "https://learn.microsoft.com/azure/azure-resource-manager/management/lock-resources"
        ),
        Severity = Severity.Warning,
    };

    private static readonly DiagnosticDescriptor AVD6029 = new()
    {
        Code = "AVD6029",
        Title = "A changed setting does not reach what is there",
        Cause =
            "The input of a resource is another one, but it only matters when the resource is made. The program leaves it as it is on what is there, and uses the new value for new resources.",
        Example = "Another sofs.image: the nodes keep the image that they were made from.",
        Remedy = "Nothing has to be done. To apply the new value to what is there, replace it by hand, one after the other.",
        Source = new("Effects of a change", "docs/changes.md"),
        Severity = Severity.Note,
    };

    private static readonly DiagnosticDescriptor AVD6040 = new()
    {
        Code = "AVD6040",
        Title = "A change has a consequence that its values do not show",
        Cause =
            "A deployment makes the change without an error, but users or administrators meet something afterwards: empty profiles, restarted machines, a script that fails.",
        Example = "Another sofs.access_point: FSLogix looks for profiles at another address, and users get new ones.",
        Remedy = "Read the page that the message names before you deploy. If the consequence is not meant, undo the change.",
        Source = new("avd diff", "docs/diff.md#consequences"),
        Severity = Severity.Warning,
    };

    /// <summary>All codes of this area, in order.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
    [AVD6020, AVD6021, AVD6022, AVD6023, AVD6024, AVD6025, AVD6026, AVD6028, AVD6029, AVD6040];

    /// <summary>The code of an entry that acknowledges nothing.</summary>
    public static string UnusedCode => AVD6021.Code;

    /// <summary>The code of a stack that only the base has.</summary>
    public static string RemovedCode => AVD6026.Code;

    public static Diagnostic NotAcknowledged(
        Origin? origin,
        string what,
        string names,
        ImmutableArray<string> patterns,
        ImmutableArray<string> settings
    ) =>
        AVD6020.At(
            origin,
            Acknowledgement.Setting,
            $"{what} without an entry in deployment.allow_replace: {names}.{(settings.IsEmpty ? "" : $" Decided by {string.Join(", ", settings)}.")}",
            $"If you intend this, add {EntriesOf(patterns)} to deployment.allow_replace, and remove {(patterns.Length == 1 ? "it" : "them")} after the deployment. Otherwise, undo the change."
        );

    private static string EntriesOf(ImmutableArray<string> patterns) =>
        patterns.Length <= MostPatterns
            ? string.Join(", ", patterns.Select(pattern => $"'{pattern}'"))
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{string.Join(", ", patterns.Take(MostPatterns).Select(pattern => $"'{pattern}'"))} and the other {patterns.Length - MostPatterns} of the names above"
            );

    public static Diagnostic AcknowledgesNothing(Origin? origin, string path, string pattern) =>
        AVD6021.At(origin, path, $"'{pattern}' names no resource that is replaced or deleted.");

    public static Diagnostic Refused(string names, string input, string reason) =>
        AVD6022.At(null, input, $"'{input}' of {names} changes: {reason}.");

    public static Diagnostic Protected(string names) =>
        AVD6023.At(null, "", $"The engine does not delete what is protected, so the deployment stops: {names}.");

    public static Diagnostic Locked(string scope, string names) =>
        AVD6028.At(null, "deployment.lock", $"A management lock on {scope} refuses these deletions: {names}.");

    public static Diagnostic Frozen(string scope, string names) =>
        AVD6028.At(null, "deployment.lock", $"A read-only lock on {scope} refuses every change below it, such as these: {names}.");

    public static Diagnostic Consequence(string what, string text, string page) => AVD6040.At(null, "", $"{what}: {text} ({page}).");

    public static Diagnostic Ignored(string names, string input, string? reason) =>
        AVD6029.At(null, input, $"'{input}' differs, and is left as it is on {names}{(reason is null ? "" : $", because {reason}")}.");

    public static Diagnostic Renamed(string kind, string before, string after) =>
        AVD6024.At(
            null,
            after,
            $"{kind} '{before}' is now '{after}' without an alias, and is the same resource in Azure: it exists, so the deployment cannot create it."
        );

    public static Diagnostic NewStack(string stack, string baseName) =>
        AVD6025.At(null, stack, $"The stack '{stack}' is not in {baseName}: everything in it is shown as created.");

    public static Diagnostic RemovedStack(string stack, string baseName) =>
        AVD6026.At(null, stack, $"The stack '{stack}' has files in {baseName} and none here: everything in it is shown as deleted.");
}
