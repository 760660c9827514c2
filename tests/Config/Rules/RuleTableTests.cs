using System.Collections.Immutable;
using System.Reflection;
using System.Text.RegularExpressions;
using AvdPulumi.Configuration;
using AvdPulumi.Configuration.Binding;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate;
using AvdPulumi.Configuration.Layering;
using AvdPulumi.Configuration.Pools;
using AvdPulumi.Configuration.Reading;
using AvdPulumi.Configuration.Rules;
using AvdPulumi.Tests.Shared;

namespace AvdPulumi.Tests.Configuration.Rules;

/// <summary>What holds for every rule of the config gate.</summary>
public sealed partial class RuleTableTests
{
    private static readonly ILookup<string, string> CodesFound = CodesIn(Found(), "tests", "Config", "Rules");
    private static readonly HashSet<string> OfWrongConfigs = [.. TiredEngineer.TiredEngineerTests.Codes];
    private static readonly ILookup<string, string> CodesNotFound = CodesIn(NotFound(), "tests", "Config", "Rules");

    /// <summary>The codes of all rules.</summary>
    public static TheoryData<string> Codes => [.. RuleTable.All.Select(rule => rule.Code)];

    [Fact]
    public void Every_code_belongs_to_one_rule() =>
        Assert.Empty(RuleTable.All.GroupBy(rule => rule.Code).Where(rules => rules.Count() > 1).Select(rules => rules.Key));

    [Fact]
    public void No_rule_takes_a_code_of_what_is_found_before_the_rules_run() =>
        Assert.Empty(
            RuleTable
                .All.Select(rule => rule.Code)
                .Intersect([
                    .. FileDiagnostics
                        .Descriptors.Concat(ShapeDiagnostics.Descriptors)
                        .Concat(LayerDiagnostics.Descriptors)
                        .Select(descriptor => descriptor.Code),
                ])
        );

