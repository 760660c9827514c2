using AvdPulumi.Configuration.Settings;
using AvdPulumi.Infra.Live;
using AvdPulumi.Infra.Operations;
using AvdPulumi.Infra.Verify.Guest;

namespace AvdPulumi.Infra.CommandLine;

/// <summary>What <c>avd verify</c> has of Azure: reads, and with <c>--in-guest</c> a way to run scripts in machines, which Ctrl-C takes away again.</summary>
internal sealed class VerifyConnection : IDisposable
{
    private readonly GuestRunner? _runner;
    private readonly IDisposable? _settling;

    /// <summary>Opens it.</summary>
    /// <param name="azure">The connection.</param>
    /// <param name="subscription">The cloud and the tenant.</param>
    /// <param name="inGuest">Whether scripts may run in machines. Without it, there is nothing here that can change something.</param>
    public VerifyConnection(AzureConnection azure, SubscriptionSettings subscription, bool inGuest)
    {
        if (!inGuest)
        {
            Reads = azure.ClientOf(subscription);
            return;
        }
        var actions = azure.ActionsOf(subscription);
        _runner = new GuestRunner(actions, azure.Clock);
        _settling = Interruption.Settling(_runner.Settle);
        Reads = actions.Reads;
    }

    /// <summary>Reads.</summary>
    public ArmClient Reads { get; }

    /// <summary>Runs scripts in machines; null without <c>--in-guest</c>.</summary>
    public IGuestRunner? Runner => _runner;

    /// <summary>Whether a signal ends the process: it settles what runs, and says what is so then.</summary>
    public bool IsInterrupted => _runner is { IsStopped: true };

    /// <summary>The run commands that could not be removed, by ARM id.</summary>
    public IReadOnlyCollection<string> Left => _runner?.Left ?? [];

    /// <inheritdoc />
    public void Dispose()
    {
        _settling?.Dispose();
        _runner?.Dispose();
        Reads.Dispose();
    }
}
