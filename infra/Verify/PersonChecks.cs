using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;

namespace AvdPulumi.Infra.Verify;

/// <summary>What only a person can check: a place for the result in the report.</summary>
internal static class PersonChecks
{
    /// <summary>All of them.</summary>
    public static ImmutableArray<VerifyCheck> All { get; } =
    [
        Of(
            "person-feed",
            "A user of each application group sees its desktop or applications in Windows App.",
            "Sign in to Windows App as a test user of the group, and refresh."
        ),
        Of(
            "person-sign-in",
            "A user gets a desktop without a second prompt, and signs in again to the same profile.",
            "Connect, change the wallpaper, sign out, connect again until another host answers."
        ),
        Of(
            "person-redirection",
            "Clipboard, printers and drives are redirected as the config says, and not more.",
            "Try each in a session, from a managed and from an unmanaged device."
        ),
        Of(
            "person-second-factor",
            "Conditional Access asks for a second factor where it should.",
            "Connect from outside the trusted locations."
        ),
        Of(
            "person-alert",
            "An alert reaches the person who is on call.",
            "Send a test notification of each action group, and ask who received it."
        ),
        Of(
            "person-secrets-backup",
            "The storage account outside the vault has a backup of each secret, dated after the last change of that secret.",
            "Compare the files with az keyvault secret list --vault-name <vault> --query [].attributes.updated: docs/runbooks/key-vault-backup.md."
        ),
        Of(
            "person-node",
            "Sessions survive the failure of one node as the design says.",
            "Pause and drain one node of each cluster in a maintenance window, and look at hosts and file shares."
        ),
    ];

    private static VerifyCheck Of(string id, string proves, string how) =>
        new()
        {
            Id = id,
            Phase = 8,
            Proves = proves,
            How = how,
            Severity = Severity.Note,
            Remedy = "Write down who checked it, when, and what happened.",
            LeastRole = "",
            Source = new("Verify a running estate", "docs/verify.md"),
        };
}
