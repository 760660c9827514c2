using System.Collections.Immutable;
using AvdPulumi.Infra.Preview;
using AvdPulumi.Infra.Preview.Overview;
using AvdPulumi.Tests.Configuration;
using AvdPulumi.Tests.Shared;
using AvdPulumi.Tests.Stacks;

namespace AvdPulumi.Tests.Preview;

/// <summary>Overviews of small estates, and resources that no estate of ours has.</summary>
internal static class OverviewModels
{
    /// <summary>The preview of the smallest estate with some settings of its own.</summary>
    public static Task<PreviewModel> ModelAsync(string overlay)
    {
        var config = Loaded.Overlay(overlay);
        return PreviewRunner.RunAsync(
            new PreviewRequest("avd", "test", Repository.Root, "offline", config.Estate!, config.Layers, TestSettings.Now, [])
        );
    }

    /// <summary>Its overview.</summary>
    public static async Task<PreviewOverview> OfAsync(string overlay) => (await ModelAsync(overlay)).Overview;

    /// <summary>A section of the risks, or of what costs.</summary>
    public static OverviewSection Section(this PreviewOverview overview, string title) =>
        overview.Risk.Concat(overview.Cost).Single(section => section.Title == title);

    /// <summary>The only line of a section that has a text in it.</summary>
    public static OverviewLine Line(this OverviewSection section, string text) =>
        Assert.Single(section.Lines, line => line.Text.Contains(text, StringComparison.Ordinal));

    /// <summary>A resource that is registered by hand.</summary>
    public static PreviewResource Resource(string type, params (string Name, PreviewValue Value)[] inputs) =>
        new()
        {
            Type = $"azure-native:{type}",
            Name = "one",
            Urn = $"urn:pulumi:test::avd::azure-native:{type}::one",
            Phase = 1,
            IsComponent = false,
            IsInAzure = true,
            AzureName = "one",
            Inputs = inputs.ToImmutableSortedDictionary(input => input.Name, input => input.Value, StringComparer.Ordinal),
        };

    /// <summary>A role assignment.</summary>
    public static PreviewResource Assignment(string role, string description) =>
        Resource(
            "authorization:RoleAssignment",
            ("description", new PreviewValue.Text(description)),
            ("principalId", new PreviewValue.Text("12345678-0000-0000-0000-000000000001")),
            (
                "roleDefinitionId",
                new PreviewValue.Text($"/subscriptions/{Guid.Empty}/providers/Microsoft.Authorization/roleDefinitions/{role}")
            ),
            ("scope", new PreviewValue.Text($"/subscriptions/{Guid.Empty}/resourceGroups/rg-avd"))
        );
}
