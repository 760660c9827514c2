using AvdPulumi.Components.Changes;
using AvdPulumi.Configuration.Layering;
using AvdPulumi.Infra.Preview;
using AvdPulumi.Infra.Preview.Azure;
using AvdPulumi.Tests.Stacks;

namespace AvdPulumi.Tests.Infra;

/// <summary>The table of changes and what the examples register say the same.</summary>
public sealed class ChangeTableTests
{
    [Fact]
    public void Every_type_that_the_program_may_register_is_in_the_table() =>
        Assert.Equal(
            AzureResourceCatalogue
                .All.Select(type => type.Token)
                .Where(token => token.StartsWith("azure-native:", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal),
            ChangeTable.All.Select(policy => policy.Type).Order(StringComparer.Ordinal)
        );

    [Theory]
    [InlineData("dev")]
    [InlineData("prod")]
    [InlineData("defaults")]
    [InlineData("brownfield")]
    [InlineData("waf-aligned")]
    [InlineData("max")]
    public async Task No_resource_has_an_option_that_the_table_lacks(string name) =>
        Assert.All(
            await MadeAsync(name),
            resource =>
            {
                var policy = PolicyOf(resource);
                // what an example asks to be ignored is not replaced
                var replaced = policy.InputsThatAre(ChangeEffect.Replaced).RemoveAll(resource.IgnoreChanges.Contains);

                Assert.Equal(replaced.AsEnumerable(), resource.ReplaceOnChanges.AsEnumerable());
                // what is below a host is replaced with its machine, or by hand
                Assert.Equal(!replaced.IsEmpty || IsReplacedByHand(resource), resource.DeleteBeforeReplace);
                Assert.Subset(policy.InputsThatAre(ChangeEffect.Ignored).ToHashSet(), resource.IgnoreChanges.ToHashSet());
            }
        );

    [Fact]
    public async Task No_entry_of_the_table_is_unused()
    {
        var used = new HashSet<string>();
        foreach (var resource in await AllMadeAsync())
        {
            var options = resource.ReplaceOnChanges.Concat(resource.IgnoreChanges);
            var others = PolicyOf(resource)
                .InputsThatAre(ChangeEffect.Refused)
                .Concat(PolicyOf(resource).InputsThatAre(ChangeEffect.ReplacedByProvider));
            // an entry counts once an example sends the input; what others own may be sent by nobody
            used.UnionWith(
                options
                    .Concat(others)
                    .Where(input =>
                        resource.IgnoreChanges.Contains(input) || resource.Inputs.ContainsKey(input.Split('.')[0].Split('[')[0])
                    )
                    .Select(input => $"{resource.Type} {input}")
            );
        }

        // as one text: xunit cuts long collections
        Assert.Equal(
            "",
            string.Join(
                '\n',
                ChangeTable.All.SelectMany(policy => policy.Inputs.Select(input => $"{policy.Type} {input.Input}")).Except(used)
            )
        );
    }

    [Fact]
    public async Task The_preferred_kind_of_group_is_changed_in_place() =>
        Assert.All(
            (await AllMadeAsync()).Where(resource => resource.Type == ChangeTable.HostPool.Type),
            pool => Assert.Equal(["hostPoolType"], pool.ReplaceOnChanges.AsEnumerable())
        );

    [Fact]
    public async Task Nothing_replaces_what_holds_state_and_can_be_made_but_once() =>
        Assert.All(
            // the nodes of a file server are protected, so that the engine refuses what would replace them
            (await AllMadeAsync()).Where(resource => resource.Type != ChangeTable.HostPool.Type && resource.Protect && !IsOfNode(resource)),
            resource => Assert.Empty(resource.ReplaceOnChanges)
        );

    private static bool IsOfNode(PreviewResource resource) =>
        resource.Urn.Contains("avd:fileservers:ScaleOutFileServer", StringComparison.Ordinal);

    private static bool IsReplacedByHand(PreviewResource resource) =>
        resource.DeleteBeforeReplace
        && (IsOfNode(resource) || resource.Urn.Contains("avd:sessionhosts:ArcSessionHost", StringComparison.Ordinal))
        && resource.Type.Split(':')[1] is "hybridcompute" or "guestconfiguration" or "maintenance";

    private static ChangePolicy PolicyOf(PreviewResource resource) => ChangeTable.All.Single(policy => policy.Type == resource.Type);

    private static async Task<IReadOnlyList<PreviewResource>> AllMadeAsync() =>
        [.. (await Task.WhenAll(Previewed.Names.Select(MadeAsync))).SelectMany(made => made)];

    private static async Task<IReadOnlyList<PreviewResource>> MadeAsync(string name) =>
        [
            .. (
                await PreviewRunner.RunAsync(
                    new PreviewRequest("avd", name, "/project", "offline", Previewed.EstateOf(name), Layers.All, TestSettings.Now, [])
                )
            ).Resources.Where(resource =>
                resource is { IsComponent: false, IsProvider: false } && resource.Type.StartsWith("azure-native:", StringComparison.Ordinal)
            ),
        ];
}
