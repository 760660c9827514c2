using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate.Network;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Settings;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Configuration.Rules.Network;

/// <summary>Network rules of the vault and of storage accounts: AVD1080 to AVD1089.</summary>
internal static class NetworkFirewallRules
{
    private static readonly ImmutableArray<string> Sections =
    [
        "key_vault.existing_id",
        "key_vault.network_rules",
        "key_vault.public_network_access",
        "key_vault.private_endpoint",
        "storage.cloud_cache",
        "storage.witness",
        "storage.app_attach.account",
    ];

    // last: static members are set in the order of the text
    public static ImmutableArray<Rule> All { get; } =
    [
        new()
        {
            Code = "AVD1080",
            Title = "A private range in network rules",
            Cause =
                "A vault or storage account sees the address that traffic has on the internet. Azure refuses rules for 10.0.0.0/8, 172.16.0.0/12 and 192.168.0.0/16.",
            Example = "key_vault: {network_rules: {ip_rules: [10.10.20.0/24]}}",
            Remedy = "Give the public address that the site leaves through; for private traffic use a private endpoint.",
            Source = new(
                "Configure network security for Azure Key Vault",
                "https://learn.microsoft.com/azure/key-vault/general/network-security"
            ),
            Reads = Sections,
            Check = static context =>
                EachRange(
                    context,
                    static (_, path, range) =>
                        AddressBlocks.TouchesPrivate(AddressRange.Of(range))
                            ? new(
                                path,
                                $"is '{range}', which holds private addresses; Azure takes public ones only.",
                                "Give the public address that the site leaves through."
                            )
                            : null
                ),
        },
        new()
        {
            Code = "AVD1081",
            Title = "A range in network rules sends no traffic",
            Cause =
                "Shared, loopback, link-local, multicast and reserved addresses, and Azure's fabric address 168.63.129.16, never arrive over the internet; the rule lets nobody in.",
            Example = "key_vault: {network_rules: {ip_rules: [168.63.129.16/32, 203.0.113.16/32]}}",
            Remedy = "Give the public address that the site leaves through.",
            Source = new(
                "IANA IPv4 Special-Purpose Address Registry",
                "https://www.iana.org/assignments/iana-ipv4-special-registry/iana-ipv4-special-registry.xhtml"
            ),
            Severity = Severity.Warning,
            Reads = Sections,
            Check = static context =>
                EachRange(
                    context,
                    static (_, path, range) =>
                        AddressBlocks.IsNeverOnInternet(AddressRange.Of(range))
                            ? new(
                                path,
                                $"is '{range}', from which nothing arrives over the internet.",
                                "Give the public address that the site leaves through."
                            )
                            : null
                ),
        },
        new()
        {
            Code = "AVD1082",
            Title = "A range in network rules is very wide",
            Cause = "A prefix shorter than /8 lets in more of the internet than any organisation has addresses of its own.",
            Example = "key_vault: {network_rules: {ip_rules: [32.0.0.0/6]}}",
            Remedy = "List the addresses that the site leaves through.",
            Source = Source.Assumption("no organisation has more addresses of its own than a /8"),
            Severity = Severity.Warning,
            Reads = Sections,
            Check = static context =>
                EachRange(
                    context,
                    static (_, path, range) =>
                        range.PrefixLength < NetworkRuleLimits.ShortestSensiblePrefix
                            ? new(
                                path,
                                $"is '{range}', which lets in a good part of the internet.",
                                "List the addresses that the site leaves through."
                            )
                            : null
                ),
        },
        new()
        {
            Code = "AVD1083",
            Title = "A storage account takes no /31",
            Cause = "Rules of storage accounts are ranges up to /30, or single addresses, which are written /32 here.",
            Example = "storage: {witness: {network_rules: {ip_rules: [203.0.113.16/31]}}}",
            Remedy = "Write two rules with /32.",
            Source = new(
                "Guidelines and limitations for the Azure Storage firewall",
                "https://learn.microsoft.com/azure/storage/common/storage-network-security-limitations#restrictions-for-ip-network-rules"
            ),
            Reads = Sections,
            Check = static context =>
                EachRange(
                    context,
                    static (firewall, path, range) =>
                        firewall.IsStorage && range.PrefixLength == NetworkRuleLimits.PrefixThatStorageRefuses
                            ? new(
                                path,
                                $"is '{range}'; a storage account takes ranges up to /30 and single addresses.",
                                "Write two rules with /32."
                            )
                            : null
                ),
        },
        new()
        {
            Code = "AVD1084",
            Title = "Too many network rules",
            Cause = "A key vault takes 1000 ranges and 200 subnets, a storage account 400 of each.",
            Example =
                "storage:\n  witness:\n    network_rules:\n      # and so on: 401 of them\n      ip_rules: [203.0.1.0/24, 203.0.3.0/24, 203.0.5.0/24]",
            Remedy = "Join neighbouring ranges, or use a private endpoint.",
            Source = new(
                "Configure network security for Azure Key Vault",
                "https://learn.microsoft.com/azure/key-vault/general/network-security"
            ),
            Reads = Sections,
            Check = static context => NetworkFirewall.All(context.Settings).SelectMany(TooMany),
        },
        new()
        {
            Code = "AVD1085",
            Title = "The deployment cannot reach the vault",
            Cause =
                "Nobody but Azure's trusted services gets in: the public endpoint is off, or denies everybody, and there is no private one. Secrets are written through Azure Resource Manager, but reading and deleting them goes to the vault itself.",
            Example = "key_vault: {network_rules: {ip_rules: []}}",
            Remedy = "Add the public address that the deployment comes from to ip_rules, or give a private endpoint.",
            Source = new(
                "Configure network security for Azure Key Vault",
                "https://learn.microsoft.com/azure/key-vault/general/network-security"
            ),
            Severity = Severity.Warning,
            Reads = Sections,
            Check = static context => Shut(context, isStorage: false),
        },
        new()
        {
            Code = "AVD1086",
            Title = "Nobody can reach a storage account",
            Cause =
                "Machines on the site are no trusted Azure services. The account's public endpoint is off, or denies everybody, and there is no private one: the cloud witness cannot be set up, Cloud Cache cannot write, packages cannot be read.",
            Example = "storage: {witness: {network_rules: {ip_rules: []}}}",
            Remedy = "Add the public address that the site leaves through to ip_rules, or give a private endpoint.",
            Source = new(
                "Azure Storage firewall rules and network access control",
                "https://learn.microsoft.com/azure/storage/common/storage-network-security"
            ),
            Reads = Sections,
            Check = static context => Shut(context, isStorage: true),
        },
        new()
        {
            Code = "AVD1087",
            Title = "Network rules have no effect",
            Cause =
                "With public_network_access Disabled there is no public endpoint to guard; with default_action Allow everybody gets in, with a rule or without.",
            Example = "key_vault: {network_rules: {default_action: Allow, ip_rules: [203.0.113.16/32]}}",
            Remedy = "Remove the rules, or set public_network_access to Enabled and default_action to Deny.",
            Source = new(
                "Configure network security for Azure Key Vault",
                "https://learn.microsoft.com/azure/key-vault/general/network-security"
            ),
            Severity = Severity.Warning,
            Reads = Sections,
            Check = static context => NetworkFirewall.All(context.Settings).Select(WithoutEffect).OfType<Finding>(),
        },
        new()
        {
            Code = "AVD1088",
            Title = "A public endpoint is open to the internet",
            Cause = "default_action Allow lets everybody try. Credentials still protect what is inside, but nothing else does.",
            Example = "key_vault: {network_rules: {default_action: Allow, ip_rules: []}}",
            Remedy = "Set default_action to Deny, and ip_rules to the address that the site leaves through.",
            Source = new(
                "Configure network security for Azure Key Vault",
                "https://learn.microsoft.com/azure/key-vault/general/network-security"
            ),
            Severity = Severity.Note,
            Reads = Sections,
            Check = static context =>
                NetworkFirewall
                    .All(context.Settings)
                    .Where(firewall =>
                        firewall
                            is {
                                PublicAccess: PublicAccess.Enabled,
                                Rules: { DefaultAction: NetworkAction.Allow, IpRules.Length: 0, SubnetIds.Length: 0 }
                            }
                    )
                    .Select(firewall => new Finding(
                        $"{firewall.Path}.network_rules.default_action",
                        $"is 'Allow': the endpoint answers anybody on the internet.",
                        "Set Deny, and list the site's address in ip_rules."
                    )),
        },
        new()
        {
            Code = "AVD1089",
            Title = "A range in network rules is in another",
            Cause = "An earlier or wider rule lets the same addresses in already; most likely another address was meant.",
            Example = "key_vault: {network_rules: {ip_rules: [203.0.113.0/24, 203.0.113.16/32]}}",
            Remedy = "Remove the rule, or correct its address.",
            Source = new("Configuration", "docs/configuration.md#networkrule"),
            Severity = Severity.Warning,
            Reads = Sections,
            Check = static context => NetworkFirewall.All(context.Settings).SelectMany(Covered),
        },
    ];

