using AvdPulumi.Components.Avd;

namespace AvdPulumi.Tests.Components;

public sealed class RdpPropertyTests
{
    [Fact]
    public void Renders_sorted_with_a_semicolon_after_each() => Assert.Equal(
        "audiomode:i:0;drivestoredirect:s:;use multimon:i:1;",
        RdpProperty.Render([RdpProperty.Switch("use multimon", true), RdpProperty.Number("audiomode", 0), RdpProperty.Text("drivestoredirect", "")]));

    [Fact]
    public void Renders_the_same_whatever_the_order()
    {
        RdpProperty[] properties = [RdpProperty.Switch("b", true), RdpProperty.Switch("a", false)];
        Assert.Equal(RdpProperty.Render(properties), RdpProperty.Render([.. properties.Reverse()]));
    }

    [Fact]
    public void Renders_nothing_for_no_properties() => Assert.Null(RdpProperty.Render([]));

    [Theory]
    [InlineData("", 's', "x")]
    [InlineData(" ", 's', "x")]
    [InlineData("a:b", 's', "x")]
    [InlineData("a;b", 's', "x")]
    [InlineData("audiomode", 'b', "1")]
    [InlineData("audiomode", 'i', "")]
    [InlineData("audiomode", 'i', "on")]
    [InlineData("audiomode", 'i', "1 ")]
    [InlineData("drivestoredirect", 's', "C:;D:")]
    public void Refuses_what_azure_would_read_otherwise(string name, char type, string value) =>
        Assert.Throws<ArgumentException>(() => new RdpProperty(name, type, value));

    [Fact]
    public void Takes_a_colon_in_a_value_and_a_negative_number() => Assert.Equal(
        "kdcproxyname:s:proxy:443;offset:i:-1;",
        RdpProperty.Render([RdpProperty.Text("kdcproxyname", "proxy:443"), RdpProperty.Number("offset", -1)]));

    [Fact]
    public void Refuses_a_property_that_is_given_twice_in_whatever_case() => Assert.Throws<ArgumentException>(
        () => RdpProperty.Render([RdpProperty.Switch("audiomode", true), RdpProperty.Switch("AudioMode", true)]));
}
