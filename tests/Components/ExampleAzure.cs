using System.Collections.Immutable;
using AvdPulumi.Components.Guest;
using Pulumi;
using Pulumi.Testing;

namespace AvdPulumi.Tests.Components;

/// <summary>Azure as a program with components sees it in a deployment: every script succeeds but one, and the host pool has these tokens.</summary>
/// <param name="failing">Logical name of the run command whose script fails; null for none.</param>
/// <param name="tokens">The tokens; null for one.</param>
internal sealed class ExampleAzure(string? failing = null, ImmutableArray<object>? tokens = null) : IMocks
{
    private readonly Lock _gate = new();
    private readonly HashSet<string> _made = [];

    /// <summary>Logical names of what was made.</summary>
    public ImmutableHashSet<string> Made
    {
        get
        {
            lock (_gate)
                return [.. _made];
        }
    }

    /// <summary>Deploys a program. One that does not end is a failed test.</summary>
    public Task DeployAsync(Action program) =>
        Deployment.TestAsync(this, new TestOptions { IsPreview = false }, program).WaitAsync(TimeSpan.FromMinutes(5));

    public Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args)
    {
        lock (_gate)
            _made.Add(args.Name!);
        var state = args.Inputs.SetItem("name", args.Name!);
        return Task.FromResult<(string?, object)>(
            (
                $"/id/{args.Name}",
                args.Type!.EndsWith(":MachineRunCommand", StringComparison.Ordinal) ? state.Add("instanceView", ViewOf(args))
                : args.Type.EndsWith(":RandomPassword", StringComparison.Ordinal) ? state.Add("result", "made up")
                : state
            )
        );
    }

    public Task<object> CallAsync(MockCallArgs args) =>
        Task.FromResult<object>(ImmutableDictionary<string, object>.Empty.Add("value", tokens ?? [Token]).Add("nextLink", ""));

    private static object Token =>
        ImmutableDictionary<string, object>.Empty.Add("expirationTime", "2026-11-22T08:00:00Z").Add("token", "canary-token");

    // a script says at its end that it is through, in a line of its own
    private ImmutableDictionary<string, object> ViewOf(MockResourceArgs args)
    {
        var text = (string)((ImmutableDictionary<string, object>)args.Inputs["source"])["script"];
        var marker = GuestScript.All.Single(script => script.Text == text).Marker;
        var view = ImmutableDictionary<string, object>.Empty;
        return args.Name == failing
            ? view.Add("executionState", "Failed")
                .Add("exitCode", 1)
                .Add("output", $"{GuestScript.FailureWord} not-joined It did not join.")
            : view.Add("executionState", "Succeeded").Add("exitCode", 0).Add("output", marker);
    }
}
