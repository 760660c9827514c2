using System.Collections.Immutable;
using AvdPulumi.Configuration.Binding;
using AvdPulumi.Configuration.Estate;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Settings;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Configuration.Starting;

/// <summary>How session hosts are joined, and to which domain.</summary>
internal static class IdentityQuestions
{
    private const string WithDomain = "unless identity is entra_only";

    public static StartQuestion Identity { get; } =
        new()
        {
            Key = "identity",
            Text = "How session hosts are joined",
            Help =
                "ad_ds: Active Directory only, the simplest for profiles. hybrid_entra: Active Directory, and registered in Entra ID by Entra Connect, which single sign-on needs. entra_only: no domain; test it with one host first.",
            Allowed = "the name of an identity pattern",
            Example = "ad_ds",
            Sets = ["identity.pattern"],
            Default = static _ => EnumWords.Of(IdentityPattern.AdDs),
            DefaultInWords = "ad_ds",
            Words = static _ => [.. Enum.GetValues<IdentityPattern>().Select(EnumWords.Of)],
        };

    public static StartQuestion Domain { get; } =
        new()
        {
            Key = "domain",
            Text = "DNS name of the Active Directory domain",
            Help =
                "Session hosts and file servers join it, in the organizational unit AVD, with the account svc-avd-join. Change both in section domain of the config. Run (Get-ADDomain).DNSRoot.",
            Allowed = "a DNS name with at least two labels, such as corp.contoso.com",
            Example = "corp.contoso.com",
            Sets = ["domain.fqdn", "domain.netbios_name", "domain.ou_path", "domain.join_user"],
            IsOpen = HasDomain,
            OpenInWords = WithDomain,
            Fault = static (text, _) =>
                DnsName.TryCreate(text, out var name)
                && StartNames.OfComputers.Any(computer => DomainNames.AreSame(computer, name.FirstLabel))
                    ? $"but the file server has computers of that name: {string.Join(", ", StartNames.OfComputers)}."
                    : null,
        };

    public static StartQuestion JoinVault { get; } =
        new()
        {
            Key = "join_vault",
            Text = "Key vault with the password of the join account",
            Help =
                "The id of a vault that exists before the first deployment. It holds the password of svc-avd-join as the secret avd-domain-join. Never type the password itself.",
            Allowed = "the id of a key vault",
            Example =
                "/subscriptions/1a2b3c4d-5e6f-4a7b-8c9d-0e1f2a3b4c5d/resourceGroups/rg-contoso-core/providers/Microsoft.KeyVault/vaults/kv-contoso-core",
            Sets = ["key_vault.external_vaults", "domain.join_password"],
            Default = static answers =>
                $"/subscriptions/{answers.Of(EstateQuestions.Subscription)}/resourceGroups/rg-{answers.Of(EstateQuestions.Name)}-core/providers/{ArmTypes.KeyVault}/kv-{answers.Of(EstateQuestions.Name)}-core",
            DefaultInWords = "kv-<name>-core in rg-<name>-core, in the subscription of the control plane",
            IsOpen = HasDomain,
            OpenInWords = WithDomain,
            IsDetail = true,
            Fault = static (text, _) =>
                ArmId.TryCreate(text, out var id) && id.Is(ArmTypes.KeyVault) ? null : "but must be the id of a key vault.",
        };

    public static ImmutableArray<StartQuestion> All { get; } = [Identity, Domain, JoinVault];

    /// <summary>Whether session hosts join a domain.</summary>
    public static bool HasDomain(StartAnswers answers) => answers.Of(Identity) != EnumWords.Of(IdentityPattern.EntraOnly);
}
