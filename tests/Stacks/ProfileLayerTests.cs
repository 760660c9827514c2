using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using AvdPulumi.Configuration;
using AvdPulumi.Configuration.Estate;
using AvdPulumi.Infra.Preview;
using AvdPulumi.Infra.Preview.Azure;
using AvdPulumi.Stacks;
using AvdPulumi.Tests.Configuration;
using AvdPulumi.Tests.Infra;
using Pulumi;
using Pulumi.Testing;

namespace AvdPulumi.Tests.Stacks;

/// <summary>File server, hosts and profiles in stacks of their own.</summary>
public sealed class ProfileLayerTests
{
    private const string Elsewhere =
        "deployment: {layer_stacks: {control_plane: contoso/avd/platform, session_hosts: contoso/avd/hosts, sofs: contoso/avd/files}}";
    private const string NoFileServer = "\nsofs: null\nstorage: {witness: null}";

    [Fact]
    public async Task A_stack_of_profiles_alone_sets_up_the_hosts_of_another_one()
    {
        var config = Layered("fslogix", "session_hosts: contoso/avd/hosts");
        var model = await StackPreview.OfAsync(config);

        Assert.Equal(
            Enumerable
                .Range(1, 6)
                .SelectMany(number => new[] { $"profiles-avd-con-00{number}-fslogix", $"profiles-avd-con-00{number}-fslogix-check" }),
            model.Resources.Where(resource => resource is { IsComponent: false, IsProvider: false }).Select(resource => resource.Name)
        );
        // the config names the file server, so nobody is asked for it
        Assert.Contains(
            @"|VHDLocations|Text|\\sofs.corp.contoso.com\Profiles",
            model.ParametersOf("profiles-avd-con-001-fslogix")["Values"],
            StringComparison.Ordinal
        );
        AzureAcceptance.Check(config.Estate!, model);
    }

    [Fact]
    public async Task A_stack_of_file_servers_alone_makes_no_host()
    {
        var config = Layered("sofs");
        var model = await StackPreview.OfAsync(config);

        Assert.Contains(model.Resources, resource => resource.Name == "file-server-setup-check");
        Assert.DoesNotContain(model.Resources, resource => resource.Name.Contains("avd-con-", StringComparison.Ordinal));
        Assert.Equal(
            @"\\sofs.corp.contoso.com\Profiles",
            ValueText.Of(ValueText.At(model.Outputs, "profiles.pools.default.profileShares")!)
        );
        AzureAcceptance.Check(config.Estate!, model);
    }

    [Theory]
    [InlineData("fslogix", "profiles-avd-con-001-fslogix")]
    [InlineData("session_hosts, fslogix", "session-hosts-avd-con-001-setup-profiles-fslogix")]
    public async Task A_preview_says_that_shares_come_from_another_stack(string layers, string step)
    {
        var config = Layered(layers, "sofs: contoso/avd/files", NoFileServer);
        var model = await StackPreview.OfAsync(config);
        var read = Assert.Single(model.Resources, resource => resource.Type == "pulumi:pulumi:StackReference");

        Assert.Equal("contoso/avd/files", read.Name);
        Assert.Contains(
            @"|VHDLocations|Text|\\from-stack-contoso-avd-files\profiles",
            model.ParametersOf(step)["Values"],
            StringComparison.Ordinal
        );
        Assert.Equal(@"\\from-stack-contoso-avd-files\profiles", model.ParametersOf($"{step}-check")["Shares"]);
        Assert.All(
            model.Resources.Where(resource => resource.Name.EndsWith("-fslogix", StringComparison.Ordinal)),
            host => Assert.Contains(read.Urn, host.DependsOn)
        );
        AzureAcceptance.Check(config.Estate!, model);
    }

    // it may not be deployed yet
    [Fact]
    public async Task A_stack_that_sets_up_no_profiles_does_not_ask_where_they_are() =>
        Assert.DoesNotContain(
            (await StackPreview.OfAsync(Layered("session_hosts", "sofs: contoso/avd/files", NoFileServer))).Resources,
            resource => resource.Type == "pulumi:pulumi:StackReference"
        );

