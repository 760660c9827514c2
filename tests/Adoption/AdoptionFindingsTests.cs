using System.Text;
using AvdPulumi.Infra.Preview;
using AvdPulumi.Tests.Infra;
using AvdPulumi.Tests.Infra.Exchange;
using static AvdPulumi.Tests.Adoption.AdoptRuns;

namespace AvdPulumi.Tests.Adoption;

/// <summary>What lies between a running estate and a stack: every difference is told, and what harms is an error.</summary>
public sealed class AdoptionFindingsTests
{
    private const string Roles =
        "/subscriptions/00000000-0000-0000-0000-00000000000b/resourceGroups/rg-contoso-dev-avd/providers/Microsoft.DesktopVirtualization/applicationGroups/ag-contoso-dev-desktop/providers/Microsoft.Authorization/roleAssignments";

    private static readonly string[] Machines =
    [
        "azure-native:hybridcompute:Machine",
        "azure-native:azurestackhci:NetworkInterface",
        "azure-native:azurestackhci:VirtualMachineInstance",
    ];

    [Fact]
    public async Task A_property_that_differs_is_shown()
    {
        var run = await RunAsync(
            (await ExportAsync(ControlPlane)).Replace("\"maxSessionLimit\": 4", "\"maxSessionLimit\": 99", StringComparison.Ordinal)
        );

        Assert.Contains("maxSessionLimit: 99 → 4", run.Out, StringComparison.Ordinal);
        Assert.Contains("create 78, change 1, and replace 0", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_replacement_is_an_error_and_no_file_is_written()
    {
        var output = new FakeOutput();

        var run = await RunAsync(
            (await ExportAsync(ControlPlane)).Replace(
                "\"hostPoolType\": \"Pooled\"",
                "\"hostPoolType\": \"Personal\"",
                StringComparison.Ordinal
            ),
            output,
            "--output",
            "import.json"
        );

        Assert.Equal(1, run.Code);
        Assert.Contains("error AVD6020", run.Error, StringComparison.Ordinal);
        Assert.Empty(output.Written);
    }

    [Fact]
    public async Task What_a_secret_is_in_the_stack_is_not_shown_as_Azure_has_it()
    {
        var run = await RunAsync(
            (await ExportAsync([.. ControlPlane, "azure-native:keyvault:Secret"])).Replace(
                "\"contentType\":",
                "\"value\": \"seen-by-nobody\", \"contentType\":",
                StringComparison.Ordinal
            )
        );

        Assert.DoesNotContain("seen-by-nobody", run.Out + run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_export_of_something_else_is_an_error()
    {
        var run = await RunAsync(
            """[{"id": "/subscriptions/00000000-0000-0000-0000-00000000000b/resourceGroups/rg-x/providers/A.B/c/d", "type": "A.B/c"}]"""
        );

        Assert.Equal(1, run.Code);
        Assert.Contains("error AVD6050: The export has no resource of stack dev.", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Steps_in_the_guest_that_would_run_on_existing_machines_are_a_warning()
    {
        var run = await RunAsync(await ExportAsync([.. ControlPlane, .. Machines]));

        Assert.Contains(
            "warning AVD6052: The first deployment would run these steps on avd-dev-001 to 002",
            run.Error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_role_that_exists_under_another_name_is_a_warning()
    {
        var model = (await WholePreviews.Of("contoso/dev")).Model;
        var role = model.Resources.First(resource =>
            resource.Type == "azure-native:authorization:RoleAssignment"
            && resource.Inputs["scope"] is PreviewValue.Text { Value: var scope }
            && scope.EndsWith("ag-contoso-dev-desktop", StringComparison.Ordinal)
        );
        var (roleId, principal) = (
            ((PreviewValue.Text)role.Inputs["roleDefinitionId"]).Value,
            ((PreviewValue.Text)role.Inputs["principalId"]).Value
        );
        var existing = $$"""
            {"id": "{{Roles}}/99999999-0000-0000-0000-000000000001", "type": "Microsoft.Authorization/roleAssignments", "roleDefinitionId": "{{roleId}}", "principalId": "{{principal}}"},
            """;

        var run = await RunAsync((await ExportAsync(ControlPlane)).Insert(1, existing));

        Assert.Contains("warning AVD6051", run.Error, StringComparison.Ordinal);
        Assert.Contains(
            $"az role assignment delete --ids {Roles}/99999999-0000-0000-0000-000000000001",
            run.Error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_group_of_which_only_the_content_is_known_is_an_error()
    {
        var output = new FakeOutput();

        var run = await RunAsync(await ExportAsync([.. ControlPlane[1..]]), output, "--output", "import.json");

        Assert.Equal(1, run.Code);
        Assert.Contains(
            "error AVD6053: The region of resource group rg-contoso-dev-avd is not in the export.",
            run.Error,
            StringComparison.Ordinal
        );
        Assert.Empty(output.Written);
    }

    [Fact]
    public async Task A_list_without_properties_is_not_compared()
    {
        var model = (await WholePreviews.Of("contoso/dev")).Model;
        var pool = model.Resources.Single(resource => resource.Type == "azure-native:desktopvirtualization:HostPool");

        var run = await RunAsync(
            $$"""[{"id": "{{AvdPulumi.Infra.Diff.AzureIdentity.ArmIdOf(pool)}}", "type": "Microsoft.DesktopVirtualization/hostPools", "location": "westeurope", "properties": null}]"""
        );

        Assert.Contains(
            "warning AVD6054: Listed without properties, so not compared: desktopvirtualization:HostPool hp-contoso-dev.",
            run.Error,
            StringComparison.Ordinal
        );
        Assert.Contains("change 0, and replace 0", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_property_that_only_Azure_sets_is_a_change()
    {
        var run = await RunAsync(
            (await ExportAsync(ControlPlane)).Replace(
                "\"hostPoolType\":",
                "\"vmTemplate\": \"{}\", \"hostPoolType\":",
                StringComparison.Ordinal
            )
        );

        Assert.Contains("vmTemplate: {} → (not set)", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"applicationGroupType\": \"Desktop\"", "\"applicationGroupType\": \"RemoteApp\"")]
    [InlineData(
        "\"hostPoolArmPath\": \"/subscriptions/00000000-0000-0000-0000-00000000000b/resourceGroups/rg-contoso-dev-avd",
        "\"hostPoolArmPath\": \"/subscriptions/00000000-0000-0000-0000-00000000000b/resourceGroups/rg-other"
    )]
    public async Task A_resource_that_would_be_made_again_is_an_error_and_no_file_is_written(string here, string there)
    {
        var output = new FakeOutput();

        var run = await RunAsync(
            (await ExportAsync(ControlPlane)).Replace(here, there, StringComparison.Ordinal),
            output,
            "--output",
            "import.json"
        );

        Assert.Equal(1, run.Code);
        Assert.Contains(
            "error AVD6055: The first deployment would replace desktopvirtualization:ApplicationGroup ag-contoso-dev-desktop, because these differ:",
            run.Error,
            StringComparison.Ordinal
        );
        Assert.Empty(output.Written);
    }

    [Fact]
    public async Task A_replacement_that_the_config_acknowledges_passes_with_what_depends_on_it()
    {
        var export = (await ExportAsync(ControlPlane)).Replace(
            "\"applicationGroupType\": \"Desktop\"",
            "\"applicationGroupType\": \"RemoteApp\"",
            StringComparison.Ordinal
        );
        var files = FakeFiles
            .OfRepository()
            .With("export.json", export)
            .With(
                "Pulumi.dev.yaml",
                Encoding.UTF8.GetString(FakeFiles.OfRepository().ReadAllBytes(Path.Combine(FakeFiles.Root, "Pulumi.dev.yaml")))
                    + "  avd:deployment: {allow_replace: [ag-contoso-dev-desktop]}\n"
            );

        var run = await CommandRun.OfAsync(files, "adopt", "export.json", "--stack", "dev");

        Assert.Equal(0, run.Code);
        Assert.DoesNotContain("AVD6055", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("AVD6021", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_id_that_Azure_spells_otherwise_is_a_warning_with_the_way_to_correct_the_state()
    {
        var run = await RunAsync(
            (await ExportAsync(ControlPlane)).Replace(
                "\"hostPoolArmPath\": \"/subscriptions/00000000-0000-0000-0000-00000000000b/resourceGroups/",
                "\"hostPoolArmPath\": \"/subscriptions/00000000-0000-0000-0000-00000000000b/resourcegroups/",
                StringComparison.Ordinal
            )
        );

        Assert.Equal(0, run.Code);
        Assert.Contains(
            "warning AVD6057: desktopvirtualization:ApplicationGroup ag-contoso-dev-desktop: Azure spells an id otherwise than the stack (hostPoolArmPath).",
            run.Error,
            StringComparison.Ordinal
        );
        Assert.Contains("pulumi stack export --file state.json", run.Error, StringComparison.Ordinal);
        Assert.Contains("change 0, and replace 0", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"tags\": {", "\"tags\": { \"db_password\": \"Winter2026-Corp\",")]
    [InlineData("\"hostPoolType\":", "\"description\": \"password=Winter2026-Corp\", \"hostPoolType\":")]
    public async Task A_secret_that_somebody_wrote_into_a_text_is_not_shown(string here, string there)
    {
        foreach (var format in (string[])["text", "json", "markdown", "html"])
        {
            var run = await RunAsync((await ExportAsync(ControlPlane)).Replace(here, there, StringComparison.Ordinal), "--format", format);

            Assert.DoesNotContain("Winter2026", run.Out + run.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Resources_of_the_export_that_the_stack_lacks_are_a_note()
    {
        var run = await RunAsync(
            (await ExportAsync(ControlPlane)).Insert(
                1,
                """{"id": "/subscriptions/x/resourceGroups/rg-contoso-dev-avd/providers/A.B/c/d", "type": "A.B/c"},"""
            )
        );

        Assert.Contains("note AVD6056: Not part of the stack, and left as they are (1): A.B/c d.", run.Error, StringComparison.Ordinal);
    }
}
