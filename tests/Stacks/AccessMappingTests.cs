using System.Collections.Immutable;
using AvdPulumi.Components.ControlPlane;
using AvdPulumi.Components.ExtensionResources;
using AvdPulumi.Configuration.Estate;
using AvdPulumi.Configuration.Estate.Access;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Settings;
using AvdPulumi.Configuration.Values;
using AvdPulumi.Infra.Verify;
using AvdPulumi.Stacks.Mapping;
using AzureNative = Pulumi.AzureNative;

namespace AvdPulumi.Tests.Stacks;

public sealed class AccessMappingTests
{
    private static readonly AvdSettings Dev = TestSettings.Minimal;
    private static readonly AvdSettings Bare = Dev with
    {
        Rbac = new RbacSettings(),
        ApplicationGroups = [.. Dev.ApplicationGroups.Select(group => group with { Users = [] })],
        Identity = new IdentitySettings { Pattern = IdentityPattern.AdDs },
        HostPool = Dev.HostPool with { StartVmOnConnect = false },
        Scaling = null,
    };

    private static readonly PrincipalSettings People = Who("People", 1);
    private static readonly PrincipalSettings Others = Who("Others", 2);
    private static readonly Guid Avd = new("00000000-0000-0000-0000-000000000201");

    // the type of resource that each scope is; groups and subscriptions have none of their own
    private static readonly Dictionary<AccessScope, string?> Types = new()
    {
        [AccessScope.ApplicationGroup] = "Microsoft.DesktopVirtualization/applicationGroups",
        [AccessScope.AppPackage] = "Microsoft.DesktopVirtualization/appAttachPackages",
        [AccessScope.HostPool] = "Microsoft.DesktopVirtualization/hostPools",
        [AccessScope.LogAnalytics] = "Microsoft.OperationalInsights/workspaces",
        [AccessScope.KeyVault] = "Microsoft.KeyVault/vaults",
        [AccessScope.CloudCacheAccount] = "Microsoft.Storage/storageAccounts",
        [AccessScope.AppAttachAccount] = "Microsoft.Storage/storageAccounts",
        [AccessScope.ControlPlaneGroup] = null,
        [AccessScope.SessionHostGroup] = null,
        [AccessScope.SessionHostSubscription] = null,
        [AccessScope.ControlPlaneSubscription] = null,
    };

    [Fact]
    public void No_role_is_granted_wider_than_it_is_made_for() =>
        Assert.All(
            AccessTable.All,
            rule =>
            {
                if (Types[rule.Scope] is { } type)
                    Assert.Contains(type, rule.Role.Targets);
                else
                    Assert.Empty(rule.Role.Targets);
            }
        );

    [Fact]
    public void Only_power_roles_and_reading_reach_a_whole_subscription() =>
        Assert.All(
            AccessTable.All.Where(rule => rule.Scope is AccessScope.SessionHostSubscription or AccessScope.ControlPlaneSubscription),
            rule => Assert.True(rule.Role.IsPower || rule.Role == BuiltInRoles.Reader)
        );

    [Theory]
    [InlineData(null, 0)]
    [InlineData("00000000-0000-0000-0000-00000000000d", 1)]
    public void Verifiers_read_each_subscription_once_and_the_logs(string? machines, int onMachines)
    {
        var grants = AccessMapping.GrantsFrom(
            AvdEstate.Of(
                Bare with
                {
                    Subscription = Bare.Subscription with { SessionHostsId = machines is null ? null : new Guid(machines) },
                    Rbac = new RbacSettings { Verifiers = [People], Readers = [People] },
                }
            )
        );

        Assert.Equal([("Reader", "People")], Names(grants.Subscription));
        Assert.Equal(onMachines, grants.SessionHostSubscription.Length);
        Assert.All(grants.SessionHostSubscription, grant => Assert.Equal("Reader", grant.Role.Name));
        // a reader of the config as well, granted once
        Assert.Equal([("Log Analytics Reader", "People")], Names(grants.LogAnalytics));
    }

    [Fact]
    public void Verifiers_have_the_least_role_of_each_check()
    {
        // what Reader includes: it reads all types of resources
        string[] included = ["Desktop Virtualization Reader", "Backup Reader"];
        var granted = AccessTable.All.Where(rule => rule.Setting == "rbac.verifiers").Select(rule => rule.Role.Name);

        Assert.All(
            // who looks into machines can run any script there: no standing role
            CheckTable.All.Where(check => check is { Run: not null, IsInGuest: false }),
            check => Assert.Contains(check.LeastRole.Split(" on ")[0], granted.Concat(included))
        );
    }

