using AvdPulumi.Configuration.Binding;
using AvdPulumi.Configuration.Writing;

namespace AvdPulumi.Configuration.Starting;

/// <summary>The config that follows from answers: settings, with comments that say why.</summary>
public static class StartConfig
{
    /// <summary>The text of config/variables.yml.</summary>
    /// <param name="answers">Answers without a fault of form; the examples of the questions stand in for what is missing.</param>
    public static string Of(StartAnswers answers) =>
        ConfigWriter.Write(
            DraftOf(StartPlan.Of(answers))
                .Head("yaml-language-server: $schema=schema/variables.schema.json")
                .Head("")
                .Head("The settings of all stacks, from the answers to avd init. Change them here; validate and preview show the effect.")
                .Head(
                    "avd explain describes every setting, such as avd explain host_pool.type. Secrets are referred to and never written here."
                )
        );

    /// <summary>The settings of the estate, or of a copy of it.</summary>
    internal static ConfigDraft DraftOf(StartPlan plan)
    {
        var draft = new ConfigDraft();
        Estate(draft, plan);
        Domain(draft, plan);
        Network(draft, plan);
        Operations(draft, plan);
        StartHosts.Write(draft, plan);
        StartProfiles.Write(draft, plan);
        return draft;
    }

    private static void Estate(ConfigDraft draft, StartPlan plan)
    {
        draft
            .Set("subscription.tenant_id", plan[EstateQuestions.Tenant])
            .Set("subscription.id", plan[EstateQuestions.Subscription], "host pool, workspace, key vault and logs");
        if (plan.HostSubscription is { } hosts)
            draft.Set("subscription.session_hosts_id", hosts, "of the clusters: machines must be in it");
        draft
            .Set("deployment.name", plan.Name)
            .Set(
                "deployment.environment",
                plan.Environment,
                plan.Copy == 0 ? "in names and tags; another stack has another one, in its overlay" : "in names and tags"
            )
            .Set("deployment.location", plan[EstateQuestions.Region], "of the clusters")
            .Set(
                "deployment.metadata_location",
                EstateQuestions.MetadataRegionFor(plan[EstateQuestions.Region]),
                "where Azure Virtual Desktop stores its objects"
            )
            .Set("deployment.topology", EnumWords.Of(plan.Topology));
    }

    private static void Domain(ConfigDraft draft, StartPlan plan)
    {
        draft
            .Set("identity.pattern", plan[IdentityQuestions.Identity])
            .Explain("identity", "to add, with object ids from az ad sp show:")
            .Explain("identity", "  azure_local_service_principal_object_id: <id>   lets Azure Local create the Arc machines of the hosts")
            .Explain(
                "identity",
                "  deployment_principal: {name: <name>, object_id: <id>, type: ServicePrincipal}   may then write secrets to the vault"
            )
            .Set(
                "key_vault.network_rules.ip_rules",
                StartAnswers.Items(plan[NetworkQuestions.PublicAddresses]),
                "the site, and the machine that deploys"
            );
        if (!plan.HasDomain)
        {
            draft.Set("identity.sso", true, "without a domain, users sign in with Entra ID only");
            return;
        }

        var (domain, vault) = (plan[IdentityQuestions.Domain], plan[IdentityQuestions.JoinVault]);
        var name = vault[(vault.LastIndexOf('/') + 1)..];
        draft
            .Set("key_vault.external_vaults[0].name", name)
            .Set("key_vault.external_vaults[0].id", vault)
            .Explain(
                "key_vault.external_vaults[0]",
                "the vault with the join account's password; it must exist before the first deployment"
            )
            .Set("domain.fqdn", domain);
        if (NetbiosOf(domain) is { } shortened)
            draft.Set(
                "domain.netbios_name",
                shortened,
                "Windows cuts longer names to 15 characters; check it with (Get-ADDomain).NetBIOSName"
            );
        draft
            .Set(
                "domain.ou_path",
                $"OU=AVD,{string.Join(',', domain.Split('.').Select(label => $"DC={label}"))}",
                "create it, or name another one"
            )
            .Set("domain.join_user", $"{StartNames.JoinAccount}@{domain}", "it needs to create and delete computers in that unit")
            .Set("domain.join_password", $"keyvault://{name}/{StartNames.JoinSecret}");
    }

    // source: Naming conventions in Active Directory, NetBIOS domain names: at most 15 characters
    private static string? NetbiosOf(string domain)
    {
        const int longest = 15;
        var label = domain.Split('.')[0];
        return label.Length > longest ? label[..longest].TrimEnd('-').ToUpperInvariant() : null;
    }

    private static void Network(ConfigDraft draft, StartPlan plan)
    {
        draft.Set("network.dns_servers", StartAnswers.Items(plan[NetworkQuestions.DnsServers]));
        foreach (var (i, network) in plan.Networks.Index())
        {
            var path = $"network.logical_networks[{i}]";
            draft
                .Set($"{path}.name", plan.NetworkName(i))
                .Set($"{path}.custom_location_id", plan.Clusters[i])
                .Set($"{path}.switch_name", "ConvergedSwitch(compute_management)", "Get-VMSwitch on the cluster lists the switches")
                .Set($"{path}.address_prefix", network.Prefix.ToString());
            if (network.Vlan > 0)
                draft.Set($"{path}.vlan", network.Vlan);
            draft
                .Set($"{path}.gateway", network.Gateway)
                .Set($"{path}.pools[0].start", network.PoolStart)
                .Set($"{path}.pools[0].end", network.PoolEnd)
                .Explain($"{path}.pools", "session hosts get these addresses; the ones before are for the router and for servers");
        }
    }

    private static void Operations(ConfigDraft draft, StartPlan plan) =>
        draft
            .Set("monitoring.log_analytics.retention_days", 30)
            .Set(
                "monitoring.log_analytics.daily_quota_gb",
                5,
                "an upper limit of the costs; raise it if logs are missing at the end of the day"
            )
            .Set("monitoring.action_group.short_name", "avd-ops")
            .Set("monitoring.action_group.emails[0].name", "Operations")
            .Set("monitoring.action_group.emails[0].address", plan[NetworkQuestions.AlertMail])
            .Set("tags.application", "azure-virtual-desktop");
}
