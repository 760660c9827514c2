using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Stacks.Faults;

/// <summary>Problems of a deployment outside this program: AVD5040 to AVD5049.</summary>
public static class DeploymentDiagnostics
{
    // what a service says may be a page
    private const int LongestReason = 300;

    private static readonly DiagnosticDescriptor AVD5040 = new()
    {
        Code = "AVD5040",
        Title = "A secret cannot be read from its vault",
        Cause =
            "A resource needs the secret, but the vault does not return it. Either the secret does not exist, the deploying identity has no role on it, or the network rules of the vault block the identity.",
        Example = "domain:\n  join_password: keyvault://kv-contoso/join    # and no secret 'join' in the vault",
        Remedy =
            "Run the command in the message as the deploying identity. Then create the secret, assign Key Vault Secrets User to this identity, or allow its network.",
        Source = new("Azure Key Vault REST API Error Codes", "https://learn.microsoft.com/azure/key-vault/general/rest-error-codes"),
    };

    private static readonly DiagnosticDescriptor AVD5041 = new()
    {
        Code = "AVD5041",
        Title = "Azure lists no registration token",
        Cause =
            "The deployment requested a token when it created or updated the host pool, but Azure lists none. The token has expired, or was revoked.",
        Example = "A token that was revoked in the portal while pulumi up was running.",
        Remedy = "Run the deployment again. If this does not help, change registration.rotation_key to request a new token.",
        Source = new("Add session hosts to a host pool", "https://learn.microsoft.com/azure/virtual-desktop/add-session-hosts-host-pool"),
    };

    private static readonly DiagnosticDescriptor AVD5042 = new()
    {
        Code = "AVD5042",
        Title = "Azure does not list registration tokens",
        Cause =
            "The program reads the registration token of a host pool from Azure to store it in the vault. Azure rejects the call: the deploying identity may read the host pool, but not its tokens. Or the call did not reach Azure.",
        Example = "pulumi preview with a login that has only the role Reader.",
        Remedy =
            "Assign Desktop Virtualization Contributor, or a role with Microsoft.DesktopVirtualization/hostpools/listRegistrationTokens/action, on the resource group to the deploying identity.",
        Source = new(
            "Azure permissions for Web and Mobile",
            "https://learn.microsoft.com/azure/role-based-access-control/permissions/web-and-mobile"
        ),
    };

    private static readonly DiagnosticDescriptor AVD5043 = new()
    {
        Code = "AVD5043",
        Title = "The time of a plan is not valid",
        Cause =
            "The variable AVD_NOW gives a deployment the time at which its plan was made. Its value is not a time, is out of range, or is in the future.",
        Example = "AVD_NOW=yesterday pulumi up --stack prod --plan plan.json",
        Remedy = "Set AVD_NOW to the time at which the plan was made, or remove it.",
        Source = new("Workflows", "docs/workflows.md#deployment"),
    };

    private static readonly DiagnosticDescriptor AVD5044 = new()
    {
        Code = "AVD5044",
        Title = "A plan is too old",
        Cause =
            "A plan contains the registration token of the time in AVD_NOW. It can be deployed for the length of a token window (a quarter of registration.token_lifetime), and only as long as Azure accepts the token: later, the token could end during the deployment.",
        Example = "A plan that is approved a day later, with a registration.token_lifetime of 24h.",
        Remedy = "Make a new plan. If approvals take longer, set a longer registration.token_lifetime.",
        Source = new("Workflows", "docs/workflows.md#deployment"),
    };

    /// <summary>All codes of this area, in order.</summary>
    public static ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = [AVD5040, AVD5041, AVD5042, AVD5043, AVD5044];

    /// <summary>The variable with the time of a plan has no time that a deployment can use.</summary>
    /// <param name="variable">The variable.</param>
    /// <param name="problem">What is wrong with its value, as a sentence.</param>
    public static Diagnostic TimeUnusable(string variable, string problem) =>
        AVD5043.At(new Origin(OriginKind.Environment, variable), "", problem);

    /// <summary>A plan is older than its tokens allow.</summary>
    /// <param name="variable">The variable with the time of the plan.</param>
    /// <param name="time">That time.</param>
    /// <param name="hostPool">Name of the host pool whose token limits the plan.</param>
    /// <param name="until">When the plan ceased to be usable.</param>
    public static Diagnostic PlanTooOld(string variable, string time, string hostPool, string until) =>
        AVD5044.At(
            new Origin(OriginKind.Environment, variable),
            "registration.token_lifetime",
            $"{variable} is {time}, which is too long ago: the registration token of the host pool '{hostPool}' could end during the deployment. The plan was usable until {until}."
        );

    /// <summary>A vault did not return a secret. The vault's own message is not shown, because it may quote the request.</summary>
    /// <param name="secret">The secret.</param>
    /// <param name="why">What the vault answered.</param>
    public static Diagnostic SecretUnreadable(SecretReference secret, string why) =>
        AVD5040.At(
            null,
            "",
            $"The secret '{secret}' could not be read: {why}.",
            "Check that the secret exists, that the deploying identity has the role Key Vault Secrets User, and that the network rules of the vault allow it: "
                + $"az keyvault secret show --vault-name {secret.Vault} --name {secret.Name} --query id"
        );

    /// <summary>Azure rejects the call that lists the tokens of a host pool.</summary>
    /// <param name="hostPool">Name of the host pool.</param>
    /// <param name="why">What Azure or the engine said.</param>
    public static Diagnostic TokensRefused(string hostPool, string why) =>
        AVD5042.At(
            null,
            "registration",
            $"Azure does not list the registration tokens of the host pool '{hostPool}': {(why.Length <= LongestReason ? why : why[..LongestReason] + "…")}"
        );

    /// <summary>Azure lists no token of a host pool.</summary>
    /// <param name="hostPool">Name of the host pool.</param>
    public static Diagnostic NoRegistrationToken(string hostPool) =>
        AVD5041.At(null, "registration", $"Azure lists no registration token of the host pool '{hostPool}', although one was requested.");
}
