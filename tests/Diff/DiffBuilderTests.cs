using AvdPulumi.Infra.Diff;
using AvdPulumi.Infra.Preview;
using AvdPulumi.Infra.Rendering.Diffs;
using static AvdPulumi.Tests.Diff.Models;

namespace AvdPulumi.Tests.Diff;

/// <summary>What a change does to a resource, as the engine and Azure have it.</summary>
public sealed class DiffBuilderTests
{
    public static TheoryData<string, PreviewResource[], PreviewResource[], string> Cases =>
        new()
        {
            { "new", [], [VaultOf("kv")], "Created vault" },
            { "gone", [VaultOf("kv")], [], "Deleted vault" },
            { "a tag", [VaultOf("kv")], [VaultOf("kv", ("tags", Map(("a", "b"))))], "Updated vault tags" },
            { "its name", [VaultOf("kv")], [VaultOf("kv2")], "Replaced vault vaultName!" },
            {
                "its group",
                [VaultOf("kv")],
                [Resource(Vault, "vault", ("vaultName", "kv"), ("resourceGroupName", "other"))],
                "Replaced vault resourceGroupName!"
            },
            { "its subscription", [VaultOf("kv")], [VaultOf("kv") with { Subscription = "another" }], "Replaced vault subscription!" },
            { "a create-only input", [PoolOf("Pooled")], [PoolOf("Personal")], "Replaced pool hostPoolType!" },
            {
                "an input that azure-native knows",
                [PoolOf("Pooled", ("location", "a"))],
                [PoolOf("Pooled", ("location", "b"))],
                "Replaced pool location!"
            },
            {
                "an input that Azure refuses",
                [VaultOf("kv", ("properties", Map(("softDeleteRetentionInDays", 90))))],
                [VaultOf("kv", ("properties", Map(("softDeleteRetentionInDays", 7))))],
                "Updated vault properties.softDeleteRetentionInDays?"
            },
            {
                "an ignored input",
                [VaultOf("kv", ("properties", Map(("a", "x"), ("b", "y"))))],
                [VaultOf("kv", ("properties", Map(("a", "z"), ("b", "y")))) with { IgnoreChanges = ["properties.a"] }],
                ""
            },
            { "protection", [VaultOf("kv") with { Protect = true }], [VaultOf("kv")], "Updated vault protect" },
            {
                "the trigger",
                [VaultOf("kv") with { ReplacementTrigger = new PreviewValue.Text("a") }],
                [VaultOf("kv") with { ReplacementTrigger = new PreviewValue.Text("b") }],
                "Replaced vault replacementTrigger!"
            },
            {
                "its name in the program, with an alias",
                [VaultOf("kv")],
                [VaultOf("kv") with { Name = "safe", Urn = UrnOf(Vault, "safe"), Aliases = [UrnOf(Vault, "vault")] }],
                "Moved safe"
            },
            {
                "its name in the program, without one",
                [VaultOf("kv")],
                [VaultOf("kv") with { Name = "safe", Urn = UrnOf(Vault, "safe") }],
                "Created safe, Deleted vault"
            },
            {
                "its name in the program and in Azure, with an alias",
                [VaultOf("kv")],
                [VaultOf("kv2") with { Name = "safe", Urn = UrnOf(Vault, "safe"), Aliases = [UrnOf(Vault, "vault")] }],
                "Replaced safe vaultName!"
            },
            { "a component", [], [Resource("avd:platform:KeyVault", "group")], "" },
            {
                "a secret that stays masked",
                [VaultOf("kv", ("value", new PreviewValue.Secret()))],
                [VaultOf("kv", ("value", new PreviewValue.Secret { From = "keyvault://kv/a" }))],
                ""
            },
            {
                "where a secret comes from",
                [VaultOf("kv", ("value", new PreviewValue.Secret { From = "keyvault://kv/a" }))],
                [VaultOf("kv", ("value", new PreviewValue.Secret { From = "keyvault://kv/b" }))],
                "Updated vault value"
            },
            {
                "a text in JSON that reads like a masked value",
                [VaultOf("kv", ("value", "[secret]"))],
                [VaultOf("kv", ("value", new PreviewValue.Secret()))],
                ""
            },
        };

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_change_does_what_the_engine_would_do(string what, PreviewResource[] before, PreviewResource[] after, string expected) =>
        Assert.Equal((what, expected), (what, Told(Compare(Of(before), Of(after)))));

