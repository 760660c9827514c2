using AvdPulumi.Configuration.Diagnostics;

namespace AvdPulumi.Tests.Configuration.Rules;

public sealed class ImageRulesTests
{
    private const string Source = "image.source";
    private const string Existing =
        "existing_id: /subscriptions/00000000-0000-0000-0000-00000000000c/resourceGroups/rg/providers/Microsoft.AzureStackHCI/galleryImages/avd";
    private const string Location =
        "/subscriptions/00000000-0000-0000-0000-00000000000c/resourceGroups/rg/providers/Microsoft.ExtendedLocation/customLocations/azl";

    [Theory]
    [InlineData("custom: null")]
    [InlineData(Existing)]
    public void Rejects_no_source_and_several(string source) => From(source).Finds("AVD2150", Source);

    [Theory]
    [InlineData("custom: {path: null}")]
    [InlineData("custom: {uri: 'config://image_uri'}")]
    public void Rejects_a_custom_image_with_no_place_or_two(string source) => From(source).Finds("AVD2151", $"{Source}.custom");

    [Fact]
    public void Rejects_Linux() => From("custom: {os: Linux}").Finds("AVD2152", $"{Source}.custom.os");

    [Theory]
    [InlineData(@"D:\images\avd.vhdx")]
    [InlineData(@"\\files\images\avd.vhdx")]
    public void Warns_of_an_image_that_is_not_on_a_cluster_volume(string path) =>
        From($"custom: {{path: '{path}'}}").Finds("AVD2154", $"{Source}.custom.path", Severity.Warning);

    [Theory]
    [InlineData("V2", "avd.vhd")]
    [InlineData("V1", "avd.iso")]
    public void Rejects_a_file_that_no_machine_starts_from(string generation, string file) =>
        RuleCheck
            .Of($@"image: {{generation: {generation}, source: {{custom: {{path: 'C:\ClusterStorage\Images\{file}'}}}}}}")
            .Finds("AVD2155", $"{Source}.custom.path");

    [Fact]
    public void Warns_of_a_storage_path_for_an_image_that_exists() =>
        From($"custom: null, {Existing}").Finds("AVD2156", "image.storage_path", Severity.Warning);

    [Fact]
    public void Rejects_one_existing_image_for_several_clusters() =>
        RuleCheck
            .Of(
                $$"""
                image: {storage_path: null, source: {custom: null, {{Existing}} } }
                session_host:
                  clusters:
                    - {name: one, custom_location_id: {{Location}}-1, logical_network: lnet-avd, count: 5}
                    - {name: two, custom_location_id: {{Location}}-2, logical_network: lnet-avd, count: 5}
                """
            )
            .Finds("AVD2157", $"{Source}.existing_id");

    [Theory]
    [InlineData("image: {storage_path: null, source: {custom: null, " + Existing + "}}")]
    [InlineData(@"image: {source: {custom: {path: 'c:\clusterstorage\Images\avd.VHDX'}}}")]
    [InlineData("image: {source: {custom: {path: null, uri: 'config://image_uri'}}}")]
    public void Takes_one_source(string overlay)
    {
        var check = RuleCheck.Of(overlay);

        check
            .DoesNotFind("AVD2150")
            .DoesNotFind("AVD2151")
            .DoesNotFind("AVD2152")
            .DoesNotFind("AVD2154")
            .DoesNotFind("AVD2155")
            .DoesNotFind("AVD2156")
            .DoesNotFind("AVD2157");
    }

    [Fact]
    public void The_disk_of_a_file_server_s_nodes_is_looked_at_as_well() =>
        RuleCheck
            .Of(@"sofs: {image: {marketplace: null, custom: {os: Windows, path: 'D:\x.vhd'}}}")
            .Finds("AVD2154", "sofs.image.custom.path", Severity.Warning)
            .Finds("AVD2155", "sofs.image.custom.path");

    private static RuleCheck From(string source) => RuleCheck.Of($"image: {{source: {{{source}}}}}");
}
