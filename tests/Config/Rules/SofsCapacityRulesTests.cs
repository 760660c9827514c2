using AvdPulumi.Configuration.Diagnostics;

namespace AvdPulumi.Tests.Configuration.Rules;

public sealed class SofsCapacityRulesTests
{
    // 3 nodes with 4 disks of 1 TB: 12288 GB, 6144 GB with two copies, 4608 GB with a disk per node in reserve
    private const string Disks = "sofs: {data_disks: {per_node: 4, size_gb: 1024}, ";

    private const string TwoNodes =
        "nodes: [{name: sofs-con-01, address: 10.10.20.21, storage_path: sp-sofs-01}, {name: sofs-con-02, address: 10.10.20.22, storage_path: sp-sofs-02}]";

    [Theory]
    [InlineData(Disks + "volume: {size_gb: 6145}}")]
    [InlineData(Disks + "volume: {size_gb: 4097, copies: 3}}")]
    public void Rejects_a_volume_larger_than_the_pool(string overlay) => RuleCheck.Of(overlay).Finds("AVD3026", "sofs.volume.size_gb");

    [Theory]
    [InlineData(Disks + "volume: {size_gb: 6144}}")]
    [InlineData(Disks + "volume: {}}")]
    public void Takes_a_volume_that_fits_the_pool(string overlay) => RuleCheck.Of(overlay).DoesNotFind("AVD3026");

    [Fact]
    public void Warns_of_a_volume_without_reserve() =>
        RuleCheck.Of(Disks + "volume: {size_gb: 4609}}").Finds("AVD3027", "sofs.volume.size_gb", Severity.Warning);

    [Theory]
    [InlineData(Disks + "volume: {size_gb: 4608}}")]
    [InlineData(Disks + "volume: {size_gb: 9000}}")]
    public void Takes_a_volume_with_reserve(string overlay) => RuleCheck.Of(overlay).DoesNotFind("AVD3027");

    [Theory]
    [InlineData(Disks + "shares: [{name: profiles, content: profiles, quota_gb: 4609}]}")]
    [InlineData(
        Disks + "volume: {size_gb: 4000}, shares: [{name: a, content: profiles, quota_gb: 3072}, {name: b, content: odfc, quota_gb: 1000}]}"
    )]
    public void Warns_of_quotas_larger_than_the_volume(string overlay) =>
        RuleCheck.Of(overlay).Finds("AVD3028", "sofs.shares", Severity.Warning);

    [Theory]
    [InlineData(Disks + "shares: [{name: profiles, content: profiles, quota_gb: 4608}]}")]
    [InlineData(Disks + "shares: [{name: profiles, content: profiles}]}")]
    public void Takes_quotas_within_the_volume(string overlay) => RuleCheck.Of(overlay).DoesNotFind("AVD3028");

    [Fact]
    public void Rejects_three_copies_on_two_nodes() =>
        RuleCheck.Of($"sofs: {{{TwoNodes}, volume: {{copies: 3}}}}").Finds("AVD3029", "sofs.volume.copies").DoesNotFind("AVD3030");

    [Fact]
    public void Takes_two_copies_on_two_nodes() => RuleCheck.Of($"sofs: {{{TwoNodes}}}").DoesNotFind("AVD3029");

    [Fact]
    public void Warns_of_three_copies_on_three_nodes() =>
        RuleCheck.Of("sofs: {volume: {copies: 3}}").Finds("AVD3030", "sofs.volume.copies", Severity.Warning).DoesNotFind("AVD3029");

    [Fact]
    public void Takes_two_copies_on_three_nodes() => RuleCheck.Of("sofs: {volume: {copies: 2}}").DoesNotFind("AVD3030");
}
