using AvdPulumi.Configuration.Settings;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Tests.Configuration.Values;

/// <summary>Ranges of addresses, and sets of them.</summary>
public sealed class AddressRangeTests
{
    private static readonly RangeSet Set = RangeSet.Of([
        new(30, 39),
        new(32, 35),
        new(10, 19),
        new(15, 24),
        new(50, 50),
        new(9, 3),
        new(40, 45),
    ]);

    [Fact]
    public void A_range_knows_what_is_in_it()
    {
        var range = new AddressRange(10, 19);

        Assert.Equal(10, range.Count);
        Assert.Equal((false, true, true, false), (range.Contains(9), range.Contains(10), range.Contains(19), range.Contains(20)));
        Assert.Equal(
            (true, true, false, false),
            (range.IsWithin(range), range.IsWithin(new(9, 20)), range.IsWithin(new(11, 20)), range.IsWithin(new(9, 18)))
        );
        Assert.Equal(
            (true, true, false, false),
            (range.Overlaps(new(19, 30)), range.Overlaps(new(0, 10)), range.Overlaps(new(20, 30)), range.Overlaps(new(0, 9)))
        );
    }

    [Fact]
    public void A_block_is_written_as_networks_are()
    {
        Assert.Equal("192.168.4.0-192.168.5.255", AddressRange.Block(192, 168, 4, 0, 23).ToString());
        Assert.Equal("10.1.2.3-10.1.2.3", AddressRange.Block(10, 1, 2, 3, 32).ToString());
        Assert.True(Cidr.TryCreate("10.10.20.0/30", out var cidr));
        Assert.Equal(4, AddressRange.Of(cidr).Count);
        Assert.True(Cidr.TryCreate("0.0.0.0/0", out var everything));
        Assert.Equal("0.0.0.0-255.255.255.255", AddressRange.Of(everything).ToString());
        Assert.True(everything.Contains(cidr.Network));
        Assert.True(IPv4Address.TryCreate("10.0.0.1", out var start));
        Assert.True(IPv4Address.TryCreate("10.0.0.9", out var end));
        Assert.Equal(9, AddressRange.Of(new IpPoolSettings { Start = start, End = end }).Count);
    }

    [Fact]
    public void A_set_counts_each_address_once() => Assert.Equal(15 + 10 + 1 + 6, Set.Count);

    [Theory]
    [InlineData(9, false)]
    [InlineData(10, true)]
    [InlineData(24, true)]
    [InlineData(25, false)]
    [InlineData(30, true)]
    [InlineData(39, true)]
    [InlineData(45, true)]
    [InlineData(46, false)]
    [InlineData(50, true)]
    [InlineData(51, false)]
    public void A_set_finds_an_address(uint address, bool isFound) => Assert.Equal(isFound, Set.Contains(address));

    [Fact]
    public void Ranges_that_overlap_are_one()
    {
        Assert.True(Set.TryFind(new(20, 29), out var found));
        Assert.Equal(new AddressRange(10, 24), found);
        Assert.False(Set.TryFind(new(25, 29), out found));
        Assert.Null(found);
        Assert.False(RangeSet.Of([]).Contains(1));
    }

    [Fact]
    public void The_first_of_several_is_found()
    {
        Assert.True(Set.TryFind(new(0, 60), out var found));
        Assert.Equal(new AddressRange(10, 24), found);
    }
}
