using AvdPulumi.Infra.Preview;
using AvdPulumi.Infra.Preview.Overview;
using AvdPulumi.Infra.Rendering;

namespace AvdPulumi.Tests.Preview;

/// <summary>What a reader of a preview sees first.</summary>
public sealed class GlanceTests
{
    [Fact]
    public void It_says_what_comes_what_to_look_at_and_what_to_do_first()
    {
        var lines = Glance.Of(Model(Group("hp", "azl-01", 3, 48), Group("hp", "azl-02", 2, 32)));

        Assert.Equal(["Created", "Machines", "Cost", "Look at", "Findings"], lines.Select(line => line.Title));
        Assert.Equal("0 resources in 0 subscriptions, 80 user seats", TextOf("Created"));
        Assert.Equal("hp 5 × 4 vCPU, 8 GB on 2 clusters", TextOf("Machines"));
        Assert.StartsWith("Virtual processors under the AVD service fee: 20", TextOf("Cost"), StringComparison.Ordinal);
        Assert.Equal("2 marked lines: 2 in Replaced", TextOf("Look at"));
        Assert.Equal("none", TextOf("Findings"));

        string TextOf(string title) => lines.Single(line => line.Title == title).Text;
    }

    [Fact]
    public void Of_many_pools_the_first_are_named_and_the_others_counted() =>
        Assert.Contains(
            Glance.Of(Model([.. Enumerable.Range(1, 5).Select(i => Group($"hp-{i}", "azl-01", 2, 10))])),
            line => line.Text == "hp-1 2 × 4 vCPU, 8 GB; hp-2 2 × 4 vCPU, 8 GB; hp-3 2 × 4 vCPU, 8 GB; 2 more with 4 machines"
        );

    [Fact]
    public void A_stopped_preview_has_none() => Assert.Empty(Glance.Of(Model() with { Overview = PreviewOverview.Empty }));

    private static PreviewModel Model(params MachineGroup[] machines) =>
        new()
        {
            Project = "avd",
            Stack = "test",
            Layers = [],
            PackageSource = "offline",
            Overview = new()
            {
                Kinds = [new("session hosts", 5)],
                Machines = [.. machines],
                Risk =
                [
                    new("Who gets access", [new("nobody")]),
                    new(
                        "Replaced (deleted and created again)",
                        [new("a", OverviewWeight.Notable), new("b", OverviewWeight.Notable), new("c")]
                    ),
                ],
            },
        };

    private static MachineGroup Group(string owner, string cluster, int count, int seats) =>
        new()
        {
            Owner = owner,
            AreHosts = true,
            Cluster = cluster,
            Names = [.. Enumerable.Range(1, count).Select(i => $"{cluster}-{i}")],
            Processors = 4,
            MemoryMb = 8192,
            Seats = seats,
        };
}
