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
                "A vault or storage account sees the public address of the traffic. Azure rejects rules for 10.0.0.0/8, 172.16.0.0/12 and 192.168.0.0/16.",
            Example = "key_vault: {network_rules: {ip_rules: [10.10.20.0/24]}}",
            Remedy = "Use the public address of the site's outbound traffic. For private traffic, use a private endpoint.",
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
                                $"is '{range}', which contains private addresses; Azure accepts public addresses only.",
                                "Use the public address of the site's outbound traffic."
                            )
                            : null
                ),
        },
        new()
        {
            Code = "AVD1081",
            Title = "No traffic comes from a range in network rules",
            Cause =
                "Traffic from shared, loopback, link-local, multicast and reserved addresses, and from Azure's fabric address 168.63.129.16, never "
                + "arrives over the internet. The rule has no effect.",
            Example = "key_vault: {network_rules: {ip_rules: [168.63.129.16/32, 203.0.113.16/32]}}",
            Remedy = "Use the public address of the site's outbound traffic.",
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
                            ? new(path, $"is '{range}', and no internet traffic comes from these addresses.")
                            : null
                ),
        },
        new()
        {
            Code = "AVD1082",
            Title = "A range in network rules is very wide",
            Cause = "A prefix shorter than /8 contains more addresses than any organization has.",
            Example = "key_vault: {network_rules: {ip_rules: [32.0.0.0/6]}}",
            Remedy = "List the public addresses of the site's outbound traffic.",
            Source = Source.Assumption("no organization has more addresses of its own than a /8"),
            Severity = Severity.Warning,
            Reads = Sections,
            Check = static context =>
                EachRange(
                    context,
                    static (_, path, range) =>
                        range.PrefixLength < NetworkRuleLimits.ShortestSensiblePrefix
                            ? new(path, $"is '{range}', which allows a large part of the internet.")
                            : null
                ),
        },
        new()
        {
            Code = "AVD1083",
            Title = "A storage account does not accept /31",
            Cause = "Rules of storage accounts are ranges up to /30, or single addresses, which this config writes as /32.",
            Example = "storage: {witness: {network_rules: {ip_rules: [203.0.113.16/31]}}}",
            Remedy = "Use two rules with /32.",
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
                            ? new(path, $"is '{range}'; a storage account accepts ranges up to /30 and single addresses.")
                            : null
                ),
        },
        new()
        {
            Code = "AVD1084",
            Title = "Too many network rules",
            Cause = "A key vault accepts 1000 ranges and 200 subnets, a storage account 400 of each.",
            Example =
                "storage:\n  witness:\n    network_rules:\n      # and so on: 401 of them\n      ip_rules: [203.0.1.0/24, 203.0.3.0/24, 203.0.5.0/24]",
            Remedy = "Combine adjacent ranges, or use a private endpoint.",
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
                "Only Azure's trusted services have access: the public endpoint is off or denies all traffic, and the vault has no private "
                + "endpoint. Secrets are written through Azure Resource Manager, but reading and deleting them calls the vault itself.",
            Example = "key_vault: {network_rules: {ip_rules: []}}",
            Remedy = "Add the public address of the deployment to ip_rules, or set a private endpoint.",
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
                "Machines on the site are not trusted Azure services. The public endpoint of the account is off or denies all traffic, and the "
                + "account has no private endpoint. The cloud witness cannot be set up, Cloud Cache cannot write, and packages cannot be read.",
            Example = "storage: {witness: {network_rules: {ip_rules: []}}}",
            Remedy = "Add the public address of the site's outbound traffic to ip_rules, or set a private endpoint.",
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
                "With public_network_access Disabled, the resource has no public endpoint to filter. "
                + "With default_action Allow, all traffic is allowed, with or without rules.",
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
            Cause = "default_action Allow lets anyone connect. Only credentials protect the content.",
            Example = "key_vault: {network_rules: {default_action: Allow, ip_rules: []}}",
            Remedy = "Set default_action to Deny, and ip_rules to the public address of the site's outbound traffic.",
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
                        "is 'Allow': the endpoint answers anyone on the internet.",
                        "Set it to Deny, and list the site's address in ip_rules."
                    )),
        },
        new()
        {
            Code = "AVD1089",
            Title = "A range in network rules is inside another",
            Cause = "An earlier or wider rule already allows the same addresses. You probably meant another address.",
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
            yield return new($"{firewall.Path}.network_rules.ip_rules", $"has {ranges} ranges; Azure accepts {firewall.Limits.IpRules}.");
        if (subnets > firewall.Limits.Subnets)
            yield return new(
                $"{firewall.Path}.network_rules.subnet_ids",
                $"has {subnets} subnets; Azure accepts {firewall.Limits.Subnets}."
            );
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
                        "Set the endpoint, or set Enabled."
                    )
                    : Finding.Sentence(
                        $"{firewall.Path}.network_rules.ip_rules",
                        $"{firewall.Path}.network_rules denies all traffic and has no rule, and {firewall.Path}.private_endpoint is not set: {firewall.Users} cannot reach it.",
                        "Add the public address of the site's outbound traffic."
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
            ? new($"{firewall.Path}.network_rules.default_action", "is 'Allow', so its rules have no effect.", "Set it to Deny.")
            : null;
    }

    // CIDR ranges are disjoint or nested: sorted, each is compared with the last one that no other contains
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
                    $"is '{ranges[i]}', which '{ranges[outer]}' already contains."
                );
            else
                outer = i;
        }
    }
}
