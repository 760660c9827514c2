using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;

namespace AvdPulumi.Stacks.Faults;

/// <content>What the codes mean.</content>
public static partial class VaultDiagnostics
{
    private static readonly DiagnosticDescriptor AVD5080 = new()
    {
        Code = "AVD5080",
        Title = "The deploying identity may not read a secret",
        Cause =
            "The vault rejects the identity with 401 or 403: it has no role on the vault, or, if the vault uses access policies, no policy.",
        Example = "domain:\n  join_password: keyvault://kv-contoso-core/join    # and no role on kv-contoso-core",
        Remedy =
            "Assign Key Vault Secrets User on the vault to the deploying identity. Owner or Contributor of the subscription is not enough.",
        Source = new(
            "Provide access to Key Vault keys, certificates, and secrets with Azure role-based access control",
            "https://learn.microsoft.com/azure/key-vault/general/rbac-guide"
        ),
    };

    private static readonly DiagnosticDescriptor AVD5081 = new()
    {
        Code = "AVD5081",
        Title = "The network rules of a vault block the deployment",
        Cause =
            "The identity is known, but the machine that deploys is on a network that the vault does not allow, or the vault accepts private endpoints only.",
        Example = "pulumi up on a build agent outside the site, for a vault that only the site reaches.",
        Remedy = "Run the deployment on an allowed network, or add this network to the rules of the vault.",
        Source = new(
            "Configure network security for Azure Key Vault",
            "https://learn.microsoft.com/azure/key-vault/general/network-security"
        ),
    };

    private static readonly DiagnosticDescriptor AVD5082 = new()
    {
        Code = "AVD5082",
        Title = "A vault does not have a secret",
        Cause = "The vault exists and the identity may read it, but it has no secret of this name.",
        Example = "domain:\n  join_password: keyvault://kv-contoso-core/join    # and no secret 'join' in the vault",
        Remedy = "Set the secret before the deployment. avd prepare secrets lists all of them.",
        Source = new("Azure Key Vault REST API Error Codes", "https://learn.microsoft.com/azure/key-vault/general/rest-error-codes"),
    };

    private static readonly DiagnosticDescriptor AVD5083 = new()
    {
        Code = "AVD5083",
        Title = "A secret is deleted or disabled",
        Cause = "The vault still has the secret, but does not return it.",
        Example = "az keyvault secret set-attributes --vault-name kv-contoso-core --name join --enabled false",
        Remedy = "Recover or enable the secret with the command in the message.",
        Source = new("Azure Key Vault: soft-delete overview", "https://learn.microsoft.com/azure/key-vault/general/soft-delete-overview"),
    };

    private static readonly DiagnosticDescriptor AVD5084 = new()
    {
        Code = "AVD5084",
        Title = "A secret is outside its dates",
        Cause = "The secret has expired or is not valid yet. A vault returns it all the same, so this program checks the dates.",
        Example = "az keyvault secret set-attributes --vault-name kv-contoso-core --name join --expires 2025-01-01T00:00:00Z",
        Remedy = "Set a new version, or correct the dates.",
        Source = new("About Azure Key Vault secrets", "https://learn.microsoft.com/azure/key-vault/secrets/about-secrets"),
    };

    private static readonly DiagnosticDescriptor AVD5085 = new()
    {
        Code = "AVD5085",
        Title = "The address of a vault does not resolve",
        Cause = "The vault does not exist yet, its name is wrong, or the DNS of this machine does not know its private endpoint.",
        Example = "The first deployment of session_hosts, before control_plane has created the vault.",
        Remedy =
            "Create the vault first: an external one by hand, the estate's own one with the layer control_plane. For a private endpoint, check the private DNS zone.",
        Source = new(
            "Diagnose private links configuration issues on Azure Key Vault",
            "https://learn.microsoft.com/azure/key-vault/general/private-link-diagnostics"
        ),
    };

    private static readonly DiagnosticDescriptor AVD5086 = new()
    {
        Code = "AVD5086",
        Title = "A vault does not answer as the vault of this tenant",
        Cause =
            "What answers asks for a token of another tenant or resource, or redirects to another address. The token is not sent there.",
        Example = "subscription:\n  tenant_id: (not the tenant of the vault)",
        Remedy = "Correct the tenant, the cloud or the name of the vault. If a proxy answers, let this host pass.",
        Source = new(
            "Authentication, requests and responses",
            "https://learn.microsoft.com/azure/key-vault/general/authentication-requests-and-responses"
        ),
    };

    private static readonly DiagnosticDescriptor AVD5087 = new()
    {
        Code = "AVD5087",
        Title = "A vault is busy",
        Cause =
            "The vault throttles its callers or is unavailable. The program tried again a few times, with the pauses that the vault asked for.",
        Example = "Many deployments that read one vault at the same time.",
        Remedy = "Wait a few minutes, then run the deployment again. Run fewer deployments at the same time.",
        Source = new("Azure Key Vault throttling guidance", "https://learn.microsoft.com/azure/key-vault/general/overview-throttling"),
    };

    private static readonly DiagnosticDescriptor AVD5088 = new()
    {
        Code = "AVD5088",
        Title = "A vault does not answer",
        Cause = "There is no connection to the vault, no trusted certificate, or no answer in time.",
        Example = "A firewall that drops packets to the vault.",
        Remedy = "Open the way to the vault on port 443, or correct the proxy of this machine.",
        Source = new(
            "Configure network security for Azure Key Vault",
            "https://learn.microsoft.com/azure/key-vault/general/network-security"
        ),
    };

    private static readonly DiagnosticDescriptor AVD5089 = new()
    {
        Code = "AVD5089",
        Title = "Nobody is signed in to Azure",
        Cause = "The program found no login for the vault, or Microsoft Entra ID gives it no token in the tenant of the config.",
        Example = "pulumi up on a machine without az login.",
        Remedy = "Sign in with az login, a workload identity or a managed identity, in the tenant of the config.",
        Source = new(
            "Credential chains in the Azure Identity library for .NET",
            "https://learn.microsoft.com/dotnet/azure/sdk/authentication/credential-chains"
        ),
    };

    /// <summary>All codes of this area, in order.</summary>
    public static ImmutableArray<DiagnosticDescriptor> Descriptors { get; } =
    [AVD5080, AVD5081, AVD5082, AVD5083, AVD5084, AVD5085, AVD5086, AVD5087, AVD5088, AVD5089];
}
