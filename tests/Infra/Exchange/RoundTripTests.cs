using System.Text;
using AvdPulumi.Configuration.Exchange;
using AvdPulumi.Configuration.Exchange.Import;
using AvdPulumi.Configuration.Exchange.Parameters;

namespace AvdPulumi.Tests.Infra.Exchange;

/// <summary>What is exported and imported again is the same config, as far as the format goes.</summary>
public sealed class RoundTripTests
{
    private static readonly string[] Values =
    [
        "it's",
        "a\\b",
        "a\"b",
        "${x}",
        "a$b",
        "ä ö",
        "#1",
        "{{ x }}",
        "a, b",
        "x: y",
        " x ",
        "%{x}",
        "`a`",
        "‘a’",
        "'''",
        "😀",
        "a//b",
    ];

    public static TheoryData<string, string> Configs
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var config in new[] { "waf-aligned", "small", "max", "brownfield", "defaults" })
            foreach (var format in new[] { "bicepparam", "arm", "tfvars", "powershell", "ansible" })
                data.Add(config, format);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Configs))]
    public async Task Exported_and_imported_again_each_mapped_setting_is_the_same(string config, string format)
    {
        var files = FakeFiles.OfRepository();
        var original = await EffectiveAsync(files, $"config/examples/{config}.yml");
        var imported = ForeignImport.Of([.. (await ExportedAsync(files, $"config/examples/{config}.yml", format))]);

        var compared = imported.Draft.Paths.Where(path => IsCompared(path, original, imported)).ToList();
        Assert.True(compared.Count >= 10, $"only {compared.Count} settings");
        Assert.Equal("", string.Join('\n', imported.Diagnostics.Where(diagnostic => !IsExpected(diagnostic.Message))));
        Assert.Equal(
            compared.Select(path => $"{path}: {ValueIn(original, path)}"),
            compared.Select(path => $"{path}: {imported.Draft.Find(path)}")
        );
    }

    [Fact]
    public async Task Any_text_survives_every_format()
    {
        foreach (var format in new[] { "bicepparam", "tfvars", "powershell", "ansible" })
        foreach (var text in Values)
        {
            var files = FakeFiles
                .OfRepository()
                .Replacing("config/examples/small.yml", "tags:\n  application: azure-virtual-desktop", $"tags:\n  owner: {Quoted(text)}");
            var imported = ForeignImport.Of([.. (await ExportedAsync(files, "config/examples/small.yml", format))]);

            // Ansible keeps such texts from being computed with a tag of its own, which is no value for other readers
            if (format != "ansible" || !text.Contains("{{", StringComparison.Ordinal))
                Assert.Equal((format, text), (format, imported.Draft.Find("tags.owner")));
        }
    }

    private static string Quoted(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    private static async Task<IEnumerable<ImportSource>> ExportedAsync(FakeFiles files, string config, string format)
    {
        string?[] templates = format is "bicepparam" or "arm" ? ["control-plane", "session-hosts", "scaling", "monitoring"] : [null];
        var sources = new List<ImportSource>();
        foreach (var template in templates)
        {
            string[] choice = template is null ? [] : ["--template", template];
            var run = await CommandRun.OfAsync(files, ["export", "--config", config, "--format", format, .. choice]);
            Assert.Equal("", run.Code == 0 ? "" : run.Error);
            sources.Add(
                Read(format, Encoding.UTF8.GetBytes(run.Out), template is null ? PeerTemplates.None : PeerTemplateNames.Find(template))
            );
        }
        return sources;
    }

    private static ImportSource Read(string format, byte[] text, PeerTemplates template) =>
        format switch
        {
            "bicepparam" => new(BicepParamFile.Read("x.bicepparam", text), ExchangeFormat.BicepParam, template),
            "arm" => new(ArmParametersFile.Read("x.json", text), ExchangeFormat.Arm, template),
            "tfvars" => new(TfvarsFile.Read("x.tfvars", text), ExchangeFormat.Tfvars),
            "powershell" => new(PowerShellFile.Read("x.ps1", text), ExchangeFormat.PowerShell),
            _ => new(VariablesFile.ReadInventory("x.yml", text), ExchangeFormat.Ansible),
        };

    private static async Task<Dictionary<string, string>> EffectiveAsync(FakeFiles files, string config)
    {
        var run = await CommandRun.OfAsync(files, "config", "--config", config, "--format", "json");
        using var json = System.Text.Json.JsonDocument.Parse(run.Out);
        return json
            .RootElement.GetProperty("settings")
            .EnumerateArray()
            .ToDictionary(setting => setting.GetProperty("path").GetString()!, setting => setting.GetProperty("value").ToString());
    }

    // true is True in .NET
    private static string ValueIn(Dictionary<string, string> original, string setting) =>
        original[setting] is "True" or "False" ? original[setting].ToLowerInvariant() : original[setting];

    // not what the import adds, what the program generates or derives, and what has another number in its list
    private static bool IsCompared(string path, Dictionary<string, string> original, ImportedConfig imported) =>
        original.TryGetValue(path, out var value)
        && value != "generate"
        // a list with the categories of a profile becomes that profile
        && !(path == "monitoring.diagnostics.profile" && value == "custom")
        && imported.Supplied.All(setting => setting.Setting != path)
        && path != "session_host.clusters[0].name"
        && !(path.StartsWith("rbac.", StringComparison.Ordinal) && path.EndsWith(".name", StringComparison.Ordinal))
        && !path.StartsWith("network.logical_networks", StringComparison.Ordinal)
        && !path.StartsWith("storage.paths", StringComparison.Ordinal);

    // what only a deployment knows
    private static bool IsExpected(string message) => message.Contains("The other tool computes it", StringComparison.Ordinal);
}
