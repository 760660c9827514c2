using AvdPulumi.Configuration.Estate;
using AvdPulumi.Configuration.Layering;
using AvdPulumi.Configuration.Settings;
using AvdPulumi.Configuration.Values;
using AvdPulumi.Infra.Preview;
using AvdPulumi.Tests.Infra;
using AvdPulumi.Tests.Shared;
using AvdPulumi.Tests.Stacks;

namespace AvdPulumi.Tests.Order;

/// <summary>A thousand random orders that the graph allows, against a double of Azure: nothing is refused. Without the edges of the graph, it is.</summary>
public sealed class RandomOrderTests
{
    private const int Orders = 1000;

    public static TheoryData<string> Previews => WholePreviews.Names;

    [Theory]
    [MemberData(nameof(Previews))]
    public async Task Azure_refuses_nothing_in_any_order(string name)
    {
        var whole = await WholePreviews.Of(name);

        AssertOnly(RightlyRefused(name), Refused(whole.Model, DeclaredIds.Of(whole.Estate), Orders));
    }

    [Theory]
    [InlineData("platform")]
    [InlineData("clinicians")]
    [InlineData("developers")]
    public async Task Nor_in_the_stacks_of_an_estate(string stack)
    {
        var whole = await SplitPreviews.Of(stack);
        AssertOnly([], Refused(whole.Model, DeclaredIds.Of(whole.Estate), Orders));
    }

    [Theory]
    [InlineData("contoso/prod")]
    [InlineData("examples/brownfield")]
    [InlineData("examples/max")]
    public async Task Nor_where_locks_forbid_all_changes(string name)
    {
        var settings = (await WholePreviews.Of(name)).Estate.Settings;
        AvdEstate estate = AvdEstate.Of(settings with { Deployment = settings.Deployment with { Lock = ResourceLock.ReadOnly } });
        var model = await PreviewRunner.RunAsync(
            new PreviewRequest("avd", "test", Repository.Root, "offline", estate, Layers.ControlPlane, TestSettings.Now, [])
        );

        Assert.Contains(model.Resources, resource => resource.Type.EndsWith(":ManagementLockByScope", StringComparison.Ordinal));
        AssertOnly([], Refused(model, DeclaredIds.Of(estate), Orders));
    }

    /// <summary>Every resource that needs another one, in turn, waits for nothing.</summary>
    [Theory]
    [InlineData("contoso/prod")]
    [InlineData("examples/max")]
    public async Task Without_its_edges_any_resource_that_needs_another_is_refused(string name)
    {
        var whole = await WholePreviews.Of(name);
        var closure = new ReferenceClosure(whole.Model, DeclaredIds.Of(whole.Estate));
        var azure = new AzureDouble(closure);
        var needy = Enumerable
            .Range(0, closure.Ids.Length)
            .Where(number => closure.Needs[number].Any(need => need.Leads == Lead.Registered))
            .ToList();

        Assert.True(needy.Count > 50);
        Assert.All(
            needy,
            number =>
            {
                var resource = whole.Model.Resources[number];
                var refused = Refused(
                    azure,
                    new DependencyGraph(Replaced(whole.Model, resource with { Parent = null, DependsOn = [] })),
                    20
                );
                Assert.Contains(refused, refusal => refusal.StartsWith($"{resource.Name} needs ", StringComparison.Ordinal));
            }
        );
    }

