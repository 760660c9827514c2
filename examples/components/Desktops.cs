using System.Collections.Immutable;
using AvdPulumi.Components.Avd;
using AvdPulumi.Components.AzureLocal;
using AvdPulumi.Components.Foundation;
using AvdPulumi.Components.Guest;
using AvdPulumi.Components.Machines;
using AvdPulumi.Components.SessionHosts;
using Pulumi;
using AzureNative = Pulumi.AzureNative;

namespace Contoso;

/// <summary>A program of one's own with components of AvdPulumi: a host pool, and a session host on Azure Local that joins Microsoft Entra ID and registers with it.</summary>
internal static class Desktops
{
    // the cluster, its network and its image exist; a deployment of your own has other ids
    private const string Tenant = "00000000-0000-0000-0000-00000000000a";
    private const string Subscription = "00000000-0000-0000-0000-00000000000b";
    private const string Group = "rg-desktops";
    private const string Site = $"/subscriptions/{Subscription}/resourceGroups/{Group}/providers";

    /// <summary>Declares all resources.</summary>
    /// <param name="now">The time of the deployment: two runs in one window ask for the same token, and so change nothing.</param>
    public static void Declare(DateTimeOffset now)
    {
        var azure = new AzureNative.Provider("azure", new() { SubscriptionId = Subscription, TenantId = Tenant });
        var options = new ComponentResourceOptions { Provider = azure };
        var place = new Placement(Group, "westeurope", ImmutableDictionary<string, string>.Empty.Add("owner", "desktops"));
        var window = TokenWindow.At(now, life: TimeSpan.FromDays(20), renewal: TimeSpan.FromDays(5));

        var definition = new HostPoolDefinition
        {
            Name = "hp-desktops",
            Type = AzureNative.DesktopVirtualization.HostPoolType.Pooled,
            LoadBalancer = AzureNative.DesktopVirtualization.LoadBalancerType.BreadthFirst,
            PreferredAppGroupType = AzureNative.DesktopVirtualization.PreferredAppGroupType.Desktop,
            MaxSessionLimit = 12,
            Token = window,
        };
        var pool = new HostPool("pool", new() { Placement = place, Definition = definition }, options);
        // a preview may have no token yet; a deployment must have one
        var token = new RegistrationToken(
            "token",
            new()
            {
                HostPool = pool,
                Window = window,
                WhenNone = why =>
                    Deployment.Instance.IsDryRun
                        ? Task.FromResult("")
                        : throw new InvalidOperationException(why ?? "The host pool has no token."),
            },
            options
        );

        var site = new AzureLocalSite("site", new() { Placement = place }, options);
        var host = new HostDefinition
        {
            Model = ModelOf(pool, token),
            ComputerName = "desk-001",
            RegisteredName = "desk-001",
        };
        _ = new ArcSessionHost("desk-001", new() { Host = host, Site = site }, options);
    }

    private static HostModel ModelOf(HostPool pool, RegistrationToken token) =>
        new()
        {
            Pool = "default",
            Cluster = "azl-01",
            AtATime = 5,
            Token = token.Value,
            Steps = MachineChain.Of([Join, Wait, AgentOf(pool)]),
            Machine = new()
            {
                CustomLocationId = $"{Site}/Microsoft.ExtendedLocation/customLocations/azl-01",
                ResourceGroupName = Group,
                Location = "westeurope",
                Tags = ImmutableDictionary<string, string>.Empty,
                NetworkId = $"{Site}/Microsoft.AzureStackHCI/logicalNetworks/lnet-desktops",
                ImageId = $"{Site}/Microsoft.AzureStackHCI/marketplaceGalleryImages/win11",
                Shape = new()
                {
                    Processors = 8,
                    MemoryMb = 32768,
                    Tpm = true,
                    SecureBoot = true,
                    PatchMode = AzureNative.HybridCompute.PatchModeTypes.Manual,
                },
                AdminUsername = "avdadmin",
                AdminPassword = new Pulumi.Random.RandomPassword("admin", new() { Length = 24 }).Result,
                MachineTimeout = TimeSpan.FromHours(2),
                ExtensionTimeout = TimeSpan.FromHours(1),
            },
        };

    private static MachineStep.Extension Join { get; } =
        new()
        {
            Key = "join",
            Publisher = "Microsoft.Azure.ActiveDirectory",
            Type = "AADLoginForWindows",
            Version = "2.0",
            Restarts = true,
            Settings = ImmutableSortedDictionary<string, object>.Empty.Add("mdmId", ""),
        };

    private static MachineStep.Script Wait { get; } =
        StepOf(
            "wait",
            SessionHostScripts.WaitDomainJoin,
            ("JoinType", "entra"),
            ("TenantId", Tenant),
            ("MarginSeconds", "60"),
            ("TimeoutSeconds", "3600")
        ) with
        {
            WaitsForRestart = true,
        };

    private static MachineStep.Script AgentOf(HostPool pool) =>
        StepOf(
            "agent",
            SessionHostScripts.InstallAgent,
            ("HostPoolId", pool.Id),
            ("UseBroker", "true"),
            ("AgentUri", "https://go.microsoft.com/fwlink/?linkid=2310011"),
            ("BootLoaderUri", "https://go.microsoft.com/fwlink/?linkid=2311028"),
            ("RegistrationTimeoutSeconds", "1200")
        ) with
        {
            TokenParameter = "RegistrationToken",
            RunsOnce = true,
        };

    private static MachineStep.Script StepOf(string key, GuestScript script, params (string Name, Input<string> Value)[] parameters) =>
        new()
        {
            Key = key,
            Text = script.Text,
            Marker = script.Marker,
            Parameters = parameters.ToImmutableSortedDictionary(parameter => parameter.Name, parameter => parameter.Value),
            Timeout = TimeSpan.FromHours(2),
        };
}
