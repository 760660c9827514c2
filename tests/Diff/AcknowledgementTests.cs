using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Values;
using AvdPulumi.Infra.Diff;
using AvdPulumi.Infra.Preview;
using AvdPulumi.Infra.Rendering;
using AvdPulumi.Infra.Rendering.Diffs;
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
        Assert.Contains("add 'h-2', 'h-3' to", found.Hint, StringComparison.Ordinal);
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

    // an entry that was written for a new image also lets a host go
    [Fact]
    public void What_an_entry_lets_pass_is_told_by_kind()
    {
        var diff = Compare(
            Of([.. HostOf("h-1"), .. HostOf("h-2"), .. HostOf("h-3")]),
            Of([.. HostOf("h-1", "image-2"), .. HostOf("h-2", "image-2")])
        );

        var result = Compared(diff, "h-*", "h-3");

        Assert.Empty(result.Diagnostics);
        Assert.Equal(
            ["session host Replaced h-1 h-2 by h-*", "session host Deleted h-3 by h-* h-3"],
            result.Acknowledged.Select(one => $"{one.Noun} {one.Kind} {string.Join(' ', one.Names)} by {string.Join(' ', one.Entries)}")
        );
        Assert.Contains(
            "Verdict: No errors, no warnings. Acknowledged by deployment.allow_replace: 1 session host deleted, 2 session hosts replaced.",
            DiffTextRenderer.Render(new("base", [diff with { Acknowledged = result.Acknowledged }]), Style.Plain, 200),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Of_two_resources_with_one_name_the_error_proposes_the_urn_of_the_one_that_is_lost()
    {
        var diff = Compare(Of(VaultOf("same")), Of());

        var hint = Assert.Single(Acknowledgement.None.Check(diff.Changes, ["Same"]).Diagnostics).Hint!;

        Assert.Contains($"add '{UrnOf(Vault, "vault")}' to", hint, StringComparison.Ordinal);
    }

    [Fact]
    public void A_disk_that_goes_is_a_disk_and_not_its_machine()
    {
        PreviewResource[] host = HostOf("h-1");
        var disk = Resource(
            "azure-native:azurestackhci:VirtualHardDisk",
            "hosts-h-1-disk-data",
            ("virtualHardDiskName", "h-1-data"),
            ("resourceGroupName", "rg")
        ) with
        {
            Parent = host[0].Urn,
        };

        var found = Assert.Single(Check(Compare(Of([.. host, disk]), Of(host))));

        Assert.StartsWith("1 data disk would be deleted", found.Message, StringComparison.Ordinal);
        Assert.Contains("add 'h-1-data' to", found.Hint, StringComparison.Ordinal);
    }

    // the virtual machine of every host is called so
    [Fact]
    public void The_name_default_acknowledges_no_machine() =>
        Assert.Equal(["AVD6020", "AVD6021"], Check(Compare(Of(HostOf("h-1")), Of()), "default").Select(found => found.Code));

    [Fact]
    public void Urns_that_an_error_proposes_are_whole()
    {
        static PreviewResource VaultNamed(string name) =>
            Resource(Vault, $"vault-{name}", ("vaultName", name), ("resourceGroupName", "rg"));
        string[] names = ["a", "b", "c", "d", "e"];
        var diff = Compare(Of([.. names.Select(VaultNamed)]), Of());

        var hint = Assert.Single(Acknowledgement.None.Check(diff.Changes, names).Diagnostics).Hint!;

        Assert.All(names, name => Assert.Contains($"'{UrnOf(Vault, $"vault-{name}")}'", hint, StringComparison.Ordinal));
        Assert.DoesNotContain("*", hint, StringComparison.Ordinal);
    }

    private static List<Diagnostic> Check(PreviewDiff diff, params string[] patterns) => [.. Compared(diff, patterns).Diagnostics];

    private static AcknowledgementResult Compared(PreviewDiff diff, params string[] patterns) =>
        new Acknowledgement([.. patterns.Select(pattern => (Pattern(pattern), (Origin?)null))], _ => null).Check(diff.Changes, []);

    private static ResourcePattern Pattern(string text) =>
        ResourcePattern.TryCreate(text, out var pattern) ? pattern : throw new ArgumentException(text);
}