    private static IEnumerable<Finding> EachRange(RuleContext context, Func<NetworkFirewall, string, Cidr, Finding?> check) =>
        NetworkFirewall
            .All(context.Settings)
            .SelectMany(firewall =>
                firewall.Rules.IpRules.Select((rule, i) => check(firewall, $"{firewall.Path}.network_rules.ip_rules[{i}]", rule.Range))
            )
            .OfType<Finding>();

    private static IEnumerable<Finding> TooMany(NetworkFirewall firewall)
    {
        var (ranges, subnets) = (firewall.Rules.IpRules.Length, firewall.Rules.SubnetIds.Length);
        if (ranges > firewall.Limits.IpRules)
            yield return new($"{firewall.Path}.network_rules.ip_rules", $"has {ranges} ranges; Azure takes {firewall.Limits.IpRules}.");
        if (subnets > firewall.Limits.Subnets)
            yield return new($"{firewall.Path}.network_rules.subnet_ids", $"has {subnets} subnets; Azure takes {firewall.Limits.Subnets}.");
    }

    private static IEnumerable<Finding> Shut(RuleContext context, bool isStorage) =>
        NetworkFirewall
            .All(context.Settings)
            .Where(firewall => firewall is { IsShut: true, HasEndpoint: false } && firewall.IsStorage == isStorage)
            .Select(firewall =>
                firewall.PublicAccess == PublicAccess.Disabled
                    ? new Finding(
                        $"{firewall.Path}.public_network_access",
                        $"is 'Disabled' without {firewall.Path}.private_endpoint: {firewall.Users} cannot reach it.",
                        "Give the endpoint, or set Enabled."
                    )
                    : Finding.Sentence(
                        $"{firewall.Path}.network_rules.ip_rules",
                        $"{firewall.Path}.network_rules denies everybody and has no rule, and there is no {firewall.Path}.private_endpoint: {firewall.Users} cannot reach it.",
                        "Add the public address that the site leaves through."
                    )
            );

