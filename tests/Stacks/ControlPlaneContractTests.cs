using System.Collections.Immutable;
using AvdPulumi.Stacks.Contracts;
using Pulumi;
using Pulumi.Testing;
using Pulumi.Utilities;

namespace AvdPulumi.Tests.Stacks;

public sealed class ControlPlaneContractTests
{
    private const string Other = "contoso/avd/control";

    private static readonly PoolContract Developers = new()
    {
        HostPoolResourceId = "/pool-dev",
        HostPoolName = "hp-dev",
        ApplicationGroupResourceId = "/group-dev",
        WorkspaceResourceId = "/feed",
        RegistrationTokenSecretId = "/secret-dev",
        RegistrationTokenExpires = "2026-11-23T08:00:00Z",
        ApplicationGroupResourceIds = ImmutableDictionary<string, string>.Empty.Add("ag-dev", "/group-dev"),
    };

    [Fact]
    public async Task What_one_stack_exports_another_reads()
    {
        var exported = await ExportAsync();
        var read = await ImportAsync(exported);

        Assert.Equal("/pool", read.HostPoolResourceId);
        Assert.Equal("hp", read.HostPoolName);
        Assert.Equal("/group", read.Groups["ag"]);
        var developers = Assert.Single(read.Pools);
        Assert.Equal("developers", developers.Key);
        Assert.Equal(Developers with { ApplicationGroupResourceIds = developers.Value.ApplicationGroupResourceIds }, developers.Value);
        Assert.Equal("/group-dev", developers.Value.ApplicationGroupResourceIds["ag-dev"]);
    }

    [Fact]
    public async Task It_says_its_version_and_names_the_seeds_five() =>
        Assert.Superset(
            new HashSet<string>([
                "version",
                "hostPoolResourceId",
                "applicationGroupResourceId",
                "workspaceResourceId",
                "logAnalyticsWorkspaceId",
                "keyVaultResourceId",
            ]),
            (await ExportAsync()).Keys.ToHashSet()
        );

    [Fact]
    public async Task A_stack_without_a_contract_is_named() => Assert.Matches($"AVD5020.*{Other}", await FailureAsync(null));

    [Fact]
    public async Task Another_version_is_named() =>
        Assert.Matches($"AVD5021.*{Other}.*version 3.*version 2", await FailureAsync((await ExportAsync()).SetItem("version", 3.0)));

    [Fact]
    public async Task A_contract_without_a_version_is_refused() =>
        Assert.Contains("AVD5021", await FailureAsync((await ExportAsync()).Remove("version")), StringComparison.Ordinal);

    [Theory]
    [InlineData("hostPoolName")]
    [InlineData("applicationGroupResourceIds")]
    public async Task A_missing_member_is_named(string member) =>
        Assert.Matches($"AVD5022.*{Other}.*{member}", await FailureAsync((await ExportAsync()).Remove(member)));

    [Fact]
    public async Task A_member_of_another_kind_is_named() =>
        Assert.Matches("AVD5022.*hostPoolName", await FailureAsync((await ExportAsync()).SetItem("hostPoolName", 7.0)));

    [Fact]
    public async Task A_missing_member_of_a_pool_is_named()
    {
        var exported = await ExportAsync();
        var pools = (ImmutableDictionary<string, object>)exported["pools"];
        var developers = (ImmutableDictionary<string, object>)pools["developers"];

        Assert.Matches(
            $"AVD5022.*{Other}.*'pools.developers.hostPoolName'",
            await FailureAsync(exported.SetItem("pools", pools.SetItem("developers", developers.Remove("hostPoolName"))))
        );
    }

    private static async Task<ImmutableDictionary<string, object>> ExportAsync()
    {
        var value = await OutputUtilities.GetValueAsync(
            ControlPlaneExport.Export(
                new ControlPlaneContract
                {
                    HostPoolResourceId = Output.Create("/pool"),
                    ApplicationGroupResourceId = Output.Create("/group"),
                    WorkspaceResourceId = Output.Create("/feed"),
                    LogAnalyticsWorkspaceId = Output.Create("/logs"),
                    KeyVaultResourceId = Output.Create("/vault"),
                    HostPoolName = Output.Create("hp"),
                    ApplicationGroupResourceIds = Output.Create(ImmutableDictionary<string, string>.Empty.Add("ag", "/group")),
                    RegistrationTokenSecretId = Output.Create("/secret"),
                    RegistrationTokenExpires = Output.Create("2026-11-22T08:00:00Z"),
                    InsightsRuleId = Output.Create("/rule"),
                    FileServerRuleId = Output.Create(""),
                    ActionGroupId = Output.Create(""),
                    StorageAccountIds = Output.Create(ImmutableDictionary<string, string>.Empty),
                    Pools = Output.Create(ImmutableDictionary<string, PoolContract>.Empty.Add("developers", Developers)),
                }
            )
        );
        // as it comes back from the engine: numbers are double, maps hold objects
        return value.ToImmutableDictionary(
            member => member.Key,
            member =>
                member.Value switch
                {
                    int number => (double)number,
                    ImmutableDictionary<string, string> map => map.ToImmutableDictionary(entry => entry.Key, entry => (object)entry.Value),
                    var other => other,
                }
        );
    }

    private static async Task<(
        string HostPoolResourceId,
        string HostPoolName,
        ImmutableDictionary<string, string> Groups,
        ImmutableDictionary<string, PoolContract> Pools
    )> ImportAsync(ImmutableDictionary<string, object>? contract)
    {
        ControlPlaneContract? read = null;
        await Deployment.TestAsync(
            new OtherStack(contract),
            new TestOptions { IsPreview = false },
            () => read = ControlPlaneExport.Import(new StackReference(Other), Other)
        );
        return (
            await OutputUtilities.GetValueAsync(read!.HostPoolResourceId),
            await OutputUtilities.GetValueAsync(read.HostPoolName),
            await OutputUtilities.GetValueAsync(read.ApplicationGroupResourceIds),
            await OutputUtilities.GetValueAsync(read.Pools)
        );
    }

    private static async Task<string> FailureAsync(ImmutableDictionary<string, object>? contract) =>
        (await Assert.ThrowsAnyAsync<Exception>(() => ImportAsync(contract))).ToString().ReplaceLineEndings(" ");

    private sealed class OtherStack(ImmutableDictionary<string, object>? contract) : IMocks
    {
        public Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args)
        {
            Assert.Equal("pulumi:pulumi:StackReference", args.Type);
            var outputs = contract is null
                ? ImmutableDictionary<string, object>.Empty
                : ImmutableDictionary<string, object>.Empty.Add("controlPlane", contract);
            return Task.FromResult<(string?, object)>(
                (
                    args.Name,
                    ImmutableDictionary<string, object>
                        .Empty.Add("name", Other)
                        .Add("outputs", outputs)
                        .Add("secretOutputNames", ImmutableArray<object>.Empty)
                )
            );
        }

        public Task<object> CallAsync(MockCallArgs args) => throw new InvalidOperationException($"Nobody was to call '{args.Token}'.");
    }
}
