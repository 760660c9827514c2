using AvdPulumi.Configuration.Estate;
using AvdPulumi.Configuration.Settings;
using AvdPulumi.Configuration.Values;
using AvdPulumi.Infra.Connections;
using AvdPulumi.Infra.Engine.Vaults;
using AvdPulumi.Stacks.Faults;
using AvdPulumi.Tests.Stacks;
using Azure.Core;

namespace AvdPulumi.Tests.Infra.Vaults;

/// <summary>What a reading of one secret needs: the production reader and connection, led to a double.</summary>
internal static class VaultReading
{
    public static RequestPatience Patience { get; } = new();

    public static SubscriptionSettings Subscription { get; } = TestSettings.Minimal.Subscription;

    public static string Challenge { get; } = VaultDouble.ChallengeOf(Subscription);

    public static VaultSecretPlace Place { get; } = PlaceOf(TestSettings.Minimal);

    /// <summary>A secret in a vault that no other test asks: the library remembers the challenge of a host for the whole process.</summary>
    public static VaultSecretPlace NewPlace() => PlaceOf(TestSettings.Minimal, $"kv-{Guid.NewGuid():N}"[..24]);

    public static VaultSecretPlace PlaceOf(AvdSettings settings, string vault = "kv-contoso") =>
        SecretReference.TryCreate($"keyvault://{vault}/hook", out var reference)
            ? VaultSecretPlace.Of(reference, AvdEstate.Of(settings))
            : throw new FormatException("not a reference");

    public static VaultReader ReaderOf(
        VaultDouble vault,
        TimeProvider? clock = null,
        TokenCredential? login = null,
        RequestPatience? patience = null
    ) =>
        new(
            Subscription,
            login ?? new VaultTestLogin(),
            vault.Lead(AzureLogin.Handler()),
            patience ?? Patience,
            clock ?? new PausesAtOnce((patience ?? Patience).TotalTime)
        );

    /// <summary>The failure of a reading; it contains neither the value nor what the vault said.</summary>
    public static async Task<ForeseenFaultException> FailureAsync(VaultReader reader, VaultSecretPlace? place = null)
    {
        var fault = await Assert.ThrowsAsync<ForeseenFaultException>(() => reader.ReadAsync(place ?? Place));
        Assert.StartsWith(
            $"The secret '{(place ?? Place).Reference}' could not be read: ",
            fault.Diagnostic.Message,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("Canary", $"{fault.Message} {fault.Diagnostic}", StringComparison.Ordinal);
        return fault;
    }
}
