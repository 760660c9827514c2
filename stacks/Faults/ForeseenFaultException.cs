using AvdPulumi.Configuration.Diagnostics;
using Pulumi;

namespace AvdPulumi.Stacks.Faults;

/// <summary>
/// A fault outside this program that it foresees, such as a secret that a vault does not give. The SDK prints its message alone, without a stack, and ends with
/// the exit code that tells the engine so. Throw it before a run or in the constructor of a stack; in an output, use <see cref="ForeseenFault"/>.
/// </summary>
public sealed class ForeseenFaultException : RunException
{
    /// <summary>How a user of <c>pulumi up</c> starts this program.</summary>
    public const string Runner = "dotnet run avd.cs";

    /// <summary>The fault as a finding; no secret may be in it.</summary>
    /// <param name="finding">What is wrong, and what to do.</param>
    /// <param name="cause">The exception that shows it. It is never printed.</param>
    public ForeseenFaultException(Diagnostic finding, Exception? cause = null)
        : base(TextOf(finding), cause)
    {
        Diagnostic = finding;
    }

    /// <summary>The fault.</summary>
    public Diagnostic Diagnostic { get; }

    // the engine writes "error:" before it
    private static string TextOf(Diagnostic finding) =>
        $"{finding.Code}: {finding.Message}{(finding.Hint is null ? "" : $" {finding.Hint}")}\nNext: {Runner} explain {finding.Code}";
}
