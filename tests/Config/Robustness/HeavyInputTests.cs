using System.Globalization;
using AvdPulumi.Configuration;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Layering;

namespace AvdPulumi.Tests.Configuration.Robustness;

/// <summary>
/// Inputs that are made to exhaust a machine. Each says what it is, in findings that can be read, and allocates no more than a bound that a file of honest size stays
/// far below. No time is asserted: allocations and findings are what time grows with.
/// </summary>
public class HeavyInputTests
{
    private const int MegaByte = 1024 * 1024;
    private const int MostAllocated = 1536;

    /// <summary>Overlays over the small example, by name, with the code that must come up.</summary>
    private static readonly Dictionary<string, (Func<string> Yaml, string Code)> Inputs = new()
    {
        ["ten megabytes"] = (() => new string('#', 10 * MegaByte), "AVD0012"),
        ["a text of four megabytes"] = (() => $"workspace: {{description: {new string('a', (4 * MegaByte) - 100)}}}", "AVD0030"),
        ["brackets"] = (() => new string('[', 4 * MegaByte), "AVD0011"),
        ["braces"] = (() => new string('{', 4 * MegaByte), "AVD0011"),
        ["hyphens"] = (() => Times(2 * MegaByte, "- "), "AVD0011"),
        ["question marks"] = (() => Times(2 * MegaByte, "? "), "AVD0011"),
        ["anchors"] = (() => Times(MegaByte, "&a "), "AVD0005"),
        ["quotes"] = (() => "\"" + new string('\n', (4 * MegaByte) - 1), "AVD0005"),
        ["zeros"] = (() => new string('\0', 4 * MegaByte), "AVD0017"),
        ["300 000 items"] = (() => $"network: {{dns_servers: [{Items(300_000, _ => "1")}]}}", "AVD0012"),
        ["100 000 texts that are no address"] = (() => $"network: {{dns_servers: [{Items(100_000, _ => "x")}]}}", "AVD0032"),
        ["100 000 empty items"] = (() => $"network: {{dns_servers: [{Items(100_000, _ => "null")}]}}", "AVD0035"),
        ["100 000 empty maps"] = (() => $"session_host: {{clusters: [{Items(100_000, _ => "{}")}]}}", "AVD0021"),
        ["100 000 unknown keys"] = (() => Times(100_000, i => $"key{i}: 1\n"), "AVD0020"),
        ["100 000 times the same key"] = (() => Times(100_000, "a: 1\n"), "AVD0008"),
        ["100 000 tags that are no text"] = (() => $"tags: {{{Items(100_000, i => $"t{i}: 1")}}}", "AVD0025"),
        ["aliases that double"] = (() => "x-0: &a0 [x, x]\n" + Times(60, i => $"x-{i + 1}: &a{i + 1} [*a{i}, *a{i}]\n"), "AVD0012"),
        ["merges that add up"] = (
            () => "x-0: &a0 {k0: 1}\n" + Times(2000, i => $"x-{i + 1}: &a{i + 1} {{<<: *a{i}, k{i + 1}: 1}}\n"),
            "AVD0012"
        ),
        ["merges of the same"] = (
            () => $"x-0: &a {{{Items(1000, i => $"k{i}: 1")}}}\n" + Times(1000, i => $"x-{i + 1}: {{<<: [{Items(190, _ => "*a")}]}}\n"),
            "AVD0012"
        ),
        ["aliases of a long key"] = (
            () => $"x-0: &a {{{new string('k', 1000)}: 1}}\nsession_host: {{clusters: [{Items(66_000, _ => "*a")}]}}",
            "AVD0012"
        ),
        ["a key of a megabyte"] = (() => $"? {new string('k', MegaByte)}\n: 1\n", "AVD0012"),
        ["aliases of a long text"] = (
            () => $"x-0: &a {new string('k', 2 * MegaByte)}\nnetwork: {{dns_servers: [{Items(100_000, _ => "*a")}]}}",
            "AVD0012"
        ),
        ["aliases of a long id"] = (
            () =>
                $"x-0: &a '{new string('/', 2 * MegaByte)}'\nsession_host: {{clusters: [{Items(1000, _ => "{custom_location_id: *a}")}]}}",
            "AVD0012"
        ),
    };

    public static TheoryData<string> Names => new(Inputs.Keys);

    [Theory]
    [MemberData(nameof(Names))]
    public void Is_refused_in_a_bounded_way(string name)
    {
        var (yaml, code) = Inputs[name];

        var (result, megabytes) = Measured(() => Loaded.Overlay(yaml()));

        Assert.Contains(code, result.Diagnostics.Select(diagnostic => diagnostic.Code));
        Assert.Null(result.Settings);
        AssertReadable(result);
        Assert.InRange(megabytes, 0, MostAllocated);
    }

