using AvdPulumi.Components.ControlPlane;
using AvdPulumi.Components.Foundation;
using AvdPulumi.Components.Platform;
using AvdPulumi.Configuration.Estate;
using AvdPulumi.Configuration.Settings;
using AvdPulumi.Configuration.Values;
using AvdPulumi.Stacks.Mapping;
using AzureNative = Pulumi.AzureNative;

namespace AvdPulumi.Tests.Stacks;

public sealed class ControlPlaneMappingTests
{
    private const string VaultId =
        "/subscriptions/00000000-0000-0000-0000-00000000000b/resourceGroups/rg/providers/Microsoft.KeyVault/vaults/kv-old";

    private static readonly AvdSettings Settings = TestSettings.Minimal;

    [Fact]
    public void Makes_what_the_config_does_not_say_exists()
    {
        var args = ControlPlaneMapping.ArgsFrom(AvdEstate.Of(Settings), TestSettings.Now, new NoSecrets());

        Assert.IsType<Adoptable<ResourceGroupDefinition>.Created>(args.ResourceGroup);
        Assert.IsType<Adoptable<KeyVaultDefinition>.Created>(args.KeyVault);
        Assert.IsType<Adoptable<LogAnalyticsDefinition>.Created>(args.LogAnalytics);
    }

    [Fact]
    public void Adopts_a_vault_that_exists()
    {
        Assert.True(ArmId.TryCreate(VaultId, out var id));
        var args = ControlPlaneMapping.ArgsFrom(
            AvdEstate.Of(Settings with { KeyVault = Settings.KeyVault with { ExistingId = id } }),
            TestSettings.Now,
            new NoSecrets()
        );

        Assert.Equal(new Adoptable<KeyVaultDefinition>.Existing(VaultId), args.KeyVault);
    }

    [Fact]
    public void Adopts_a_resource_group_that_is_not_to_be_created()
    {
        var args = WithGroups(groups =>
            groups with
            {
                ControlPlane = new ResourceGroupSettings { Name = "rg-old", Create = false },
            }
        );
        Assert.Equal(
            new Adoptable<ResourceGroupDefinition>.Existing($"/subscriptions/{Settings.Subscription.Id}/resourceGroups/rg-old"),
            args.ResourceGroup
        );
    }

