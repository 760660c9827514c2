using System.Collections.Concurrent;
using AvdPulumi.Bench;
using AvdPulumi.Configuration;
using AvdPulumi.Configuration.Layering;
using AvdPulumi.Infra.Diff;
using AvdPulumi.Infra.Drift;
using AvdPulumi.Infra.Live;
using AvdPulumi.Infra.Operations;
using AvdPulumi.Infra.Preview;
using AvdPulumi.Infra.Verify;
using AvdPulumi.Tests.Infra;
using AvdPulumi.Tests.Shared;
using AvdPulumi.Tests.Stacks;

namespace AvdPulumi.Tests.Live;

/// <summary>A large estate is read in lists: the number of requests hardly grows with the number of hosts.</summary>
public sealed class LargeEstateTests
{
    private static readonly ConcurrentDictionary<int, Lazy<Task<WholePreview>>> Made = new();

    [Theory]
    [InlineData(100, 60)]
    [InlineData(400, 65)]
    public async Task The_number_of_requests_hardly_grows_with_the_number_of_hosts(int hosts, int most)
    {
        var model = await PreviewOf(hosts);
        await using var azure = await AzureDouble.StartAsync(model);

        var live = await ReadAsync(azure, model);

        Assert.Empty(live.Unread);
        Assert.Empty(DiffBuilder.Of(RunningStack.Of(model, live), model, "Azure").Changes);
        Assert.Empty(azure.Violations);
        Assert.InRange(azure.Requests.Count, 1, most);
    }

    [Theory]
    [InlineData(100, 80)]
    [InlineData(400, 90)]
    public async Task All_checks_share_their_requests(int hosts, int most)
    {
        var whole = await WholeOf(hosts);
        await using var azure = await RunningEstate.StartAsync(whole);
        using var client = LiveReading.ConnectionTo(azure).ClientOf(TestSettings.Minimal.Subscription);

        var results = await VerifyRun.OfAsync(
            CheckTable.All,
            new VerifyReads(client, whole.Model, whole.Estate, RunningEstate.Now, null, CancellationToken.None),
            (_, _) => { }
        );

        Assert.DoesNotContain(results, result => result.Outcome is CheckOutcome.Failed or CheckOutcome.Unread);
        Assert.Empty(azure.Violations);
        Assert.InRange(azure.Requests.Count, 1, most);
    }

    [Theory]
    [InlineData(100, 10)]
    [InlineData(1000, 40)]
    public async Task Session_hosts_with_sessions_machines_and_images_are_few_lists(int hosts, int most)
    {
        var whole = await WholeOf(hosts);
        await using var azure = await RunningEstate.StartAsync(whole);
        foreach (var host in azure.IdsOf("Microsoft.DesktopVirtualization/hostPools/sessionHosts"))
            azure.Add(RunningEstate.SessionOf(host, 1, "user@contoso.com", "Active"));
        using var actions = LiveReading.ConnectionTo(azure).ActionsOf(TestSettings.Minimal.Subscription);

        var inventory = await new HostReader(actions, CancellationToken.None).ReadAsync(whole.Estate.PoolsWithOwnHosts);
        var images = await HostImages.ReadAsync(whole.Model, inventory.Hosts, actions, CancellationToken.None);

        Assert.Equal(hosts, inventory.Hosts.Length);
        Assert.All(inventory.Hosts, host => Assert.Single(host.Sessions));
        Assert.All(inventory.Hosts, host => Assert.NotNull(host.Machine));
        Assert.All(inventory.Hosts, host => Assert.True(images.Of(host)!.IsCurrent));
        Assert.Empty(inventory.Unread.Concat(images.Unread));
        Assert.Empty(azure.Violations);
        Assert.InRange(azure.Requests.Count, 1, most);
    }

    [Fact]
    public async Task What_Resource_Graph_does_not_list_yet_is_asked_for_again()
    {
        var model = await PreviewOf(100);
        await using var azure = await AzureDouble.StartAsync(model);
        var extensions = azure.IdsOf("Microsoft.HybridCompute/machines/extensions").Take(3).ToList();
        extensions.ForEach(azure.Unlist);
        var gone = azure.IdsOf("Microsoft.HybridCompute/machines/extensions")[^1];
        azure.Remove(gone);

        var live = await ReadAsync(azure, model);

        Assert.Empty(live.Unread);
        Assert.Equal(
            gone,
            AzureIdentity.ArmIdOf(Assert.Single(DiffBuilder.Of(RunningStack.Of(model, live), model, "Azure").Changes).Resource)
        );
    }

