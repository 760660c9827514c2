using System.Collections.Immutable;
using System.Text.Json;
using AvdPulumi.Configuration.Estate;
using AvdPulumi.Configuration.Layering;
using AvdPulumi.Configuration.Values;
using AvdPulumi.Infra.Preview;
using AvdPulumi.Infra.Rendering;
using AvdPulumi.Tests.Stacks;
using Pulumi;
using AzureNative = Pulumi.AzureNative;

namespace AvdPulumi.Tests.Infra;

/// <summary>Every resource and every function has an explicit provider, that of the subscription it goes to; no login decides anything.</summary>
public sealed class ProviderPreviewTests
{
    private const string Own = "00000000-0000-0000-0000-00000000000b";
    private const string Machines = "00000000-0000-0000-0000-00000000000c";

    public static TheoryData<string> All => [.. Previewed.Names];

    [Theory]
    [MemberData(nameof(All))]
    public async Task Every_resource_goes_to_a_subscription_of_the_config_through_its_provider(string name)
    {
        var preview = await ModelOfAsync(name);
        var settings = Previewed.EstateOf(name).Settings.Subscription;
        var providers = preview
            .Resources.Where(resource => resource.Type == "pulumi:providers:azure-native")
            .ToDictionary(provider => provider.Name);

        Assert.Equal(settings.Id.ToString(), providers["azure-control-plane"].Subscription);
        Assert.All(
            providers.Values,
            provider =>
                Assert.Equal(
                    (settings.TenantId.ToString(), "public"),
                    (provider.Inputs.GetProperty("tenantId").GetString(), provider.Inputs.GetProperty("environment").GetString())
                )
        );
        Assert.All(
            preview.Resources.Where(resource => resource.Type.StartsWith("azure-native:", StringComparison.Ordinal)),
            resource =>
                Assert.Equal(
                    resource.Subscription,
                    providers[resource.Provider ?? throw new InvalidOperationException($"{resource.Name} has no provider.")].Subscription
                )
        );
        Assert.All(preview.Invokes, invoke => Assert.Contains(providers.Values, provider => provider.Subscription == invoke));
    }

    [Fact]
    public async Task What_the_machines_need_goes_to_their_subscription()
    {
        var preview = await ModelOfAsync("prod");

        Assert.Equal(
            ["control-plane-hosts-rg"],
            preview
                .Resources.Where(resource =>
                    resource.Type.EndsWith(":ResourceGroup", StringComparison.Ordinal) && resource.Subscription == Machines
                )
                .Select(resource => resource.Name)
        );
        Assert.All(
            preview.Resources.Where(resource =>
                resource.Name.StartsWith("control-plane-hosts-", StringComparison.Ordinal) && resource.Provider is not null
            ),
            resource => Assert.Equal((Machines, "azure-session-hosts"), (resource.Subscription, resource.Provider))
        );
    }

