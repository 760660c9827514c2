using AvdPulumi.Configuration.Estate.Sizing;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Tests.Configuration.Robustness;
using FsCheck;
using FsCheck.Fluent;

namespace AvdPulumi.Tests.Configuration.Sizing;

/// <summary>What disks hold, and which disks data needs.</summary>
public sealed class FileServerCapacityTests
{
    // the file server of the reference design: 12 TB
    private static readonly FileServerCapacity Reference = new(Nodes: 3, DisksPerNode: 4, DiskGb: 1024, Copies: 2, VolumeGb: null);

    private static Gen<FileServerCapacity> Servers =>
        from nodes in Gen.Choose(2, 3)
        from disks in Gen.Choose(2, 16)
        from size in Gen.Choose(32, 65536)
        from copies in Gen.Choose(2, nodes)
        select new FileServerCapacity(nodes, disks, size, copies, null);

    private static Arbitrary<(FileServerCapacity Server, int Data, int More)> Cases =>
        (
            from server in Servers
            from data in Gen.Choose(0, 2_000_000)
            from more in Gen.Choose(0, 100_000)
            select (server, data, more)
        ).ToArbitrary();

    [Fact]
    public void The_reference_design_holds_two_copies_and_leaves_a_disk_of_each_node()
    {
        Assert.Equal((12288, 3072, 4608, 6144), (Reference.PoolGb, Reference.ReserveGb, Reference.UsableGb, Reference.LargestVolumeGb));
        Assert.Equal(Reference.UsableGb, Reference.HoldsGb);
    }

    [Fact]
    public void The_reference_puts_5_5_TB_on_its_pool_of_12_TB_which_leaves_one_disk_in_three()
    {
        var server = Reference with { VolumeGb = 5632 };

        Assert.Equal(5632, server.HoldsGb);
        Assert.True(server.HoldsGb <= server.LargestVolumeGb);
        Assert.Equal(1024, server.PoolGb - (server.HoldsGb * server.Copies));
        // with the reserve, it takes one disk more on each node
        Assert.Equal(5, server.DisksNeeded(5632));
    }

    [Fact]
    public void The_disks_that_data_needs_hold_it_and_fewer_do_not() =>
        Prop.ForAll(
                Cases,
                trial =>
                {
                    var (server, data, _) = trial;
                    var disks = (int)server.DisksNeeded(data);

                    Assert.True((server with { DisksPerNode = disks }).UsableGb >= data);
                    Assert.True(disks == SofsFacts.LeastDisksPerNode || (server with { DisksPerNode = disks - 1 }).UsableGb < data);
                    return true;
                }
            )
            .Check(Robust.Often(500));

    [Fact]
    public void The_size_that_data_needs_holds_it_and_a_smaller_one_does_not() =>
        Prop.ForAll(
                Cases,
                trial =>
                {
                    var (server, data, _) = trial;
                    var size = (int)server.DiskGbNeeded(data);

                    Assert.True((server with { DiskGb = size }).UsableGb >= data);
                    Assert.True(size == 0 || (server with { DiskGb = size - 1 }).UsableGb < data);
                    return true;
                }
            )
            .Check(Robust.Often(500));

    [Fact]
    public void More_data_never_needs_less() =>
        Prop.ForAll(
                Cases,
                trial =>
                {
                    var (server, data, more) = trial;

                    Assert.True(server.PoolNeededGb(data + more) >= server.PoolNeededGb(data));
                    Assert.True(server.DisksNeeded(data + more) >= server.DisksNeeded(data));
                    Assert.True(server.DiskGbNeeded(data + more) >= server.DiskGbNeeded(data));
                    return true;
                }
            )
            .Check(Robust.Often(300));

    [Fact]
    public void Data_is_written_as_often_as_there_are_copies() =>
        Prop.ForAll(
                Cases,
                trial =>
                {
                    var (server, data, _) = trial;
                    var twice = server with { Copies = 2 };

                    Assert.Equal(data, (server with { Copies = 3 }).PoolNeededGb(data) - twice.PoolNeededGb(data));
                    Assert.Equal(2L * data, twice.PoolNeededGb(data) - twice.ReserveGb);
                    return true;
                }
            )
            .Check(Robust.Often(300));

    [Fact]
    public void What_fits_is_what_the_pool_has() =>
        Prop.ForAll(
                Cases,
                trial =>
                {
                    var (server, data, _) = trial;

                    Assert.Equal(data <= server.UsableGb, server.PoolNeededGb(data) <= server.PoolGb);
                    return true;
                }
            )
            .Check(Robust.Often(500));
}
