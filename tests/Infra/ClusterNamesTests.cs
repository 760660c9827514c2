using System.Text.Json;

namespace AvdPulumi.Tests.Infra;

/// <summary>Two pools that have different names for one Azure Local cluster: its custom location, whatever the case of its id, says that it is one.</summary>
public sealed class ClusterNamesTests
{
    private const string Location =
        "/subscriptions/00000000-0000-0000-0000-00000000000b/resourceGroups/RG-AZL-01/providers/Microsoft.ExtendedLocation/customLocations/azl-01";

    private static FakeFiles Files() =>
        FakeFiles
            .OfSplitExample()
            .With("Pulumi.one.yaml", "config: {}\n")
            .With(
                "config/variables.one.yml",
                "pools:\n  default: {}\n  two:\n    host_pool: {name: hp-two}\n    application_groups: [{name: ag-two, type: Desktop}]\n    workspace: {name: ws-two}\n"
                    + $"    session_host:\n      prefix: avd-two\n      clusters: [{{name: other-name, custom_location_id: {Location}, logical_network: lnet-avd, count: 3}}]\n"
            );

    [Fact]
    public async Task Its_capacity_is_counted_once_for_both()
    {
        var run = await CommandRun.OfAsync(Files(), "validate", "--stack", "one");

        // 9 hosts and the file server on 3 nodes
        Assert.Contains(
            "warning AVD8020: Machines of pools 'default', 'two' on azl-01 need 84 processors",
            run.Out,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("AVD8024", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_has_one_row_in_the_sizing()
    {
        var run = await CommandRun.OfAsync(Files(), "sizing", "--stack", "one");

        Assert.Matches(
            "^  azl-01 +2 of 3 +9 ",
            Assert.Single(run.Out.Split('\n'), line => line.Contains("2 of 3", StringComparison.Ordinal))
        );
        Assert.DoesNotContain("other-name", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_image_and_its_network_are_created_once()
    {
        var run = await CommandRun.OfAsync(Files(), "preview", "--stack", "one", "--format", "json");
        var names = JsonDocument
            .Parse(run.Out)
            .RootElement.GetProperty("resources")
            .EnumerateArray()
            .Select(resource => resource.GetProperty("name").GetString()!)
            .ToList();

        Assert.True(run.Code == 0, run.Error);
        Assert.Single(names, name => name.StartsWith("site-image-win11", StringComparison.Ordinal));
        Assert.Single(names, name => name.StartsWith("site-network", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_picture_has_one_cluster()
    {
        var run = await CommandRun.OfAsync(Files(), "preview", "--stack", "one", "--format", "html");

        var picture = run.Out.Split("<section id=\"picture\"")[1].Split("</section>")[0];

        Assert.Contains("azl-01", picture, StringComparison.Ordinal);
        Assert.DoesNotContain("other-name", picture, StringComparison.Ordinal);
    }
}
