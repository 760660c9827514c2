using System.Collections.Immutable;
using System.Globalization;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate;
using AvdPulumi.Configuration.Estate.Secrets;
using AvdPulumi.Configuration.Exchange;
using AvdPulumi.Configuration.Exchange.Arm;
using AvdPulumi.Configuration.Values;
using AvdPulumi.Infra.Live;

namespace AvdPulumi.Infra.Verify;

/// <summary>The secrets that the config refers to can be used, now and for a while.</summary>
internal static class SecretChecks
{
    private const string Secret = "azure-native:keyvault:Secret";
    private const string Role = "Reader on the key vaults (it reads no values)";

    // before that, somebody should renew it
    private static readonly TimeSpan Notice = TimeSpan.FromDays(30);

    private static readonly Source Vault = new(
        "KeyVaultSecretCollection.GetAll Method",
        "https://learn.microsoft.com/dotnet/api/azure.resourcemanager.keyvault.keyvaultsecretcollection.getall"
    );

    /// <summary>All of them.</summary>
    public static ImmutableArray<VerifyCheck> All { get; } =
    [
        new()
        {
            Id = "secrets-usable",
            Phase = 1,
            Proves = "Each secret that the config refers to exists in its vault, is enabled, and has not expired.",
            How = "Lists the names and dates of each vault's secrets through Azure Resource Manager, which returns no values.",
            Remedy = "Set the secret, as docs/runbooks/secret-expired.md says.",
            LeastRole = Role,
            Source = Vault,
            Run = reads => RunAsync(reads, (secret, now) => Unusable(secret, now)),
        },
        new()
        {
            Id = "secrets-lasting",
            Phase = 1,
            Proves = "No secret that the config refers to expires within 30 days.",
            How = "Reads the same dates.",
            Severity = Severity.Warning,
            Remedy = "Renew what the secret contains, and set a new version with a later date.",
            LeastRole = Role,
            Source = Source.Assumption("30 days are enough to plan a change"),
            Run = reads => RunAsync(reads, (secret, now) => secret is null ? [] : EndingSoon(secret, now)),
        },
    ];

    private static async Task<CheckAnswer> RunAsync(VerifyReads reads, Func<ArmResource?, DateTimeOffset, IEnumerable<string>> check)
    {
        var (examined, findings, unread) = (0, ImmutableArray.CreateBuilder<CheckFinding>(), ImmutableArray.CreateBuilder<ReadFailure>());
        foreach (
            var vault in EstateSecret
                .Of(reads.Estate)
                .Select(secret => secret.Reference)
                .ToLookup(reference => IdOf(reference, reads.Estate))
        )
        {
            // a vault whose id the config does not have, and secrets of the stack's config
            if (vault.Key is not { } id)
                continue;
            var answer = await reads.ListAsync($"{id}/secrets", Secret).ConfigureAwait(false);
            examined += vault.Count();
            if (answer.Failure is { Reason: not ReadFailureReason.NotFound } failure)
            {
                unread.Add(failure);
                continue;
            }
            var byName = answer
                .Resources.DistinctBy(secret => secret.Name, StringComparer.OrdinalIgnoreCase)
                .ToDictionary(secret => secret.Name, StringComparer.OrdinalIgnoreCase);
            findings.AddRange(
                vault.SelectMany(reference =>
                    check(byName.GetValueOrDefault(reference.Name!), reads.Now)
                        .Select(message => new CheckFinding($"{reference.Vault}/{reference.Name}", message)
                        {
                            Remedy = RemedyOf(reference),
                        })
                )
            );
        }
        return new CheckAnswer(examined, findings.ToImmutable(), unread.ToImmutable());
    }

    // the new value is typed into a file: a command line is seen by others, and without --output none, az prints the value
    private static string RemedyOf(SecretReference reference) =>
        $"Set what it contains where it is used, then: az keyvault secret set --vault-name {reference.Vault} --name {reference.Name} --file <file> --expires <time> --output none (docs/runbooks/secret-expired.md)";

    private static string? IdOf(SecretReference reference, AvdEstate estate) =>
        reference.Scheme != SecretScheme.KeyVault ? null
        : string.Equals(reference.Vault, estate.KeyVaultName, StringComparison.OrdinalIgnoreCase) ? estate.KeyVaultId
        : estate
            .Settings.KeyVault.ExternalVaults.FirstOrDefault(vault =>
                string.Equals(vault.Name, reference.Vault, StringComparison.OrdinalIgnoreCase)
            )
            ?.Id?.ToString();

    private static IEnumerable<string> Unusable(ArmResource? secret, DateTimeOffset now)
    {
        if (secret is null)
            yield return "does not exist";
        else if (secret.Find("properties.attributes.enabled") is ParameterValue.Flag { Value: false })
            yield return "is disabled";
        else if (EndOf(secret) is { } end && end <= now)
            yield return $"expired on {Day(end)}";
    }

    private static IEnumerable<string> EndingSoon(ArmResource secret, DateTimeOffset now)
    {
        if (EndOf(secret) is { } end && end > now && end < now + Notice)
            yield return $"expires on {Day(end)}";
    }

    // seconds since 1970
    private static DateTimeOffset? EndOf(ArmResource secret) =>
        secret.Find("properties.attributes.exp") is ParameterValue.Number(var seconds)
            ? DateTimeOffset.FromUnixTimeSeconds((long)seconds)
            : null;

    private static string Day(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
