using System.Collections.Immutable;
using AvdPulumi.Components.Avd;
using AvdPulumi.Components.ControlPlane;
using AvdPulumi.Components.Foundation;
using AvdPulumi.Components.Platform;
using AzureNative = Pulumi.AzureNative;

namespace AvdPulumi.Tests.Components;

/// <summary>Definitions with nothing but what is required, for tests to vary.</summary>
internal static class SampleEstate
{
    public static Placement Placement { get; } =
        new("rg-contoso", "westeurope", ImmutableDictionary<string, string>.Empty.Add("owner", "platform"));

    public static KeyVaultDefinition KeyVault { get; } = new() { Name = "kv-contoso", TenantId = "00000000-0000-0000-0000-000000000001" };

    public static LogAnalyticsDefinition LogAnalytics { get; } = new() { Name = "log-contoso" };

    public static HostPoolDefinition HostPool { get; } =
        new()
        {
            Name = "hp-contoso",
            Type = AzureNative.DesktopVirtualization.HostPoolType.Pooled,
            LoadBalancer = AzureNative.DesktopVirtualization.LoadBalancerType.BreadthFirst,
            PreferredAppGroupType = AzureNative.DesktopVirtualization.PreferredAppGroupType.Desktop,
        };

    public static ApplicationGroupDefinition Desktop { get; } =
        new() { Name = "ag-desktop", Type = AzureNative.DesktopVirtualization.ApplicationGroupType.Desktop };

    public static ApplicationGroupDefinition RemoteApps { get; } =
        new()
        {
            Name = "ag-apps",
            Type = AzureNative.DesktopVirtualization.ApplicationGroupType.RemoteApp,
            Applications = [new ApplicationDefinition { Name = "editor", FilePath = @"C:\Windows\notepad.exe" }],
        };

    public static PooledScheduleDefinition PooledSchedule { get; } =
        new()
        {
            Name = "every-day",
            Days = [AzureNative.DesktopVirtualization.DayOfWeek.Monday],
            RampUp = new() { Start = new(6, 0) },
            Peak = new() { Start = new(8, 0) },
            RampDown = new() { Start = new(18, 0) },
            OffPeak = new() { Start = new(22, 0) },
        };

    public static PersonalScheduleDefinition PersonalSchedule { get; } =
        new()
        {
            Name = "every-day",
            Days = [AzureNative.DesktopVirtualization.DayOfWeek.Monday],
            RampUp = new() { Start = new(6, 0) },
            Peak = new() { Start = new(8, 0) },
            RampDown = new() { Start = new(18, 0) },
            OffPeak = new() { Start = new(22, 0) },
        };

    public static ScalingPlanDefinition ScalingPlan { get; } =
        new()
        {
            Name = "sp-contoso",
            TimeZone = "UTC",
            Schedules = new ScalingSchedules.Pooled([PooledSchedule]),
        };

    public static AppAttachPackageDefinition Package { get; } =
        new()
        {
            Name = "ledger",
            ImagePath = @"\\fs01\apps\ledger.vhdx",
            PackageName = "Contoso.Ledger",
            PackageFullName = "Contoso.Ledger_1.2.3.4_x64__8wekyb3d8bbwe",
            PackageFamilyName = "Contoso.Ledger_8wekyb3d8bbwe",
        };

    public static PoolPlan Pool { get; } =
        new() { HostPool = new Adoptable<HostPoolDefinition>.Created(HostPool), ApplicationGroups = [Desktop] };

    public static ControlPlaneArgs ControlPlane { get; } =
        new()
        {
            SubscriptionId = "00000000-0000-0000-0000-00000000000b",
            ResourceGroup = new Adoptable<ResourceGroupDefinition>.Created(new("rg-contoso")),
            Location = "westeurope",
            MetadataLocation = "northeurope",
            KeyVault = new Adoptable<KeyVaultDefinition>.Created(KeyVault),
            LogAnalytics = new Adoptable<LogAnalyticsDefinition>.Created(LogAnalytics),
            Pools = [Pool],
            Feeds = [new FeedPlan(null, new Adoptable<WorkspaceDefinition>.Created(new() { Name = "ws-contoso" }), [HostPool.Name])],
        };
}
