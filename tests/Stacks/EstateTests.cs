using AvdPulumi.Configuration;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Layering;
using AvdPulumi.Configuration.Settings;
using AvdPulumi.Configuration.Values;
using AvdPulumi.Infra.Preview;
using AvdPulumi.Tests.Infra;
using AvdPulumi.Tests.Shared;

namespace AvdPulumi.Tests.Stacks;

/// <summary>What the gate plans is what the program registers: ids and tags, both ways. A resource that is new to the program is missing in config/Estate where this fails.</summary>
public sealed class EstateTests
{
    public static TheoryData<string, string> Configs
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var stack in new[] { "dev", "prod" })
                data.Add(stack, "");
            foreach (var file in Directory.EnumerateFiles(Repository.PathOf("config", "examples"), "*.yml").Order(StringComparer.Ordinal))
                data.Add("example", Path.GetFileName(file));
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Configs))]
    public async Task Plans_what_the_preview_registers(string stack, string example)
    {
        var result = new ConfigLoader(new PhysicalConfigFiles()).Load(
            example.Length == 0
                ? new ConfigRequest(Fixture.Contoso.Root, stack, new Dictionary<string, string>())
                : new ConfigRequest(Repository.Root, stack, new Dictionary<string, string>()) { File = $"config/examples/{example}" }
        );
        await AssertEqualAsync(result.Estate!);
    }

    [Theory]
    [InlineData("live")]
    [InlineData("live-devs")]
    [InlineData("test")]
    public async Task Plans_the_hospital_as_the_preview_registers_it(string stack)
    {
        var folder = Repository.PathOf("tests", "Fixtures", "hospital");
        var files = new AvdPulumi.Tests.Configuration.MemoryFiles()
            .With("config/variables.yml", File.ReadAllText(Path.Combine(folder, "config", "variables.yml")))
            .With($"config/variables.{stack}.yml", File.ReadAllText(Path.Combine(folder, "config", $"variables.{stack}.yml")))
            .With($"Pulumi.{stack}.yaml", File.ReadAllText(Path.Combine(folder, $"Pulumi.{stack}.yaml")));
        var result = new ConfigLoader(files).Load(
            new ConfigRequest(AvdPulumi.Tests.Configuration.MemoryFiles.Root, stack, new Dictionary<string, string>())
        );
        Assert.True(result.Estate is not null, string.Join('\n', result.Diagnostics));
        await AssertEqualAsync(result.Estate!);
    }

    [Fact]
    public async Task Plans_a_window_for_patches_as_the_preview_registers_it()
    {
        var settings = TestSettings.Load("prod");
        var maintenance = new MaintenanceSettings
        {
            Start = "2026-12-01 02:00",
            TimeZone = settings.Scaling!.TimeZone,
            RecurEvery = "Month Second Tuesday Offset4",
        };
        var estate = AvdEstate.Of(settings with { SessionHost = settings.SessionHost with { Maintenance = maintenance } });

        Assert.Equal(
            ["session_host.maintenance"],
            Assert
                .Single(estate.Resources, resource => resource.Type == "Microsoft.Maintenance/maintenanceConfigurations")
                .Settings.AsEnumerable()
        );
        await AssertEqualAsync(estate);
    }

    [Fact]
    public void Every_type_that_carries_tags_has_its_limits() =>
        Assert.Empty(
            AvdEstate
                .Of(TestSettings.Load("prod"))
                .Resources.Where(resource => resource.Tags is not null)
                .Select(resource => resource.Type)
                .Except(TagLimits.ByType.Keys, StringComparer.OrdinalIgnoreCase)
        );

    [Fact]
    public void What_belongs_to_the_pool_alone_carries_its_id()
    {
        var settings = TestSettings.Load("prod");
        AvdEstate estate = AvdEstate.Of(settings);

        Assert.Equal(
            ["Microsoft.DesktopVirtualization/applicationGroups", "Microsoft.DesktopVirtualization/scalingPlans"],
            estate
                .Resources.Where(resource => resource.Tags?.GetValueOrDefault(EstateTags.CostParent) == estate.Pools[0].HostPoolId)
                .Select(resource => resource.Type)
                .Distinct()
                .Order(StringComparer.Ordinal)
                .Where(type => type.StartsWith("Microsoft.Desktop", StringComparison.Ordinal))
        );
        Assert.Equal(
            settings.Tags.AsEnumerable(),
            AvdEstate.Of(settings with { HostPool = settings.HostPool with { CostParentTag = false } }).Pools[0].Tags.OfPool
        );
        Assert.Equal(
            "mine",
            AvdEstate.Of(settings with { Tags = settings.Tags.Add("CM-resource-parent", "mine") }).Pools[0].Tags.OfPool[
                "CM-resource-parent"
            ]
        );
        Assert.DoesNotContain(
            EstateTags.CostParent,
            AvdEstate.Of(settings with { Tags = settings.Tags.Add("CM-resource-parent", "mine") }).Pools[0].Tags.OfPool.Keys
        );
    }

    [Fact]
    public void Identities_of_two_stacks_that_query_one_workspace_have_assignments_of_their_own()
    {
        var settings = TestSettings.Load("prod");
        Assert.True(
            ArmId.TryCreate(
                "/subscriptions/00000000-0000-0000-0000-00000000000b/resourceGroups/rg/providers/Microsoft.OperationalInsights/workspaces/log",
                out var log
            )
        );
        var shared = settings with
        {
            Monitoring = settings.Monitoring with
            {
                LogAnalytics = new LogAnalyticsSettings { ExistingId = log },
                Alerts = settings.Monitoring.Alerts with { Enabled = true, ManagedIdentity = true },
            },
        };

        Assert.NotEqual(
            AvdEstate.Of(shared).AlertIdentityAssignment,
            AvdEstate.Of(shared with { Deployment = shared.Deployment with { Environment = "test" } }).AlertIdentityAssignment
        );
    }

    private static async Task AssertEqualAsync(AvdEstate estate)
    {
        var request = new PreviewRequest(
            "avd",
            "test",
            Repository.Root,
            "offline",
            estate,
            Layers.All,
            new DateTimeOffset(2026, 11, 20, 8, 0, 0, TimeSpan.Zero),
            []
        );
        var model = await PreviewRunner.RunAsync(request);
        Assert.DoesNotContain(model.Diagnostics, diagnostic => diagnostic.Severity == Severity.Error);

        var registered = RegisteredOf(model).ToList();
        var planned = estate.Resources.Select(resource => Line(resource.Id, resource.Tags)).ToList();
        AssertNone("registered, not planned", registered.Except(planned, StringComparer.OrdinalIgnoreCase));
        AssertNone("planned, not registered", planned.Except(registered, StringComparer.OrdinalIgnoreCase));
        Assert.Equal(registered.Count, planned.Count);
    }

    // xunit cuts long lines
    private static void AssertNone(string what, IEnumerable<string> lines) =>
        Assert.False(lines.Any(), $"{what}:\n{string.Join('\n', lines)}");

    private static IEnumerable<string> RegisteredOf(PreviewModel model) =>
        from resource in model.Resources
        where RegisteredIds.IsInAzure(resource)
        where !RegisteredIds.IsOfMachine(resource)
        select Line(
            RegisteredIds.Of(resource),
            (resource.Inputs.GetValueOrDefault("tags") as PreviewValue.Map)?.Members.Select(tag =>
                KeyValuePair.Create(tag.Key, ((PreviewValue.Text)tag.Value).Value)
            )
        );

    private static string Line(string id, IEnumerable<KeyValuePair<string, string>>? tags) =>
        $"{id} {string.Join(", ", (tags ?? []).OrderBy(tag => tag.Key, StringComparer.Ordinal).Select(tag => $"{tag.Key}={tag.Value}"))}";
}
