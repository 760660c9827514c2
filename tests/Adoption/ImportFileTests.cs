using System.Text.Json;
using System.Xml.Linq;
using AvdPulumi.Configuration.Exchange.Arm;
using AvdPulumi.Infra.Adoption;
using AvdPulumi.Tests.Infra;
using AvdPulumi.Tests.Shared;

namespace AvdPulumi.Tests.Adoption;

/// <summary>The file for <c>pulumi import</c>: read by the rules of the engine, it gives each resource the URN of the preview.</summary>
public sealed class ImportFileTests
{
    private static readonly string Version = XDocument
        .Load(Repository.PathOf("Directory.Packages.props"))
        .Descendants("PackageVersion")
        .Single(package => package.Attribute("Include")?.Value == "Pulumi.AzureNative")
        .Attribute("Version")!
        .Value.Trim('[', ']');

    public static TheoryData<string> Previews => WholePreviews.Names;

    /// <summary>The rules: a name stands for one resource, a parent stands before its children or beside them, and a URN has the types of all parents.</summary>
    /// <remarks>Source: Pulumi, Resource names and URNs, https://www.pulumi.com/docs/iac/concepts/resources/names/.</remarks>
    [Theory]
    [MemberData(nameof(Previews))]
    public async Task Each_resource_gets_the_URN_that_the_preview_has(string name)
    {
        var (plan, text) = await WriteAsync(name);
        using var document = JsonDocument.Parse(text);

        var types = new Dictionary<string, string>();
        var urns = new Dictionary<string, string>();
        foreach (var resource in document.RootElement.GetProperty("resources").EnumerateArray())
        {
            var type = Text(resource, "type");
            if (resource.TryGetProperty("parent", out var parent))
                type = $"{types[parent.GetString()!]}${type}";
            types.Add(Text(resource, "name"), type);
            urns.Add(
                Text(resource, "name"),
                $"urn:pulumi:{plan.Before.Stack}::{plan.Before.Project}::{type}::{Text(resource, "logicalName")}"
            );
        }

        Assert.Equal(
            plan.Adopted.Select(adopted => (adopted.Planned.Urn, adopted.Id)).Order(),
            document
                .RootElement.GetProperty("resources")
                .EnumerateArray()
                .Where(resource => resource.TryGetProperty("id", out _))
                .Select(resource => (urns[Text(resource, "name")], Text(resource, "id")))
                .Order()
        );
        Assert.Subset(plan.Before.Resources.Select(resource => resource.Urn).ToHashSet(), urns.Values.ToHashSet());
    }

    [Theory]
    [MemberData(nameof(Previews))]
    public async Task Each_resource_of_Azure_has_its_provider_and_a_version(string name)
    {
        var (_, text) = await WriteAsync(name);
        using var document = JsonDocument.Parse(text);
        var resources = document.RootElement.GetProperty("resources").EnumerateArray().ToList();
        var providers = resources
            .Where(resource => Text(resource, "type") == "pulumi:providers:azure-native")
            .ToDictionary(resource => Text(resource, "name"), resource => Text(resource.GetProperty("inputs"), "subscriptionId"));

        Assert.All(
            resources.Where(resource => resource.TryGetProperty("id", out _)),
            resource =>
            {
                Assert.StartsWith(
                    $"/subscriptions/{providers[Text(resource, "provider")]}",
                    Text(resource, "id"),
                    StringComparison.OrdinalIgnoreCase
                );
                Assert.Equal(Version, Text(resource, "version"));
            }
        );
    }

    [Fact]
    public async Task The_file_is_as_committed()
    {
        var (_, text) = await WriteAsync("contoso/dev");

        Golden.Verify(text, "tests", "Goldens", "adopt", "import.json");
    }

    private static async Task<(AdoptionPlan Plan, string Text)> WriteAsync(string name)
    {
        var stack = (await WholePreviews.Of(name)).Model;
        var export = ArmExportFile.Read("estate.json", ExportedEstate.ListOf(stack), ArmScope.None);
        var plan = AdoptionPlanner.Of(stack, export.Resources);
        return (plan, ImportFile.Write(plan, stack));
    }

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;
}
