using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Exchange.Export;
using AvdPulumi.Configuration.Exchange.Import;
using AvdPulumi.Configuration.Project;
using AvdPulumi.Infra.Adoption;
using AvdPulumi.Infra.CommandLine;
using AvdPulumi.Infra.Diff;
using AvdPulumi.Infra.Diff.Bases;
using AvdPulumi.Infra.Live;
using AvdPulumi.Infra.Operations;
using AvdPulumi.Infra.Preview;
using AvdPulumi.Infra.Projects;
using AvdPulumi.Infra.Roll;
using AvdPulumi.Infra.Watching;
using AvdPulumi.Stacks.Contracts;
using AvdPulumi.Stacks.Faults;
using AvdPulumi.Stacks.Machines;
using AvdPulumi.Stacks.Subscriptions;

namespace AvdPulumi.Infra;

/// <summary>Every diagnostic of the program, over all rooms. <c>avd explain</c> and docs/diagnostics.md are generated from it.</summary>
public static class AllDiagnostics
{
    /// <summary>All diagnostics, by code.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
    [
        .. DiagnosticCatalogue
            .All.Concat(ProjectDiagnostics.Descriptors)
            .Concat(ContractLinks.Descriptors)
            .Concat(ImportDiagnostics.Descriptors)
            .Concat(ExportDiagnostics.Descriptors)
            .Concat(ContractDiagnostics.Descriptors)
            .Concat(DeploymentDiagnostics.Descriptors)
            .Concat(VaultDiagnostics.Descriptors)
            .Concat(HostDiagnostics.Descriptors)
            .Concat(SubscriptionDiagnostics.Descriptors)
            .Concat(PreviewDiagnostics.All)
            .Concat(BaseDiagnostics.All)
            .Concat(DiffDiagnostics.All)
            .Concat(AdoptionDiagnostics.All)
            .Concat(LiveDiagnostics.All)
            .Concat(OperationDiagnostics.All)
            .Concat(RollDiagnostics.All)
            .Concat(WatchDiagnostics.All)
            .Concat(StartDiagnostics.All)
            .Concat(UpgradeDiagnostics.All)
            .Append(DefectReport.Descriptor)
            .OrderBy(descriptor => descriptor.Code, StringComparer.Ordinal),
    ];

    /// <summary>The diagnostic with this code, in any case and with or without its letters; null if there is none.</summary>
    public static DiagnosticDescriptor? Find(string code) => All.SingleOrDefault(descriptor => descriptor.IsOf(code));
}
