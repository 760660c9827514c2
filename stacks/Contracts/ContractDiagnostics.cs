using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;

namespace AvdPulumi.Stacks.Contracts;

/// <summary>What can be wrong with a contract that another stack exports: one method a message, and the entry that explains its code.</summary>
public static class ContractDiagnostics
{
    private static readonly DiagnosticDescriptor AVD5020 = new()
    {
        Code = "AVD5020",
        Title = "Another stack exports no contract",
        Cause =
            "A layer of this stack reads what another stack exports: controlPlane, or profiles of the file server. That stack has no such output: it was never deployed, or deploys other layers.",
        Example = "deployment:\n  layer_stacks: {sofs: contoso/avd/network}",
        Remedy = "Deploy the layer in that stack, or correct deployment.layer_stacks.",
        Source = new("Contracts", "docs/contracts.md#reading-a-contract"),
    };

    private static readonly DiagnosticDescriptor AVD5021 = new()
    {
        Code = "AVD5021",
        Title = "A contract has another version",
        Cause = "The other stack was deployed by a version of this program whose contract has other members.",
        Example = "A stack deployed by a newer version of the program than this one.",
        Remedy = "Deploy both stacks with the same version, the one that is read first.",
        Source = new("Contracts", "docs/contracts.md#reading-a-contract"),
    };

    private static readonly DiagnosticDescriptor AVD5022 = new()
    {
        Code = "AVD5022",
        Title = "A contract lacks a member",
        Cause =
            "The contract is of the right version, but a member that this layer needs is not in it, or is of another kind: the output was changed by hand, or by another program.",
        Example = "controlPlane without hostPoolResourceId, or profiles without a pool of this stack.",
        Remedy =
            "Deploy the layer again in the stack that exports it. If a pool is missing there, add it to the config that both stacks share.",
        Source = new("Contracts", "docs/contracts.md#reading-a-contract"),
    };

    /// <summary>All codes of this area, in order.</summary>
    public static ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = [AVD5020, AVD5021, AVD5022];

    /// <summary>The contract is not there.</summary>
    public static Diagnostic Missing(string stack, string output, string layer) =>
        AVD5020.At(null, "deployment.layer_stacks", $"The stack '{stack}' exports no '{output}'.", $"Deploy its {layer} first.");

    /// <summary>The contract has another version.</summary>
    public static Diagnostic OtherVersion(string stack, string output, object? version, double read) =>
        AVD5021.At(
            null,
            "deployment.layer_stacks",
            $"The stack '{stack}' exports '{output}' in version {version ?? "(none)"}, but this program reads version {read}.",
            "Deploy it again with this version."
        );

    /// <summary>Members are not there, or are of another kind.</summary>
    public static Diagnostic MissingMembers(string stack, string output, double version, IEnumerable<string> members, string layer) =>
        AVD5022.At(
            null,
            "deployment.layer_stacks",
            $"The stack '{stack}' exports '{output}' version {version} without usable {string.Join(", ", members.Select(member => $"'{member}'"))}.",
            $"Deploy its {layer} again."
        );
}
