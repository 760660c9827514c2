using System.Globalization;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Facts;

namespace AvdPulumi.Stacks.Faults;

/// <summary>Secrets that a vault does not return, one message for each reason: AVD5080 to AVD5089. No message contains what the vault said.</summary>
public static partial class VaultDiagnostics
{
    private const string Retry = "Then run the deployment again.";

    /// <summary>The identity has no role on a vault.</summary>
    public static Diagnostic NoRole(VaultSecretPlace place, int status) =>
        Of(
            AVD5080,
            place,
            $"the vault answers {status}: the deploying identity has no role {BuiltInRoles.KeyVaultSecretsUser.Name} on {place.VaultId}",
            $"Assign the role: az role assignment create --assignee {DeployerOf(place)} --role \"{BuiltInRoles.KeyVaultSecretsUser.Name}\" --scope \"{place.VaultId}\". A new role can take ten minutes. {Retry}"
        );

    /// <summary>The vault uses access policies, and has none for the identity.</summary>
    public static Diagnostic NoPolicy(VaultSecretPlace place) =>
        Of(
            AVD5080,
            place,
            "the vault answers 403: it uses access policies, and none lets the deploying identity read secrets",
            $"Add a policy: az keyvault set-policy --name {place.Reference.Vault} --object-id {DeployerOf(place)} --secret-permissions get. {Retry}"
        );

    /// <summary>The network rules do not let the identity in.</summary>
    public static Diagnostic Blocked(VaultSecretPlace place) =>
        Of(
            AVD5081,
            place,
            $"the vault answers 403: the network rules of {place.Reference.Vault} do not allow this machine",
            $"Run the deployment on a network that the vault allows, or allow the address of this machine: az keyvault network-rule add --name {place.Reference.Vault} --ip-address (address of this machine). Rules: az keyvault network-rule list --name {place.Reference.Vault}"
        );

    /// <summary>The vault has no such secret.</summary>
    public static Diagnostic Missing(VaultSecretPlace place) =>
        Of(
            AVD5082,
            place,
            $"the vault {place.Reference.Vault} has no secret {place.Reference.Name}",
            $"Set it: az keyvault secret set {NamesOf(place)} --file (file with the value) --output none. If it was deleted, recover it: az keyvault secret recover {NamesOf(place)}. All secrets to set: avd prepare secrets"
        );

    /// <summary>The secret is deleted and can be recovered.</summary>
    public static Diagnostic Deleted(VaultSecretPlace place) =>
        Of(
            AVD5083,
            place,
            $"the secret {place.Reference.Name} is deleted in the vault {place.Reference.Vault}, but not purged",
            $"Recover it: az keyvault secret recover {NamesOf(place)}. {Retry}"
        );

    /// <summary>The secret is disabled.</summary>
    public static Diagnostic Disabled(VaultSecretPlace place) =>
        Of(
            AVD5083,
            place,
            $"the secret {place.Reference.Name} is disabled in the vault {place.Reference.Vault}",
            $"Enable it: az keyvault secret set-attributes {NamesOf(place)} --enabled true --output none. {Retry}"
        );

    /// <summary>The secret has expired.</summary>
    public static Diagnostic Expired(VaultSecretPlace place, DateTimeOffset end) =>
        Of(
            AVD5084,
            place,
            $"the secret expired on {TimeOf(end)}",
            $"Change the secret where it is used, then set a new version: az keyvault secret set {NamesOf(place)} --file (file with the value) --expires (date) --output none"
        );

    /// <summary>The secret is not valid yet.</summary>
    public static Diagnostic NotYetValid(VaultSecretPlace place, DateTimeOffset start) =>
        Of(
            AVD5084,
            place,
            $"the secret is not valid before {TimeOf(start)}",
            $"Wait, or set the date: az keyvault secret set-attributes {NamesOf(place)} --not-before (date) --output none"
        );

    /// <summary>Nobody knows the address of the vault.</summary>
    public static Diagnostic UnknownHost(VaultSecretPlace place) =>
        Of(
            AVD5085,
            place,
            $"the name {place.Host} does not resolve. The vault does not exist, or this machine's DNS does not know it",
            place.IsOwn
                ? $"Deploy the stack with the layer control_plane first, then set the secret: avd prepare secrets. Check: az keyvault show --name {place.Reference.Vault} --query id"
                : $"Create the vault and set the secret before this deployment: avd prepare secrets. Check: az keyvault show --name {place.Reference.Vault} --query id"
        );