    [Fact]
    public async Task The_command_line_says_so_too()
    {
        var files = FakeFiles
            .OfRepository()
            .With("config/variables.yml", Loaded.Small)
            .With("config/variables.dev.yml", Elsewhere + NoFileServer)
            .With("Pulumi.dev.yaml", "config:\n  avd:layers: [fslogix]\n");
        var run = await CommandRun.OfAsync(files, "preview", "--stack", "dev", "--full");

        Assert.Equal(0, run.Code);
        Assert.Contains("StackReference", run.Out, StringComparison.Ordinal);
        Assert.Contains("stack=contoso/avd/files", run.Out, StringComparison.Ordinal);
        Assert.Contains(@"\\from-stack-contoso-avd-files\profiles", run.Out, StringComparison.Ordinal);
        // another stack is nothing that this one makes
        Assert.Contains("12 resources in Azure (12 in phase 7)", run.Out, StringComparison.Ordinal);
        Assert.Contains("and 5 more like it: profiles-avd-con-002 to 006; 2 resources each", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hosts_get_the_shares_that_the_contract_names()
    {
        var config = Layered("fslogix", "sofs: contoso/avd/files", NoFileServer);
        var azure = new OtherShares(config.Estate!, @"\\sofs-7.corp.contoso.com\Profiles");
        await Deployment.TestWithServiceProviderAsync<AvdStack>(
            azure,
            new StackServices(new StackContext(config.Estate!, config.Layers, TestSettings.Now, new PreviewSecrets())),
            new TestOptions { IsPreview = true }
        );
        var values = azure.Parameter("profiles-avd-con-004-fslogix", "Values");

        Assert.Contains(@"|VHDLocations|Text|\\sofs-7.corp.contoso.com\Profiles", values, StringComparison.Ordinal);
        Assert.Equal(
            Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(values))),
            azure.Parameter("profiles-avd-con-004-fslogix", "ValuesHash")
        );
        Assert.Equal(@"\\sofs-7.corp.contoso.com\Profiles", azure.Parameter("profiles-avd-con-004-fslogix-check", "Shares"));
        Assert.Contains(
            @"\\sofs-7.corp.contoso.com\Profiles",
            azure.Parameter("profiles-avd-con-004-fslogix", "ExcludedPaths"),
            StringComparison.OrdinalIgnoreCase
        );
    }

    private static ConfigResult Layered(string layers, string stacks = "", string overlay = "") =>
        Loaded.From(
            new MemoryFiles()
                .With("config/variables.yml", Loaded.Small)
                .With(
                    "config/variables.test.yml",
                    $"deployment: {{layer_stacks: {{control_plane: contoso/avd/platform{(stacks.Length == 0 ? "" : $", {stacks}")}}}}}{overlay}"
                )
                .With("Pulumi.test.yaml", $"config:\n  avd:layers: [{layers}]\n")
        );

    // Azure as a preview knows it, and another stack that keeps all profiles on one share
    private sealed class OtherShares(AvdEstate estate, string share) : IMocks
    {
        private readonly AzureMocks _azure = new(new OtherStacks(estate));

        public string Parameter(string command, string name) =>
            (string)
                (
                    (ImmutableArray<object>)
                        _azure.Registrations.Values.SelectMany(same => same).Single(args => args.Name == command).Inputs["parameters"]
                )
                    .Cast<ImmutableDictionary<string, object>>()
                    .Single(pair => (string)pair["name"] == name)["value"];

        public Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args) =>
            args.Type != OtherStacks.Type
                ? _azure.NewResourceAsync(args)
                : Task.FromResult<(string?, object)>(
                    (
                        args.Id,
                        Map(
                            ("name", args.Id!),
                            (
                                "outputs",
                                Map(
                                    (
                                        "profiles",
                                        Map(
                                            ("version", 1.0),
                                            ("pools", Map(("default", Map(("profileShares", share), ("officeShares", share)))))
                                        )
                                    )
                                )
                            ),
                            ("secretOutputNames", ImmutableArray<object>.Empty)
                        )
                    )
                );

        public Task<object> CallAsync(MockCallArgs args) => _azure.CallAsync(args);

        private static ImmutableDictionary<string, object> Map(params IEnumerable<(string Name, object Value)> members) =>
            members.ToImmutableDictionary(member => member.Name, member => member.Value);
    }
}
