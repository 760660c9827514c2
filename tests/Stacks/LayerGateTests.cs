using AvdPulumi.Configuration;
using AvdPulumi.Stacks;

namespace AvdPulumi.Tests.Stacks;

public sealed class LayerGateTests
{
    [Fact]
    public void Lets_the_control_plane_through_without_a_word()
    {
        var (layers, diagnostics) = LayerGate.Open(Layers.ControlPlane);

        Assert.Equal(Layers.ControlPlane, layers);
        Assert.Empty(diagnostics);
    }

    [Fact]
    public void Notes_layers_that_are_not_built_yet()
    {
        var (layers, diagnostics) = LayerGate.Open(Layers.All);

        Assert.Equal(Layers.ControlPlane | Layers.SessionHosts, layers);
        var note = diagnostics.Single();
        Assert.Equal(("AVD5002", Severity.Note), (note.Code, note.Severity));
        Assert.Contains("sofs, fslogix", note.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_a_stack_of_nothing_but_layers_that_are_not_built_yet()
    {
        var (layers, diagnostics) = LayerGate.Open(Layers.Sofs);

        Assert.Equal(Layers.None, layers);
        Assert.Equal(("AVD5001", Severity.Error), (diagnostics.Single().Code, diagnostics.Single().Severity));
    }

    [Fact]
    public void Names_layers_in_phase_order() =>
        Assert.Equal(["control_plane", "sofs", "session_hosts", "fslogix"], LayerGate.NamesOf(Layers.All).AsEnumerable());

    [Fact]
    public void Names_parts_of_layers_by_themselves() =>
        Assert.Equal(["pools", "hosts"], LayerGate.NamesOf(Layers.Pools | Layers.Hosts).AsEnumerable());
}
