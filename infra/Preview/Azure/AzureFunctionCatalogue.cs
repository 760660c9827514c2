using System.Collections.Immutable;

namespace AvdPulumi.Infra.Preview.Azure;

/// <summary>
/// Every provider function that the program may call, with an answer of the shape that Azure gives. One that is not here is refused.
/// Sources: the functions of azure-native 3.28.0.
/// </summary>
internal static class AzureFunctionCatalogue
{
    /// <summary>Stands for the token that only Azure can make. It is as secret as that: tests search every output for it.</summary>
    public const string RegistrationToken = "registration-token-of-a-preview";

    /// <summary>Stands for the key of a storage account, as secret as that.</summary>
    public const string AccountKey = "account-key-of-a-preview";

    // long after any token's end: which of several is the latest is decided by it
    private const string NeverExpires = "9999-12-31T23:59:59Z";

    private static readonly IReadOnlyDictionary<string, Func<AzureProvider, ImmutableDictionary<string, object>>> Answers = new Dictionary<
        string,
        Func<AzureProvider, ImmutableDictionary<string, object>>
    >(StringComparer.Ordinal)
    {
        // a preview has no login: it takes for granted that the one of the deployment sees the subscription
        ["azure-native:authorization:listSubscriptions"] = provider =>
            Answer(
                (
                    "value",
                    ImmutableArray.Create<object>(
                        Answer(("subscriptionId", provider.SubscriptionId), ("tenantId", provider.TenantId), ("state", "Enabled"))
                    )
                )
            ),
        ["azure-native:desktopvirtualization:listHostPoolRegistrationTokens"] = _ => Tokens(),
        ["azure-native:desktopvirtualization:listSessionHostSingleRegistrationTokens"] = _ => Tokens(),
        ["azure-native:storage:listStorageAccountKeys"] = _ =>
            Answer(
                (
                    "keys",
                    ImmutableArray.Create<object>(
                        Answer(
                            ("keyName", "key1"),
                            ("permissions", "FULL"),
                            ("value", AccountKey),
                            ("creationTime", "2026-01-01T00:00:00Z")
                        )
                    )
                )
            ),
    };

    /// <summary>The answer of a function; null for one that the program may not call.</summary>
    /// <param name="token">Token of the function.</param>
    /// <param name="provider">The provider that it is called through.</param>
    public static ImmutableDictionary<string, object>? AnswerOf(string token, AzureProvider provider) =>
        Answers.GetValueOrDefault(token)?.Invoke(provider);

    private static ImmutableDictionary<string, object> Tokens() =>
        Answer(
            ("value", ImmutableArray.Create<object>(Answer(("expirationTime", NeverExpires), ("token", RegistrationToken)))),
            ("nextLink", "")
        );

    private static ImmutableDictionary<string, object> Answer(params ReadOnlySpan<(string Name, object Value)> members)
    {
        var answer = ImmutableDictionary.CreateBuilder<string, object>();
        foreach (var (name, value) in members)
            answer[name] = value;
        return answer.ToImmutable();
    }
}
