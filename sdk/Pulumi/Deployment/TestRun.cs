using System.Collections.Immutable;
using Pulumi.Testing;

namespace Pulumi;

/// <summary>Runs one program under mocks to its end, and turns whatever went wrong into the exceptions that tests may expect.</summary>
internal static class TestRun
{
    public static async Task<ImmutableArray<Resource>> OfStackAsync(IMocks mocks, TestOptions? options, Func<Stack> create)
    {
        var deployment = Begin(mocks, options);
        await FinishAsync(
                deployment,
                () =>
                {
                    create().RegisterDeclaredOutputs();
                    return Task.CompletedTask;
                }
            )
            .ConfigureAwait(false);
        return deployment.Monitor.Resources;
    }

    public static async Task<(ImmutableArray<Resource> Resources, IDictionary<string, object?> Outputs)> OfProgramAsync(
        IMocks mocks,
        TestOptions? options,
        Func<Task<IDictionary<string, object?>>> program
    )
    {
        var deployment = Begin(mocks, options);
        IDictionary<string, object?> outputs = ImmutableDictionary<string, object?>.Empty;
        await FinishAsync(
                deployment,
                async () =>
                {
                    var stack = new Stack();
                    // what the program returns is for the test; outputs of a stack are the ones that its class declares
                    outputs = await program().ConfigureAwait(false);
                    stack.RegisterDeclaredOutputs();
                }
            )
            .ConfigureAwait(false);

        // the stack is ours here, so the program does not get to see it
        return ([.. deployment.Monitor.Resources.Where(resource => resource is not Stack)], outputs);
    }

    /// <summary>Set in the async flow of the caller's call: it is gone again when that call returns.</summary>
    private static Deployment Begin(IMocks mocks, TestOptions? options)
    {
        var deployment = new Deployment(mocks, options);
        Deployment.Instance = new DeploymentInstance(deployment);
        return deployment;
    }

    private static async Task FinishAsync(Deployment deployment, Func<Task> program)
    {
        try
        {
            var running = program();
            // a program that fails before its first await reports just that, and does not wait for what it began
            if (running.IsFaulted)
                await running.ConfigureAwait(false);
            deployment.Tasks.Track(running);
            await deployment.Tasks.WhenIdleAsync().ConfigureAwait(false);
        }
        catch (Exception failure)
        {
            deployment.Engine.Log(LogSeverity.Error, Describe(failure));
        }

        var errors = deployment.Engine.Errors;
        if (errors.Length == 1)
            throw new RunException(errors[0]);
        if (errors.Length > 1)
            throw new AggregateException(errors.Select(error => new RunException(error)));
    }

    private static string Describe(Exception failure) =>
        failure switch
        {
            RunException => failure.Message,
            ResourceException { HideStack: true } => failure.Message,
            ResourceException => failure.ToString(),
            _ => $"Running program '{Environment.GetCommandLineArgs()[0]}' failed with an unhandled exception:\n{failure}",
        };
}