    [Fact]
    public void Every_list_of_rules_is_in_the_table() =>
        Assert.All(
            typeof(RuleTable)
                .Assembly.GetTypes()
                .Where(type => type != typeof(RuleTable))
                .SelectMany(type => type.GetProperties(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
                .Where(property => property.PropertyType == typeof(ImmutableArray<Rule>))
                .SelectMany(property => (ImmutableArray<Rule>)property.GetValue(null)!),
            rule => Assert.Contains(rule, RuleTable.All)
        );

    [Fact]
    public void A_rule_that_asks_for_the_estate_says_so()
    {
        var files = new MemoryFiles()
            .With("config/variables.yml", File.ReadAllText(Repository.PathOf("config", "examples", "hospital.yml")))
            .With("Pulumi.test.yaml", "");
        var settings = new ConfigLoader(files).Load(new ConfigRequest(MemoryFiles.Root, "test", Loaded.NoEnvironment)).Settings();
        var context = new RuleContext(
            PoolTree.Only(new ConfigMap([], new Origin(OriginKind.File, "x"))),
            settings,
            SourceMap.Empty,
            Layers.All,
            []
        )
        {
            WholeEstate = new Lazy<AvdEstate>(() => throw new NotSupportedException("the estate")),
        };

        Assert.All(
            RuleTable.All.Where(rule => !rule.ReadsEstate),
            rule => Assert.Null(Record.Exception(() => rule.Check(context).ToList()))
        );
    }

    [Theory]
    [InlineData("Identifiers", "0")]
    [InlineData("Names", "0")]
    [InlineData("Network", "1")]
    [InlineData("Hosts", "2")]
    [InlineData("Files", "3")]
    [InlineData("Access", "45")]
    [InlineData("Operations", "7")]
    [InlineData("Advice", "8")]
    public void Codes_are_in_the_areas_of_their_folder(string folder, string areas)
    {
        var codes = CodesIn(Quoted(), "config", "Rules", folder).Select(code => code.Key).ToList();

        Assert.NotEmpty(codes);
        Assert.All(codes, code => Assert.Contains(code[3], areas));
    }

    [Fact]
    public void Every_folder_has_its_areas() =>
        Assert.Equal(
            ["Access", "Advice", "Files", "Hosts", "Identifiers", "Names", "Network", "Operations"],
            Directory
                .EnumerateDirectories(Repository.PathOf("config", "Rules"))
                .Select(folder => Path.GetFileName(folder))
                .Order(StringComparer.Ordinal)
        );

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_test_finds_it(string code) =>
        Assert.True(
            CodesFound.Contains(code) || OfWrongConfigs.Contains(code),
            $"No test in tests/Config/Rules has Finds(\"{code}\" or FindsAll(\"{code}\", and no wrong config in TiredEngineer has it."
        );

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_test_does_not_find_it(string code) =>
        Assert.True(CodesNotFound.Contains(code), $"No test in tests/Config/Rules has DoesNotFind(\"{code}\".");

    [Theory]
    [MemberData(nameof(Codes))]
    public void It_says_which_settings_it_reads(string code)
    {
        var rule = RuleTable.All.Single(rule => rule.Code == code);

        Assert.NotEmpty(rule.Reads);
        Assert.All(
            rule.Reads,
            path => Assert.True(IsRead(path), $"{code} reads {path}, which is no setting. Name a list as a whole, without its items' keys.")
        );
        // the empty path is the whole config: beside another it would silence the rule wherever anything is wrong
        Assert.True(rule.Reads.Length == 1 || !rule.Reads.Contains(""), $"{code} reads the whole config, and names settings besides.");
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Its_finding_is_explained_with_the_severity_of_the_rule(string code) =>
        Assert.Equal(
            RuleTable.All.Single(rule => rule.Code == code).Severity,
            DiagnosticCatalogue.All.Single(descriptor => descriptor.Code == code).Severity
        );

    [Fact]
    public void Tests_speak_of_codes_that_exist()
    {
        var known = DiagnosticCatalogue.All.Select(descriptor => descriptor.Code).ToHashSet();
        Assert.All(
            CodesFound.Concat(CodesNotFound),
            tests => Assert.True(known.Contains(tests.Key), $"{string.Join(", ", tests)}: there is no {tests.Key}.")
        );
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("host_pool", true)]
    [InlineData("host_pool.type", true)]
    [InlineData("host_pool.tpye", false)]
    [InlineData("host_pool.type.x", false)]
    [InlineData("scaling.schedules", true)]
    [InlineData("scaling.schedules[0].days", true)]
    [InlineData("scaling.schedules.days", false)]
    [InlineData("host_pool[0]", false)]
    [InlineData("tags.any.key", true)]
    public void Paths_are_looked_up_in_the_records(string path, bool known) => Assert.Equal(known, SettingPath.IsKnown(path));

    [Theory]
    [InlineData("domain.join_password", true)]
    [InlineData("domain.fqdn", false)]
    [InlineData("domain", false)]
    [InlineData("domain.unknown", false)]
    public void Secrets_are_told_from_other_settings(string path, bool secret) => Assert.Equal(secret, SettingPath.IsSecret(path));

    // the layers a stack chose are no setting, but a fault in them is reported under this path
    private static bool IsRead(string path) => path is "avd:layers" or "avd:contracts" || SettingPath.IsKnown(path);

    private static ILookup<string, string> CodesIn(Regex form, params string[] folder) =>
        Directory
            .EnumerateFiles(Repository.PathOf(folder), "*.cs", SearchOption.AllDirectories)
            .SelectMany(path =>
                form.Matches(File.ReadAllText(path)).Select(match => (Code: match.Groups[1].Value, File: Path.GetFileName(path)))
            )
            .ToLookup(pair => pair.Code, pair => pair.File);

    [GeneratedRegex("\"(AVD[0-9]{4})\"")]
    private static partial Regex Quoted();

    [GeneratedRegex("[.]Finds(?:All)?[(]\\s*\"(AVD[0-9]{4})\"")]
    private static partial Regex Found();

    [GeneratedRegex("[.]DoesNotFind[(]\\s*\"(AVD[0-9]{4})\"")]
    private static partial Regex NotFound();
}