    private static Finding? WithoutEffect(NetworkFirewall firewall)
    {
        if (firewall.Rules is { IpRules.Length: 0, SubnetIds.Length: 0 })
            return null;
        if (firewall.PublicAccess == PublicAccess.Disabled)
            return new(
                $"{firewall.Path}.network_rules",
                $"has no effect with {firewall.Path}.public_network_access 'Disabled'.",
                "Remove the rules, or set Enabled."
            );
        return firewall.Rules.DefaultAction == NetworkAction.Allow
            ? new(
                $"{firewall.Path}.network_rules.default_action",
                $"is 'Allow', so its rules let in nobody who is not in already.",
                "Set Deny."
            )
            : null;
    }

    // CIDR ranges are apart or one in the other: in order, each is compared with the last that is in no other
    private static IEnumerable<Finding> Covered(NetworkFirewall firewall)
    {
        var ranges = firewall.Rules.IpRules.Select(rule => rule.Range).ToList();
        var outer = -1;
        foreach (
            var i in Enumerable
                .Range(0, ranges.Count)
                .OrderBy(i => ranges[i].Network.Value)
                .ThenBy(i => ranges[i].PrefixLength)
                .ThenBy(i => i)
        )
        {
            if (outer >= 0 && AddressRange.Of(ranges[i]).IsWithin(AddressRange.Of(ranges[outer])))
                yield return new(
                    $"{firewall.Path}.network_rules.ip_rules[{i}]",
                    $"is '{ranges[i]}', which '{ranges[outer]}' lets in already.",
                    "Remove it, or correct its address."
                );
            else
                outer = i;
        }
    }
}
