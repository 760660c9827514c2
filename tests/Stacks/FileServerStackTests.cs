using System.Text.Json.Nodes;
using AvdPulumi.Infra.Preview;
using AvdPulumi.Tests.Configuration;
using AvdPulumi.Tests.Configuration.Robustness;

namespace AvdPulumi.Tests.Stacks;

/// <summary>File servers of a whole stack: what is read elsewhere for them, and what their scripts are told.</summary>
public sealed class FileServerStackTests
{
    private const string Elsewhere = "00000000-0000-0000-0000-00000000000d";

    [Fact]
    public async Task The_key_of_a_witness_is_read_in_the_subscription_of_its_account()
    {
        var tree = ConfigTree.Of("small");
        tree["storage"]!["witness"] = new JsonObject
        {
            ["existing_id"] = $"/subscriptions/{Elsewhere}/resourceGroups/rg-others/providers/Microsoft.Storage/storageAccounts/stothers",
        };
        var config = ConfigTree.Load(tree);
        var model = await StackPreview.OfAsync(config);

        Assert.Single(model.Resources, resource => resource.IsProvider && ValueText.Of(resource.Inputs["subscriptionId"]) == Elsewhere);
        Assert.Equal("stothers", model.ParametersOf("file-server-setup-witness")["AccountName"]);
        Assert.NotEmpty(Named(model, "file-server-setup-witness").SecretInputs);
        AzureAcceptance.Check(config.Estate!, model);
    }

    [Fact]
    public async Task A_key_that_the_config_names_brings_no_subscription()
    {
        var tree = ConfigTree.Of("small");
        tree["storage"]!["witness"] = new JsonObject
        {
            ["existing_id"] = $"/subscriptions/{Elsewhere}/resourceGroups/rg-others/providers/Microsoft.Storage/storageAccounts/stothers",
        };
        tree["sofs"]!["witness"] = new JsonObject { ["type"] = "cloud", ["account_key"] = "keyvault://kv-contoso-core/witness" };

        Assert.DoesNotContain(
            (await StackPreview.OfAsync(ConfigTree.Load(tree))).Resources,
            resource => resource.IsProvider && ValueText.Of(resource.Inputs["subscriptionId"]) == Elsewhere
        );
    }

    [Fact]
    public async Task The_vault_says_whose_password_it_keeps()
    {
        var model = await StackPreview.OfAsync(Loaded.Overlay("{}"));

        Assert.Equal(
            "Local administrator of the file server's nodes",
            ValueText.Of(ValueText.At(Named(model, "file-server-admin-secret").Inputs, "properties.contentType")!)
        );
    }

    [Fact]
    public async Task A_server_of_several_pools_has_the_shares_of_all_of_them()
    {
        var model = await StackPreview.OfAsync(
            Loaded.Overlay(
                """
                pools:
                  default: {}
                  office:
                    host_pool: {name: hp-office}
                    application_groups: [{name: ag-office, type: Desktop}]
                    workspace: {name: ws-office}
                    sizing: {users: 1}
                    session_host: {prefix: avd-off, start_number: 1}
                    fslogix: {share_option: three_shares, profile: {size_mb: 20000}, office: {size_mb: 10000}}
                """
            )
        );

        Assert.All(
            ["shares", "check"],
            step => Assert.Equal("Profiles,ODFC,AppData", model.ParametersOf($"file-server-setup-{step}")["Shares"])
        );
    }

    // an affinity rule can be made once the machines are there, and the first deployment must not end for the lack of it
    [Fact]
    public async Task Nodes_on_one_physical_machine_are_warned_of() =>
        Assert.Equal("warn", (await StackPreview.OfAsync(Loaded.Overlay(""))).ParametersOf("file-server-setup-check")["AntiAffinity"]);

    private static PreviewResource Named(PreviewModel model, string name) =>
        Assert.Single(model.Resources, resource => resource.Name == name);
}
