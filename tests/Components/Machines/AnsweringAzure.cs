using System.Collections.Immutable;
using AvdPulumi.Components.Machines;
using AvdPulumi.Tests.Components.SessionHosts;
using Pulumi;
using Pulumi.Testing;

namespace AvdPulumi.Tests.Components.Machines;

/// <summary>A deployment whose run commands are answered as a test says, by their logical names, and where Azure refuses what a test says.</summary>
internal sealed class AnsweringAzure(Func<string, ImmutableDictionary<string, object>> answer, Func<string, bool> refuses) : IMocks
{
    private readonly Lock _gate = new();
    private readonly List<string> _made = [];
    private readonly HashSet<string> _open = [];

    /// <summary>Names of what was registered.</summary>
    public ImmutableHashSet<string> Made
    {
        get
        {
            lock (_gate)
                return [.. _made];
        }
    }

    /// <summary>How many session hosts were worked on at a time, at most: from the network interface to the agent.</summary>
    public int MostAtATime { get; private set; }

    /// <summary>Deploys a program of machines. A run that ends by itself has no failure; one that does not end at all is a failed test.</summary>
    /// <param name="program">Makes the machines.</param>
    /// <param name="fails">Whether the script of a run command fails, by its logical name.</param>
    public static Task<(AnsweringAzure Azure, ImmutableArray<MachineFailure> Failures)> RunAsync(
        Action<MachineEnds> program,
        Func<string, bool> fails
    ) =>
        AnsweredAsync(
            program,
            name => fails(name) ? Answer("Failed", 1, "AVDPULUMI-FAILED x") : Answer("Succeeded", 0, SampleHosts.Marker)
        );

    /// <summary>Deploys a program of machines whose run commands have these answers.</summary>
    /// <param name="program">Makes the machines.</param>
    /// <param name="answer">What Azure knows of the run of a command, by its logical name.</param>
    public static async Task<(AnsweringAzure Azure, ImmutableArray<MachineFailure> Failures)> AnsweredAsync(
        Action<MachineEnds> program,
        Func<string, ImmutableDictionary<string, object>> answer
    )
    {
        var azure = new AnsweringAzure(answer, _ => false);
        var failures = ImmutableArray<MachineFailure>.Empty;
        // what comes after a script that failed is never registered, so that only a failure ends the run
        var end = await Record.ExceptionAsync(() =>
            azure.DeployAsync(
                program,
                found =>
                {
                    failures = found;
                    throw new InvalidOperationException("the end");
                }
            )
        );
        Assert.Equal(failures.IsEmpty, end is null);
        return (azure, failures);
    }

    /// <summary>Deploys a program of machines.</summary>
    /// <param name="program">Makes the machines.</param>
    /// <param name="onFailure">Ends the run where scripts failed.</param>
    public Task DeployAsync(Action<MachineEnds> program, Func<ImmutableArray<MachineFailure>, Task<string>> onFailure)
    {
        var run = Deployment.TestAsync(
            this,
            new TestOptions { IsPreview = false },
            () =>
            {
                var ends = new MachineEnds();
                program(ends);
                ends.HoldRun(onFailure);
            }
        );
        return run.WaitAsync(TimeSpan.FromMinutes(5));
    }

    public async Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args)
    {
        var name = args.Name!;
        if (args.Type!.StartsWith("avd:", StringComparison.Ordinal))
            return (null, ImmutableDictionary<string, object>.Empty);
        if (refuses(name))
            throw new InvalidOperationException($"Azure refuses {name}.");
        lock (_gate)
        {
            _made.Add(name);
            if (name.EndsWith("-nic", StringComparison.Ordinal))
                _open.Add(name);
            MostAtATime = Math.Max(MostAtATime, _open.Count);
        }

        // others get a chance to go too far
        await Task.Yield();
        lock (_gate)
        {
            if (name.EndsWith("-setup-agent", StringComparison.Ordinal))
                _open.Remove(name.Replace("-setup-agent", "-nic", StringComparison.Ordinal));
        }

        var state = ImmutableDictionary<string, object>.Empty.Add("name", name);
        return (
            $"/id/{name}",
            args.Type.EndsWith(":MachineRunCommand", StringComparison.Ordinal) ? state.Add("instanceView", answer(name)) : state
        );
    }

    public Task<object> CallAsync(MockCallArgs args) => throw new InvalidOperationException($"{args.Token} is not to be called.");

    /// <summary>What Azure knows of a run.</summary>
    public static ImmutableDictionary<string, object> Answer(string state, int? exitCode, string output)
    {
        var view = ImmutableDictionary<string, object>.Empty.Add("executionState", state).Add("output", output);
        return exitCode is { } code ? view.Add("exitCode", code) : view;
    }
}
