using AvdPulumi.Configuration.Estate.Hosts;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Settings;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Tests.Configuration.Estates;

/// <summary>What the config lets one tell of the operating system of session hosts.</summary>
public sealed class HostSystemsTests
{
    [Theory]
    [InlineData("golden-win11", nameof(HostSystem.Windows11))]
    [InlineData("Windows11-apps", nameof(HostSystem.Windows11))]
    [InlineData("windows-11-apps", nameof(HostSystem.Windows11))]
    [InlineData("w11-apps", nameof(HostSystem.Windows11))]
    [InlineData("avd-26h2", nameof(HostSystem.Windows11))]
    [InlineData("golden-win10", nameof(HostSystem.Windows10))]
    [InlineData("Windows10-apps", nameof(HostSystem.Windows10))]
    [InlineData("windows-10-apps", nameof(HostSystem.Windows10))]
    [InlineData("w10-apps", nameof(HostSystem.Windows10))]
    [InlineData("a-Server", nameof(HostSystem.WindowsServer))]
    [InlineData("ws2019", nameof(HostSystem.WindowsServer))]
    [InlineData("ws2022", nameof(HostSystem.WindowsServer))]
    [InlineData("ws2025-24h2", nameof(HostSystem.WindowsServer))]
    [InlineData("2022-datacenter", nameof(HostSystem.WindowsServer))]
    [InlineData("avd-22h2", nameof(HostSystem.Unknown))]
    public void A_name_speaks_of_a_system(string name, string system) =>
        Assert.Equal(system, HostSystems.ByName(Image(new(), name)).ToString());

    [Fact]
    public void The_source_is_heard_before_the_name()
    {
        Assert.True(
            ArmId.TryCreate(
                "/subscriptions/00000000-0000-0000-0000-00000000000c/resourceGroups/rg/providers/Microsoft.AzureStackHCI/galleryImages/win10-golden",
                out var existing
            )
        );
        Assert.True(LocalPath.TryCreate(@"C:\Images\win10.vhdx", out var path));

        Assert.Equal(HostSystem.Windows10, HostSystems.ByName(Image(new() { ExistingId = existing }, "win11")));
        Assert.Equal(HostSystem.Windows10, HostSystems.ByName(Image(new() { Custom = new() { Path = path } }, "win11")));
        Assert.Equal(HostSystem.Windows10, HostSystems.ByName(Image(Sku("win10-of-tomorrow"), "win11")));
        Assert.Equal(HostSystem.Unknown, HostSystems.ByName(Image(new(), null)));
    }

    [Fact]
    public void The_table_of_the_marketplace_decides_and_only_without_it_the_name()
    {
        Assert.False(HostSystems.IsClient(Image(Sku("win11-24h2-pro"), null)));
        Assert.True(HostSystems.IsClient(Image(Sku("win11-of-tomorrow"), null)));
        Assert.True(HostSystems.IsClient(Image(new(), "win10")));
        Assert.False(HostSystems.IsClient(Image(new(), "ws2025")));
    }

    private static ImageSourceSettings Sku(string sku) =>
        new()
        {
            Marketplace = new()
            {
                Publisher = "p",
                Offer = "o",
                Sku = sku,
                Version = "1.0.0",
            },
        };

    private static ImageSettings Image(ImageSourceSettings source, string? name) =>
        new()
        {
            Name = name,
            Version = "1.0.0",
            Source = source,
        };
}
