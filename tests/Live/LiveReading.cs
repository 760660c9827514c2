using AvdPulumi.Infra.Connections;
using AvdPulumi.Infra.Live;
using AvdPulumi.Tests.Infra.Vaults;
using Azure.Core;

namespace AvdPulumi.Tests.Live;

/// <summary>The production connection, led to a double.</summary>
internal static class LiveReading
{
    /// <summary>The connection of a verb.</summary>
    public static AzureConnection ConnectionTo(AzureDouble azure, TokenCredential? login = null, PausesAtOnce? clock = null) =>
        new()
        {
            Login = _ => login ?? new VaultTestLogin(),
            Handler = () => azure.Lead(AzureLogin.Handler()),
            Clock = clock ?? new PausesAtOnce(TimeSpan.MaxValue),
        };
}
