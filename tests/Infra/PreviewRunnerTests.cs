using AvdPulumi.Components.Foundation;
using AvdPulumi.Infra.Preview;
using AvdPulumi.Infra.Rendering;
using Pulumi;
using AzureNative = Pulumi.AzureNative;

namespace AvdPulumi.Tests.Infra;

public sealed class PreviewRunnerTests
{
    private const string Canary = "Canary-0815";

    [Fact]
    public async Task Urns_name_the_types_of_all_parents()
    {
        var model = await StackPrograms.PreviewAsync(() =>
        {
            var outer = new ComponentResource("avd:test:Outer", "outer");
            var inner = new ComponentResource("avd:test:Inner", "inner", new ComponentResourceOptions { Parent = outer });
            _ = Group("rg", "rg", new CustomResourceOptions { Parent = inner });
        });

        Assert.Equal(
            "urn:pulumi:test::avd::avd:test:Outer$avd:test:Inner$azure-native:resources:ResourceGroup::rg",
            Named(model, "rg").Urn
        );
        Assert.Equal("urn:pulumi:test::avd::avd:test:Outer$avd:test:Inner::inner", Named(model, "rg").Parent);
    }

    [Fact]
    public async Task The_same_name_below_parents_of_different_types_is_no_collision()
    {
        var model = await StackPrograms.PreviewAsync(() =>
        {
            _ = Group("rg", "rg-1", new CustomResourceOptions { Parent = new ComponentResource("avd:test:A", "a") });
            _ = Group("rg", "rg-2", new CustomResourceOptions { Parent = new ComponentResource("avd:test:B", "b") });
        });

        Assert.False(model.HasErrors);
        Assert.Equal(["rg-1", "rg-2"], model.Resources.Where(resource => resource.Name == "rg").Select(resource => resource.AzureName));
    }

    [Fact]
    public async Task The_same_name_below_parents_of_the_same_type_is_a_collision()
    {
        var model = await StackPrograms.PreviewAsync(() =>
        {
            _ = Group("rg", "rg-1", new CustomResourceOptions { Parent = new ComponentResource("avd:test:A", "a") });
            _ = Group("rg", "rg-2", new CustomResourceOptions { Parent = new ComponentResource("avd:test:A", "b") });
        });

        Assert.Equal("AVD6004", model.Diagnostics.Single().Code);
    }

    [Fact]
    public async Task Names_in_azure_that_differ_in_case_only_are_a_collision()
    {
        var model = await StackPrograms.PreviewAsync(() =>
        {
            _ = Group("first", "rg-contoso");
            _ = Group("second", "RG-Contoso");
        });

        Assert.Equal("AVD6005", model.Diagnostics.Single().Code);
    }

    [Fact]
    public async Task Dependencies_come_from_inputs_and_from_options()
    {
        var model = await StackPrograms.PreviewAsync(() =>
        {
            var first = Group("first", "rg-1");
            var second = Group("second", "rg-2");
            _ = new AzureNative.DesktopVirtualization.Workspace(
                "ws",
                new() { WorkspaceName = "ws", ResourceGroupName = first.Name },
                new CustomResourceOptions { DependsOn = { second } }
            );
        });

        Assert.Equal([Named(model, "first").Urn, Named(model, "second").Urn], Named(model, "ws").DependsOn.AsEnumerable());
    }

    [Fact]
    public async Task Protection_is_inherited_unless_a_child_says_otherwise()
    {
        var model = await StackPrograms.PreviewAsync(() =>
        {
            var parent = new ComponentResource("avd:test:A", "a", new ComponentResourceOptions { Protect = true });
            _ = Group("kept", "rg-1", new CustomResourceOptions { Parent = parent });
            _ = Group("free", "rg-2", new CustomResourceOptions { Parent = parent, Protect = false });
        });

        Assert.True(Named(model, "kept").Protect);
        Assert.False(Named(model, "free").Protect);
    }

    [Fact]
    public async Task Options_of_change_are_recorded()
    {
        var model = await StackPrograms.PreviewAsync(() =>
            _ = Group(
                "rg",
                "rg",
                new CustomResourceOptions
                {
                    IgnoreChanges = { "tags" },
                    ReplaceOnChanges = { "location" },
                    DeleteBeforeReplace = true,
                }
            )
        );
        var resource = Named(model, "rg");

        Assert.Equal(["tags"], resource.IgnoreChanges.AsEnumerable());
        Assert.Equal(["location"], resource.ReplaceOnChanges.AsEnumerable());
        Assert.True(resource.DeleteBeforeReplace);
    }

