namespace AvdPulumi.Infra.Verify.Guest;

/// <summary>What runs a script in a machine and takes it away again. The checks have no other way to a guest, and only with <c>--in-guest</c>.</summary>
internal interface IGuestRunner
{
    /// <summary>Runs a script and waits for its output. Nothing of it stays in Azure.</summary>
    /// <param name="run">The script and the machine.</param>
    /// <param name="cancellation">Ends the wait; the script is taken away all the same.</param>
    Task<GuestOutput> RunAsync(GuestRun run, CancellationToken cancellation);
}
