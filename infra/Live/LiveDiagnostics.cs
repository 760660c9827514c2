using System.Collections.Immutable;
using System.Globalization;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Settings;
using AvdPulumi.Infra.Rendering;

namespace AvdPulumi.Infra.Live;

/// <summary>Diagnostics of reading a running estate: AVD6060 to AVD6062.</summary>
internal static class LiveDiagnostics
{
    private const int MostNamed = 3;

    private static readonly DiagnosticDescriptor AVD6060 = new()
    {
        Code = "AVD6060",
        Title = "Nobody is signed in to Azure",
        Cause = "The verb reads the running estate, and there is no login for the tenant of the config, or it is refused.",
        Example = "avd drift --stack prod in a terminal in which az login was never run.",
        Remedy = "Sign in with 'az login --tenant <tenant of the config>', or give the pipeline a workload or managed identity.",
        Source = new(
            "Credential chains in the Azure Identity library for .NET",
            "https://learn.microsoft.com/dotnet/azure/sdk/authentication/credential-chains"
        ),
    };

    private static readonly DiagnosticDescriptor AVD6061 = new()
    {
        Code = "AVD6061",
        Title = "Resources could not be read",
        Cause =
            "Azure did not return these resources: the identity may not read them, or Azure was busy, after all tries. Nothing is said of them: they may be as the stack has them, differ, or not exist.",
        Example = "avd drift --stack prod with an identity that is Reader of one of two subscriptions.",
        Remedy = "Give the identity the role Reader on the subscriptions of the estate, and run the verb again.",
        Source = new("Drift of a running estate", "docs/drift.md"),
        Severity = Severity.Warning,
    };

    private static readonly DiagnosticDescriptor AVD6062 = new()
    {
        Code = "AVD6062",
        Title = "The stack is not deployed",
        Cause = "The verb reads the running estate, and none of the resources of the stack exists in Azure.",
        Example = "avd verify --stack prod before the first deployment, or with the subscription of another estate in the config.",
        Remedy = "Deploy the stack with 'pulumi up', or check subscription.subscription_id and the names in the config.",
        Source = new("Verify a running estate", "docs/verify.md"),
    };

    /// <summary>All of them.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } = [AVD6060, AVD6061, AVD6062];

    /// <summary>Nothing of a stack exists.</summary>
    /// <param name="stack">The stack.</param>
    /// <param name="count">How many resources it has.</param>
    public static Diagnostic NotDeployed(string stack, int count) =>
        AVD6062.At(
            null,
            "",
            string.Create(CultureInfo.InvariantCulture, $"None of the {count} resources of stack {stack} exists in Azure.")
        );

    /// <summary>Nobody is signed in, or the login is refused.</summary>
    /// <param name="subscription">The cloud and the tenant.</param>
    /// <param name="code">The code of Entra ID; empty if there is none.</param>
    public static Diagnostic NotSignedIn(SubscriptionSettings subscription, string code) =>
        AVD6060.At(
            null,
            "",
            code.Length == 0
                ? $"Nobody is signed in to {CloudFacts.Of(subscription.Cloud).Title}."
                : $"{CloudFacts.Of(subscription.Cloud).Title} refused the login ({code}).",
            $"az login --tenant {subscription.TenantId}"
        );

    /// <summary>Resources that could not be read, one finding for each reason.</summary>
    public static IEnumerable<Diagnostic> Unread(IEnumerable<KeyValuePair<string, ReadFailure>> unread) =>
        unread
            .GroupBy(entry => entry.Value.Words)
            .OrderBy(same => same.Key, StringComparer.Ordinal)
            .Select(same => AVD6061.At(null, "", $"Not read, because {same.Key}: {NamesOf([.. same.Select(entry => entry.Key)])}."));

    // names of many say less than their number
    private static string NamesOf(ImmutableArray<string> ids)
    {
        var names = ids.Select(LabelOf).Order(NaturalOrder.Instance).Take(MostNamed);
        return ids.Length <= MostNamed
            ? string.Join(", ", names)
            : string.Create(CultureInfo.InvariantCulture, $"{string.Join(", ", names)} and {ids.Length - MostNamed} more");
    }

    // the name of a role assignment alone says nothing
    private static string LabelOf(string id) => string.Join('/', id.Split('/')[^2..]);
}
