using System.Collections.Immutable;
using System.Globalization;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate;
using AvdPulumi.Infra.Rendering;

namespace AvdPulumi.Infra.Operations;

/// <summary>Diagnostics of operating session hosts: AVD6070 to AVD6074.</summary>
internal static class OperationDiagnostics
{
    private const int MostNamed = 5;

    private static readonly DiagnosticDescriptor AVD6070 = new()
    {
        Code = "AVD6070",
        Title = "Drain mode of these hosts belongs to the config",
        Cause =
            "With registration.per_host, drain mode is a property that the deployment sets: session_host.drained. What avd hosts sets is drift, and a later deployment may set it back.",
        Example = "avd hosts drain AVD-001 --stack prod, with registration: {per_host: true}.",
        Remedy = "Also add the hosts to session_host.drained, or remove them from it, and deploy.",
        Source = new("Registration per host", "docs/registration-per-host.md"),
        Severity = Severity.Warning,
    };

    private static readonly DiagnosticDescriptor AVD6071 = new()
    {
        Code = "AVD6071",
        Title = "The scaling plan may open drained hosts",
        Cause =
            "The pool has a scaling plan without an exclusion tag. Autoscale also uses drain mode, and may stop or open a host that is drained for maintenance.",
        Example = "avd hosts drain AVD-001 --stack prod, without scaling.exclusion_tag.",
        Remedy = "Set scaling.exclusion_tag, deploy, and drain the hosts again.",
        Source = new(
            "Create and assign an autoscale scaling plan for Azure Virtual Desktop",
            "https://learn.microsoft.com/azure/virtual-desktop/autoscale-create-assign-scaling-plan"
        ),
        Severity = Severity.Warning,
    };

    private static readonly DiagnosticDescriptor AVD6072 = new()
    {
        Code = "AVD6072",
        Title = "Session hosts were not changed",
        Cause =
            "Azure did not make these changes: the identity may not make them, Azure was busy after all tries, or something else changes the host. The other changes of the run were made.",
        Example = "avd hosts drain AVD-001 --stack prod, with an identity that may drain hosts and may not change tags.",
        Remedy = "Give the identity the least roles of docs/hosts.md, and run the verb again: what is done already is not done twice.",
        Source = new("Session hosts from day to day", "docs/hosts.md"),
    };

    private static readonly DiagnosticDescriptor AVD6073 = new()
    {
        Code = "AVD6073",
        Title = "Session hosts could not be read",
        Cause =
            "Azure did not return the hosts of a host pool, their machines or their sessions. Nothing is changed on an incomplete picture.",
        Example = "avd hosts prune --stack prod, with an identity that may not read the subscription of the machines.",
        Remedy = "Give the identity the least roles of docs/hosts.md, and run the verb again.",
        Source = new("Session hosts from day to day", "docs/hosts.md"),
    };

    private static readonly DiagnosticDescriptor AVD6074 = new()
    {
        Code = "AVD6074",
        Title = "Details of session hosts could not be read",
        Cause = "Azure did not return the machines, images or sessions of the listed hosts. Their columns are empty or count too few.",
        Example = "avd hosts list --stack prod, with an identity that may read host pools and no machines.",
        Remedy = "Give the identity the least roles of docs/hosts.md, and run the verb again.",
        Source = new("Session hosts from day to day", "docs/hosts.md"),
        Severity = Severity.Warning,
    };

    /// <summary>All of them.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } = [AVD6070, AVD6071, AVD6072, AVD6073, AVD6074];

    /// <summary>What to know of the pools of hosts whose drain mode is changed.</summary>
    /// <param name="pools">The pools.</param>
    /// <param name="isDrained">Whether they are drained, or opened.</param>
    public static IEnumerable<Diagnostic> OfPools(IEnumerable<EstatePool> pools, bool isDrained)
    {
        foreach (var pool in pools)
        {
            if (pool.Settings.Registration.PerHost)
                yield return AVD6070.At(
                    null,
                    pool.PathOf("session_host.drained"),
                    $"{pool.PathOf("session_host.drained")} decides the drain mode of the hosts of {ArmPath.NameOf(pool.HostPoolId)}, because registration.per_host is true."
                );
            if (isDrained && pool.Settings.Scaling is { Enabled: true, ExclusionTag: null })
                yield return AVD6071.At(
                    null,
                    pool.PathOf("scaling.exclusion_tag"),
                    $"{pool.PathOf("scaling.exclusion_tag")} is not set: the scaling plan of {ArmPath.NameOf(pool.HostPoolId)} may stop or open the drained hosts."
                );
        }
    }

    /// <summary>Changes that were not made, one finding for each reason.</summary>
    public static IEnumerable<Diagnostic> Failed(IEnumerable<HostOutcome> outcomes) =>
        outcomes
            .Where(outcome => outcome.Failure is not null)
            .GroupBy(outcome => $"{outcome.Failure!.Words}: {outcome.Failure.Answer.Words}")
            .OrderBy(same => same.Key, StringComparer.Ordinal)
            .Select(same =>
                AVD6072.At(
                    null,
                    "",
                    $"Not made, {same.Key}: {NamesOf([.. same.Select(outcome => outcome.Plan.Host.ComputerName)])}.",
                    HostActionFacts.Of(same.First().Failure!.Answer.Action) is var facts
                        ? $"Least role: {facts.LeastRole} on {facts.Scope}. Then run the verb again: what is done already is not done twice."
                        : null
                )
            );

    /// <summary>Lists that could not be read, so that nothing is changed.</summary>
    public static IEnumerable<Diagnostic> Unread(IEnumerable<HostUnread> unread) => Unread(AVD6073, unread);

    /// <summary>Lists that could not be read, so that details are missing.</summary>
    public static IEnumerable<Diagnostic> Incomplete(IEnumerable<HostUnread> unread) => Unread(AVD6074, unread);

    private static IEnumerable<Diagnostic> Unread(DiagnosticDescriptor descriptor, IEnumerable<HostUnread> unread) =>
        unread.Select(list => descriptor.At(null, "", $"Not read: {list.What}, because {list.Failure.Words}."));

    private static string NamesOf(ImmutableArray<string> names) =>
        names.Length <= MostNamed
            ? string.Join(", ", names)
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{string.Join(", ", names.Order(NaturalOrder.Instance).Take(MostNamed))} and {names.Length - MostNamed} more"
            );
}
