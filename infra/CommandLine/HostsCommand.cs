using System.CommandLine;
using AvdPulumi.Infra.Live;
using AvdPulumi.Infra.Operations;
using AvdPulumi.Infra.Preferences;

namespace AvdPulumi.Infra.CommandLine;

/// <summary><c>avd hosts</c>: the session hosts of a running estate. What is done with them is a verb of its own below it.</summary>
internal static class HostsCommand
{
    /// <summary>The verb.</summary>
    public const string Name = "hosts";

    public static Command Build(AvdHost host, Lazy<PreferenceLayers> layers) =>
        new(
            Name,
            "Session hosts of a running estate: list them, drain them, open them again, and remove registrations without a machine. It uses the login of the Azure CLI, a workload or a managed identity."
        )
        {
            HostsListCommand.Build(host, layers),
            HostsDrainCommand.BuildDrain(host, layers),
            HostsDrainCommand.BuildUndrain(host, layers),
            HostsPruneCommand.Build(host, layers),
        };

    /// <summary>Runs a verb with a connection; without a login, it does nothing.</summary>
    /// <param name="run">The estate.</param>
    /// <param name="act">The verb.</param>
    public static async Task<int> WithAzureAsync(EstateRun run, Func<HostActions, Task<int>> act)
    {
        var subscription = run.Estate.Settings.Subscription;
        using var azure = run.Host.Azure.ActionsOf(subscription);
        try
        {
            return await act(azure).ConfigureAwait(false);
        }
        catch (Exception failure) when (LiveRead.FindingOf(failure, subscription) is { } finding)
        {
            return await Refusal.OfAsync([finding], run.Host).ConfigureAwait(false);
        }
    }
}
