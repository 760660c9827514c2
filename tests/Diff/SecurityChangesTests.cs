using AvdPulumi.Infra.Diff;
using AvdPulumi.Infra.Diff.Security;
using AvdPulumi.Infra.Preview;
using AvdPulumi.Infra.Preview.Azure;
using static AvdPulumi.Tests.Diff.Models;

namespace AvdPulumi.Tests.Diff;

/// <summary>What concerns security, and whether it weakens it.</summary>
public sealed class SecurityChangesTests
{
    private const string Scope = "/subscriptions/s/resourceGroups/rg/providers/Microsoft.KeyVault/vaults/kv";

    [Theory]
    [InlineData("drivestoredirect:s:;", "drivestoredirect:s:*;", true, "drivestoredirect of hp: nothing to *")]
    [InlineData("drivestoredirect:s:*;", "drivestoredirect:s:;", false, "drivestoredirect of hp: * to nothing")]
    // drives stand as they are escaped
    [InlineData(@"drivestoredirect:s:C\:\\\;;", @"drivestoredirect:s:C\:\\\;D\:\\\;;", true, @"drivestoredirect of hp: C:\; to C:\;D:\;")]
    [InlineData("redirectclipboard:i:0;", "redirectclipboard:i:1;", true, "redirectclipboard of hp: 0 to 1")]
    [InlineData("redirectclipboard:i:0;", "", true, "redirectclipboard of hp: 0 to (not set)")]
    [InlineData("screen mode id:i:1;", "screen mode id:i:2;", false, "screen mode id of hp: 1 to 2")]
    public void Each_RDP_property_is_told_by_itself(string before, string after, bool weakens, string text)
    {
        var change = Assert.Single(
            Compare(
                Of(PoolOf("Pooled", ("customRdpProperty", $"{before}audiomode:i:0;"))),
                Of(PoolOf("Pooled", ("customRdpProperty", $"{after}audiomode:i:0;")))
            ).Security
        );

        Assert.Equal(weakens, change.Weakens);
        Assert.StartsWith($"RDP property {text}", change.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("hp-2", false)]
    [InlineData("hp-3", true)]
    public void A_role_that_moves_with_its_renamed_pool_gives_nobody_more(string scope, bool weakens)
    {
        static PreviewResource PoolNamed(string name) => Resource(Pool, "pool", ("hostPoolName", name), ("resourceGroupName", "rg"));
        static PreviewResource RoleOn(string name) =>
            RoleOf(
                "r",
                "Owner",
                "Ops",
                $"/subscriptions/{Subscription}/resourceGroups/rg/providers/Microsoft.DesktopVirtualization/hostPools/{name}"
            );

        var moved = Assert.Single(
            Compare(Of(PoolNamed("hp-1"), RoleOn("hp-1")), Of(PoolNamed("hp-2"), RoleOn(scope))).Security,
            change => change.Text.StartsWith("moved: 'Owner' of Ops", StringComparison.Ordinal)
        );

        Assert.Equal(weakens, moved.Weakens);
    }

    public static TheoryData<string, object, object, bool> Directions =>
        new()
        {
            { "enablePurgeProtection", true, false, true },
            { "enablePurgeProtection", false, true, false },
            { "softDeleteRetentionInDays", 90, 30, true },
            { "softDeleteRetentionInDays", 30, 90, false },
            { "enabledForDeployment", false, true, true },
            { "publicNetworkAccess", "disabled", "enabled", true },
            { "publicNetworkAccess", "Enabled", "Disabled", false },
            { "networkAcls", Map(("defaultAction", "Deny")), Map(("defaultAction", "Allow")), true },
            {
                "networkAcls",
                Map(("ipRules", new object[] { Map(("value", "203.0.113.1")) })),
                Map(("ipRules", new object[] { Map(("value", "203.0.113.1")), Map(("value", "0.0.0.0/0")) })),
                true
            },
            {
                "networkAcls",
                Map(("ipRules", new object[] { Map(("value", "203.0.113.1")), Map(("value", "203.0.113.2")) })),
                Map(("ipRules", new object[] { Map(("value", "203.0.113.1")) })),
                false
            },
        };

    [Theory]
    [MemberData(nameof(Directions))]
    public void A_property_weakens_security_in_one_direction(string property, object before, object after, bool weakens)
    {
        var change = Assert.Single(
            Compare(
                Of(VaultOf("kv", ("properties", Map((property, before))))),
                Of(VaultOf("kv", ("properties", Map((property, after)))))
            ).Security
        );

        Assert.Equal(weakens, change.Weakens);
        Assert.StartsWith("kv: ", change.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_granted_role_says_who_which_role_and_where()
    {
        var change = Assert.Single(Compare(Of(VaultOf("kv")), Of(VaultOf("kv"), RoleOf("r", "Key Vault Reader", "Ops", Scope))).Security);

        Assert.Equal(new SecurityChange(SecurityTopic.Roles, "granted: 'Key Vault Reader' to Ops on key vault kv", Weakens: true), change);
    }

    // with nothing before, nobody has more access than before
    [Theory]
    [InlineData("Key Vault Reader", false)]
    [InlineData("Owner", true)]
    public void In_a_new_stack_only_powerful_roles_are_marked(string role, bool weakens) =>
        Assert.Equal(weakens, Assert.Single(Compare(Of(), Of(RoleOf("r", role, "Ops", Scope))).Security).Weakens);

    [Theory]
    [InlineData("Deny", false, "new key vault kv: only from no address (default action Deny)")]
    [InlineData("Allow", true, "new key vault kv: from any address (default action Allow)")]
    public void A_new_vault_is_marked_only_if_any_address_reaches_it(string action, bool weakens, string text)
    {
        var vault = VaultOf(
            "kv",
            (
                "properties",
                Map(("publicNetworkAccess", "enabled"), ("sku", Map(("name", "standard"))), ("networkAcls", Map(("defaultAction", action))))
            )
        );

        Assert.Equal([new SecurityChange(SecurityTopic.Network, text, weakens)], Compare(Of(), Of(vault)).Security.AsEnumerable());
    }

    [Fact]
    public void A_revoked_role_does_not_weaken() =>
        Assert.False(Assert.Single(Compare(Of(RoleOf("r", "Key Vault Reader", "Ops", Scope)), Of()).Security).Weakens);

    [Fact]
    public void A_granted_role_says_what_makes_it_powerful() =>
        Assert.Equal(
            "granted: 'Owner' to Ops on key vault kv: manages everything and assigns roles",
            Assert.Single(Compare(Of(), Of(RoleOf("r", "Owner", "Ops", Scope))).Security).Text
        );

    [Theory]
    [InlineData("r", "r")]
    [InlineData("r", "other")]
    public void Another_object_id_is_another_principal_even_under_the_same_name(string before, string after)
    {
        var change = Assert.Single(
            Compare(
                Of(RoleOf(before, "Key Vault Reader", "Ops", Scope, "aaaaaaaa-0000-4000-8000-000000000001")),
                Of(RoleOf(after, "Key Vault Reader", "Ops", Scope, "aaaaaaaa-0000-4000-8000-000000000002"))
            ).Security
        );

        Assert.True(change.Weakens);
        Assert.Equal(
            "another principal: 'Key Vault Reader' of Ops on key vault kv, object id aaaaaaaa-0000-4000-8000-000000000002, before aaaaaaaa-0000-4000-8000-000000000001",
            change.Text
        );
    }

    [Fact]
    public void A_role_that_is_only_made_again_is_no_change_of_security() =>
        Assert.Empty(
            Compare(Of(RoleOf("a", "Key Vault Reader", "Ops", Scope)), Of(RoleOf("b", "Key Vault Reader", "Ops", Scope))).Security
        );

    [Fact]
    public void A_role_that_goes_and_comes_elsewhere_is_moved()
    {
        var change = Assert.Single(
            Compare(
                Of(RoleOf("a", "Key Vault Reader", "Ops", Scope)),
                Of(RoleOf("b", "Key Vault Reader", "Ops", "/subscriptions/00000000-0000-0000-0000-00000000000b"))
            ).Security
        );

        Assert.Equal("moved: 'Key Vault Reader' of Ops from key vault kv to subscription …0000000b", change.Text);
        Assert.True(change.Weakens);
    }

    [Fact]
    public void The_same_role_for_many_machines_is_one_line() =>
        Assert.Equal(
            "granted: 'Key Vault Secrets User' to host-01 to 10 on key vault kv",
            Assert
                .Single(
                    Compare(
                        Of(),
                        Of([.. Enumerable.Range(1, 10).Select(i => RoleOf($"r{i}", "Key Vault Secrets User", $"host-{i:00}", Scope))])
                    ).Security
                )
                .Text
        );

    public static TheoryData<string, string> Removed =>
        new()
        {
            { "azure-native:network:PrivateEndpoint", "privateEndpointName" },
            { "azure-native:monitor:ScheduledQueryRule", "ruleName" },
            { "azure-native:monitor:ActionGroup", "actionGroupName" },
        };

    [Theory]
    [MemberData(nameof(Removed))]
    public void What_guards_or_watches_weakens_security_when_it_is_removed(string type, string input)
    {
        var guard = Resource(type, "guard", (input, "guard"), ("resourceGroupName", "rg"));

        Assert.True(Assert.Single(Compare(Of(guard), Of()).Security).Weakens);
        Assert.False(Assert.Single(Compare(Of(), Of(guard)).Security).Weakens);
    }

    [Fact]
    public void Less_protection_is_about_locks() =>
        Assert.Equal(
            new SecurityChange(SecurityTopic.Locks, "no longer protected against deletion: kv", Weakens: true),
            Assert.Single(Compare(Of(VaultOf("kv") with { Protect = true }), Of(VaultOf("kv"))).Security)
        );

    [Fact]
    public void What_weakens_comes_first()
    {
        var changes = Compare(
            Of(RoleOf("r", "Key Vault Reader", "Ops", Scope), VaultOf("kv", ("properties", Map(("enablePurgeProtection", true))))),
            Of(VaultOf("kv", ("properties", Map(("enablePurgeProtection", false)))))
        ).Security;

        Assert.Equal([true, false], changes.Select(change => change.Weakens));
    }

    [Fact]
    public void Another_source_of_a_secret_is_told_and_no_value() =>
        Assert.Equal(
            "secret value of kv: from keyvault://kv/b, before from keyvault://kv/a",
            Assert
                .Single(
                    Compare(
                        Of(VaultOf("kv", ("value", new PreviewValue.Secret { From = "keyvault://kv/a" }))),
                        Of(VaultOf("kv", ("value", new PreviewValue.Secret { From = "keyvault://kv/b" })))
                    ).Security
                )
                .Text
        );

    [Fact]
    public void The_table_speaks_of_types_that_the_program_may_make() =>
        Assert.All(
            SecurityTable.Properties.Select(property => property.Type).Concat(SecurityTable.Presences.Select(presence => presence.Type)),
            type => Assert.True(AzureResourceCatalogue.Find(type) is not null || type.StartsWith("random:", StringComparison.Ordinal), type)
        );
}
