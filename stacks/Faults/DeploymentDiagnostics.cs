using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Stacks.Faults;

/// <summary>What a deployment can meet outside this program: AVD5040 to AVD5049.</summary>
public static class DeploymentDiagnostics
{
    // what a service says may be a page
    private const int LongestReason = 300;

    private static readonly DiagnosticDescriptor AVD5040 = new()
    {
        Code = "AVD5040",
        Title = "A secret cannot be read from its vault",
        Cause =
            "A resource needs the secret, and the vault does not give it: it does not exist, the identity that deploys has no role on it, or the vault's network does not let it in.",
        Example = "domain:\n  join_password: keyvault://kv-contoso/join    # and no secret 'join' in the vault",
        Remedy =
            "Run the command that the message names, as the identity that deploys. Create the secret, grant that identity Key Vault Secrets User, or let its network in.",
        Source = new("Azure Key Vault REST API Error Codes", "https://learn.microsoft.com/azure/key-vault/general/rest-error-codes"),
    };

    private static readonly DiagnosticDescriptor AVD5041 = new()
    {
        Code = "AVD5041",
        Title = "Azure lists no registration token",
        Cause =
            "The deployment asked Azure for a token when it made or updated the host pool, and Azure lists none: it ended in the meantime, or somebody revoked it.",
        Example = "A token that was revoked in the portal while pulumi up was running.",
        Remedy = "Run the deployment again. If that does not help, change registration.rotation_key, which asks for a new token.",
        Source = new("Add session hosts to a host pool", "https://learn.microsoft.com/azure/virtual-desktop/add-session-hosts-host-pool"),
    };

    private static readonly DiagnosticDescriptor AVD5042 = new()
    {
        Code = "AVD5042",
        Title = "Azure does not list registration tokens",
        Cause =
            "The program reads the registration token of a host pool from Azure, to keep it in the vault. Azure refuses the call: whoever deploys may read the pool, but not its tokens, or the call did not get through.",
        Example = "pulumi preview under a login that has the role Reader alone.",
        Remedy =
            "Grant the identity that deploys Desktop Virtualization Contributor, or a role with Microsoft.DesktopVirtualization/hostpools/listRegistrationTokens/action, on the resource group.",
        Source = new(
            "Azure permissions for Web and Mobile",
            "https://learn.microsoft.com/azure/role-based-access-control/permissions/web-and-mobile"
        ),
    };

    /// <summary>All codes of this area, in order.</summary>
    public static ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = [AVD5040, AVD5041, AVD5042];

    /// <summary>A vault did not give a secret. The vault's own message is left out: it may quote the request.</summary>
    /// <param name="secret">The secret.</param>
    /// <param name="why">What the vault answered.</param>
    public static Diagnostic SecretUnreadable(SecretReference secret, string why) =>
        AVD5040.At(
            null,
            "",
            $"The secret '{secret}' could not be read: {why}.",
            "Check that it exists, that the identity that deploys has the role Key Vault Secrets User, and that the vault's network lets it in: "
                + $"az keyvault secret show --vault-name {secret.Vault} --name {secret.Name} --query id"
        );

    /// <summary>Azure refuses to list the tokens of a host pool.</summary>
    /// <param name="hostPool">Name of the host pool.</param>
    /// <param name="why">What Azure or the engine said.</param>
    public static Diagnostic TokensRefused(string hostPool, string why) =>
        AVD5042.At(
            null,
            "registration",
            $"Azure does not list the registration tokens of the host pool '{hostPool}': {(why.Length <= LongestReason ? why : why[..LongestReason] + "…")}",
            "Grant the identity that deploys Desktop Virtualization Contributor on the resource group."
        );

    /// <summary>Azure lists no token of a host pool.</summary>
    /// <param name="hostPool">Name of the host pool.</param>
    public static Diagnostic NoRegistrationToken(string hostPool) =>
        AVD5041.At(
            null,
            "registration",
            $"Azure lists no registration token of the host pool '{hostPool}', although one was asked for.",
            "Run the deployment again; if that does not help, change registration.rotation_key."
        );
}