    /// <summary>The vault asks for a token of another tenant or resource.</summary>
    public static Diagnostic OtherChallenge(VaultSecretPlace place) =>
        Of(
            AVD5086,
            place,
            $"{place.Host} asks for a token of another tenant or resource than that of the config (tenant {place.Tenant}). No token was sent",
            $"Check the vault and its tenant: az keyvault show --name {place.Reference.Vault} --query properties.tenantId. Check subscription.tenant_id and subscription.cloud"
        );

    /// <summary>The vault answers with a redirect.</summary>
    public static Diagnostic Redirected(VaultSecretPlace place, int status) =>
        Of(
            AVD5086,
            place,
            string.Create(
                CultureInfo.InvariantCulture,
                $"{place.Host} answers {status}, a redirect. A vault does not redirect, so it was not followed"
            ),
            $"Check what answers in place of the vault, such as a proxy or a captive portal: curl --head https://{place.Host}"
        );

    /// <summary>The vault is busy, each time it was tried.</summary>
    public static Diagnostic Busy(VaultSecretPlace place, int status, int tries) =>
        Of(
            AVD5087,
            place,
            $"the vault answers {status}{(status == 429 ? ", throttled" : "")}, after {TimesOf(tries)}",
            $"Wait a few minutes, then run the deployment again. Check: az keyvault secret show {NamesOf(place)} --query id"
        );

    /// <summary>The vault does not answer in time.</summary>
    public static Diagnostic NoAnswer(VaultSecretPlace place, int tries) =>
        Of(AVD5088, place, $"{place.Host} does not answer in time, after {TimesOf(tries)}", ConnectionOf(place));

    /// <summary>Sign-in, tries and pauses took too long.</summary>
    public static Diagnostic TooSlow(VaultSecretPlace place, TimeSpan limit) =>
        Of(
            AVD5088,
            place,
            string.Create(
                CultureInfo.InvariantCulture,
                $"sign-in and answer of {place.Host} took more than {limit.TotalSeconds:0} seconds"
            ),
            ConnectionOf(place)
        );

    /// <summary>There is no connection to the vault.</summary>
    public static Diagnostic NoConnection(VaultSecretPlace place, int tries) =>
        Of(AVD5088, place, $"the vault could not be reached at {place.Host}, after {TimesOf(tries)}", ConnectionOf(place));

    /// <summary>The certificate of the vault is not trusted.</summary>
    public static Diagnostic UntrustedCertificate(VaultSecretPlace place) =>
        Of(
            AVD5088,
            place,
            $"this machine does not trust the certificate of {place.Host}",
            $"A proxy that inspects TLS must not inspect this host, or this machine must trust its authority. Check: curl --verbose https://{place.Host}"
        );

    /// <summary>Nobody is signed in.</summary>
    public static Diagnostic NotSignedIn(VaultSecretPlace place) => Of(AVD5089, place, "nobody is signed in to Azure", LoginOf(place));

    /// <summary>Microsoft Entra ID refuses the login.</summary>
    /// <param name="place">The secret.</param>
    /// <param name="code">The code of Microsoft Entra ID; empty if there is none.</param>
    public static Diagnostic LoginRefused(VaultSecretPlace place, string code) =>
        Of(AVD5089, place, $"the login gets no token in the tenant {place.Tenant}{(code.Length == 0 ? "" : $" ({code})")}", LoginOf(place));

    private static Diagnostic Of(DiagnosticDescriptor descriptor, VaultSecretPlace place, string why, string hint) =>
        descriptor.At(null, "", $"The secret '{place.Reference}' could not be read: {why}.", hint);

    private static string NamesOf(VaultSecretPlace place) => $"--vault-name {place.Reference.Vault} --name {place.Reference.Name}";

    private static string DeployerOf(VaultSecretPlace place) => place.Deployer?.ToString() ?? "(object id of the deploying identity)";

    private static string ConnectionOf(VaultSecretPlace place) =>
        $"Check network, proxy and firewall of this machine: curl --head https://{place.Host}. {Retry}";

    private static string LoginOf(VaultSecretPlace place) => $"Sign in: az login --tenant {place.Tenant}. {Retry}";

    private static string TimesOf(int tries) => string.Create(CultureInfo.InvariantCulture, $"{tries} {(tries == 1 ? "try" : "tries")}");

    private static string TimeOf(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);
}
