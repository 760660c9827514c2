using AvdPulumi.Components.Machines;
using AvdPulumi.Tests.Components.SessionHosts;

namespace AvdPulumi.Tests.Components.Machines;

/// <summary>What Arc would refuse, or overwrite without a word, is no chain.</summary>
public sealed class MachineChainTests
{
    private static readonly MachineStep.Extension Monitor = new()
    {
        Key = "monitor",
        Publisher = "Microsoft.Azure.Monitor",
        Type = "AzureMonitorWindowsAgent",
        Version = "1.0",
    };

    [Fact]
    public void Keeps_the_order() =>
        Assert.Equal(
            ["join", "wait-join", "agent"],
            MachineChain.Of([SampleHosts.Join, SampleHosts.Wait, SampleHosts.Agent]).Select(step => step.Key)
        );

    [Fact]
    public void A_machine_has_one_extension_of_a_kind() =>
        Assert.Contains(
            "Microsoft.Azure.Monitor/AzureMonitorWindowsAgent",
            Refused(Monitor, Monitor with { Key = "again", Publisher = "MICROSOFT.Azure.Monitor" }),
            StringComparison.Ordinal
        );

    [Fact]
    public void A_machine_has_one_custom_script() =>
        Assert.Contains(
            "one custom script",
            Refused(
                Monitor with
                {
                    Publisher = "Microsoft.Compute",
                    Type = "CustomScriptExtension",
                },
                Monitor with
                {
                    Key = "b",
                    Publisher = "Other",
                    Type = "customScriptExtension",
                }
            ),
            StringComparison.Ordinal
        );

    [Fact]
    public void Keys_differ() => Assert.Contains("'monitor'", Refused(Monitor, SampleHosts.Script("Monitor")), StringComparison.Ordinal);

    [Fact]
    public void What_comes_after_a_restart_waits_for_it()
    {
        Assert.Contains("'join'", Refused(SampleHosts.Join, SampleHosts.Agent), StringComparison.Ordinal);
        Assert.Contains("'join'", Refused(SampleHosts.Join), StringComparison.Ordinal);
    }

    [Fact]
    public void A_script_that_restarts_the_guest_is_waited_for_too()
    {
        var node = SampleHosts.Script("node") with { Restarts = true };

        Assert.Contains("'node'", Refused(node, SampleHosts.Script("cluster")), StringComparison.Ordinal);
        Assert.Contains("'node'", Refused(node), StringComparison.Ordinal);
        Assert.Equal(["node", "wait-join"], MachineChain.Of([node, SampleHosts.Wait]).Select(step => step.Key));
    }

    private static string Refused(params MachineStep[] steps) => Assert.Throws<ArgumentException>(() => MachineChain.Of(steps)).Message;
}
