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
}
