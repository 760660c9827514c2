using System.Collections.Immutable;
using AvdPulumi.Configuration;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Infra.Preview;
using AvdPulumi.Infra.Preview.Azure;
using AvdPulumi.Stacks;
using AvdPulumi.Stacks.Contracts;
using AvdPulumi.Tests.Configuration;
using Pulumi;
using Pulumi.Testing;

namespace AvdPulumi.Tests.Stacks;

/// <summary>What a stack does with the contracts that it needs: it proves that the other stacks have what its config means, before it registers anything.</summary>
public sealed class ContractGateTests
{
    private const string Hosts = "config:\n  avd:layers: [session_hosts]\n  avd:contracts: {control_plane: contoso/core/platform}\n";
    private const string Profiles =
        "config:\n  avd:layers: [fslogix]\n  avd:contracts: {session_hosts: [contoso/core/hosts, contoso/core/more]}\n";

    [Fact]
    public async Task Everything_waits_for_the_stacks_that_are_read()
    {
        var model = await StackPreview.OfAsync(ConfigOf(Hosts));
        var reference = Assert.Single(model.Resources, resource => resource.Type == OtherStacks.Type);

        Assert.All(
            model.Resources.Where(resource => resource is { IsComponent: true, Parent: null, Name: not "azure" }),
            component => Assert.Contains(reference.Urn, component.DependsOn)
        );
    }

    [Fact]
    public async Task A_stack_without_contracts_reads_no_stack() =>
        Assert.DoesNotContain((await StackPreview.OfAsync(ConfigOf(""))).Resources, resource => resource.Type == OtherStacks.Type);

    [Fact]
    public async Task What_is_derived_is_not_read() =>
        Assert.DoesNotContain(
            (await StackPreview.OfAsync(ConfigOf(Hosts.Replace("contoso/core/platform", "derived", StringComparison.Ordinal)))).Resources,
            resource => resource.Type == OtherStacks.Type
        );

