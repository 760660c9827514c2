using System.Collections.Immutable;
using AvdPulumi.Configuration.Estate;
using AvdPulumi.Configuration.Estate.Profiles;
using AvdPulumi.Stacks.Contracts;
using AvdPulumi.Tests.Configuration;
using Pulumi;
using Pulumi.Testing;
using Pulumi.Utilities;

namespace AvdPulumi.Tests.Stacks;

/// <summary>Where profiles are, from the stack with the file server to the one that sets up the hosts.</summary>
public sealed class ProfileContractTests
{
    private const string Other = "contoso/avd/files";
    private const string Three = "fslogix: {share_option: three_shares, profile: {size_mb: 20000}, office: {size_mb: 10000}}";

    [Theory]
    [InlineData("", @"\\sofs.corp.contoso.com\Profiles", @"\\sofs.corp.contoso.com\Profiles")]
    [InlineData(Three, @"\\sofs.corp.contoso.com\Profiles", @"\\sofs.corp.contoso.com\ODFC")]
    public async Task What_one_stack_exports_another_reads(string overlay, string profiles, string office)
    {
        var read = await ImportAsync(await ExportAsync(overlay));

        Assert.Equal([profiles], read.Profiles.Select(location => $"{location.Share}"));
        Assert.Equal([office], read.Office.Select(location => $"{location.Share}"));
        Assert.All(read.Profiles, location => Assert.Equal("avd:contracts.sofs", location.Path));
    }

    [Fact]
    public async Task Several_shares_keep_their_order()
    {
        var read = await ImportAsync(With(await ExportAsync(), "profileShares", @"\\one\p;\\two\p"));

        Assert.Equal([@"\\one\p", @"\\two\p"], read.Profiles.Select(location => $"{location.Share}"));
    }

    [Fact]
    public async Task A_stack_without_a_file_server_exports_no_pool() =>
        Assert.Empty(
            (ImmutableDictionary<string, object>)
                (
                    await OutputUtilities.GetValueAsync(
                        ProfileContract.Export(EstateOf("sofs: null\nstorage: {witness: null}\nfslogix: {enabled: false}"))
                    )
                )["pools"]
        );

    [Fact]
    public async Task A_stack_that_exports_none_is_named() =>
        Assert.Matches($"AVD5020: The stack '{Other}' exports no 'profiles'. Deploy its file server first.", await FailureAsync(null));

    [Fact]
    public async Task Another_version_is_named() =>
        Assert.Matches(
            $"AVD5021: The stack '{Other}' exports 'profiles' in version 2, but this program reads version 1",
            await FailureAsync((await ExportAsync()).SetItem("version", 2.0))
        );

    [Fact]
    public async Task A_contract_without_a_version_is_refused() =>
        Assert.Contains("AVD5021", await FailureAsync((await ExportAsync()).Remove("version")), StringComparison.Ordinal);

    [Fact]
    public async Task A_missing_pool_is_named() =>
        Assert.Matches(
            $"AVD5022: The stack '{Other}' exports 'profiles' version 1, but these members are missing or have another type: 'pools.default'. Deploy its file server again.",
            await FailureAsync((await ExportAsync()).SetItem("pools", ImmutableDictionary<string, object>.Empty))
        );

    [Theory]
    [InlineData("profileShares", "")]
    [InlineData("profileShares", @"sofs\Profiles")]
    [InlineData("profileShares", @"\\sofs\Profiles;")]
    [InlineData("officeShares", @"\\sofs")]
    public async Task A_share_that_is_none_is_named_by_its_pool(string member, string shares) =>
        Assert.Contains("'pools.default'", await FailureAsync(With(await ExportAsync(), member, shares)), StringComparison.Ordinal);

    private static ImmutableDictionary<string, object> With(ImmutableDictionary<string, object> contract, string member, string shares)
    {
        var pools = (ImmutableDictionary<string, object>)contract["pools"];
        return contract.SetItem(
            "pools",
            pools.SetItem("default", ((ImmutableDictionary<string, object>)pools["default"]).SetItem(member, shares))
        );
    }

    private static AvdEstate EstateOf(string overlay)
    {
        var result = Loaded.Overlay(overlay);
        return result.Estate ?? throw new InvalidOperationException(string.Join('\n', result.Diagnostics));
    }

    private static Task<ImmutableDictionary<string, object>> ExportAsync(string overlay = "") =>
        OutputUtilities.GetValueAsync(ProfileContract.Export(EstateOf(overlay)));

    private static async Task<ProfileLocations> ImportAsync(ImmutableDictionary<string, object>? contract)
    {
        Output<(string Stack, ProfileLocations Locations)>? read = null;
        await Deployment.TestAsync(
            new OtherStack(contract),
            new TestOptions { IsPreview = false },
            () => read = ProfileContract.Import([(Other, new StackReference(Other))], EstateOf("").Pools[0])
        );
        return (await OutputUtilities.GetValueAsync(read!)).Locations;
    }

    private static async Task<string> FailureAsync(ImmutableDictionary<string, object>? contract) =>
        (await Assert.ThrowsAnyAsync<Exception>(() => ImportAsync(contract).WaitAsync(TimeSpan.FromMinutes(2))))
            .ToString()
            .ReplaceLineEndings(" ");

    private sealed class OtherStack(ImmutableDictionary<string, object>? contract) : IMocks
    {
        public Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args)
        {
            Assert.Equal("pulumi:pulumi:StackReference", args.Type);
            var outputs = contract is null
                ? ImmutableDictionary<string, object>.Empty
                : ImmutableDictionary<string, object>.Empty.Add("profiles", contract);
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
