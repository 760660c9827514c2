using AvdPulumi.Components.Avd;
using AvdPulumi.Components.Foundation;
using AvdPulumi.Components.Machines;
using AvdPulumi.Components.SessionHosts;
using Pulumi;
using Pulumi.Random;
using AzureNative = Pulumi.AzureNative;

namespace Contoso;

/// <summary>A program of one's own with components of AvdPulumi: a host pool, and a session host on Azure Local that joins Microsoft Entra ID and registers with it.</summary>
internal static class Desktops
{
    // the cluster, its network and its image exist; a deployment of your own has other ids
    private const string Tenant = "00000000-0000-0000-0000-00000000000a";
    private const string Subscription = "00000000-0000-0000-0000-00000000000b";
    private const string Site = $"/subscriptions/{Subscription}/resourceGroups/rg-site/providers";

    /// <summary>Declares all resources.</summary>
    /// <param name="now">The time of the deployment: two runs in one window ask for the same token, and so change nothing.</param>
    /// <param name="isPreview">Whether nothing is deployed.</param>
    public static void Declare(DateTimeOffset now, bool isPreview)
    {
        var azure = new AzureNative.Provider("azure", new() { SubscriptionId = Subscription, TenantId = Tenant });
        var options = new ComponentResourceOptions { Provider = azure };
        var place = new Placement("rg-desktops", "westeurope");

        var definition = new HostPoolDefinition
        {
            Name = "hp-desktops",
            Type = AzureNative.DesktopVirtualization.HostPoolType.Pooled,
            LoadBalancer = AzureNative.DesktopVirtualization.LoadBalancerType.BreadthFirst,
            MaxSessionLimit = 12,
            Token = TokenWindow.At(now),
        };
        var pool = new HostPool("pool", new() { Placement = place, Definition = definition }, options);
        var whenNone = RegistrationTokens.EndUnless(isPreview);
        var token = new RegistrationToken("token", new() { HostPool = pool, WhenNone = whenNone }, options);

        var machine = new MachineModel
        {
            CustomLocationId = $"{Site}/Microsoft.ExtendedLocation/customLocations/azl-01",
            ResourceGroupName = place.ResourceGroupName,
            Location = place.Location,
            NetworkId = $"{Site}/Microsoft.AzureStackHCI/logicalNetworks/lnet-desktops",
            ImageId = $"{Site}/Microsoft.AzureStackHCI/marketplaceGalleryImages/win11",
            Shape = new() { Processors = 8, MemoryMb = 32768 },
            AdminUsername = "avdadmin",
            AdminPassword = new RandomPassword("admin", new() { Length = 24, MinNumeric = 1 }).Result,
        };
        var steps = MachineChain.Of([SessionHostSteps.JoinEntra(), MachineSteps.WaitForEntra(Tenant), SessionHostSteps.Agent(pool.Id)]);
        var model = new HostModel
        {
            Machine = machine,
            Token = token.Value,
            Steps = steps,
        };
        var host = new HostDefinition { Model = model, ComputerName = "desk-001" };

        var ends = new MachineEnds { IsDeployed = !isPreview };
        _ = new ArcSessionHost("desk-001", new() { Host = host, Ends = ends }, options);
        ends.HoldRun();
    }
}
