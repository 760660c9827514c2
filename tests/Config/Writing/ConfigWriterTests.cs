using AvdPulumi.Configuration.Binding;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Reading;
using AvdPulumi.Configuration.Writing;
using AvdPulumi.Tests.Shared;
using FsCheck;
using FsCheck.Fluent;

namespace AvdPulumi.Tests.Configuration.Writing;

/// <summary>Configs that the program writes: in the order of the settings, with comments, and read back as they were meant.</summary>
public sealed class ConfigWriterTests
{
    public static TheoryData<string> Examples =>
        [.. Directory.GetFiles(Repository.PathOf("config", "examples"), "*.yml").Select(file => Path.GetFileNameWithoutExtension(file)!)];

    [Fact]
    public void What_is_beyond_another_draft_is_an_overlay_over_it()
    {
        var lower = new ConfigDraft()
            .Set("deployment.name", "contoso")
            .Set("deployment.environment", "prod")
            .Set("host_pool.name", "hp")
            .Set("host_pool.max_session_limit", 12)
            .Set("session_host.number_digits", 3)
            .Set("network.dns_servers", ["10.0.0.4"]);
        var upper = new ConfigDraft()
            .Set("deployment.name", "contoso", "the same, whatever is said of it")
            .Set("deployment.environment", "test", "another one")
            .Set("host_pool.name", "hp")
            .Set("session_host.number_digits", 3)
            .Set("network.dns_servers", ["10.0.0.4", "10.0.0.5"])
            .Set("tags.owner", "me");

        Assert.Equal(
            """
            deployment:
              environment: test  # another one

            host_pool:
              max_session_limit: null

            network:
              dns_servers: [10.0.0.4, 10.0.0.5]

            tags:
              owner: me

            """,
            ConfigWriter.Write(upper.Beyond(lower)),
            ignoreLineEndingDifferences: true
        );
    }

    [Fact]
    public void Sections_and_keys_are_in_the_order_of_the_reference_and_comments_stand_where_they_belong()
    {
        var draft = new ConfigDraft()
            .Head("Written for contoso.")
            .Set("tags.cost-center", "042", "a text, not a number")
            .Set("host_pool.max_session_limit", 16)
            .Set("host_pool.name", "hp-contoso", "from the old config")
            .Set("application_groups[0].type", "Desktop")
            .Set("application_groups[0].name", "ag-contoso")
            .Set("network.dns_servers", ["10.0.0.4", "10.0.0.5"])
            .SetSection("workspace.feed_private_endpoint")
            .Set("domain.join_user", @"CONTOSO\join")
            .Explain("host_pool", "One pool for all users.")
            .Explain("application_groups[0]", "The desktop.");

        Assert.Equal(
            """
            # Written for contoso.

            # One pool for all users.
            host_pool:
              name: hp-contoso  # from the old config
              max_session_limit: 16

            application_groups:
              # The desktop.
              - name: ag-contoso
                type: Desktop

            workspace:
              feed_private_endpoint: {}

            domain:
              join_user: CONTOSO\join

            network:
              dns_servers: [10.0.0.4, 10.0.0.5]

            tags:
              cost-center: "042"  # a text, not a number

            """,
            ConfigWriter.Write(draft)
        );
    }

    [Fact]
    public void Pools_follow_the_sections_and_have_sections_of_their_own()
    {
        var draft = new ConfigDraft().Set("pools.devs.host_pool.name", "hp-devs").Set("deployment.name", "contoso");

        Assert.Equal(
            """
            deployment:
              name: contoso

            pools:
              devs:
                host_pool:
                  name: hp-devs

            """,
            ConfigWriter.Write(draft)
        );
    }

    [Fact]
    public void A_comment_that_would_make_a_long_line_stands_above_it() =>
        Assert.Equal(
            $"""
            host_pool:
              # {new string('x', 100)}
              name: hp-contoso

            """,
            ConfigWriter.Write(new ConfigDraft().Set("host_pool.name", "hp-contoso", new string('x', 100)))
        );

    [Fact]
    public void A_comment_never_ends_its_line() =>
        Assert.Equal(
            """
            host_pool:
              name: hp-contoso  # one admin: true

            """,
            ConfigWriter.Write(new ConfigDraft().Set("host_pool.name", "hp-contoso", "one\nadmin: true"))
        );

    [Fact]
    public void Nor_does_it_hide_anything() =>
        Assert.Contains(
            @"hp-contoso  # from \u202E the old config",
            ConfigWriter.Write(new ConfigDraft().Set("host_pool.name", "hp-contoso", "from \u202E the old config")),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("host_pool.nmae", "x")]
    [InlineData("host_pool", "x")]
    [InlineData("host_pool.max_session_limit", "16")]
    [InlineData("host_pool.name.first", "x")]
    [InlineData("host_pool[0].name", "x")]
    [InlineData("application_groups[1].name", "x")]
    [InlineData("", "x")]
    public void What_is_no_setting_or_another_kind_of_value_is_a_defect_of_the_caller(string path, string value) =>
        Assert.Throws<ArgumentException>(() => new ConfigDraft().Set(path, value));

    [Theory]
    [MemberData(nameof(Examples))]
    public void Every_example_that_is_written_again_is_the_same_config(string name)
    {
        var read = Read(File.ReadAllText(Repository.PathOf("config", "examples", $"{name}.yml")));
        var draft = new ConfigDraft();
        Copy(read, "", ValueShape.Root, draft);

        Assert.Equal(Values(read), Values(Read(ConfigWriter.Write(draft))));
    }

