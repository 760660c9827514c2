using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Layering;
using AvdPulumi.Configuration.Project;

namespace AvdPulumi.Stacks.Contracts;

/// <summary>Problems of a contract that another stack exports: a method for each message, and the entry of its code.</summary>
public static class ContractDiagnostics
{
    private static readonly DiagnosticDescriptor AVD5020 = new()
    {
        Code = "AVD5020",
        Title = "Another stack exports no contract",
        Cause =
            "A layer of this stack reads an output of another stack: controlPlane, sessionHosts, or profiles of the file server. That stack does not have this output: it was never deployed, or it deploys other layers.",
        Example = "config:\n  avd:contracts: {sofs: contoso/avd/network}",
        Remedy = "Deploy the layer from that stack, or correct avd:contracts.",
        Source = new("Contracts", "docs/contracts.md#reading-a-contract"),
    };

    private static readonly DiagnosticDescriptor AVD5021 = new()
    {
        Code = "AVD5021",
        Title = "A contract has another version",
        Cause = "The other stack was deployed with another version of this program, whose contract has other members.",
        Example = "A stack that was deployed with a newer version of the program.",
        Remedy = "Deploy both stacks with the same version of this program. Deploy the stack that exports the contract first.",
        Source = new("Contracts", "docs/contracts.md#reading-a-contract"),
    };

    private static readonly DiagnosticDescriptor AVD5022 = new()
    {
        Code = "AVD5022",
        Title = "A contract has a missing member",
        Cause =
            "The version of the contract is correct, but a member that this layer needs is missing or has another type. The output was changed by hand or by another program.",
        Example = "controlPlane without hostPoolResourceId, or profiles without a pool of this stack.",
        Remedy =
            "Deploy the layer again from the stack that exports the contract. If a pool is missing, add it to the config that both stacks share.",
        Source = new("Contracts", "docs/contracts.md#reading-a-contract"),
    };

    /// <summary>All codes of this area, in order.</summary>
    public static ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = [AVD5020, AVD5021, AVD5022];

    /// <summary>The contract is missing.</summary>
    public static Diagnostic Missing(string stack, string output, string layer) =>
        AVD5020.At(null, StackContracts.Key, $"The stack '{stack}' exports no '{output}'.", $"Deploy its {layer} first.");

    /// <summary>The contract has another version.</summary>
    public static Diagnostic OtherVersion(string stack, string output, object? version, double read) =>
        AVD5021.At(
            null,
            StackContracts.Key,
            $"The stack '{stack}' exports '{output}' in version {version ?? "(none)"}, but this program reads version {read}."
        );

    /// <summary>Members are missing, or have another type.</summary>
    public static Diagnostic MissingMembers(string stack, string output, double version, IEnumerable<string> members, string layer) =>
        AVD5022.At(
            null,
            StackContracts.Key,
            $"The stack '{stack}' exports '{output}' version {version}, but these members are missing or have another type: {string.Join(", ", members.Select(member => $"'{member}'"))}.",
            $"Deploy its {layer} again."
        );

    /// <summary>Ids differ from those that the config means.</summary>
    internal static Diagnostic OtherEstate(ImmutableArray<ContractDifference> differing)
    {
        var first = differing[0];
        var more = differing.Length == 1 ? "" : $" {differing.Length - 1} more members differ.";
        return EstateDifferences.AVD5025.At(
            null,
            StackContracts.Key,
            first.Exported.Length == 0
                ? $"The stack '{first.Stack}' exports nothing as {first.Member}, but this config means '{first.Meant}'.{more}"
                : $"The stack '{first.Stack}' exports '{first.Exported}' as {first.Member}, but this config means '{first.Meant}'.{more}"
        );
    }
}
