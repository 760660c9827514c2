using System.Text.Json;
using System.Text.RegularExpressions;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Infra.Connections;
using AvdPulumi.Stacks.Faults;
using Azure;
using Azure.Identity;

namespace AvdPulumi.Infra.Engine.Vaults;

/// <summary>What a failure means. Only known codes are taken from an answer, never its text.</summary>
/// <remarks>Source: Azure Key Vault REST API Error Codes, https://learn.microsoft.com/azure/key-vault/general/rest-error-codes</remarks>
internal static partial class VaultFailures
{
    /// <summary>The diagnostic of a failure; null if the failure is not that of a vault or of a login.</summary>
    public static Diagnostic? FindingOf(Exception failure, VaultSecretPlace place) =>
        failure switch
        {
            VaultChallengeException => VaultDiagnostics.OtherChallenge(place),
            GaveUpException { Status: { } status } busy => VaultDiagnostics.Busy(place, status, busy.Tries),
            GaveUpException { InnerException: { } cause } silent => FindingOfSilence(cause, silent.Tries, place),
            CredentialUnavailableException => VaultDiagnostics.NotSignedIn(place),
            AuthenticationFailedException login => VaultDiagnostics.LoginRefused(place, LoginFailures.CodeOf(login)),
            RequestFailedException answer => FindingOfAnswer(answer, place),
            _ => null,
        };

    private static Diagnostic FindingOfSilence(Exception cause, int tries, VaultSecretPlace place) =>
        cause switch
        {
            RequestFailedException { InnerException: HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError } } =>
                VaultDiagnostics.UnknownHost(place),
            RequestFailedException { InnerException: HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } } =>
                VaultDiagnostics.UntrustedCertificate(place),
            OperationCanceledException => VaultDiagnostics.NoAnswer(place, tries),
            _ => VaultDiagnostics.NoConnection(place, tries),
        };

    private static Diagnostic FindingOfAnswer(RequestFailedException answer, VaultSecretPlace place) =>
        (answer.Status, InnerCodeOf(answer)) switch
        {
            (>= 300 and < 400, _) => VaultDiagnostics.Redirected(place, answer.Status),
            (403, "ForbiddenByFirewall" or "ForbiddenByConnection") => VaultDiagnostics.Blocked(place),
            (403, "SecretDisabled") => VaultDiagnostics.Disabled(place),
            (403, "ForbiddenByPolicy" or "AccessDenied") => VaultDiagnostics.NoPolicy(place),
            (401, _) or (403, "ForbiddenByRbac") => VaultDiagnostics.NoRole(place, answer.Status),
            _ => DeploymentDiagnostics.SecretUnreadable(
                place.Reference,
                $"the vault answered {answer.Status} {WordOf(answer.ErrorCode)}".TrimEnd()
            ),
        };

    private static string? InnerCodeOf(RequestFailedException answer)
    {
        try
        {
            using var body = JsonDocument.Parse(answer.GetRawResponse()?.Content ?? BinaryData.FromString("{}"));
            return
                body.RootElement is { ValueKind: JsonValueKind.Object } root
                && root.TryGetProperty("error", out var error)
                && error is { ValueKind: JsonValueKind.Object }
                && error.TryGetProperty("innererror", out var inner)
                && inner is { ValueKind: JsonValueKind.Object }
                && inner.TryGetProperty("code", out var code)
                && code.ValueKind == JsonValueKind.String
                ? code.GetString()
                : null;
        }
        // a page of a proxy, for example
        catch (JsonException)
        {
            return null;
        }
    }

    private static string WordOf(string? code) => code is not null && Word().IsMatch(code) ? code : "";

    [GeneratedRegex("^[A-Za-z]{1,60}$")]
    private static partial Regex Word();
}
