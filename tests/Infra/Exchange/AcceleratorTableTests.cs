using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Exchange;
using AvdPulumi.Configuration.Exchange.Import;
using AvdPulumi.Configuration.Exchange.Mapping;
using AvdPulumi.Configuration.Writing;
using AvdPulumi.Tests.Configuration;

namespace AvdPulumi.Tests.Infra.Exchange;

/// <summary>The table of the AVD accelerator: complete, with the defaults of the template, and without a value that a setting refuses.</summary>
public sealed class AcceleratorTableTests
{
    private const int Rounds = 60;

    // what the first settings need, in the words of each type
    private static readonly Dictionary<string, string[]> Texts = new(StringComparer.Ordinal)
    {
        ["deploymentPrefix"] = ["AVD1", "fin"],
        ["avdSessionHostLocation"] = ["East US", "westeurope", "uksouth"],
        ["avdManagementPlaneLocation"] = ["eastus2", "West Europe"],
        ["avdWorkloadSubsId"] = ["00000000-0000-0000-0000-00000000000b"],
        ["avdServicePrincipalObjectId"] = ["", "00000000-0000-0000-0000-000000000201"],
        ["avdArmServicePrincipalObjectId"] = ["", "00000000-0000-0000-0000-000000000202"],
        ["avdVmLocalUserName"] = ["avdadmin"],
        ["avdVmLocalUserPassword"] = ["keyvault://kv-ops/admin"],
        ["identityDomainName"] = ["none", "corp.contoso.com"],
        ["avdDomainJoinUserName"] = ["none", "svc@corp.contoso.com", "svc"],
        ["avdDomainJoinUserPassword"] = ["none", "keyvault://kv-ops/join"],
        ["avdOuPath"] = ["", "OU=AVD,DC=corp,DC=contoso,DC=com"],
        ["customDnsIps"] = ["", "10.0.0.4", "10.0.0.4,10.0.0.5"],
        ["avdHostPoolRdpProperties"] = ["", "audiomode:i:2;drivestoredirect:s:*", "enablerdsaadauth:i:1"],
        ["existingVnetPrivateEndpointSubnetResourceId"] =
        [
            "",
            "/subscriptions/00000000-0000-0000-0000-00000000000b/resourceGroups/rg-net/providers/Microsoft.Network/virtualNetworks/vnet/subnets/snet-pe",
        ],
        ["avdVnetPrivateDnsZoneConnectionResourceId"] = ["", Zone("privatelink.wvd.microsoft.com")],
        ["avdVnetPrivateDnsZoneDiscoveryResourceId"] = ["", Zone("privatelink-global.wvd.microsoft.com")],
        ["avdVnetPrivateDnsZoneKeyvaultId"] = ["", Zone("privatelink.vaultcore.azure.net")],
        ["alaExistingWorkspaceResourceId"] =
        [
            "",
            "/subscriptions/00000000-0000-0000-0000-00000000000b/resourceGroups/rg-logs/providers/Microsoft.OperationalInsights/workspaces/log-ops",
        ],
    };

