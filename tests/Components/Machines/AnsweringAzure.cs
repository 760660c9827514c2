using System.Collections.Immutable;
using AvdPulumi.Components.Machines;
using AvdPulumi.Tests.Components.SessionHosts;
using Pulumi;
using Pulumi.Testing;

namespace AvdPulumi.Tests.Components;

/// <summary>A deployment whose scripts fail where a test says so, and where Azure refuses what a test says.</summary>
internal sealed class AnsweringAzure(Func<string, bool> fails, Func<string, bool> refuses) : IMocks
{
    private readonly Lock _gate = new();
    private readonly List<string> _made = [];

    /// <summary>Names of what was registered.</summary>
    public ImmutableHashSet<string> Made
    {
        get
        {
            lock (_gate) return [.. _made];
        }
    }

    /// <summary>Deploys a program of machines. A run that ends by itself has no failure; one that does not end at all is a failed test.</summary>
    /// <param name="program">Makes the machines.</param>
    /// <param name="fails">Whether the script of a run command fails, by its logical name.</param>
    public static async Task<(AnsweringAzure Azure, ImmutableArray<MachineFailure> Failures)> RunAsync(Action<MachineEnds> program, Func<string, bool> fails)
    {
        var azure = new AnsweringAzure(fails, _ => false);
        var failures = ImmutableArray<MachineFailure>.Empty;
        // what comes after a script that failed is never registered, so that only a failure ends the run
        var end = await Record.ExceptionAsync(() => azure.DeployAsync(program, found =>
        {
            failures = found;
            throw new InvalidOperationException("the end");
        }));
        Assert.Equal(failures.IsEmpty, end is null);
        return (azure, failures);
    }

    /// <summary>Deploys a program of machines.</summary>
    /// <param name="program">Makes the machines.</param>
    /// <param name="onFailure">Ends the run where scripts failed.</param>
    public Task DeployAsync(Action<MachineEnds> program, Func<ImmutableArray<MachineFailure>, Task<string>> onFailure)
    {
        var run = Deployment.TestAsync(this, new TestOptions { IsPreview = false }, () =>
        {
            var ends = new MachineEnds();
            program(ends);
            ends.HoldRun(onFailure);
        });
        return run.WaitAsync(TimeSpan.FromMinutes(5));
    }

    public async Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args)
    {
        var name = args.Name!;
        if (args.Type!.StartsWith("avd:", StringComparison.Ordinal)) return (null, ImmutableDictionary<string, object>.Empty);
        if (refuses(name)) throw new InvalidOperationException($"Azure refuses {name}.");
        lock (_gate) _made.Add(name);
        // others get a chance to go too far
        await Task.Yield();
        var state = ImmutableDictionary<string, object>.Empty.Add("name", name);
        return ($"/id/{name}", args.Type.EndsWith(":MachineRunCommand", StringComparison.Ordinal) ? state.Add("instanceView", fails(name) ? Answer("Failed", 1, "AVDPULUMI-FAILED x") : Answer("Succeeded", 0, SampleHosts.Marker)) : state);
    }

    public Task<object> CallAsync(MockCallArgs args) => throw new InvalidOperationException($"{args.Token} is not to be called.");

    private static ImmutableDictionary<string, object> Answer(string state, int exitCode, string output) =>
        ImmutableDictionary<string, object>.Empty.Add("executionState", state).Add("output", output).Add("exitCode", exitCode);
}
