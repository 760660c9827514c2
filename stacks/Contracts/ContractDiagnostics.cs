using System.Collections.Immutable;
using AvdPulumi.Configuration;

namespace AvdPulumi.Stacks.Contracts;

/// <summary>What can be wrong with a contract that another stack exports: one method a message, and the entry that explains its code.</summary>
public static class ContractDiagnostics
{
    private const string Source = "Architecture Deep Design, Outputs and Contracts";

    /// <summary>All codes of this area, in order.</summary>
    public static ImmutableArray<DiagnosticDescriptor> Descriptors { get; } =
    [
        new(
            "AVD5020",
            "Another stack exports no contract",
            "A layer of this stack reads what another stack exports: controlPlane, or profiles of the file server. That stack has no such output: it was never deployed, or deploys other layers.",
            "deployment:\n  layer_stacks: {sofs: contoso/avd/network}",
            "Deploy the layer in that stack, or correct deployment.layer_stacks.",
            Source),
        new(
            "AVD5021",
            "A contract has another version",
            "The other stack was deployed by a version of this program whose contract has other members.",
            "A stack deployed by a newer version of the program than this one.",
            "Deploy both stacks with the same version, the one that is read first.",
            Source),
        new(
            "AVD5022",
            "A contract lacks a member",
            "The contract is of the right version, but a member that this layer needs is not in it, or is of another kind: the output was changed by hand, or by another program.",
            "controlPlane without hostPoolResourceId, or profiles without a pool of this stack.",
            "Deploy the layer again in the stack that exports it. If a pool is missing there, add it to the config that both stacks share.",
            Source),
    ];

    /// <summary>The contract is not there.</summary>
    public static Diagnostic Missing(string stack, string output, string layer) => Fault("AVD5020", $"The stack '{stack}' exports no '{output}'.", $"Deploy its {layer} first.");

    /// <summary>The contract has another version.</summary>
    public static Diagnostic OtherVersion(string stack, string output, object? version, double read) => Fault(
        "AVD5021",
        $"The stack '{stack}' exports '{output}' in version {version ?? "(none)"}, but this program reads version {read}.",
        "Deploy it again with this version.");

    /// <summary>Members are not there, or are of another kind.</summary>
    public static Diagnostic MissingMembers(string stack, string output, double version, IEnumerable<string> members, string layer) => Fault(
        "AVD5022",
        $"The stack '{stack}' exports '{output}' version {version} without usable {string.Join(", ", members.Select(member => $"'{member}'"))}.",
        $"Deploy its {layer} again.");

    private static Diagnostic Fault(string code, string message, string hint) => new(code, Severity.Error, null, "deployment.layer_stacks", message, hint);
}