    [Fact]
    public void Every_parameter_of_the_template_is_a_row_and_no_other()
    {
        Assert.Equal(128, TemplateFacts.Parameters.Count);
        Assert.Equal(
            TemplateFacts.Parameters.Select(fact => fact.Name).Order(StringComparer.Ordinal),
            AcceleratorParameters.All.Select(row => row.Name).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void Each_default_is_that_of_the_template()
    {
        foreach (var fact in TemplateFacts.Parameters)
        {
            var row = AcceleratorParameters.All.Single(row => row.Name == fact.Name);
            // an empty text or list is no value
            var expected = fact.Default is { } value && !ForeignImport.IsEmpty(value) ? Shown(value) : "";
            Assert.Equal((fact.Name, expected), (row.Name, row.Default is { } actual ? Shown(actual) : ""));
        }
    }

    [Fact]
    public void Each_condition_names_a_parameter_and_words_that_the_template_has()
    {
        foreach (var condition in AcceleratorParameters.All.SelectMany(row => row.When))
        {
            var fact = TemplateFacts.Parameters.Single(fact => fact.Name == condition.Parameter);
            Assert.All(condition.Words, word => Assert.Contains(word, fact.Type == "bool" ? ["true", "false"] : fact.Allowed));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Whatever_the_template_accepts_each_value_is_in_one_list_and_no_setting_refuses_what_carried_over(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < Rounds; round++)
        {
            var file = RandomFile(random, isWhole: false);
            var imported = AcceleratorFile.Import("p.json", Encoding.UTF8.GetBytes(file));
            var listed = imported
                .Carried.Select(value => value.Name)
                .Concat(imported.Left.Where(value => value.Origin.Line > 0).Select(value => value.Name));
            Assert.Equal(NamesIn(file), listed.Order(StringComparer.Ordinal));
            Assert.All(imported.Carried, value => Assert.NotEmpty(value.Settings));
            AssertAccepted(imported, file);
        }
    }

    [Fact]
    public void A_row_that_has_a_setting_carries_over_when_it_has_an_effect()
    {
        var random = new Random(4);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var round = 0; round < 5 * Rounds; round++)
            seen.UnionWith(
                AcceleratorFile
                    .Import("p.json", Encoding.UTF8.GetBytes(RandomFile(random, isWhole: true)))
                    .Carried.Select(value => value.Name)
            );

        Assert.Equal(
            AcceleratorParameters.All.Where(row => row.Setting is not null).Select(row => row.Name).Order(StringComparer.Ordinal),
            seen.Order(StringComparer.Ordinal)
        );
    }

    // the codes below 0040 say that a key or its value is not accepted
    private static void AssertAccepted(ImportedConfig imported, string file)
    {
        var settings = imported
            .Carried.SelectMany(value => value.Settings)
            .Concat(imported.Supplied.Select(value => value.Setting))
            .ToList();
        var refused = Loaded
            .Base(ConfigWriter.Write(imported.Draft))
            .Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error && string.CompareOrdinal(diagnostic.Code, "AVD0040") < 0)
            .Where(diagnostic => settings.Contains(diagnostic.Path))
            .Select(diagnostic => $"{diagnostic.Code} {diagnostic.Path}: {diagnostic.Message}\n{file}");
        Assert.Equal("", string.Join('\n', refused));
    }

    private static IEnumerable<string> NamesIn(string file)
    {
        using var json = JsonDocument.Parse(file);
        return
        [
            .. json.RootElement.GetProperty("parameters").EnumerateObject().Select(member => member.Name).Order(StringComparer.Ordinal),
        ];
    }

    private static string RandomFile(Random random, bool isWhole)
    {
        var parameters = new JsonObject();
        foreach (var fact in TemplateFacts.Parameters)
            if (isWhole || fact.Default is null || random.Next(2) == 0)
                parameters[fact.Name] = new JsonObject { ["value"] = RandomValue(fact, random) };
        return new JsonObject { ["parameters"] = parameters }.ToJsonString();
    }

    private static JsonNode RandomValue(TemplateFacts.Fact fact, Random random) =>
        fact switch
        {
            { Name: "avdSecurityGroups" } => new JsonArray([
                .. Enumerable
                    .Range(1, random.Next(3))
                    .Select(
                        JsonNode (i) =>
                            new JsonObject { ["displayName"] = "Group", ["objectId"] = $"00000000-0000-0000-0000-00000000030{i}" }
                    ),
            ]),
            { Type: "bool" } => JsonValue.Create(random.Next(2) == 0),
            { Type: "array" } => new JsonArray("1", "2"),
            { Type: "int" } => JsonValue.Create(random.Next(30, 90)),
            { Allowed: { Length: > 0 } words } => JsonValue.Create(words[random.Next(words.Length)]),
            _ when Texts.TryGetValue(fact.Name, out var texts) => JsonValue.Create(texts[random.Next(texts.Length)]),
            { Default: ParameterValue.Text { Value.Length: > 0 } text } => JsonValue.Create(text.Value),
            _ => JsonValue.Create("text-1"),
        };

    private static string Shown(ParameterValue value) =>
        value switch
        {
            ParameterValue.List list => $"[{string.Join(", ", list.Items.Select(Shown))}]",
            _ => value.ToString(),
        };

    private static string Zone(string name) =>
        $"/subscriptions/00000000-0000-0000-0000-00000000000b/resourceGroups/rg-dns/providers/Microsoft.Network/privateDnsZones/{name}";
}