    [Fact]
    public async Task Two_changes_of_one_account_at_a_time_are_refused()
    {
        var whole = await WholePreviews.Of("examples/max");
        var share = whole.Model.Resources.First(resource => resource.Type.EndsWith(":FileShare", StringComparison.Ordinal));
        var account = Assert.Single(share.DependsOn, urn => urn.Contains(":StorageAccount::", StringComparison.Ordinal));

        var refused = Refused(Replaced(whole.Model, share with { DependsOn = [account] }), DeclaredIds.Of(whole.Estate), 200);

        Assert.Contains(refused, refusal => refusal.EndsWith("of which another change is under way", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(ResourceLock.CanNotDelete, "cannot be deleted: it is locked by control-plane-lock")]
    [InlineData(ResourceLock.ReadOnly, "is locked by control-plane-lock")]
    public async Task A_lock_that_waits_for_its_scope_only_comes_too_early(ResourceLock level, string expected)
    {
        var settings = TestSettings.Load("prod");
        AvdEstate estate = AvdEstate.Of(settings with { Deployment = settings.Deployment with { Lock = level } });
        var model = await PreviewRunner.RunAsync(
            new PreviewRequest("avd", "test", Repository.Root, "offline", estate, Layers.ControlPlane, TestSettings.Now, [])
        );
        var @lock = model.Resources.Single(resource =>
            resource.Type.EndsWith(":ManagementLockByScope", StringComparison.Ordinal)
            && resource.Name.Contains("-rg-", StringComparison.Ordinal)
        );

        var early = Replaced(
            model,
            @lock with
            {
                DependsOn = [.. @lock.DependsOn.Where(urn => urn.Contains(":ResourceGroup::", StringComparison.Ordinal))],
            }
        );

        Assert.Empty(Refused(model, DeclaredIds.Of(estate), 50));
        Assert.Contains(
            Refused(early, DeclaredIds.Of(estate), 50),
            refusal =>
                refusal.Contains(expected.Replace("control-plane-lock", @lock.Name, StringComparison.Ordinal), StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task What_exists_is_refused()
    {
        var whole = await WholePreviews.Of("contoso/dev");
        var other = await WholePreviews.Of("examples/brownfield");
        var vault = whole.Model.Resources.Single(resource => resource.Type.EndsWith(":Vault", StringComparison.Ordinal));
        Assert.True(ArmId.TryCreate(RegisteredIds.Of(vault), out var id));
        var declared = DeclaredIds.Of(
            AvdEstate.Of(other.Estate.Settings with { KeyVault = other.Estate.Settings.KeyVault with { ExistingId = id } })
        );

        Assert.Contains($"{vault.Name} is there already", Refused(whole.Model, declared, 1));
    }

    [Fact]
    public async Task A_circle_is_found()
    {
        var whole = await WholePreviews.Of("contoso/dev");
        var first = whole.Model.Resources.First(resource => resource.Type.EndsWith(":ResourceGroup", StringComparison.Ordinal));
        var last = whole.Model.Resources.First(resource => resource.DependsOn.Contains(first.Urn));

        Assert.Throws<InvalidOperationException>(() =>
            Refused(Replaced(whole.Model, first with { DependsOn = [last.Urn] }), DeclaredIds.None, 1)
        );
    }

    // this stack makes groups that hold what it says exists; the gate tells its user so (AVD0172, and AVD5050 with --all)
    private static string[] RightlyRefused(string name) =>
        name == "hospital/live-devs" ? ["control-plane-monitoring-rg is there already", "control-plane-rg is there already"] : [];

    // xunit cuts long lines
    private static void AssertOnly(string[] expected, SortedSet<string> refused) =>
        Assert.True(refused.SetEquals(expected), string.Join('\n', refused));

    private static PreviewModel Replaced(PreviewModel model, PreviewResource by) =>
        model with
        {
            Resources = [.. model.Resources.Select(resource => resource.Urn == by.Urn ? by : resource)],
        };

    private static SortedSet<string> Refused(PreviewModel model, DeclaredIds declared, int orders)
    {
        var closure = new ReferenceClosure(model, declared);
        return Refused(new AzureDouble(closure), closure.Graph, orders);
    }

    private static SortedSet<string> Refused(AzureDouble azure, DependencyGraph graph, int orders)
    {
        var refusals = new SortedSet<string>(StringComparer.Ordinal);
        for (var seed = 0; seed < orders; seed++)
        {
            var again = azure.Empty();
            RandomOrder.Play(again, graph, seed);
            refusals.UnionWith(again.Refusals);
        }

        return refusals;
    }
}
