using System.Text.RegularExpressions;
using AvdPulumi.Infra.Preview;
using AvdPulumi.Tests.Infra;
using AvdPulumi.Tests.Shared;

namespace AvdPulumi.Tests.Architecture;

/// <summary>docs/file-server.md says which steps a file server takes, where, and in which order.</summary>
public sealed partial class FileServerDocumentTests
{
    private const string Node = "each node";
    private const string Once = "the first node, once";

    private static readonly string Page = File.ReadAllText(Repository.PathOf("docs", "file-server.md")).ReplaceLineEndings("\n");

    private static readonly List<(string Key, string Where)> Table =
    [
        .. Row().Matches(Page).Select(row => (row.Groups["key"].Value, row.Groups["where"].Value)),
    ];

    [Fact]
    public async Task The_table_has_the_steps_of_all_examples_and_no_others() =>
        Assert.Equal(Table.Order(), (await ServersAsync()).SelectMany(steps => steps).Distinct().Order());

    [Fact]
    public async Task Each_file_server_takes_its_steps_in_the_order_of_the_table() =>
        Assert.All(await ServersAsync(), steps => Assert.Equal(Table.Where(steps.Contains), steps.Distinct()));

    [Fact]
    public async Task What_the_page_calls_protected_is_protected()
    {
        var made = (await AllAsync()).Where(resource =>
            !resource.IsComponent && resource.Protect && resource.Urn.Contains("avd:fileservers:", StringComparison.Ordinal)
        );

        Assert.Equal(
            [
                "azurestackhci:NetworkInterface",
                "azurestackhci:VirtualHardDisk",
                "azurestackhci:VirtualMachineInstance",
                "hybridcompute:Machine",
            ],
            made.Select(resource => resource.Type["azure-native:".Length..]).Distinct().Order(StringComparer.Ordinal)
        );
    }

    // the steps of each file server as its preview has them: those of a node are below the node, those of the cluster below the file server
    private static async Task<List<List<(string Key, string Where)>>> ServersAsync() =>
        [
            .. (await WholePreviews.AllAsync()).SelectMany(whole =>
                whole
                    .Model.Resources.Where(resource => resource.Type == "avd:fileservers:ScaleOutFileServer")
                    .Select(server =>
                        whole
                            .Model.Resources.Where(resource =>
                                resource.Urn.Contains("avd:fileservers:", StringComparison.Ordinal)
                                && resource.Type
                                    is "azure-native:hybridcompute:MachineExtension"
                                        or "azure-native:hybridcompute:MachineRunCommand"
                            )
                            .Where(step =>
                                step.Parent == server.Urn
                                || whole.Model.Resources.Any(node => node.Urn == step.Parent && node.Parent == server.Urn)
                            )
                            .Select(step =>
                                step.Parent == server.Urn
                                    ? (step.Name[$"{server.Name}-setup-".Length..], Once)
                                    : (step.Name[(whole.Model.Resources.Single(node => node.Urn == step.Parent).Name.Length + 1)..], Node)
                            )
                            .ToList()
                    )
            ),
        ];

    private static async Task<IEnumerable<PreviewResource>> AllAsync() =>
        (await WholePreviews.AllAsync()).SelectMany(whole => whole.Model.Resources);

    [GeneratedRegex(@"^\| `(?<key>[a-z-]+)` \| (?<where>each node|the first node, once) \|", RegexOptions.Multiline)]
    private static partial Regex Row();
}