    [Fact]
    public async Task Phases_come_from_the_nearest_component_and_order_the_list()
    {
        var model = await StackPrograms.PreviewAsync(() =>
        {
            var late = new StackPrograms.PhasedGroup("late", DeploymentPhase.Access);
            _ = Group("in-late", "rg-1", new CustomResourceOptions { Parent = late });
            _ = Group(
                "in-early",
                "rg-2",
                new CustomResourceOptions
                {
                    Parent = new StackPrograms.PhasedGroup("early", DeploymentPhase.Monitoring, new() { Parent = late }),
                }
            );
        });

        Assert.Equal(["early", "in-early", "late", "in-late"], model.Resources.Select(resource => resource.Name));
        Assert.Equal([5, 5, 6, 6], model.Resources.Select(resource => resource.Phase));
    }

    [Fact]
    public async Task A_secret_is_masked_in_the_model_and_in_every_rendering()
    {
        var model = await StackPrograms.PreviewAsync(() =>
            _ = new AzureNative.Resources.ResourceGroup(
                "rg",
                new()
                {
                    ResourceGroupName = "rg",
                    Location = Output.CreateSecret(Canary),
                    Tags = { ["plain"] = "seen", ["hidden"] = Output.CreateSecret(Canary) },
                }
            )
        );
        var resource = Named(model, "rg");

        Assert.Equal(["location", "tags"], resource.SecretInputs.AsEnumerable());
        Assert.IsType<PreviewValue.Secret>(resource.Inputs["location"]);
        foreach (var text in new[] { TextRenderer.Render(model, Style.Plain), JsonRenderer.Render(model), MarkdownRenderer.Render(model) })
        {
            Assert.Contains("[secret]", text, StringComparison.Ordinal);
            Assert.DoesNotContain(Canary, text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_secret_deep_in_an_input_hides_no_more_than_it_must()
    {
        var model = await StackPrograms.PreviewAsync(() =>
            _ = new AzureNative.KeyVault.Vault(
                "vault",
                new()
                {
                    VaultName = "kv",
                    ResourceGroupName = "rg",
                    Properties = new AzureNative.KeyVault.Inputs.VaultPropertiesArgs
                    {
                        TenantId = Output.CreateSecret(Canary),
                        Sku = new AzureNative.KeyVault.Inputs.SkuArgs { Family = "A", Name = AzureNative.KeyVault.SkuName.Standard },
                    },
                }
            )
        );

        Assert.Equal(["properties.tenantId"], Named(model, "vault").SecretInputs.AsEnumerable());
        Assert.Equal("standard", ValueText.Of(ValueText.At(Named(model, "vault").Inputs, "properties.sku.name")!));
        Assert.DoesNotContain(Canary, JsonRenderer.Render(model), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_value_that_only_azure_knows_keeps_its_place()
    {
        var model = await StackPrograms.PreviewAsync(() =>
        {
            var group = Group("first", "rg-1");
            _ = new AzureNative.Resources.ResourceGroup(
                "second",
                new() { ResourceGroupName = "rg-2", ManagedBy = group.ManagedBy.Apply(id => id ?? "") }
            );
        });

        Assert.IsType<PreviewValue.Unknown>(Named(model, "second").Inputs["managedBy"]);
        Assert.Equal([Named(model, "first").Urn], Named(model, "second").DependsOn.AsEnumerable());
    }

    [Fact]
    public async Task Refuses_a_type_it_does_not_know()
    {
        var model = await StackPrograms.PreviewAsync(() =>
            _ = new AzureNative.Compute.Gallery("gallery", new() { GalleryName = "gallery", ResourceGroupName = "rg" })
        );

        Assert.Empty(model.Resources);
        Assert.Equal("AVD6001", model.Diagnostics.Single().Code);
        Assert.Contains("azure-native:compute:Gallery", model.Diagnostics.Single().Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refuses_a_resource_whose_name_would_be_invented()
    {
        var model = await StackPrograms.PreviewAsync(() => _ = new AzureNative.Resources.ResourceGroup("rg"));
        Assert.Equal(("AVD6003", "rg"), (model.Diagnostics.Single().Code, model.Diagnostics.Single().Path));
    }

    [Fact]
    public async Task Refuses_a_function_it_has_no_answer_for()
    {
        var model = await StackPrograms.PreviewBareAsync(() =>
            _ = AzureNative.Authorization.GetClientConfig.Invoke(
                new InvokeOptions
                {
                    Provider = new AzureNative.Provider("azure", new() { SubscriptionId = StackPrograms.Subscription, TenantId = "t" }),
                }
            )
        );
        Assert.Equal("AVD6002", model.Diagnostics.Single().Code);
    }

    [Fact]
    public async Task A_program_that_throws_is_no_finding_about_the_config() =>
        Assert.Contains(
            "the program's own fault",
            (await Assert.ThrowsAnyAsync<Exception>(() => StackPrograms.PreviewAsync(() => Throw()))).ToString(),
            StringComparison.Ordinal
        );

    private static void Throw() => throw new NotSupportedException("the program's own fault");

    private static AzureNative.Resources.ResourceGroup Group(string name, string azureName, CustomResourceOptions? options = null) =>
        new(name, new() { ResourceGroupName = azureName }, options);

    private static PreviewResource Named(PreviewModel model, string name) => model.Resources.Single(resource => resource.Name == name);
}
