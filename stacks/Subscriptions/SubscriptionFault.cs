using System.Collections.Immutable;
using AvdPulumi.Configuration;
using Pulumi;

namespace AvdPulumi.Stacks.Subscriptions;

/// <summary>A login, or a stack, that does not fit the subscriptions of the config. The SDK prints the message of a <see cref="RunException"/> alone, without a stack.</summary>
public sealed class SubscriptionFault(Diagnostic finding) : RunException($"{finding.Code}: {finding.Message} {finding.Hint}\nNext: dotnet run avd.cs explain {finding.Code}")
{
    /// <summary>The fault as a finding.</summary>
    public Diagnostic Finding { get; } = finding;

    /// <summary>
    /// Ends the run. The task that comes back never completes, so that nothing which waits for it is registered, or reports the same fault once more.
    /// </summary>
    internal static Task<ImmutableArray<Resource>> EndRunAsync(Diagnostic finding)
    {
        // the run watches every output, and ends at the first one that fails
        _ = Output.Create(Task.FromException<bool>(new SubscriptionFault(finding)));
        return new TaskCompletionSource<ImmutableArray<Resource>>().Task;
    }
}