    [Fact]
    public void A_replaced_resource_takes_along_what_is_below_it_in_its_id_and_what_is_fixed_to_it()
    {
        const string id =
            "/subscriptions/00000000-0000-0000-0000-00000000000b/resourceGroups/rg/providers/Microsoft.DesktopVirtualization/hostPools/hp";
        PreviewResource[] Around(string type) =>
            [
                PoolOf(type),
                RoleOf("role", "Reader", "Ops", id) with
                {
                    DependsOn = [UrnOf(Pool, "pool")],
                },
                Resource(
                    "azure-native:desktopvirtualization:ApplicationGroup",
                    "group",
                    ("applicationGroupName", "ag"),
                    ("resourceGroupName", "rg"),
                    ("hostPoolArmPath", id)
                ) with
                {
                    DependsOn = [UrnOf(Pool, "pool")],
                    ReplaceOnChanges = ["hostPoolArmPath"],
                },
                Resource(
                    "azure-native:desktopvirtualization:ScalingPlan",
                    "plan",
                    ("scalingPlanName", "sp"),
                    ("resourceGroupName", "rg"),
                    ("hostPoolReferences", new object[] { Map(("hostPoolArmPath", id)) })
                ) with
                {
                    DependsOn = [UrnOf(Pool, "pool")],
                },
            ];

        var diff = Compare(Of(Around("Pooled")), Of(Around("Personal")));

        Assert.Equal("Replaced role scope!, Replaced group hostPoolArmPath!, Replaced pool hostPoolType!", Told(diff));
        Assert.Contains(
            "comes from desktopvirtualization:HostPool 'pool'",
            diff.Changes.Single(change => change.Resource.Name == "group").Properties.Single().Replaces!.Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Every_replacement_says_where_the_fact_comes_from() =>
        Assert.All(
            Compare(Of(VaultOf("a"), PoolOf("Pooled")), Of(VaultOf("b"), PoolOf("Personal")))
                .Changes.SelectMany(change => change.Properties),
            property => Assert.Contains("https://", property.Replaces!.Source, StringComparison.Ordinal)
        );

    [Fact]
    public void Hosts_and_their_seats_are_counted()
    {
        var blast = Compare(
            Of([.. HostOf("h-1"), .. HostOf("h-2"), .. HostOf("h-3")]).WithSeats(16),
            Of([.. HostOf("h-1"), .. HostOf("h-2", "image-2"), .. HostOf("h-4")]).WithSeats(16)
        ).Blast;

        Assert.Equal((1, 1, 1, 0), (blast.HostsCreated, blast.HostsReplaced, blast.HostsDeleted, blast.HostsUpdated));
        Assert.Equal((32, 48, 48), (blast.SeatsAffected, blast.SeatsBefore, blast.SeatsAfter));
    }

    [Theory]
    [InlineData(true, ChangeKind.Replaced, 48, "hp is replaced: 3 session hosts (48 user seats) must be registered again")]
    [InlineData(false, ChangeKind.Deleted, 48, "hp is deleted: 3 session hosts (48 user seats) must be registered again")]
    // without a session limit there is no number of seats
    [InlineData(true, ChangeKind.Replaced, 0, "hp is replaced: 3 session hosts must be registered again")]
    public void With_a_host_pool_all_of_its_seats_are_affected(bool isThere, ChangeKind kind, int seats, string told)
    {
        PreviewResource[] hosts = [.. HostOf("h-1"), .. HostOf("h-2"), .. HostOf("h-3")];
        var diff = Compare(
            WithPool(Of([PoolOf("Pooled"), .. hosts]).WithSeats(16), seats),
            WithPool(isThere ? Of([PoolOf("Personal"), .. hosts]) : Of(hosts), seats)
        );

        Assert.Equal((seats, kind), (diff.Blast.SeatsAffected, Assert.Single(diff.Blast.PoolsLost).Kind));
        Assert.Contains(DiffWords.BlastOf(diff), line => line.Contains(told, StringComparison.Ordinal));
    }

    [Fact]
    public void Of_a_base_without_pools_nothing_is_said_that_is_not_known() =>
        Assert.Contains(
            "Host pool hp is replaced: how many session hosts are registered in it is not known; the base does not say",
            DiffWords.BlastOf(Compare(Of(PoolOf("Pooled")), Of(PoolOf("Personal"))))
        );

    // its hosts may be deployed by another stack
    [Fact]
    public void Seats_of_a_lost_pool_count_without_its_hosts()
    {
        var diff = Compare(WithPool(Of(PoolOf("Pooled")), 48), WithPool(Of(PoolOf("Personal")), 48));

        Assert.Equal((48, 0), (diff.Blast.SeatsAffected, diff.Blast.SeatsBefore));
        Assert.Contains("User seats on hosts or in pools that are replaced or deleted: 48", DiffWords.BlastOf(diff));
    }

    private static PreviewModel WithPool(PreviewModel model, int seats) =>
        model with
        {
            Overview = model.Overview with { Pools = [new("hp", ["h-1", "h-2", "h-3"], seats)] },
        };

    [Fact]
    public void A_name_in_another_case_is_the_same_host_and_its_seats_count()
    {
        PreviewResource[] Renamed() =>
            [
                .. HostOf("h-1")
                    .Select(resource =>
                        resource.Type == "azure-native:hybridcompute:Machine"
                            ? resource with
                            {
                                AzureName = "H-1",
                                Inputs = resource.Inputs.SetItem("machineName", new PreviewValue.Text("H-1")),
                            }
                            : resource
                    ),
            ];

        var blast = Compare(Of(HostOf("h-1")).WithSeats(16), Of(Renamed()).WithSeats(16)).Blast;

        Assert.Equal((1, 16), (blast.HostsReplaced, blast.SeatsAffected));
    }

    [Fact]
    public void State_that_stays_in_Azure_is_not_touched()
    {
        PreviewResource[] before = [VaultOf("kv-kept") with { RetainOnDelete = true }, PoolOf("Pooled")];

        Assert.Equal([UrnOf(Pool, "pool")], Compare(Of(before), Of()).Blast.StatefulTouched.AsEnumerable());
    }

    [Fact]
    public void A_new_image_replaces_the_machine_and_what_is_below_it()
    {
        var diff = Compare(Of(HostOf("h-1")), Of(HostOf("h-1", "image-2")));

        Assert.All(
            diff.Changes,
            change => Assert.Equal((ChangeKind.Replaced, "h-1", true), (change.Kind, change.Machine!.Name, change.Machine.IsHost))
        );
        Assert.Equal(2, diff.Changes.Length);
    }

    // Created vault, Updated vault tags; a path with ! replaces, one with ? is refused
    private static string Told(PreviewDiff diff) =>
        string.Join(
            ", ",
            diff.Changes.Select(change =>
                string.Join(
                    ' ',
                    change
                        .Properties.Select(property =>
                            $"{property.Path}{(property.Replaces is null ? "" : "!")}{(property.Refused is null ? "" : "?")}"
                        )
                        .Prepend(change.Resource.Name)
                        .Prepend(change.Kind.ToString())
                )
            )
        );
}
