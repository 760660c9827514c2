using System.Collections.Immutable;
using AvdPulumi.Components.Subscriptions;
using Pulumi;
using Pulumi.Testing;
using AzureNative = Pulumi.AzureNative;

namespace AvdPulumi.Tests.Components.Subscriptions;

public sealed class AzureSubscriptionsTests
{
    private const string One = "11111111-1111-1111-1111-111111111111";
    private const string Two = "22222222-2222-2222-2222-222222222222";
    private const string Tenant = "99999999-9999-9999-9999-999999999999";

    [Fact]
    public async Task Makes_a_provider_for_each_subscription_that_names_subscription_tenant_and_cloud()
    {
        var mocks = new LoginMocks(_ => Seeing(One, Two));
        await RunAsync(mocks, One, Two);

        Assert.Equal(
            [("azure-first", One, Tenant, "usgovernment"), ("azure-second", Two, Tenant, "usgovernment")],
            mocks.Providers.Select(provider =>
                (provider.Name!, provider.Inputs["subscriptionId"], provider.Inputs["tenantId"], provider.Inputs["environment"])
            )
        );
    }

    [Fact]
    public async Task Asks_through_each_provider()
    {
        var mocks = new LoginMocks(_ => Seeing(One, Two));
        await RunAsync(mocks, One, Two);

        Assert.Equal(["azure-first", "azure-second"], mocks.Asked.Select(reference => reference.Split("::")[^1]));
    }

    [Fact]
    public async Task Finds_the_provider_of_a_scope_in_any_case()
    {
        SubscriptionProviders? providers = null;
        await RunAsync(new LoginMocks(_ => Seeing(One, Two)), _ => { }, subscriptions => providers = subscriptions.Providers, One, Two);

        Assert.Equal("azure-second", providers!.For($"/SUBSCRIPTIONS/{Two.ToUpperInvariant()}/resourceGroups/rg")?.GetResourceName());
        Assert.Equal("azure-first", providers.For($"/subscriptions/{One}")?.GetResourceName());
        Assert.Null(providers.For("/providers/Microsoft.Management/managementGroups/root"));
        Assert.Null(providers.For("/subscriptions/33333333-3333-3333-3333-333333333333"));
    }

    [Fact]
    public async Task A_subscription_that_the_login_does_not_see_stops_what_depends_on_it()
    {
        var mocks = new LoginMocks(_ => Seeing(One));
        var found = await UnreachedAsync(mocks, One, Two);

        Assert.Equal((Two, UnreachedKind.NotSeen), (found.Subscription.Id, found.Kind));
        Assert.Equal([One], found.Others.AsEnumerable());
        Assert.Empty(mocks.Groups);
    }

    [Theory]
    [InlineData("Disabled", UnreachedKind.Disabled)]
    [InlineData("Deleted", UnreachedKind.Disabled)]
    public async Task A_subscription_that_is_closed_stops_it_too(string state, UnreachedKind kind) =>
        Assert.Equal(kind, (await UnreachedAsync(new LoginMocks(_ => SeeingOne(state)), One)).Kind);

    [Theory]
    [InlineData("Enabled")]
    [InlineData("Warned")]
    [InlineData("PastDue")]
    public async Task A_subscription_that_can_be_written_to_does_not(string state)
    {
        var mocks = new LoginMocks(_ => SeeingOne(state));
        await RunAsync(mocks, One);

        Assert.Single(mocks.Groups);
    }

