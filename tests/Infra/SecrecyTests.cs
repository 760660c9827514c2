using System.Collections.Immutable;
using AvdPulumi.Configuration.Estate;
using AvdPulumi.Configuration.Layering;
using AvdPulumi.Infra.Preview;
using AvdPulumi.Infra.Preview.Azure;
using AvdPulumi.Stacks;
using AvdPulumi.Tests.Shared;
using AvdPulumi.Tests.Stacks;
using Pulumi;
using Pulumi.Testing;

namespace AvdPulumi.Tests.Infra;

/// <summary>
/// No secret leaves the places that are made for it. The stand-ins of a preview are the canaries: they are searched for in all that is printed, kept or committed.
/// </summary>
public sealed class SecrecyTests
{
    private static readonly string[] Canaries =
    [
        AzureFunctionCatalogue.RegistrationToken,
        AzureFunctionCatalogue.AccountKey,
        AzureMocks.MadeUpValue,
        PreviewSecrets.StandIn,
    ];

    public static TheoryData<string, string> Previews
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var name in Previewed.Names)
            foreach (var format in new[] { "text", "json", "markdown" })
                data.Add(name, format);
            return data;
        }
    }

    [Fact]
    public async Task Secrets_reach_their_sinks_and_nothing_else()
    {
        var mocks = await RunAsync("max");

        Assert.Equal(
            ["control-plane-actions-group webhookReceivers[0].serviceUri", "control-plane-token-secret properties.value"],
            SinksOf(mocks)
        );
    }

    [Fact]
    public async Task Every_sink_is_marked_secret()
    {
        var mocks = await RunAsync("max");
        var model = await ModelAsync("max");

        foreach (var sink in SinksOf(mocks))
        {
            var (name, path) = (sink.Split(' ')[0], sink.Split(' ')[1]);
            Assert.Contains(path, model.Resources.Single(resource => resource.Name == name).SecretInputs);
        }
    }

    [Fact]
    public async Task The_pools_own_output_is_a_secret_too() =>
        Assert.Equal(
            ["registrationInfo"],
            (await ModelAsync("max"))
                .Resources.Single(resource => resource.Name == "control-plane-hostpool-pool")
                .AdditionalSecretOutputs.AsEnumerable()
        );

    [Theory]
    [MemberData(nameof(Previews))]
    public async Task Nothing_printed_holds_a_secret(string name, string format)
    {
        var run = await Previewed.RunAsync(name, format);

        Assert.All(Canaries, canary => Assert.DoesNotContain(canary, run.Out + run.Error, StringComparison.Ordinal));
    }

    [Fact]
    public void Nothing_committed_holds_a_secret() =>
        Assert.All(
            Directory.EnumerateFiles(Repository.PathOf("tests", "Goldens")),
            file => Assert.All(Canaries, canary => Assert.DoesNotContain(canary, File.ReadAllText(file), StringComparison.Ordinal))
        );

    private static Task<PreviewModel> ModelAsync(string stack) =>
        PreviewRunner.RunAsync(
            new PreviewRequest("avd", stack, "/project", "offline", Previewed.EstateOf(stack), Layers.ControlPlane, TestSettings.Now, [])
        );

    private static async Task<AzureMocks> RunAsync(string stack)
    {
        var settings = Previewed.SettingsOf(stack);
        AvdEstate estate = AvdEstate.Of(settings);
        var mocks = new AzureMocks(
            new OtherStacks(estate, ImmutableDictionary<string, ImmutableSortedDictionary<string, PreviewValue>>.Empty)
        );
        var services = new StackServices(new StackContext(estate, Layers.ControlPlane, TestSettings.Now, new PreviewSecrets()));
        await Deployment.TestWithServiceProviderAsync<AvdStack>(mocks, services, new TestOptions { IsPreview = true });
        return mocks;
    }

    // what the mocks were sent is plain: each place that holds a canary, by resource and path
    private static IEnumerable<string> SinksOf(AzureMocks mocks) =>
        mocks
            .Registrations.Values.SelectMany(registrations => registrations)
            .SelectMany(args => args.Inputs.SelectMany(input => PathsOf(input.Key, input.Value)).Select(path => $"{args.Name} {path}"))
            .Order(StringComparer.Ordinal);

    private static IEnumerable<string> PathsOf(string path, object? value) =>
        value switch
        {
            string text => Canaries.Any(canary => text.Contains(canary, StringComparison.Ordinal)) ? [path] : [],
            ImmutableDictionary<string, object> map => map.SelectMany(entry => PathsOf($"{path}.{entry.Key}", entry.Value)),
            ImmutableArray<object> list => list.SelectMany((item, index) => PathsOf($"{path}[{index}]", item)),
            _ => [],
        };
}