    [Fact]
    public void No_role_of_the_table_may_do_everything() => Assert.DoesNotContain(AccessTable.All, rule => rule.Role.IsBroad);

    [Fact]
    public void Nobody_gets_anything_unless_named()
    {
        AvdEstate estate = AvdEstate.Of(Bare);

        Assert.All(All(AccessMapping.GrantsFrom(estate), AccessMapping.GrantsOf(estate.Pools[0], estate)), list => Assert.Empty(list));
    }

    [Fact]
    public void Users_open_the_groups_they_are_in_and_those_of_all()
    {
        var grants = OfPool(
            Bare with
            {
                Rbac = new RbacSettings { Users = [People] },
                ApplicationGroups = [Group("one", Others), Group("two", People)],
            }
        );

        Assert.Equal(
            [("Desktop Virtualization User", "People"), ("Desktop Virtualization User", "Others")],
            Names(grants.ApplicationGroups["one"])
        );
        // named twice, granted once
        Assert.Equal([("Desktop Virtualization User", "People")], Names(grants.ApplicationGroups["two"]));
    }

    [Fact]
    public void Administrators_helpdesk_and_readers_get_their_roles()
    {
        var settings = Bare with
        {
            Rbac = new RbacSettings
            {
                Admins = [People],
                Helpdesk = [Others],
                Readers = [People],
            },
        };
        var grants = AccessMapping.GrantsFrom(AvdEstate.Of(settings));

        Assert.Equal(
            [("Desktop Virtualization Contributor", "People"), ("Desktop Virtualization Reader", "People")],
            Names(grants.ResourceGroup)
        );
        Assert.Equal(
            [("Desktop Virtualization User Session Operator", "Others"), ("Desktop Virtualization Session Host Operator", "Others")],
            Names(OfPool(settings).HostPool)
        );
        Assert.Equal([("Log Analytics Reader", "People")], Names(grants.LogAnalytics));
    }

    [Theory]
    [InlineData(true, true, PowerManagementScope.Subscription, "Desktop Virtualization Power On Off Contributor", null)]
    [InlineData(true, false, PowerManagementScope.Subscription, "Desktop Virtualization Power On Contributor", null)]
    [InlineData(false, true, PowerManagementScope.ResourceGroup, null, "Desktop Virtualization Power On Off Contributor")]
    [InlineData(true, false, PowerManagementScope.ResourceGroup, null, "Desktop Virtualization Power On Contributor")]
    [InlineData(false, false, PowerManagementScope.Subscription, null, null)]
    public void The_service_gets_the_least_power_role_that_does(
        bool starts,
        bool scales,
        PowerManagementScope scope,
        string? onSubscription,
        string? onGroup
    )
    {
        var grants = AccessMapping.GrantsFrom(
            AvdEstate.Of(
                Bare with
                {
                    HostPool = Bare.HostPool with { StartVmOnConnect = starts },
                    Scaling = scales ? TestSettings.Load("prod").Scaling : null,
                    Identity = Bare.Identity with { AvdServicePrincipalObjectId = Avd },
                    Rbac = new RbacSettings { PowerManagementScope = scope },
                }
            )
        );

        Assert.Equal(onSubscription, grants.SessionHostSubscription.SingleOrDefault()?.Role.Name);
        Assert.Equal(onGroup, grants.SessionHostGroup.SingleOrDefault()?.Role.Name);
        Assert.All(
            grants.SessionHostSubscription.Concat(grants.SessionHostGroup),
            grant => Assert.Equal(AzureNative.Authorization.PrincipalType.ServicePrincipal, grant.Principal.Type)
        );
    }

    [Fact]
    public void The_deployer_and_the_vaults_administrators_manage_its_secrets()
    {
        var grants = AccessMapping.GrantsFrom(
            AvdEstate.Of(
                Bare with
                {
                    Identity = Bare.Identity with { DeploymentPrincipal = People },
                    Rbac = new RbacSettings { KeyVaultAdmins = [People, Others] },
                }
            )
        );

        Assert.Equal([("Key Vault Secrets Officer", "People"), ("Key Vault Secrets Officer", "Others")], Names(grants.KeyVault));
    }

