using System.Collections.Immutable;
using AvdPulumi.Components.Avd;
using AvdPulumi.Components.ExtensionResources;
using AvdPulumi.Components.Platform;
using Pulumi;
using AzureNative = Pulumi.AzureNative;

namespace AvdPulumi.Tests.Components;

public sealed class ExtensionResourcesTests
{
    private const string Subscription = "/subscriptions/00000000-0000-0000-0000-00000000000b";
    private const string User = "00000000-0000-0000-0000-000000000101";
    private const string Assignment = "7bb0365b-4d73-8258-ac4b-76eea7ec3020";
    private static readonly Guid RoleId = new("1d18fff3-a72a-46b5-b4a9-0b38a3cd7e63");
    private static readonly GrantedRole Role = GrantedRole.BuiltIn(RoleId, "Desktop Virtualization User");
    private static readonly RolePrincipal Group = new(User, User, AzureNative.Authorization.PrincipalType.Group, "AVD Users");

    [Fact]
    public void A_role_is_defined_in_the_subscription_of_its_scope() =>
        Assert.Equal(
            $"{Subscription}/providers/Microsoft.Authorization/roleDefinitions/{RoleId}",
            RoleAssignmentId.DefinitionAt($"{Subscription}/resourceGroups/rg/providers/Microsoft.KeyVault/vaults/kv", RoleId)
        );

    [Fact]
    public void In_a_management_group_a_role_is_defined_for_the_tenant() =>
        Assert.Equal(
            $"/providers/Microsoft.Authorization/roleDefinitions/{RoleId}",
            RoleAssignmentId.DefinitionAt("/providers/Microsoft.Management/managementGroups/contoso", RoleId)
        );

    [Theory]
    [InlineData("")]
    [InlineData("/providers/Microsoft.Management/managementGroups")]
    public void Refuses_a_scope_that_is_none(string scope) =>
        Assert.Throws<ArgumentException>(() => RoleAssignmentId.DefinitionAt(scope, RoleId));

    [Fact]
    public async Task A_grant_says_who_what_and_where()
    {
        var inputs = (await RunAsync(Subscription, new RoleGrant(Role, Group, Assignment))).InputsOf(
            "azure-native:authorization:RoleAssignment"
        );

        Assert.Equal(Assignment, inputs["roleAssignmentName"]);
        Assert.Equal(Subscription, inputs["scope"]);
        Assert.Equal(RoleAssignmentId.DefinitionAt(Subscription, RoleId), inputs["roleDefinitionId"]);
        Assert.Equal(User, inputs["principalId"]);
        Assert.Equal("Group", inputs["principalType"]);
        Assert.Equal("Desktop Virtualization User for AVD Users", inputs["description"]);
    }

    [Fact]
    public async Task Grants_are_told_apart_by_role_and_principal_never_by_a_name_that_people_change() =>
        Assert.Equal(
            [$"access-desktop-virtualization-user-{User}"],
            (await RunAsync(Subscription, new RoleGrant(Role, Group with { Name = "renamed" }, Assignment))).Names
        );

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_assignment_at_a_scope_that_others_share_stays_when_the_stack_goes(bool retain)
    {
        var seen = new SeenOptions();
        await ComponentRun.OfAsync(() =>
            _ = new RoleAssignments(
                "access",
                new()
                {
                    Scope = Subscription,
                    Grants = [new(Role, Group, Assignment)],
                    Retain = retain,
                },
                seen.Options
            )
        );

        Assert.Equal(retain, seen.Of($"access-desktop-virtualization-user-{User}").RetainOnDelete);
    }

