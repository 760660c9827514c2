using System.Collections.Immutable;
using AvdPulumi.Components.ControlPlane;
using AvdPulumi.Components.Subscriptions;
using AvdPulumi.Configuration.Estate;
using AvdPulumi.Configuration.Settings;
using AvdPulumi.Configuration.Values;
using AvdPulumi.Stacks.Mapping;

namespace AvdPulumi.Tests.Stacks;

public sealed class SubscriptionMappingTests
{
    private const string Own = "00000000-0000-0000-0000-00000000000b";
    private const string Machines = "00000000-0000-0000-0000-00000000000c";
    private const string Hub = "00000000-0000-0000-0000-00000000000d";
    private const string Vault = $"/subscriptions/{Hub}/resourceGroups/rg-hub/providers/Microsoft.KeyVault/vaults/kv-hub";

    private static readonly AvdSettings Split = TestSettings.Minimal with
    {
        Subscription = TestSettings.Minimal.Subscription with { SessionHostsId = Guid.Parse(Machines) },
    };

    private static readonly AvdSettings Single = TestSettings.Minimal with
    {
        Subscription = TestSettings.Minimal.Subscription with { SessionHostsId = null },
    };

    [Fact]
    public void One_subscription_is_there_once() =>
        Assert.Equal([new SubscriptionDefinition("control-plane", Own)], Of(Single).AsEnumerable());

    [Fact]
    public void The_machines_have_their_own() =>
        Assert.Equal(
            [new SubscriptionDefinition("control-plane", Own), new SubscriptionDefinition("session-hosts", Machines)],
            Of(Split).AsEnumerable()
        );

    [Fact]
    public void A_vault_elsewhere_that_keeps_the_token_brings_its_subscription() =>
        Assert.Contains(new SubscriptionDefinition(Hub, Hub), Of(Single with { KeyVault = new() { ExistingId = Id(Vault) } }));

    [Fact]
    public void A_vault_elsewhere_that_is_only_referred_to_does_not() =>
        Assert.DoesNotContain(
            new SubscriptionDefinition(Hub, Hub),
            Of(
                Single with
                {
                    KeyVault = new() { ExistingId = Id(Vault) },
                    Registration = new() { StoreInKeyVault = false },
                    Rbac = new(),
                    Identity = Single.Identity with { DeploymentPrincipal = null },
                }
            )
        );

    [Fact]
    public void A_role_at_a_scope_elsewhere_brings_its_subscription() =>
        Assert.Contains(
            new SubscriptionDefinition(Hub, Hub),
            Of(
                Single with
                {
                    Rbac = new()
                    {
                        Custom =
                        [
                            new()
                            {
                                Principal = new() { Name = "readers", ObjectId = Guid.Parse("00000000-0000-0000-0000-000000000120") },
                                RoleDefinitionId = Guid.Parse("acdd72a7-3385-48ef-bd42-f606fba81ae7"),
                                Scope = RoleScope.TryCreate($"/subscriptions/{Hub.ToUpperInvariant()}/resourceGroups/rg-hub", out var scope)
                                    ? scope
                                    : null,
                            },
                        ],
                    },
                }
            )
        );

    [Fact]
    public void The_group_of_the_machines_is_made_in_their_subscription()
    {
        var group = ControlPlaneMapping.ArgsFrom(AvdEstate.Of(Split), TestSettings.Now, new NoSecrets()).SessionHostResourceGroup;
        Assert.NotNull(group);
        Assert.Equal("made", group.Match(_ => "made", _ => "adopted"));
    }

    [Theory]
    [InlineData(AzureCloud.Public, "public")]
    [InlineData(AzureCloud.UsGovernment, "usgovernment")]
    [InlineData(AzureCloud.China, "china")]
    public void The_provider_gets_tenant_and_cloud(AzureCloud cloud, string environment)
    {
        var settings = Single with { Subscription = Single.Subscription with { Cloud = cloud } };
        var args = SubscriptionMapping.ArgsFrom(settings, ArgsOf(settings));

        Assert.Equal((environment, settings.Subscription.TenantId.ToString()), (args.Environment, args.TenantId));
    }

    private static ImmutableArray<SubscriptionDefinition> Of(AvdSettings settings) =>
        SubscriptionMapping.SubscriptionsOf(settings.Subscription, ArgsOf(settings));

    private static ControlPlaneArgs ArgsOf(AvdSettings settings) =>
        ControlPlaneMapping.ArgsFrom(AvdEstate.Of(settings), TestSettings.Now, new NoSecrets());

    private static ArmId Id(string text) =>
        ArmId.TryCreate(text, out var id) ? id : throw new ArgumentException($"'{text}' is no ARM id.", nameof(text));
}
