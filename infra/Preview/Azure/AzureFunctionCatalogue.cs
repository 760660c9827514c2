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

    // long after any token's end: which of several is the latest is decided by it
    private const string NeverExpires = "9999-12-31T23:59:59Z";

    private static readonly IReadOnlyDictionary<string, Func<ImmutableDictionary<string, object>>> _answers =
        new Dictionary<string, Func<ImmutableDictionary<string, object>>>(StringComparer.Ordinal)
        {
            ["azure-native:desktopvirtualization:listHostPoolRegistrationTokens"] = () => Answer(("value", ImmutableArray.Create<object>(
                Answer(("expirationTime", NeverExpires), ("token", RegistrationToken)))), ("nextLink", "")),
        };

    /// <summary>The answer of a function; null for one that the program may not call.</summary>
    public static ImmutableDictionary<string, object>? AnswerOf(string token) => _answers.GetValueOrDefault(token)?.Invoke();

    private static ImmutableDictionary<string, object> Answer(params ReadOnlySpan<(string Name, object Value)> members)
    {
        var answer = ImmutableDictionary.CreateBuilder<string, object>();
        foreach (var (name, value) in members) answer[name] = value;
        return answer.ToImmutable();
    }
}
