using AvdPulumi.Components.Platform;

namespace AvdPulumi.Tests.Components;

public sealed class StorageAddressesTests
{
    [Theory]
    [InlineData("203.0.113.16/32", "203.0.113.16")]
    [InlineData("203.0.113.16", "203.0.113.16")]
    [InlineData("203.0.113.16/31", "203.0.113.16", "203.0.113.17")]
    [InlineData("203.0.113.254/31", "203.0.113.254", "203.0.113.255")]
    [InlineData("203.0.113.16/30", "203.0.113.16/30")]
    [InlineData("203.0.113.0/24", "203.0.113.0/24")]
    [InlineData("0.0.0.0/0", "0.0.0.0/0")]
    public void Writes_a_range_as_storage_accounts_take_it(string range, params string[] rules) =>
        Assert.Equal(rules, StorageAddresses.RulesFor(range).AsEnumerable());

    [Theory]
    [InlineData("")]
    [InlineData("somewhere")]
    [InlineData("203.0.113.16/33")]
    [InlineData("203.0.113.16/")]
    [InlineData("203.0.113.16/24/24")]
    [InlineData("2001:db8::/32")]
    public void Refuses_what_is_no_range(string range) => Assert.Throws<FormatException>(() => StorageAddresses.RulesFor(range));
}