    [Fact]
    public async Task The_host_pool_of_another_estate_ends_the_run()
    {
        var failure = await FailureAsync(
            ConfigOf(Hosts),
            outputs => outputs.SetItem("controlPlane", WithHostPool(outputs["controlPlane"], "/subscriptions/other/hostPools/hp"))
        );

        Assert.Contains("AVD5025", failure, StringComparison.Ordinal);
        Assert.Contains(
            "The stack 'contoso/core/platform' exports '/subscriptions/other/hostPools/hp' as pools.default.hostPoolResourceId, but this config means",
            failure,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_stack_that_was_never_deployed_ends_the_run()
    {
        var failure = await FailureAsync(ConfigOf(Hosts), outputs => outputs.Remove("controlPlane"));

        Assert.Contains("AVD5020", failure, StringComparison.Ordinal);
        Assert.Contains("The stack 'contoso/core/platform' exports no 'controlPlane'", failure, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_version_ends_the_run()
    {
        var failure = await FailureAsync(
            ConfigOf(Hosts),
            outputs =>
                outputs.SetItem("controlPlane", ((ImmutableDictionary<string, object>)outputs["controlPlane"]).SetItem("version", 3.0))
        );

        Assert.Contains("AVD5021", failure, StringComparison.Ordinal);
        Assert.Contains("in version 3, but this program reads version 2", failure, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_host_that_no_stack_has_ends_the_run()
    {
        var failure = await FailureAsync(
            ConfigOf(Profiles),
            outputs => outputs.SetItem("sessionHosts", WithoutHost(outputs["sessionHosts"], "avd-con-003"))
        );

        Assert.Contains("AVD5025", failure, StringComparison.Ordinal);
        Assert.Contains("exports nothing as hosts.avd-con-003.machineId", failure, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1.0, null, "AVD5022")]
    [InlineData(2.0, "/machines/a", "AVD5021")]
    [InlineData("1", "/machines/a", "AVD5021")]
    public async Task Hosts_of_another_form_end_the_run(object version, string? machineId, string code)
    {
        var hosts = ImmutableDictionary<string, object>.Empty.Add(
            "avd-con-001",
            machineId is null ? "no map" : ImmutableDictionary<string, object>.Empty.Add("machineId", machineId)
        );
        var contract = ImmutableDictionary<string, object>.Empty.Add("version", version).Add("hosts", hosts);

        Assert.Contains(
            code,
            await FailureAsync(ConfigOf(Profiles), outputs => outputs.SetItem("sessionHosts", contract)),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task The_shares_of_another_file_server_end_the_run()
    {
        var config = ConfigOf("config:\n  avd:layers: [fslogix]\n  avd:contracts: {session_hosts: derived, sofs: contoso/core/files}\n");
        var shares = ImmutableDictionary<string, object>.Empty.Add("profileShares", @"\\sofs\other").Add("officeShares", @"\\sofs\other");
        var pools = ImmutableDictionary<string, object>.Empty.Add("default", shares);
        var failure = await FailureAsync(
            config,
            outputs => outputs.SetItem("profiles", ImmutableDictionary<string, object>.Empty.Add("version", 1.0).Add("pools", pools))
        );

        Assert.Contains(
            @"The stack 'contoso/core/files' exports '\\sofs\other' as pools.default.profileShares, but this config means '\\sofs.corp.contoso.com\Profiles'",
            failure,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Shares_that_only_another_stack_knows_are_read_before_anything_is_made()
    {
        var config = ConfigOf(
            "config:\n  avd:layers: [session_hosts, fslogix]\n  avd:contracts: {control_plane: derived, sofs: contoso/core/files}\n",
            "sofs: null\nstorage: {witness: null}"
        );

        Assert.Contains("AVD5020", await FailureAsync(config, outputs => outputs.Remove("profiles")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_several_stacks_the_one_with_other_shares_is_named()
    {
        var config = ConfigOf(
            "config:\n  avd:layers: [fslogix]\n  avd:contracts: {session_hosts: derived, sofs: [contoso/core/none, contoso/core/files]}\n"
        );
        var shares = ImmutableDictionary<string, object>.Empty.Add("profileShares", @"\\sofs\other").Add("officeShares", @"\\sofs\other");
        var failure = await FailureAsync(
            config,
            (stack, outputs) =>
                outputs.SetItem(
                    "profiles",
                    ImmutableDictionary<string, object>
                        .Empty.Add("version", 1.0)
                        .Add(
                            "pools",
                            ImmutableDictionary<string, object>.Empty.Add(stack == "contoso/core/files" ? "default" : "another", shares)
                        )
                )
        );

        Assert.Contains(@"The stack 'contoso/core/files' exports '\\sofs\other'", failure, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_several_stacks_the_one_with_the_platform_is_compared()
    {
        var config = ConfigOf(
            "config:\n  avd:layers: [session_hosts]\n  avd:contracts: {control_plane: [contoso/core/pools, contoso/core/platform]}\n"
        );
        var failure = await FailureAsync(
            config,
            (stack, outputs) =>
                outputs.SetItem(
                    "controlPlane",
                    ((ImmutableDictionary<string, object>)outputs["controlPlane"]).SetItem(
                        "keyVaultResourceId",
                        stack == "contoso/core/pools" ? "" : "/vaults/other"
                    )
                )
        );

        Assert.Contains(
            "The stack 'contoso/core/platform' exports '/vaults/other' as keyVaultResourceId, but this config means",
            failure,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_outputs_of_the_stack_are_those_of_the_contracts()
    {
        Assert.Equal(ControlPlaneContract.OutputName, ContractFacts.Platform.Output);
        Assert.Equal(ControlPlaneContract.OutputName, ContractFacts.Pools.Output);
        Assert.Equal(ContractFacts.Platform.Version, ContractFacts.Pools.Version);
        Assert.Equal(SessionHostContract.OutputName, ContractFacts.Hosts.Output);
        Assert.Equal(ProfileContract.OutputName, ContractFacts.FileServers.Output);
    }

    private static ConfigResult ConfigOf(string stackFile, string overlay = "") =>
        Loaded.From(
            new MemoryFiles()
                .With("config/variables.yml", Loaded.Small)
                .With("config/variables.test.yml", overlay)
                .With("Pulumi.test.yaml", stackFile)
        );

    private static ImmutableDictionary<string, object> WithHostPool(object contract, string id)
    {
        var members = (ImmutableDictionary<string, object>)contract;
        var pools = (ImmutableDictionary<string, object>)members["pools"];
        var pool = (ImmutableDictionary<string, object>)pools["default"];
        return members.SetItem("pools", pools.SetItem("default", pool.SetItem("hostPoolResourceId", id)));
    }

    private static ImmutableDictionary<string, object> WithoutHost(object contract, string host)
    {
        var members = (ImmutableDictionary<string, object>)contract;
        return members.SetItem("hosts", ((ImmutableDictionary<string, object>)members["hosts"]).Remove(host));
    }

    private static Task<string> FailureAsync(
        ConfigResult config,
        Func<ImmutableDictionary<string, object>, ImmutableDictionary<string, object>> change
    ) => FailureAsync(config, (_, outputs) => change(outputs));

    private static async Task<string> FailureAsync(
        ConfigResult config,
        Func<string, ImmutableDictionary<string, object>, ImmutableDictionary<string, object>> change
    )
    {
        Assert.True(config.Estate is not null, string.Join('\n', config.Diagnostics));
        var azure = new ChangedOutputs(new AzureMocks(new OtherStacks(config.Estate, NoOutputs)), change);
        var failure = await Assert.ThrowsAnyAsync<Exception>(() =>
            Deployment
                .TestWithServiceProviderAsync<AvdStack>(
                    azure,
                    new StackServices(new StackContext(config.Estate, config.Layers, TestSettings.Now, new PreviewSecrets())),
                    new TestOptions { IsPreview = true }
                )
                .WaitAsync(TimeSpan.FromMinutes(2))
        );
        Assert.Empty(azure.Machines);
        return failure.ToString().ReplaceLineEndings(" ");
    }

    private static ImmutableDictionary<string, ImmutableSortedDictionary<string, PreviewValue>> NoOutputs =>
        ImmutableDictionary<string, ImmutableSortedDictionary<string, PreviewValue>>.Empty;

    // Azure as a preview knows it, and other stacks that export something else than the config means
    private sealed class ChangedOutputs(
        AzureMocks azure,
        Func<string, ImmutableDictionary<string, object>, ImmutableDictionary<string, object>> change
    ) : IMocks
    {
        // no machine may be made before the contracts are proved
        public IEnumerable<string> Machines =>
            azure
                .Registrations.Values.SelectMany(same => same)
                .Where(args => args.Type != OtherStacks.Type && args.Type != "pulumi:providers:azure-native")
                .Select(args => args.Name!);

        public async Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args)
        {
            var (id, state) = await azure.NewResourceAsync(args);
            return args.Type == OtherStacks.Type && state is ImmutableDictionary<string, object> known
                ? (id, known.SetItem("outputs", change(args.Name!, (ImmutableDictionary<string, object>)known["outputs"])))
                : (id, state);
        }

        public Task<object> CallAsync(MockCallArgs args) => azure.CallAsync(args);
    }
}
