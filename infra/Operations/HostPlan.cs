using System.Collections.Immutable;

namespace AvdPulumi.Infra.Operations;

/// <summary>What is to be changed of one session host. A host that is as it should be has no steps, so a second run changes nothing.</summary>
/// <param name="Host">The host.</param>
/// <param name="Steps">The changes, in their order. If one fails, those after it are not made.</param>
/// <param name="Notes">What is as it should be, or stays as somebody else has set it.</param>
internal sealed record HostPlan(HostState Host, ImmutableArray<HostStep> Steps, ImmutableArray<string> Notes)
{
    /// <summary>Excludes a host from scaling and drains it: first the tag, because autoscale would switch drain mode off.</summary>
    /// <remarks>Source: Create and assign an autoscale scaling plan (exclusion tags, so that autoscale does not override drain mode), https://learn.microsoft.com/azure/virtual-desktop/autoscale-create-assign-scaling-plan.</remarks>
    /// <param name="host">The host.</param>
    /// <param name="message">Shown in its active sessions; null for none.</param>
    public static HostPlan Drain(HostState host, UserMessage? message)
    {
        if (host.Registration is null)
            return NotRegistered(host);
        var (steps, notes) = (ImmutableArray.CreateBuilder<HostStep>(), ImmutableArray.CreateBuilder<string>());
        if (host.ExclusionTag is { } tag)
            notes.Add(tag.Value == HostState.OwnTagValue ? "exclusion tag was set" : "exclusion tag was set by somebody else");
        else if (host is { ExclusionTagName: { } name, Machine: { } machine })
            steps.Add(
                new HostStep("exclusion tag set", (azure, end) => azure.AddTagsAsync(machine.Id, TagOf(name, HostState.OwnTagValue), end))
            );
        else if (host is { ExclusionTagName: not null, Machine: null })
            notes.Add("no Arc machine, so no exclusion tag");
        if (host.IsDrained)
            notes.Add("drain mode was on");
        else
            steps.Add(new HostStep("drain mode on", (azure, end) => azure.SetDrainModeAsync(host.Id, isDrained: true, end)));
        if (message is not null)
            steps.AddRange(
                host.Sessions.Where(session => session.IsActive)
                    .Select(session => new HostStep("message sent", (azure, end) => azure.SendMessageAsync(session.Id, message, end)))
            );
        return new HostPlan(host, steps.ToImmutable(), notes.ToImmutable());
    }

    /// <summary>Opens a host and gives it back to scaling. An exclusion tag that the program did not set stays.</summary>
    /// <param name="host">The host.</param>
    public static HostPlan Undrain(HostState host)
    {
        if (host.Registration is null)
            return NotRegistered(host);
        var (steps, notes) = (ImmutableArray.CreateBuilder<HostStep>(), ImmutableArray.CreateBuilder<string>());
        if (host.IsDrained)
            steps.Add(new HostStep("drain mode off", (azure, end) => azure.SetDrainModeAsync(host.Id, isDrained: false, end)));
        else
            notes.Add("drain mode was off");
        if (host is { ExclusionTag: { Value: HostState.OwnTagValue } own, Machine: { } machine })
            steps.Add(
                new HostStep("exclusion tag removed", (azure, end) => azure.RemoveTagsAsync(machine.Id, TagOf(own.Key, own.Value), end))
            );
        else if (host.ExclusionTag is not null)
            notes.Add("exclusion tag stays: somebody else set it");
        return new HostPlan(host, steps.ToImmutable(), notes.ToImmutable());
    }

    /// <summary>Removes the registration of a host, never by force: Azure refuses if it has sessions after all.</summary>
    /// <param name="host">The host.</param>
    public static HostPlan Remove(HostState host) =>
        new(host, [new HostStep("registration removed", (azure, end) => azure.RemoveRegistrationAsync(host.Id, force: false, end))], []);

    /// <summary>What would come of it, if nothing fails.</summary>
    public HostOutcome Foreseen() => new(this, [.. Steps.Select(step => step.Words)], null);

    /// <summary>Makes the changes, in their order, until one fails.</summary>
    /// <param name="azure">The connection.</param>
    /// <param name="cancellation">Ends the changes.</param>
    public async Task<HostOutcome> RunAsync(HostActions azure, CancellationToken cancellation)
    {
        var done = ImmutableArray.CreateBuilder<string>();
        foreach (var step in Steps)
        {
            var answer = await step.Run(azure, cancellation).ConfigureAwait(false);
            if (!answer.IsDone)
                return new HostOutcome(this, done.ToImmutable(), new HostFailure(step.Words, answer));
            done.Add(step.Words);
        }
        return new HostOutcome(this, done.ToImmutable(), null);
    }

    private static HostPlan NotRegistered(HostState host) => new(host, [], ["not registered"]);

    private static Dictionary<string, string> TagOf(string name, string value) => new() { [name] = value };
}

/// <summary>What came of a plan.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Done">The changes that were made.</param>
/// <param name="Failure">The change that failed; null if all were made.</param>
internal sealed record HostOutcome(HostPlan Plan, ImmutableArray<string> Done, HostFailure? Failure);

/// <summary>A change that failed.</summary>
/// <param name="Words">What it would have done.</param>
/// <param name="Answer">Why it was not made.</param>
internal sealed record HostFailure(string Words, ActionAnswer Answer);