    [Fact]
    public async Task A_check_whose_phase_has_no_machines_asks_again_as_well()
    {
        var whole = await WholeOf(100);
        await using var azure = await RunningEstate.StartAsync(whole);
        azure.IdsOf("Microsoft.HybridCompute/machines/extensions").Take(3).ToList().ForEach(azure.Unlist);
        using var client = LiveReading.ConnectionTo(azure).ClientOf(TestSettings.Minimal.Subscription);

        var results = await VerifyRun.OfAsync(
            CheckTable.Of(["resources-4"]),
            new VerifyReads(client, whole.Model, whole.Estate, RunningEstate.Now, null, CancellationToken.None),
            (_, _) => { }
        );

        Assert.Equal(CheckOutcome.Passed, Assert.Single(results).Outcome);
    }

    [Fact]
    public async Task A_type_that_Resource_Graph_does_not_list_at_all_is_not_asked_for_a_thousand_times()
    {
        var model = await PreviewOf(100);
        await using var azure = await AzureDouble.StartAsync(model);
        foreach (var command in azure.IdsOf("Microsoft.HybridCompute/machines/runCommands"))
            azure.Unlist(command);

        var live = await ReadAsync(azure, model);

        Assert.Empty(DiffBuilder.Of(RunningStack.Of(model, live), model, "Azure").Changes);
        Assert.NotEmpty(live.Unread);
        Assert.All(live.Unread.Values, failure => Assert.Equal(ReadFailureReason.NotListed, failure.Reason));
        Assert.InRange(azure.Requests.Count(request => request.EndsWith("/runCommands", StringComparison.Ordinal)), 1, 25);
    }

    [Fact]
    public async Task A_query_that_Resource_Graph_refuses_lists_nothing_and_resource_providers_are_asked()
    {
        var model = await PreviewOf(100);
        await using var azure = await AzureDouble.StartAsync(model);
        azure.Fail("Microsoft.ResourceGraph", 400, "BadRequest");

        var live = await ReadAsync(azure, model);

        Assert.Empty(DiffBuilder.Of(RunningStack.Of(model, live), model, "Azure").Changes);
        Assert.All(live.Unread.Values, failure => Assert.Equal(ReadFailureReason.NotListed, failure.Reason));
        Assert.Contains(azure.Requests, request => request.EndsWith("/extensions", StringComparison.Ordinal));
    }

    private static async Task<LiveEstate> ReadAsync(AzureDouble azure, PreviewModel model)
    {
        using var client = LiveReading.ConnectionTo(azure).ClientOf(TestSettings.Minimal.Subscription);
        return await new LiveEstateReader(client).ReadAsync(model.Resources, CancellationToken.None);
    }

    private static async Task<PreviewModel> PreviewOf(int hosts) => (await WholeOf(hosts)).Model;

    /// <summary>The preview of an estate with this number of hosts. It takes seconds to make, and never changes.</summary>
    internal static Task<WholePreview> WholeOf(int hosts) => Made.GetOrAdd(hosts, count => new(() => MakeAsync(count))).Value;

    private static async Task<WholePreview> MakeAsync(int hosts)
    {
        using var estate = new LargeEstate(Fixture.Contoso.Root, hosts);
        var config = new ConfigLoader(new PhysicalConfigFiles()).Load(
            new ConfigRequest(estate.Root, LargeEstate.Stack, new Dictionary<string, string>())
        );
        var model = await PreviewRunner.RunAsync(
            new PreviewRequest("avd", LargeEstate.Stack, Repository.Root, "offline", config.Estate!, config.Layers, TestSettings.Now, [])
        );
        Assert.False(model.HasErrors, string.Join('\n', model.Diagnostics));
        return new WholePreview(estate.Size, config.Estate!, model);
    }
}
