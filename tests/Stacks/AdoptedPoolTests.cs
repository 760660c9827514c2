using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Layering;
using AvdPulumi.Infra.Preview;
using AvdPulumi.Infra.Preview.Azure;
using AvdPulumi.Tests.Configuration;
using AvdPulumi.Tests.Shared;

namespace AvdPulumi.Tests.Stacks;

/// <summary>A host pool or a workspace that another stack or team owns: used by its id, never registered.</summary>
public sealed class AdoptedPoolTests
{
    private const string Avd =
        "/subscriptions/00000000-0000-0000-0000-00000000000b/resourceGroups/rg-others/providers/Microsoft.DesktopVirtualization";
    private const string Pool = $"host_pool: {{name: hp-theirs, load_balancer_type: null, existing_id: {Avd}/hostPools/hp-theirs}}";
    private const string Feed = $"workspace: {{name: ws-theirs, friendly_name: null, existing_id: {Avd}/workspaces/ws-theirs}}";
    private const string Scaling =
        "scaling: {time_zone: UTC, schedules: [{name: all, days: [Monday], ramp_up: {start: 06:00}, peak: {start: 08:00}, ramp_down: {start: 18:00}, off_peak: {start: 20:00}}]}";

    [Fact]
    public async Task A_host_pool_that_exists_gets_groups_scaling_plan_and_roles_and_is_not_registered()
    {
        var model = await PreviewAsync(
            $"{Pool}\n{Scaling}\nrbac: {{custom: [], helpdesk: [{{name: Desk, object_id: 11111111-2222-4333-8444-555555555512}}]}}\nidentity: {{avd_service_principal_object_id: 11111111-2222-4333-8444-555555555521}}"
        );

        Assert.DoesNotContain(
            model.Resources,
            resource =>
                resource.Type.EndsWith(":HostPool", StringComparison.Ordinal)
                && resource.Type.StartsWith("azure-native", StringComparison.Ordinal)
        );
        Assert.DoesNotContain(model.Resources, resource => resource.Type == "azure-native:keyvault:Secret");
        Assert.Empty(model.Invokes.Where(invoke => invoke.Token.Contains("RegistrationToken", StringComparison.Ordinal)));
        var id = $"{Avd}/hostPools/hp-theirs";
        Assert.Equal(id, Text(Single(model, "desktopvirtualization:ApplicationGroup"), "hostPoolArmPath"));
        Assert.Equal(
            id,
            model
                .Resources.Single(resource =>
                    resource.ExistingId is not null && resource.Type.EndsWith("HostPool", StringComparison.Ordinal)
                )
                .ExistingId
        );
        Assert.NotNull(Single(model, "desktopvirtualization:ScalingPlan"));
        Assert.Contains(
            model.Resources,
            resource => resource.Type == "azure-native:authorization:RoleAssignment" && Text(resource, "scope") == id
        );
        Assert.DoesNotContain(
            model.Resources,
            resource => resource.Type == "azure-native:monitor:DiagnosticSetting" && Text(resource, "resourceUri") == id
        );
    }

    [Fact]
    public async Task A_host_pool_of_another_team_may_be_in_another_subscription()
    {
        var theirs = Avd.Replace("00000000000b", "00000000000d", StringComparison.Ordinal);
        var model = await PreviewAsync(Pool.Replace(Avd, theirs, StringComparison.Ordinal));

        Assert.Equal(new PreviewValue.Text($"{theirs}/hostPools/hp-theirs"), model.Outputs["hostPoolResourceId"]);
    }

    [Fact]
    public async Task A_workspace_that_exists_is_not_registered_and_the_contract_has_its_id()
    {
        var model = await PreviewAsync(Feed);

        Assert.DoesNotContain(model.Resources, resource => resource.Type == "azure-native:desktopvirtualization:Workspace");
        Assert.Equal(
            new PreviewValue.Text($"{Avd}/workspaces/ws-theirs"),
            model.Outputs.Single(output => output.Key == "workspaceResourceId").Value
        );
    }

    [Fact]
    public async Task The_estate_plans_what_is_registered_and_nothing_that_is_adopted()
    {
        var result = Loaded.Overlay($"{Pool}\n{Feed}");
        var model = await PreviewAsync($"{Pool}\n{Feed}");
        var registered =
            from resource in model.Resources
            where !resource.IsComponent && !resource.IsProvider && resource.Type.StartsWith("azure-native:", StringComparison.Ordinal)
            let texts = resource
                .Inputs.Where(input => input.Value is PreviewValue.Text)
                .ToDictionary(input => input.Key, input => (object)((PreviewValue.Text)input.Value).Value)
            select ArmIds.Of(AzureResourceCatalogue.Find(resource.Type)!, texts, resource.Subscription!, resource.Name);

        Assert.Equal(
            registered.Order(StringComparer.OrdinalIgnoreCase),
            result
                .Estate!.Resources.Where(resource => resource.Layer is null)
                .Select(resource => resource.Id)
                .Order(StringComparer.OrdinalIgnoreCase),
            StringComparer.OrdinalIgnoreCase
        );
        Assert.DoesNotContain(
            result.Estate.Resources,
            resource => resource.Id == result.Estate.Pools[0].HostPoolId || resource.Id == result.Estate.Feeds[0].Id
        );
    }

    [Fact]
    public void Pools_in_different_stacks_may_share_a_workspace_that_exists()
    {
        var yaml = File.ReadAllText(Repository.PathOf("config", "examples", "hospital.yml"));
        const string Own = "pools: {clinicians: {WS}, developers: {WS}}";
        var files = new MemoryFiles()
            .With("config/variables.yml", yaml)
            .With("Pulumi.test.yaml", "config:\n  avd:layers: [pools]\n  avd:pools: [developers]\n  avd:contracts: {platform: derived}\n");
        var found = Loaded.From(files.With("config/variables.test.yml", Own.Replace("WS", Feed, StringComparison.Ordinal))).Diagnostics;

        Assert.DoesNotContain(found, diagnostic => diagnostic.Severity == Severity.Error);
        var note = Assert.Single(found, diagnostic => diagnostic.Code == "AVD2114");
        Assert.Contains("'ag-developer-desktop'", note.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("clinical", note.Message, StringComparison.Ordinal);
    }

    private static Task<PreviewModel> PreviewAsync(string overlay) => StackPreview.OfAsync(Loaded.Overlay(overlay), Layers.ControlPlane);

    private static PreviewResource Single(PreviewModel model, string type) =>
        model.Resources.Single(resource => resource.Type == $"azure-native:{type}");

    private static string? Text(PreviewResource resource, string input) =>
        (resource.Inputs.GetValueOrDefault(input) as PreviewValue.Text)?.Value;
}