    [Fact]
    public void Any_text_is_read_back_as_the_same_text() =>
        Prop.ForAll(
                ArbMap
                    .Default.ArbFor<NonNull<string>>()
                    .Filter(text => !text.Get.Any(c => char.IsControl(c) && c is not ('\n' or '\t')) && IsUnicode(text.Get)),
                text => Assert.Equal(text.Get, RoundTrip(text.Get))
            )
            .QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("yes")]
    [InlineData("NO")]
    [InlineData("null")]
    [InlineData("~")]
    [InlineData("007")]
    [InlineData("1.0")]
    [InlineData("2026-11-28")]
    [InlineData("12:30")]
    [InlineData("0x1F")]
    [InlineData("- a")]
    [InlineData("a: b")]
    [InlineData("a #b")]
    [InlineData("#a")]
    [InlineData("{a}")]
    [InlineData("[a]")]
    [InlineData("a,b")]
    [InlineData("'a'")]
    [InlineData("\"a\\\"")]
    [InlineData(@"\\server\share")]
    [InlineData(@"C:\ClusterStorage\a b")]
    [InlineData("a\nb")]
    [InlineData(" a ")]
    [InlineData("a:")]
    [InlineData("=")]
    [InlineData("<<")]
    [InlineData("@a")]
    [InlineData("%a")]
    [InlineData("---")]
    [InlineData("ä😀")]
    public void So_is_each_text_that_readers_of_yaml_may_take_for_something_else(string text) => Assert.Equal(text, RoundTrip(text));

    private static string RoundTrip(string text)
    {
        var root = Read(ConfigWriter.Write(new ConfigDraft().Set("tags.one", text).Set("network.ntp_servers", [text, "b"])));
        var listed = ((ConfigList)((ConfigMap)root.Find("network")!).Find("ntp_servers")!).Items[0];
        Assert.Equal((text, ScalarType.Text), (((ConfigScalar)listed).Text, ((ConfigScalar)listed).Type));
        var scalar = (ConfigScalar)((ConfigMap)root.Find("tags")!).Find("one")!;
        Assert.Equal(ScalarType.Text, scalar.Type);
        return scalar.Text;
    }

    // half a surrogate pair cannot be in a file
    private static bool IsUnicode(string text) => text.EnumerateRunes().All(rune => rune.Value != 0xFFFD);

    private static ConfigMap Read(string yaml)
    {
        var diagnostics = new List<Diagnostic>();
        var root = YamlReader.Read(yaml, "test.yml", diagnostics)?.Root;
        Assert.Empty(diagnostics);
        return (ConfigMap)root!;
    }

    private static void Copy(ConfigNode node, string path, ValueShape shape, ConfigDraft draft)
    {
        switch (node)
        {
            case ConfigMap { Entries.Count: 0 }:
                draft.SetSection(path);
                break;
            case ConfigMap map:
                // a place for anchors is no setting
                foreach (var entry in map.Entries.Where(entry => !IsForAnchors(path, entry)))
                    CopyEntry(entry, path, shape, draft);
                break;
            case ConfigList list when shape.Element!.Kind == ValueKind.Record:
                foreach (var (index, item) in list.Items.Index())
                    Copy(item, $"{path}[{index}]", shape.Element, draft);
                break;
            case ConfigList list:
                draft.Set(path, list.Items.Cast<ConfigScalar>().Select(item => item.Text));
                break;
            case ConfigScalar scalar:
                CopyScalar(scalar, path, shape, draft);
                break;
            default:
                throw new InvalidOperationException(node.Describe());
        }
    }

    private static void CopyEntry(ConfigEntry entry, string path, ValueShape shape, ConfigDraft draft)
    {
        var at = path.Length == 0 ? entry.Key : $"{path}.{entry.Key}";
        var inner =
            entry.Key == "pools" && path.Length == 0 ? shape
            : path == "pools" ? ValueShape.Root
            : shape.Kind == ValueKind.TextMap ? ValueShape.Text
            : shape.Record.Properties.Single(property => property.Key == entry.Key).Value;
        Copy(entry.Value, at, inner, draft);
    }

    private static void CopyScalar(ConfigScalar scalar, string path, ValueShape shape, ConfigDraft draft)
    {
        if (shape.Kind == ValueKind.Integer)
            draft.Set(path, int.Parse(scalar.Text, System.Globalization.CultureInfo.InvariantCulture));
        else if (shape.Kind == ValueKind.Number)
            draft.Set(path, double.Parse(scalar.Text, System.Globalization.CultureInfo.InvariantCulture));
        else if (shape.Kind == ValueKind.Boolean)
            draft.Set(path, scalar.Text == "true");
        else if (shape.Kind == ValueKind.List)
            draft.Set(path, [scalar.Text]);
        else
            draft.Set(path, scalar.Text);
    }

    private static bool IsForAnchors(string path, ConfigEntry entry) =>
        path.Length == 0 && entry.Key.StartsWith("x-", StringComparison.Ordinal);

    // order of keys aside
    private static SortedDictionary<string, string> Values(ConfigNode node)
    {
        var values = new SortedDictionary<string, string>(StringComparer.Ordinal);
        Gather(node, "", values);
        return values;
    }

    private static void Gather(ConfigNode node, string path, SortedDictionary<string, string> values)
    {
        if (node is ConfigMap map)
            foreach (var entry in map.Entries.Where(entry => !IsForAnchors(path, entry)))
                Gather(entry.Value, $"{path}.{entry.Key}", values);
        else if (node is ConfigList list)
            foreach (var (index, item) in list.Items.Index())
                Gather(item, list.Items.Count == 1 && item is ConfigScalar ? path : $"{path}[{index}]", values);
        else
            values[path] = ((ConfigScalar)node).Text;
    }
}
