using System.Collections.Immutable;

namespace AvdPulumi.Infra.Roll;

/// <summary>Where and how Pulumi runs for a roll.</summary>
/// <param name="Folder">The folder of the project.</param>
/// <param name="Stack">The stack.</param>
/// <param name="Log">The file with what Pulumi prints.</param>
/// <param name="Images">The URNs of the images of the hosts.</param>
internal sealed record RollStack(string Folder, string Stack, string Log, ImmutableArray<string> Images)
{
    /// <summary>What the stack owns; null if that cannot be found out.</summary>
    /// <param name="pulumi">The Pulumi CLI.</param>
    public async Task<PulumiState?> StateAsync(IPulumi pulumi) =>
        (await PulumiState.ReadAsync(pulumi, Folder, Stack).ConfigureAwait(false)).State;

    /// <summary>Destroys or deploys resources, and nothing else.</summary>
    /// <remarks>Source: pulumi up and pulumi destroy (--target), https://www.pulumi.com/docs/iac/cli/commands/pulumi_up/.</remarks>
    /// <param name="pulumi">The Pulumi CLI.</param>
    /// <param name="verb">The verb.</param>
    /// <param name="urns">The resources.</param>
    public async Task<RollAnswer> RunAsync(IPulumi pulumi, string verb, ImmutableArray<string> urns)
    {
        var answer = await pulumi
            .RunAsync(
                Folder,
                [
                    verb,
                    "--stack",
                    Stack,
                    "--yes",
                    "--non-interactive",
                    "--skip-preview",
                    .. urns.SelectMany(urn => new[] { "--target", urn }),
                ],
                Log
            )
            .ConfigureAwait(false);
        return answer.Code switch
        {
            0 => new RollAnswer(urns.Length),
            null => new RollAnswer(0, "pulumi cannot be started; it must be in the path"),
            { } code => new RollAnswer(0, FormattableString.Invariant($"exit code {code}; what pulumi printed is in {Log}")),
        };
    }
}