    [Fact]
    public void Login_roles_are_for_hosts_that_no_domain_knows()
    {
        var rbac = new RbacSettings
        {
            Users = [People],
            VmAdmins = [Others],
            VmOperators = [Others],
        };
        var joined = AccessMapping.GrantsFrom(AvdEstate.Of(Bare with { Rbac = rbac }));
        var entra = AccessMapping.GrantsFrom(
            AvdEstate.Of(Bare with { Rbac = rbac, Identity = Bare.Identity with { Pattern = IdentityPattern.EntraOnly } })
        );

        Assert.Equal([("Azure Stack HCI VM Contributor", "Others")], Names(joined.SessionHostGroup));
        Assert.Equal(
            [
                ("Virtual Machine User Login", "People"),
                ("Virtual Machine Administrator Login", "Others"),
                ("Azure Stack HCI VM Contributor", "Others"),
            ],
            Names(entra.SessionHostGroup)
        );
    }

    [Theory]
    [InlineData(DirectoryService.None, 0)]
    [InlineData(DirectoryService.AADKERB, 2)]
    public void Profiles_in_azure_files_open_where_users_are_told_apart(DirectoryService directory, int grantCount)
    {
        var grants = AccessMapping.GrantsFrom(
            AvdEstate.Of(
                Bare with
                {
                    Rbac = new RbacSettings { Users = [People], ProfileAdmins = [Others] },
                    Storage = new StorageSettings { CloudCache = new StorageAccountSettings { DirectoryService = directory } },
                }
            )
        );

        Assert.Equal(grantCount, grants.StorageAccounts[StoragePurpose.CloudCache].Length);
    }

    [Fact]
    public void The_service_reads_packages_for_hosts_without_a_domain()
    {
        var settings = Bare with
        {
            Identity = new IdentitySettings
            {
                Pattern = IdentityPattern.EntraOnly,
                AvdServicePrincipalObjectId = Avd,
                AvdArmProviderObjectId = new Guid("00000000-0000-0000-0000-000000000204"),
            },
            Storage = new StorageSettings { AppAttach = new AppAttachSettings { Account = new StorageAccountSettings() } },
        };

        Assert.Equal(
            [("Reader and Data Access", "Azure Virtual Desktop"), ("Reader and Data Access", "Azure Virtual Desktop ARM Provider")],
            Names(AccessMapping.GrantsFrom(AvdEstate.Of(settings)).StorageAccounts[StoragePurpose.AppAttach])
        );
        Assert.Empty(
            AccessMapping
                .GrantsFrom(AvdEstate.Of(settings with { Identity = settings.Identity with { Pattern = IdentityPattern.AdDs } }))
                .StorageAccounts[StoragePurpose.AppAttach]
        );
    }

    [Fact]
    public void Roles_of_the_configs_own_are_gathered_by_scope_and_known_by_their_id()
    {
        const string Vault = "/subscriptions/00000000-0000-0000-0000-00000000000b/resourceGroups/rg/providers/Microsoft.KeyVault/vaults/kv";
        Assert.True(RoleScope.TryCreate(Vault, out var scope));
        Assert.True(
            RoleScope.TryCreate(
                Vault.ToUpperInvariant().Replace("/SUBSCRIPTIONS/", "/subscriptions/", StringComparison.Ordinal),
                out var shouted
            )
        );
        var reader = BuiltInRoles.KeyVaultSecretsUser.Id;
        var grants = AccessMapping
            .GrantsFrom(
                AvdEstate.Of(
                    Bare with
                    {
                        Rbac = new RbacSettings
                        {
                            Custom =
                            [
                                new()
                                {
                                    Principal = People,
                                    RoleDefinitionId = reader,
                                    Scope = scope,
                                },
                                new()
                                {
                                    Principal = People,
                                    RoleDefinitionId = reader,
                                    Scope = shouted,
                                },
                                new()
                                {
                                    Principal = Others,
                                    RoleDefinitionId = reader,
                                    Scope = scope,
                                },
                                new() { Principal = Others, RoleDefinitionId = new Guid("5c0e1f3a-0000-4000-8000-000000000001") },
                            ],
                        },
                    }
                )
            )
            .Custom;

        Assert.Equal([Vault, null], grants.Select(custom => custom.Scope));
        Assert.Equal([("Key Vault Secrets User", "People"), ("Key Vault Secrets User", "Others")], Names(grants[0].Grants));
        Assert.Equal([reader.ToString(), "5c0e1f3a-0000-4000-8000-000000000001"], grants.Select(custom => custom.Grants[0].Role.Key));
    }

