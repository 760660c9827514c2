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
    private static readonly Guid _roleId = new("1d18fff3-a72a-46b5-b4a9-0b38a3cd7e63");
    private static readonly GrantedRole _role = GrantedRole.BuiltIn(_roleId, "Desktop Virtualization User");
    private static readonly RolePrincipal _group = new(User, User, AzureNative.Authorization.PrincipalType.Group, "AVD Users");

    [Fact]
    public void The_same_grant_always_has_the_same_name()
    {
        var name = RoleAssignmentId.NameOf($"{Subscription}/resourceGroups/rg", User, _roleId);

        Assert.True(Guid.TryParseExact(name, "D", out _));
        // written down, so that a change of the rule shows: it would make every assignment of every estate anew
        Assert.Equal("7bb0365b-4d73-8258-ac4b-76eea7ec3020", name);
        Assert.Equal(name, RoleAssignmentId.NameOf($"{Subscription}/RESOURCEGROUPS/RG/", User.ToUpperInvariant(), _roleId));
    }

    [Fact]
    public void Scope_principal_and_role_each_make_another_name() => Assert.Equal(
        4,
        new[]
        {
            RoleAssignmentId.NameOf(Subscription, User, _roleId),
            RoleAssignmentId.NameOf(Subscription + "/resourceGroups/rg", User, _roleId),
            RoleAssignmentId.NameOf(Subscription, "00000000-0000-0000-0000-000000000102", _roleId),
            RoleAssignmentId.NameOf(Subscription, User, new Guid("40c5ff49-9181-41f8-ae61-143b0e78555e")),
        }.Distinct().Count());

    [Fact]
    public void A_role_is_defined_in_the_subscription_of_its_scope() => Assert.Equal(
        $"{Subscription}/providers/Microsoft.Authorization/roleDefinitions/{_roleId}",
        RoleAssignmentId.DefinitionAt($"{Subscription}/resourceGroups/rg/providers/Microsoft.KeyVault/vaults/kv", _roleId));

    [Theory]
    [InlineData("")]
    [InlineData("/providers/Microsoft.Management/managementGroups/root")]
    public void Refuses_a_scope_outside_a_subscription(string scope) => Assert.Throws<ArgumentException>(() => RoleAssignmentId.DefinitionAt(scope, _roleId));

    [Fact]
    public async Task A_grant_says_who_what_and_where()
    {
        var inputs = (await RunAsync(Subscription, new RoleGrant(_role, _group))).InputsOf("azure-native:authorization:RoleAssignment");

        Assert.Equal(RoleAssignmentId.NameOf(Subscription, User, _roleId), inputs["roleAssignmentName"]);
        Assert.Equal(Subscription, inputs["scope"]);
        Assert.Equal(RoleAssignmentId.DefinitionAt(Subscription, _roleId), inputs["roleDefinitionId"]);
        Assert.Equal(User, inputs["principalId"]);
        Assert.Equal("Group", inputs["principalType"]);
        Assert.Equal("Desktop Virtualization User for AVD Users", inputs["description"]);
    }

    [Fact]
    public async Task Grants_are_told_apart_by_role_and_principal_never_by_a_name_that_people_change() => Assert.Equal(
        [$"access-desktop-virtualization-user-{User}"],
        (await RunAsync(Subscription, new RoleGrant(_role, _group with { Name = "renamed" }))).Names);

    [Fact]
    public async Task Logs_go_by_category_and_never_as_metrics()
    {
        var run = await ComponentRun.OfAsync(() => _ = new DiagnosticSettings("logs", new() { ResourceId = "/pool", Logs = new("/workspace", ["Error", "Connection"]) }));
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
            _ = new DiagnosticSettings("logs", new() { ResourceId = "/vault", Logs = new("/workspace", ["AuditEvent"]) { DestinationType = "Dedicated" } }));

        Assert.Equal("Dedicated", run.InputsOf("azure-native:monitor:DiagnosticSetting")["logAnalyticsDestinationType"]);
    }

    [Fact]
    public async Task Every_component_carries_all_three_alike()
    {
        var extensions = new ResourceExtensions
        {
            Lock = new(AzureNative.Authorization.LockLevel.CanNotDelete, "holds state"),
            RoleAssignments = [new(_role, _group)],
            Logs = new("/workspace", ["Error"]),
        };
        var run = await ComponentRun.OfAsync(() =>
        {
            var pool = new HostPool("pool", new() { Placement = Estate.Placement, Definition = Estate.HostPool, Extensions = extensions });
            var group = new ApplicationGroup("group", new() { Placement = Estate.Placement, HostPool = pool, Definition = Estate.Desktop, Extensions = extensions });
            _ = new Workspace("feed", new() { Placement = Estate.Placement, ApplicationGroups = [group], Definition = new() { Name = "ws" }, Extensions = extensions });
            _ = new KeyVault("vault", new() { Placement = Estate.Placement, Definition = Estate.KeyVault, Extensions = extensions });
            _ = new LogAnalyticsWorkspace("logs", new() { Placement = Estate.Placement, Definition = Estate.LogAnalytics, Extensions = extensions });
        });

        foreach (var owner in new[] { "pool", "group", "feed", "vault", "logs" })
            Assert.Equal(
                [$"{owner}-access-desktop-virtualization-user-{User}", $"{owner}-lock", $"{owner}-logs-setting"],
                run.Names.Where(name => name.StartsWith($"{owner}-", StringComparison.Ordinal)).Where(name => name.Contains("-access-") || name.EndsWith("-lock") || name.EndsWith("-setting")).Order(StringComparer.Ordinal));
        var locked = run.InputsOfNamed("pool-lock");
        Assert.Equal("CanNotDelete", locked["level"]);
        Assert.Equal("holds state", locked["notes"]);
        Assert.Equal("avd-cannotdelete", locked["lockName"]);
        Assert.Equal("/subscriptions/s/azure-native:desktopvirtualization:HostPool/hp-contoso", locked["scope"]);
    }

    [Fact]
    public async Task What_is_adopted_is_granted_on_and_not_registered()
    {
        var run = await ComponentRun.OfAsync(() => _ = KeyVault.FromExisting(
            "vault", $"{Subscription}/resourceGroups/rg/providers/Microsoft.KeyVault/vaults/kv", new() { RoleAssignments = [new(_role, _group)] }));

        Assert.Equal([$"vault-access-desktop-virtualization-user-{User}"], run.Names);
    }

    private static Task<ComponentRun> RunAsync(string scope, params ImmutableArray<RoleGrant> grants) =>
        ComponentRun.OfAsync(() => _ = new RoleAssignments("access", new() { Scope = scope, Grants = grants }));
}
