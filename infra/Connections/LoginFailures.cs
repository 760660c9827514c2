using System.Text.RegularExpressions;
using Azure.Identity;

namespace AvdPulumi.Infra.Connections;

/// <summary>What a login says that was refused. Only a code is taken from it: the rest may quote the request.</summary>
internal static partial class LoginFailures
{
    /// <summary>The code of Entra ID, such as <c>AADSTS700082</c>; empty if there is none.</summary>
    /// <remarks>Source: Microsoft Entra authentication and authorization error codes, https://learn.microsoft.com/entra/identity-platform/reference-error-codes</remarks>
    public static string CodeOf(AuthenticationFailedException failure) => EntraCode().Match(failure.Message).Value;

    [GeneratedRegex("AADSTS[0-9]{4,8}")]
    private static partial Regex EntraCode();
}