    [Fact]
    public async Task No_login_at_all_is_told_in_the_provider_s_own_words()
    {
        var found = await UnreachedAsync(
            new LoginMocks(_ => throw new InvalidOperationException("Please run 'az login' to setup account.")),
            One
        );

        Assert.Equal(UnreachedKind.NoLogin, found.Kind);
        Assert.Contains("Please run 'az login'", found.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_rest_of_a_long_list_is_given_the_benefit_of_the_doubt()
    {
        var mocks = new LoginMocks(_ => Seeing(Two).Add("nextLink", "https://management.azure.com/subscriptions?page=2"));
        await RunAsync(mocks, One);

        Assert.Single(mocks.Groups);
    }

    private static ImmutableDictionary<string, object> Seeing(params string[] ids) => Listed("Enabled", ids);

    private static ImmutableDictionary<string, object> SeeingOne(string state) => Listed(state, [One]);

    private static ImmutableDictionary<string, object> Listed(string state, string[] ids) =>
        ImmutableDictionary<string, object>.Empty.Add(
            "value",
            ids.Select(object (id) => new Dictionary<string, object> { ["subscriptionId"] = id, ["state"] = state }).ToImmutableArray()
        );

    private static Task<ImmutableArray<Resource>> RunAsync(LoginMocks mocks, params string[] ids) =>
        RunAsync(mocks, _ => { }, _ => { }, ids);

    private static async Task<UnreachedSubscription> UnreachedAsync(LoginMocks mocks, params string[] ids)
    {
        UnreachedSubscription? found = null;
        await Assert.ThrowsAnyAsync<Exception>(() => RunAsync(mocks, unreached => found = unreached.Single(), _ => { }, ids));
        return found!;
    }

    // a component that waits, with a resource below it, as the stack has it
    private static Task<ImmutableArray<Resource>> RunAsync(
        LoginMocks mocks,
        Action<ImmutableArray<UnreachedSubscription>> unreached,
        Action<AzureSubscriptions> made,
        params string[] ids
    ) =>
        Deployment.TestAsync(
            mocks,
            new TestOptions { IsPreview = false },
            () =>
            {
                string[] keys = ["first", "second"];
                var subscriptions = new AzureSubscriptions(
                    "azure",
                    new()
                    {
                        TenantId = Tenant,
                        Environment = "usgovernment",
                        Subscriptions = [.. ids.Select((id, i) => new SubscriptionDefinition(keys[i], id))],
                        Failure = found =>
                        {
                            unreached(found);
                            return Task.FromException<ImmutableArray<Resource>>(new RunException("not reached"));
                        },
                    }
                );
                made(subscriptions);
                var below = new ComponentResource(
                    "avd:test:Estate",
                    "estate",
                    new ComponentResourceOptions
                    {
                        Provider = subscriptions.Providers.For($"/subscriptions/{One}"),
                        DependsOn = subscriptions.Reached,
                    }
                );
                _ = new AzureNative.Resources.ResourceGroup(
                    "rg",
                    new() { ResourceGroupName = "rg" },
                    new CustomResourceOptions { Parent = below }
                );
            }
        );

    private sealed class LoginMocks(Func<MockCallArgs, ImmutableDictionary<string, object>> answer) : IMocks
    {
        private ImmutableList<MockResourceArgs> _resources = [];
        private ImmutableList<string> _asked = [];

        public IEnumerable<MockResourceArgs> Providers =>
            _resources
                .Where(resource => resource.Type == "pulumi:providers:azure-native")
                .OrderBy(provider => provider.Name, StringComparer.Ordinal);

        public IEnumerable<MockResourceArgs> Groups =>
            _resources.Where(resource => resource.Type == "azure-native:resources:ResourceGroup");

        public IEnumerable<string> Asked => _asked.Order(StringComparer.Ordinal);

        public Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args)
        {
            ImmutableInterlocked.Update(ref _resources, (all, added) => all.Add(added), args);
            return Task.FromResult<(string?, object)>((args.Name, args.Inputs));
        }

        public Task<object> CallAsync(MockCallArgs args)
        {
            Assert.Equal("azure-native:authorization:listSubscriptions", args.Token);
            ImmutableInterlocked.Update(ref _asked, (all, added) => all.Add(added), args.Provider ?? "");
            return Task.FromResult<object>(answer(args));
        }
    }
}