    [Fact]
    public void Derives_names_that_the_config_leaves_out()
    {
        var args = ControlPlaneMapping.ArgsFrom(
            AvdEstate.Of(
                Settings with
                {
                    Deployment = Settings.Deployment with
                    {
                        Name = "contoso",
                        Environment = "test",
                        ResourceGroups = new ResourceGroupsSettings(),
                    },
                    KeyVault = new KeyVaultSettings(),
                    Monitoring = new MonitoringSettings(),
                }
            ),
            TestSettings.Now,
            new NoSecrets()
        );

        Assert.Equal("rg-contoso-test-avd", ((Adoptable<ResourceGroupDefinition>.Created)args.ResourceGroup).Definition.Name);
        Assert.Equal(
            "rg-contoso-test-monitoring",
            ((Adoptable<ResourceGroupDefinition>.Created)args.MonitoringResourceGroup!).Definition.Name
        );
        Assert.StartsWith(
            "kv-contoso-test-",
            ((Adoptable<KeyVaultDefinition>.Created)args.KeyVault).Definition.Name,
            StringComparison.Ordinal
        );
        Assert.Equal("log-contoso-test", ((Adoptable<LogAnalyticsDefinition>.Created)args.LogAnalytics).Definition.Name);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Protects_what_holds_state_as_the_config_says(bool protect)
    {
        var args = ControlPlaneMapping.ArgsFrom(
            AvdEstate.Of(Settings with { Deployment = Settings.Deployment with { Protect = protect } }),
            TestSettings.Now,
            new NoSecrets()
        );

        Assert.Equal(protect, ((Adoptable<KeyVaultDefinition>.Created)args.KeyVault).Definition.Protect);
        Assert.Equal(protect, ((Adoptable<LogAnalyticsDefinition>.Created)args.LogAnalytics).Definition.Protect);
        Assert.Equal(protect, ((Adoptable<ResourceGroupDefinition>.Created)args.ResourceGroup).Definition.Protect);
    }

    [Fact]
    public void Gives_a_personal_pool_what_belongs_to_it_and_nothing_of_a_pooled_one()
    {
        var pool = WithPool(
            new HostPoolSettings
            {
                Name = "hp",
                Type = HostPoolType.Personal,
                MaxSessionLimit = 5,
            }
        )
            .Pools[0]
            .MadeHostPool();

        Assert.Equal(AzureNative.DesktopVirtualization.LoadBalancerType.Persistent, pool.LoadBalancer);
        Assert.Equal(AzureNative.DesktopVirtualization.PersonalDesktopAssignmentType.Automatic, pool.PersonalAssignment);
        Assert.Null(pool.MaxSessionLimit);
    }

    [Fact]
    public void Gives_a_pooled_pool_no_assignment()
    {
        var pool = WithPool(
            new HostPoolSettings
            {
                Name = "hp",
                Type = HostPoolType.Pooled,
                MaxSessionLimit = 5,
                LoadBalancerType = LoadBalancerType.DepthFirst,
                PersonalAssignmentType = PersonalAssignmentType.Direct,
            }
        )
            .Pools[0]
            .MadeHostPool();

        Assert.Equal(AzureNative.DesktopVirtualization.LoadBalancerType.DepthFirst, pool.LoadBalancer);
        Assert.Null(pool.PersonalAssignment);
        Assert.Equal(5, pool.MaxSessionLimit);
    }

    [Fact]
    public void Takes_the_time_zone_of_agent_updates_from_scaling_where_they_have_none()
    {
        var update = new AgentUpdateSettings
        {
            Type = AgentUpdateType.Scheduled,
            MaintenanceWindows = [new AgentMaintenanceWindowSettings { DayOfWeek = DayOfWeek.Sunday, Hour = 3 }],
        };
        var pool = Settings.HostPool with { AgentUpdate = update };
        Assert.True(WindowsTimeZone.TryCreate("W. Europe Standard Time", out var zone));
        var scaled = ControlPlaneMapping.ArgsFrom(
            AvdEstate.Of(
                Settings with
                {
                    HostPool = pool,
                    Scaling = new ScalingSettings { TimeZone = zone },
                }
            ),
            TestSettings.Now,
            new NoSecrets()
        );
        var unscaled = ControlPlaneMapping.ArgsFrom(
            AvdEstate.Of(Settings with { HostPool = pool, Scaling = null }),
            TestSettings.Now,
            new NoSecrets()
        );

        Assert.Equal("W. Europe Standard Time", scaled.Pools[0].MadeHostPool().AgentUpdate!.TimeZone);
        Assert.Equal("UTC", unscaled.Pools[0].MadeHostPool().AgentUpdate!.TimeZone);
        Assert.Equal(AzureNative.DesktopVirtualization.DayOfWeek.Sunday, scaled.Pools[0].MadeHostPool().AgentUpdate!.Windows.Single().Day);
    }

    [Theory]
    [InlineData(IdentityPattern.AdDs, false, null, null)]
    [InlineData(IdentityPattern.HybridEntra, true, "1", null)]
    [InlineData(IdentityPattern.EntraOnly, true, "1", "1")]
    public void Sets_the_sign_on_properties_of_each_identity_pattern(
        IdentityPattern pattern,
        bool sso,
        string? entraSignOn,
        string? entraJoined
    )
    {
        var properties = ControlPlaneMapping
            .ArgsFrom(
                AvdEstate.Of(
                    Settings with
                    {
                        Identity = new IdentitySettings { Pattern = pattern, Sso = sso },
                    }
                ),
                TestSettings.Now,
                new NoSecrets()
            )
            .Pools[0]
            .MadeHostPool()
            .RdpProperties;

        Assert.Equal(entraSignOn, properties.SingleOrDefault(property => property.Name == "enablerdsaadauth")?.Value);
        Assert.Equal(entraJoined, properties.SingleOrDefault(property => property.Name == "targetisaadjoined")?.Value);
    }

    [Fact]
    public void Passes_further_rdp_properties_on()
    {
        var pool = Settings.HostPool with
        {
            RdpProperties = new RdpPropertySettings { Additional = ["smart sizing:i:1", "kdcproxyname:s:proxy:443"] },
        };
        var properties = ControlPlaneMapping
            .ArgsFrom(AvdEstate.Of(Settings with { HostPool = pool }), TestSettings.Now, new NoSecrets())
            .Pools[0]
            .MadeHostPool()
            .RdpProperties;

        Assert.Equal("1", properties.Single(property => property.Name == "smart sizing").Value);
        Assert.Equal("proxy:443", properties.Single(property => property.Name == "kdcproxyname").Value);
    }

    [Fact]
    public void Publishes_applications_of_the_image_and_of_packages()
    {
        var apps = ControlPlaneMapping
            .ArgsFrom(
                AvdEstate.Of(
                    Settings with
                    {
                        ApplicationGroups =
                        [
                            new ApplicationGroupSettings
                            {
                                Name = "apps",
                                Type = ApplicationGroupType.RemoteApp,
                                Applications =
                                [
                                    new ApplicationSettings
                                    {
                                        Name = "editor",
                                        FilePath = "notepad.exe",
                                        CommandLine = CommandLinePolicy.Require,
                                    },
                                    new ApplicationSettings
                                    {
                                        Name = "packaged",
                                        Type = ApplicationType.MsixApplication,
                                        MsixPackageFamilyName = "f",
                                        MsixApplicationId = "i",
                                    },
                                ],
                            },
                        ],
                    }
                ),
                TestSettings.Now,
                new NoSecrets()
            )
            .Pools[0]
            .ApplicationGroups.Single()
            .Applications;

        Assert.Equal(AzureNative.DesktopVirtualization.CommandLineSetting.Require, apps[0].CommandLineSetting);
        Assert.Null(apps[0].Msix);
        Assert.Equal("f", apps[1].Msix!.PackageFamilyName);
    }

    private static ControlPlaneArgs WithPool(HostPoolSettings pool) =>
        ControlPlaneMapping.ArgsFrom(AvdEstate.Of(Settings with { HostPool = pool }), TestSettings.Now, new NoSecrets());

    private static ControlPlaneArgs WithGroups(Func<ResourceGroupsSettings, ResourceGroupsSettings> change) =>
        ControlPlaneMapping.ArgsFrom(
            AvdEstate.Of(
                Settings with
                {
                    Deployment = Settings.Deployment with { ResourceGroups = change(Settings.Deployment.ResourceGroups) },
                }
            ),
            TestSettings.Now,
            new NoSecrets()
        );
}