    [Theory]
    [InlineData("/subscriptions/00000000-0000-0000-0000-00000000000b", true)]
    [InlineData("/providers/Microsoft.Management/managementGroups/contoso", true)]
    [InlineData("/subscriptions/00000000-0000-0000-0000-00000000000b/resourceGroups/rg", false)]
    public void A_scope_of_the_configs_own_may_be_one_that_others_share(string text, bool shared)
    {
        Assert.True(RoleScope.TryCreate(text, out var scope));
        var custom = AccessMapping
            .GrantsFrom(
                AvdEstate.Of(
                    Bare with
                    {
                        Rbac = new RbacSettings
                        {
                            Custom =
                            [
                                new()
                                {
                                    Principal = People,
                                    RoleDefinitionId = BuiltInRoles.KeyVaultSecretsUser.Id,
                                    Scope = scope,
                                },
                            ],
                        },
                    }
                )
            )
            .Custom.Single();

        Assert.Equal((text, shared), (custom.Scope, custom.IsShared));
    }

    [Fact]
    public void What_is_granted_elsewhere_is_not_granted_here()
    {
        var rbac = new RbacSettings { Readers = [People], GrantedElsewhere = [AccessScope.LogAnalytics] };
        var grants = AccessMapping.GrantsFrom(AvdEstate.Of(Bare with { Rbac = rbac }));

        Assert.Empty(grants.LogAnalytics);
        Assert.Single(grants.ResourceGroup);
    }

    [Fact]
    public void Azure_Local_is_let_make_the_machines_of_hosts()
    {
        var grants = AccessMapping.GrantsFrom(
            AvdEstate.Of(Bare with { Identity = Bare.Identity with { AzureLocalServicePrincipalObjectId = Avd } })
        );

        Assert.Equal(
            [("Azure Connected Machine Resource Manager", "Microsoft.AzureStackHCI Resource Provider")],
            Names(grants.SessionHostGroup)
        );
    }

    [Fact]
    public void Principals_keep_their_type()
    {
        var grants = AccessMapping.GrantsFrom(
            AvdEstate.Of(
                Bare with
                {
                    Rbac = new RbacSettings
                    {
                        Admins =
                        [
                            People,
                            Others with
                            {
                                Type = PrincipalType.User,
                            },
                            Who("App", 3) with
                            {
                                Type = PrincipalType.ServicePrincipal,
                            },
                        ],
                    },
                }
            )
        );

        Assert.Equal(
            [
                AzureNative.Authorization.PrincipalType.Group,
                AzureNative.Authorization.PrincipalType.User,
                AzureNative.Authorization.PrincipalType.ServicePrincipal,
            ],
            grants.ResourceGroup.Select(grant => grant.Principal.Type)
        );
    }

    private static PrincipalSettings Who(string name, int number) =>
        new() { Name = name, ObjectId = new Guid(number, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0]) };

    private static ApplicationGroupSettings Group(string name, params ImmutableArray<PrincipalSettings> users) =>
        new()
        {
            Name = name,
            Type = ApplicationGroupType.Desktop,
            Users = users,
        };

    private static IEnumerable<(string, string)> Names(ImmutableArray<RoleGrant> grants) =>
        grants.Select(grant => (grant.Role.Name, grant.Principal.Name));

    private static PoolGrants OfPool(AvdSettings settings)
    {
        AvdEstate estate = AvdEstate.Of(settings);
        return AccessMapping.GrantsOf(estate.Pools[0], estate);
    }

    private static IEnumerable<ImmutableArray<RoleGrant>> All(ControlPlaneGrants grants, PoolGrants pool) =>
        [
            grants.ResourceGroup,
            grants.Subscription,
            pool.HostPool,
            grants.LogAnalytics,
            grants.KeyVault,
            grants.SessionHostGroup,
            grants.SessionHostSubscription,
            .. pool.ApplicationGroups.Values,
            .. pool.AppPackages.Values,
            .. grants.StorageAccounts.Values,
            .. grants.Custom.Select(custom => custom.Grants),
        ];
}
