using AvdPulumi.Components.Avd;
using AvdPulumi.Components.Machines;
using AvdPulumi.Components.SessionHosts;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Settings;
using AzureNative = Pulumi.AzureNative;

namespace AvdPulumi.Tests.Stacks;

/// <summary>Whoever says nothing gets the same from a component as from the config.</summary>
public sealed class HostDefaultsTests
{
    [Fact]
    public void A_token_window_is_that_of_the_config()
    {
        var (now, lifetime) = (new DateTimeOffset(2026, 11, 20, 8, 0, 0, TimeSpan.Zero), new RegistrationSettings().TokenLifetime.Value);

        Assert.Equal(TokenWindow.At(now, TokenLimits.LifeOf(lifetime), TokenLimits.RenewalOf(lifetime)), TokenWindow.At(now));
    }

    [Fact]
    public void Machines_are_those_of_the_config()
    {
        var settings = TestSettings.Minimal.SessionHost;
        var shape = new MachineShape { Processors = 4, MemoryMb = 16384 };
        var model = SampleModel(shape);

        Assert.Equal((settings.Tpm, settings.SecureBoot, settings.TrustedLaunch), (shape.Tpm, shape.SecureBoot, shape.TrustedLaunch));
        Assert.Equal(settings.AutomaticUpdates, shape.AutomaticUpdates);
        Assert.Equal(settings.PatchMode.ToString(), shape.PatchMode.ToString());
        Assert.Equal(
            (settings.VmTimeout.Value, settings.ExtensionTimeout.Value),
            (model.Machine.MachineTimeout, model.Machine.ExtensionTimeout)
        );
        Assert.Equal(settings.AtATime, model.AtATime);
    }

    [Fact]
    public void An_agent_is_that_of_the_config()
    {
        var (settings, agent) = (new AgentInstallSettings(), new AgentInstall());

        Assert.Equal((settings.AgentUri.ToString(), settings.BootLoaderUri.ToString()), (agent.AgentUri, agent.BootLoaderUri));
        Assert.Equal(settings.RegistrationTimeout.Value, agent.RegistrationTimeout);
    }

    [Fact]
    public void A_host_pool_prefers_what_the_config_prefers() =>
        Assert.Equal(
            TestSettings.Minimal.HostPool.PreferredAppGroupType.ToString(),
            new HostPoolDefinition
            {
                Name = "hp",
                Type = AzureNative.DesktopVirtualization.HostPoolType.Pooled,
                LoadBalancer = AzureNative.DesktopVirtualization.LoadBalancerType.BreadthFirst,
            }.PreferredAppGroupType.ToString()
        );

    [Fact]
    public void A_host_alone_is_its_own_name_on_its_own_cluster()
    {
        var model = SampleModel(new MachineShape { Processors = 4, MemoryMb = 16384 });

        Assert.Equal((model.Machine.CustomLocationId, "default"), (model.Cluster, model.Pool));
        Assert.Equal("desk-001", new HostDefinition { Model = model, ComputerName = "desk-001" }.RegisteredName);
    }

    private static HostModel SampleModel(MachineShape shape) =>
        new()
        {
            Steps = MachineChain.Of([]),
            Machine = new()
            {
                CustomLocationId = "/subscriptions/a/resourceGroups/b/providers/Microsoft.ExtendedLocation/customLocations/c",
                ResourceGroupName = "rg",
                Location = "westeurope",
                NetworkId = "/network",
                ImageId = "/image",
                Shape = shape,
                AdminUsername = "avdadmin",
                AdminPassword = "canary",
            },
        };
}
