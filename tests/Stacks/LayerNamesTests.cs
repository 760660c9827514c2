using AvdPulumi.Configuration.Layering;
using AvdPulumi.Stacks;

namespace AvdPulumi.Tests.Stacks;

public sealed class LayerNamesTests
{
    [Fact]
    public void Names_layers_in_phase_order() =>
        Assert.Equal(["control_plane", "sofs", "session_hosts", "fslogix"], LayerNames.Of(Layers.All).AsEnumerable());

    [Fact]
    public void Names_parts_of_layers_by_themselves() =>
        Assert.Equal(["pools", "hosts"], LayerNames.Of(Layers.Pools | Layers.Hosts).AsEnumerable());
}
