using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Settings;
using AvdPulumi.Infra.Connections;
using Azure.Identity;

namespace AvdPulumi.Infra.Live;

/// <summary>A run that reads Azure ends early for one reason only: nobody is signed in.</summary>
internal static class LiveRead
{
    /// <summary>The diagnostic of a login that failed; null for any other failure.</summary>
    public static Diagnostic? FindingOf(Exception failure, SubscriptionSettings subscription) =>
        failure switch
        {
            CredentialUnavailableException => LiveDiagnostics.NotSignedIn(subscription, ""),
            AuthenticationFailedException login => LiveDiagnostics.NotSignedIn(subscription, LoginFailures.CodeOf(login)),
            _ => null,
        };
}