    [Fact]
    public async Task Logs_go_by_category_and_never_as_metrics()
    {
        var run = await ComponentRun.OfAsync(() =>
            _ = new DiagnosticSettings("logs", new() { ResourceId = "/pool", Logs = new("/workspace", ["Error", "Connection"]) })
        );
        var inputs = run.InputsOf("azure-native:monitor:DiagnosticSetting");

        Assert.Equal(["logs", "name", "resourceUri", "workspaceId"], inputs.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("/pool", inputs["resourceUri"]);
        Assert.Equal("/workspace", inputs["workspaceId"]);
        Assert.Equal(["Error", "Connection"], inputs["logs"].AsList().Select(log => log.AsMap()["category"]));
        Assert.All(inputs["logs"].AsList(), log => Assert.Equal(true, log.AsMap()["enabled"]));
    }

    [Fact]
    public async Task A_destination_table_can_be_asked_for()
    {
        var run = await ComponentRun.OfAsync(() =>
            _ = new DiagnosticSettings(
                "logs",
                new()
                {
                    ResourceId = "/vault",
                    Logs = new("/workspace", ["AuditEvent"]) { DestinationType = "Dedicated" },
                }
            )
        );

        Assert.Equal("Dedicated", run.InputsOf("azure-native:monitor:DiagnosticSetting")["logAnalyticsDestinationType"]);
    }

    [Fact]
    public async Task Every_component_carries_all_three_alike()
    {
        var extensions = new ResourceExtensions
        {
            Lock = new(AzureNative.Authorization.LockLevel.CanNotDelete, "holds state"),
            RoleAssignments = [new(Role, Group, Assignment)],
            Logs = new("/workspace", ["Error"]),
        };
        var run = await ComponentRun.OfAsync(() =>
        {
            var pool = new HostPool(
                "pool",
                new()
                {
                    Placement = SampleEstate.Placement,
                    Definition = SampleEstate.HostPool,
                    Extensions = extensions,
                }
            );
            var group = new ApplicationGroup(
                "group",
                new()
                {
                    Placement = SampleEstate.Placement,
                    HostPool = pool,
                    Definition = SampleEstate.Desktop,
                    Extensions = extensions,
                }
            );
            _ = new Workspace(
                "feed",
                new()
                {
                    Placement = SampleEstate.Placement,
                    ApplicationGroups = [group],
                    Definition = new() { Name = "ws" },
                    Extensions = extensions,
                }
            );
            _ = new KeyVault(
                "vault",
                new()
                {
                    Placement = SampleEstate.Placement,
                    Definition = SampleEstate.KeyVault,
                    Extensions = extensions,
                }
            );
            _ = new LogAnalyticsWorkspace(
                "logs",
                new()
                {
                    Placement = SampleEstate.Placement,
                    Definition = SampleEstate.LogAnalytics,
                    Extensions = extensions,
                }
            );
        });

        foreach (var owner in new[] { "pool", "group", "feed", "vault", "logs" })
            Assert.Equal(
                [$"{owner}-access-desktop-virtualization-user-{User}", $"{owner}-lock", $"{owner}-logs-setting"],
                run.Names.Where(name => name.StartsWith($"{owner}-", StringComparison.Ordinal))
                    .Where(name => name.Contains("-access-") || name.EndsWith("-lock") || name.EndsWith("-setting"))
                    .Order(StringComparer.Ordinal)
            );
        var locked = run.InputsOfNamed("pool-lock");
        Assert.Equal("CanNotDelete", locked["level"]);
        Assert.Equal("holds state", locked["notes"]);
        Assert.Equal("avd-cannotdelete", locked["lockName"]);
        Assert.Equal("/subscriptions/s/azure-native:desktopvirtualization:HostPool/hp-contoso", locked["scope"]);
    }

    [Fact]
    public async Task What_is_adopted_is_granted_on_and_not_registered()
    {
        var run = await ComponentRun.OfAsync(() =>
            _ = KeyVault.FromExisting(
                "vault",
                $"{Subscription}/resourceGroups/rg/providers/Microsoft.KeyVault/vaults/kv",
                new() { RoleAssignments = [new(Role, Group, Assignment)] }
            )
        );

        Assert.Equal([$"vault-access-desktop-virtualization-user-{User}"], run.Names);
    }

    private static Task<ComponentRun> RunAsync(string scope, params ImmutableArray<RoleGrant> grants) =>
        ComponentRun.OfAsync(() => _ = new RoleAssignments("access", new() { Scope = scope, Grants = grants }));
}