    [Fact]
    public async Task One_subscription_needs_one_provider()
    {
        var preview = await ModelOfAsync("defaults");
        Assert.Equal(
            "azure-control-plane",
            Assert.Single(preview.Resources, resource => resource.Type.StartsWith("pulumi:", StringComparison.Ordinal)).Name
        );
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Urns_are_what_they_were_before_there_were_providers(string name) =>
        Assert.All(
            (await ModelOfAsync(name)).Resources.Where(resource => resource.Type.StartsWith("azure-native:", StringComparison.Ordinal)),
            // what is on Azure Local is younger than they are
            resource =>
                Assert.Matches(
                    "::avd:(controlplane:ControlPlane|azurelocal:AzureLocalSite|sessionhosts:SessionHostFleet|fileservers:ScaleOutFileServer|machines:AdminPassword)[$]",
                    resource.Urn
                )
        );

    [Fact]
    public async Task What_is_added_to_things_elsewhere_goes_there()
    {
        const string Hub = "00000000-0000-0000-0000-00000000000d";
        var settings = Previewed.SettingsOf("brownfield");
        var packages = settings.Storage.AppAttach!;
        var model = await PreviewRunner.RunAsync(
            new PreviewRequest(
                "avd",
                "test",
                "/project",
                "offline",
                AvdEstate.Of(
                    settings with
                    {
                        KeyVault = settings.KeyVault with { ExistingId = Elsewhere(settings.KeyVault.ExistingId!) },
                        Storage = settings.Storage with
                        {
                            AppAttach = packages with
                            {
                                Account = packages.Account! with
                                {
                                    ExistingId = Elsewhere(packages.Account.ExistingId!),
                                    Shares = [new() { Name = "apps", QuotaGib = 100 }],
                                },
                            },
                        },
                    }
                ),
                Layers.ControlPlane,
                TestSettings.Now,
                []
            )
        );

        Assert.Empty(model.Diagnostics);
        Assert.Equal(
            ["azure-native:keyvault:Secret", "azure-native:storage:FileShare"],
            model
                .Resources.Where(resource => resource.Subscription == Hub && (resource.Type.Split(':')[^1] is "Secret" or "FileShare"))
                .Select(resource => resource.Type)
                .Distinct()
                .Order(StringComparer.Ordinal)
        );
        Assert.DoesNotContain(
            model.Resources,
            resource => resource.Type.EndsWith(":Secret", StringComparison.Ordinal) && resource.Subscription == Own
        );

        static ArmId Elsewhere(ArmId id) =>
            ArmId.TryCreate(id.ToString().Replace(Own, Hub, StringComparison.Ordinal), out var moved)
                ? moved
                : throw new FormatException(id.ToString());
    }

    [Fact]
    public async Task The_text_says_what_goes_where()
    {
        var text = (await Previewed.RunAsync("prod", "text", "--width", "200")).Out;

        Assert.Matches(
            $@"\n  subscription {Own}: \d+ resources \(tenant 00000000-0000-0000-0000-00000000000a, cloud public\)\n  subscription {Machines}: \d+ resources?, marked azure-session-hosts\n",
            text
        );
        Assert.Contains("control-plane-hosts-rg  resources:ResourceGroup  [azure-session-hosts]", text, StringComparison.Ordinal);
        Assert.DoesNotContain("control-plane-rg  resources:ResourceGroup  [azure", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_Markdown_says_it_too()
    {
        var text = (await Previewed.RunAsync("prod", "markdown")).Out;

        Assert.Contains($"- subscription `{Machines}`: ", text, StringComparison.Ordinal);
        Assert.Contains("in subscription azure-session-hosts", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_resource_without_a_provider_is_refused()
    {
        var model = await StackPrograms.PreviewBareAsync(() =>
            _ = new AzureNative.Resources.ResourceGroup("rg", new() { ResourceGroupName = "rg" })
        );
        Assert.Equal("AVD5035", Assert.Single(model.Diagnostics).Code);
    }

    [Fact]
    public async Task A_function_without_a_provider_is_refused()
    {
        var model = await StackPrograms.PreviewBareAsync(() => _ = AzureNative.Authorization.ListSubscriptions.Invoke());
        Assert.Equal("AVD5035", Assert.Single(model.Diagnostics).Code);
    }

    [Fact]
    public async Task A_provider_that_does_not_say_where_it_leads_is_refused()
    {
        var model = await StackPrograms.PreviewBareAsync(() => _ = new AzureNative.Provider("azure"));
        Assert.Equal("AVD6003", Assert.Single(model.Diagnostics).Code);
    }

    [Fact]
    public async Task A_resource_through_the_provider_of_another_subscription_is_refused()
    {
        var model = await StackPrograms.PreviewBareAsync(() =>
        {
            var azure = new AzureNative.Provider("azure", new() { SubscriptionId = Own, TenantId = "t" });
            _ = new AzureNative.Authorization.ManagementLockByScope(
                "lock",
                new()
                {
                    LockName = "l",
                    Scope = $"/subscriptions/{Machines}",
                    Level = AzureNative.Authorization.LockLevel.CanNotDelete,
                },
                new CustomResourceOptions { Provider = azure }
            );
        });
        Assert.Equal("AVD5036", Assert.Single(model.Diagnostics).Code);
    }

    [Fact]
    public async Task The_ARM_id_of_a_resource_is_in_the_subscription_of_its_provider()
    {
        var model = await StackPrograms.PreviewBareAsync(() =>
        {
            _ = Group("first", Own);
            _ = Group("second", Machines);
        });

        Assert.Empty(model.Diagnostics);
        Assert.Equal([Own, Machines], model.Resources.Where(resource => !resource.IsProvider).Select(resource => resource.Subscription));
    }

    [Fact]
    public async Task The_same_name_in_the_same_subscription_is_still_a_collision()
    {
        var model = await StackPrograms.PreviewBareAsync(() =>
        {
            _ = Group("first", Own);
            _ = Group("second", Own);
        });
        Assert.Equal("AVD6005", Assert.Single(model.Diagnostics).Code);
    }

    [Fact]
    public async Task Providers_are_no_resources_in_Azure()
    {
        var model = await StackPrograms.PreviewBareAsync(() => _ = Group("one", Own));
        Assert.StartsWith("1 resource in Azure", PreviewSummary.Of(model), StringComparison.Ordinal);
    }

    private static AzureNative.Resources.ResourceGroup Group(string name, string subscription) =>
        new(
            name,
            new() { ResourceGroupName = "rg-contoso" },
            new CustomResourceOptions
            {
                Provider = new AzureNative.Provider($"azure-{name}", new() { SubscriptionId = subscription, TenantId = "t" }),
            }
        );

    private static async Task<Shown> ModelOfAsync(string name)
    {
        var run = await Previewed.RunAsync(name, "json");
        Assert.Equal(0, run.Code);
        var root = JsonDocument.Parse(run.Out).RootElement;
        return new(
            [
                .. root.GetProperty("resources")
                    .EnumerateArray()
                    .Select(resource => new ShownResource(
                        resource.GetProperty("type").GetString()!,
                        resource.GetProperty("name").GetString()!,
                        resource.GetProperty("urn").GetString()!,
                        resource.GetProperty("subscription").GetString(),
                        resource.GetProperty("provider").GetString(),
                        resource.GetProperty("inputs")
                    )),
            ],
            [.. root.GetProperty("invokes").EnumerateArray().Select(invoke => invoke.GetProperty("subscription").GetString()!)]
        );
    }

    private sealed record Shown(ImmutableArray<ShownResource> Resources, ImmutableArray<string> Invokes);

    private sealed record ShownResource(string Type, string Name, string Urn, string? Subscription, string? Provider, JsonElement Inputs);
}
