using System.Collections.Immutable;

namespace AvdPulumi.Infra.Verify;

/// <summary>Runs checks at the same time. What they read is shared, so the number of requests is that of the reads.</summary>
internal static class VerifyRun
{
    /// <summary>The results, in the order of the checks.</summary>
    /// <param name="checks">The checks.</param>
    /// <param name="reads">What they read.</param>
    /// <param name="onDone">Told of each check that has ended, and how many have; not of those for a person.</param>
    public static async Task<ImmutableArray<CheckResult>> OfAsync(
        ImmutableArray<VerifyCheck> checks,
        VerifyReads reads,
        Action<VerifyCheck, int> onDone
    )
    {
        var done = 0;
        var telling = new Lock();
        return
        [
            .. await Task.WhenAll(
                    checks.Select(async check =>
                    {
                        // what a person checks is not checked by this run
                        if (check.Run is not { } run)
                            return new CheckResult(check, CheckAnswer.Nothing);
                        var answer = await run(reads).ConfigureAwait(false);
                        lock (telling)
                            onDone(check, ++done);
                        return new CheckResult(check, answer);
                    })
                )
                .ConfigureAwait(false),
        ];
    }
}
