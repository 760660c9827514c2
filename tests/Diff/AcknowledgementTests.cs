using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Values;
using AvdPulumi.Infra.Diff;
using AvdPulumi.Infra.Preview;
using static AvdPulumi.Tests.Diff.Models;

namespace AvdPulumi.Tests.Diff;

/// <summary>Replacements and deletions that a config has to name.</summary>
public sealed class AcknowledgementTests
{
    [Fact]
    public void Hosts_that_nobody_names_are_one_error()
    {
        var found = Assert.Single(Check(Compare(Of([.. HostOf("h-1"), .. HostOf("h-2"), .. HostOf("h-3")]), Of(HostOf("h-1")))));

        Assert.Equal(("AVD6020", Severity.Error), (found.Code, found.Severity));
        Assert.Contains(
            "2 session hosts would be deleted without an entry in deployment.allow_replace: h-2 to 3",
            found.Message,
            StringComparison.Ordinal
        );
        Assert.Contains("add 'h-*' to", found.Hint, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("h-2")]
    [InlineData("H-2")]
    [InlineData("h-*")]
    [InlineData("hosts-h-2-vm")]
    [InlineData("urn:pulumi:test::*h-2-machine")]
    public void A_name_a_pattern_or_a_urn_acknowledges(string pattern) =>
        Assert.Empty(Check(Compare(Of([.. HostOf("h-1"), .. HostOf("h-2")]), Of(HostOf("h-1"))), pattern));

    [Theory]
    [InlineData("h-3")]
    [InlineData("h")]
    [InlineData("*-2-x")]
    // parts of every URN, and of no name
    [InlineData("*pulumi*")]
    [InlineData("*::*")]
    public void Another_name_acknowledges_nothing_and_is_noted(string pattern) =>
        Assert.Equal(
            ["AVD6020", "AVD6021"],
            Check(Compare(Of([.. HostOf("h-1"), .. HostOf("h-2")]), Of(HostOf("h-1"))), pattern).Select(found => found.Code)
        );

    [Fact]
    public void An_entry_that_is_left_over_is_a_note() =>
        Assert.Equal(
            ("AVD6021", Severity.Note, "deployment.allow_replace[0]"),
            Assert.Single(Check(Compare(Of(), Of()), "old-*").Select(found => (found.Code, found.Severity, found.Path)))
        );

    [Fact]
    public void A_replaced_host_pool_and_a_replaced_vault_are_errors() =>
        Assert.Equal(
            ["1 host pool would be replaced", "1 key vault would be replaced"],
            Check(Compare(Of(VaultOf("a"), PoolOf("Pooled")), Of(VaultOf("b"), PoolOf("Personal"))))
                .Select(found => found.Message.Split(" without")[0])
        );

    [Fact]
    public void A_urn_acknowledges_its_resource_and_no_other_one_of_the_same_name()
    {
        var vault = Resource("azure-native:recoveryservices:Vault", "backup", ("vaultName", "same"), ("resourceGroupName", "rg"));

        Assert.Equal(
            ["1 Recovery Services vault would be deleted"],
            Check(Compare(Of(VaultOf("same"), vault), Of()), UrnOf(Vault, "vault")).Select(found => found.Message.Split(" without")[0])
        );
    }

    [Theory]
    [InlineData("profiles", "profiles-2")]
    [InlineData("profiles", "profiles")]
    [InlineData("odfc", "profiles")]
    public void The_hint_names_something_that_acknowledges(string first, string second)
    {
        static PreviewResource Share(string name, string account) =>
            Resource("azure-native:storage:FileShare", account, ("shareName", name), ("accountName", account), ("resourceGroupName", "rg"));
        var diff = Compare(Of(Share(first, "st1"), Share(second, "st2")), Of());
        var hint = Assert.Single(Check(diff)).Hint!;

        Assert.DoesNotContain("AVD6021", Check(diff, hint.Split('\'')[1]).Select(found => found.Code));
    }

    // one pool takes the name of another one, which gets a new name
    [Fact]
    public void An_entry_names_what_is_lost_and_not_what_takes_its_name()
    {
        static PreviewResource PoolNamed(string resource, string name) =>
            Resource(Pool, resource, ("hostPoolName", name), ("resourceGroupName", "rg"));
        var diff = Compare(Of(PoolNamed("a", "hp-1"), PoolNamed("b", "hp-2")), Of(PoolNamed("a", "hp-3"), PoolNamed("b", "hp-1")));

        var found = Assert.Single(Check(diff, "hp-1"));
        Assert.Contains("1 host pool would be replaced", found.Message, StringComparison.Ordinal);
        Assert.Contains("hp-2 → hp-1", found.Message, StringComparison.Ordinal);
        Assert.Contains("add 'hp-2' to", found.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public void What_stays_in_Azure_needs_no_acknowledgement() =>
        Assert.Empty(Check(Compare(Of(VaultOf("a") with { RetainOnDelete = true }), Of())));

    [Fact]
    public void An_update_needs_none() => Assert.Empty(Check(Compare(Of(VaultOf("a")), Of(VaultOf("a", ("tags", Map(("x", "y"))))))));

    [Fact]
    public void A_deployment_that_would_stumble_is_warned_of() =>
        Assert.Equal(
            ["AVD6022", "AVD6023", "AVD6024"],
            ChangeWarnings
                .Of(
                    Compare(
                        Of(
                            VaultOf("kv", ("properties", Map(("softDeleteRetentionInDays", 90)))),
                            PoolOf("Pooled") with
                            {
                                Protect = true,
                            },
                            Resource(Logs, "old", ("workspaceName", "w"), ("resourceGroupName", "rg"))
                        ),
                        Of(
                            VaultOf("kv", ("properties", Map(("softDeleteRetentionInDays", 7)))),
                            PoolOf("Personal") with
                            {
                                Protect = true,
                            },
                            Resource(Logs, "new", ("workspaceName", "W"), ("resourceGroupName", "rg"))
                        )
                    ).Changes
                )
                .Select(found => found.Code)
        );

    private static List<Diagnostic> Check(PreviewDiff diff, params string[] patterns) =>
        [.. new Acknowledgement([.. patterns.Select(pattern => (Pattern(pattern), (Origin?)null))], null).Check(diff.Changes, [])];

    private static ResourcePattern Pattern(string text) =>
        ResourcePattern.TryCreate(text, out var pattern) ? pattern : throw new ArgumentException(text);
}