    // each value is right by itself here, so every rule looks at all of them
    [Theory]
    [InlineData("network: {{dns_servers: [{0}]}}", 100_000, "10.{1}.{2}.{3}")]
    [InlineData("network: {{dns_servers: [{0}]}}", 100_000, "10.10.0.4")]
    [InlineData("tags: {{{0}}}", 100_000, "t{0}: v")]
    [InlineData("application_groups: [{0}]", 30_000, "{{name: ag-{0}, type: Desktop}}")]
    [InlineData("storage: {{paths: [{0}]}}", 20_000, "{{name: sp{0}, folder: 'C:\\x\\{0}'}}")]
    [InlineData("rbac: {{admins: [{0}]}}", 40_000, "{{name: u, object_id: 00000000-0000-0000-0000-1{0:d11}}}")]
    [InlineData(
        "scaling: {{time_zone: UTC, schedules: [{0}]}}",
        13_000,
        "{{name: s{0}, days: [Monday], ramp_up: {{start: 06:00}}, peak: {{start: 08:00}}, ramp_down: {{start: 18:00}}, off_peak: {{start: 20:00}}}}"
    )]
    [InlineData(
        "network: {{logical_networks: [{0}]}}",
        8_000,
        "{{name: l{0}, switch_name: s, vlan: 5, address_prefix: 10.{1}.{2}.0/24, gateway: 10.{1}.{2}.1, pools: [{{start: 10.{1}.{2}.50, end: 10.{1}.{2}.99}}]}}"
    )]
    [InlineData(
        "network: {{logical_networks: [{{name: lnet-avd, switch_name: s, vlan: 5, address_prefix: 10.0.0.0/8, gateway: 10.0.0.1, pools: [{0}]}}]}}",
        20_000,
        "{{start: 10.{1}.{2}.{3}, end: 10.20{1}.{2}.{3}}}"
    )]
    [InlineData(
        "session_host: {{clusters: [{0}]}}",
        18_000,
        "{{name: c{0}, custom_location_id: /subscriptions/00000000-0000-0000-0000-00000000000b/resourceGroups/rg/providers/Microsoft.ExtendedLocation/customLocations/c{0}, logical_network: lnet-avd, count: 999}}"
    )]
    public void A_huge_list_is_judged_in_a_bounded_way(string overlay, int count, string item)
    {
        var items = Items(count, i => string.Format(CultureInfo.InvariantCulture, item, i, i >> 16, (i >> 8) & 255, i & 255));

        var (result, megabytes) = Measured(() => Loaded.Overlay(string.Format(CultureInfo.InvariantCulture, overlay, items)));

        Assert.DoesNotContain(
            result.Diagnostics,
            diagnostic => diagnostic.Code.StartsWith("AVD00", StringComparison.Ordinal) && diagnostic.Severity == Severity.Error
        );
        AssertReadable(result);
        Assert.InRange(megabytes, 0, MostAllocated);
    }

    [Fact]
    public void A_flood_is_counted_and_hides_no_error()
    {
        var result = Loaded.Overlay($"network: {{dns_servers: [{Items(5_000, _ => "x")}]}}");

        Assert.Equal(DiagnosticList.Most, result.Diagnostics.Count(diagnostic => diagnostic.Severity == Severity.Error));
        Assert.Equal(
            ("AVD0018", Severity.Note, "4000 more diagnostics are not listed."),
            (result.Diagnostics[^1].Code, result.Diagnostics[^1].Severity, result.Diagnostics[^1].Message)
        );
        Assert.Null(result.Settings);
    }

    [Fact]
    public void A_variable_with_thousands_of_parts_does_not_overflow_the_stack() =>
        Assert.Equal("AVD0046", Assert.Single(Loaded.Environment(("AVD__HOST_POOL" + Times(40_000, "__A"), "1")).Diagnostics).Code);

    [Fact]
    public void A_file_of_the_disk_is_not_read_further_than_it_may_be_long()
    {
        var file = Path.GetTempFileName();
        using (var stream = File.OpenWrite(file))
            stream.SetLength(64 * MegaByte);

        var bytes = new PhysicalConfigFiles().ReadAllBytes(file);

        File.Delete(file);
        Assert.Equal((4 * MegaByte) + 1, bytes.Length);
    }

    private static void AssertReadable(ConfigResult result)
    {
        Assert.True(Robust.IsExplained(result));
        Assert.InRange(result.Diagnostics.Length, 0, (2 * DiagnosticList.Most) + 1);
        Assert.All(result.Diagnostics, diagnostic => Assert.InRange(diagnostic.ToString().Length, 1, 4000));
    }

    private static (ConfigResult Result, long MegaBytes) Measured(Func<ConfigResult> load)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var result = load();
        return (result, (GC.GetAllocatedBytesForCurrentThread() - before) / MegaByte);
    }

    private static string Times(int count, string text) => Times(count, _ => text);

    private static string Times(int count, Func<int, string> text) => string.Concat(Enumerable.Range(0, count).Select(text));

    private static string Items(int count, Func<int, string> item) => string.Join(", ", Enumerable.Range(0, count).Select(item));
}
